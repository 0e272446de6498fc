import { BRIEF_VELDEN } from '../../src/domain/briefsjabloon.ts';
import type { BriefView } from './brief.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  velden: Object.entries(BRIEF_VELDEN).map(([veld, wat]) => `{${veld}}: ${wat}`),
};

export const samples = {
  standaard: {
    ...basis,
    stand: [
      ['Aan de jongere', 'Standaardtekst'],
      ['Aan de ouders', 'Standaardtekst'],
    ],
    eigen: [],
  },
  eigen: {
    ...basis,
    melding: 'Vastgelegd. Nieuwe brieven krijgen deze tekst.',
    stand: [
      ['Aan de jongere', 'Eigen tekst, sinds di 3 nov'],
      ['Aan de ouders', 'Standaardtekst'],
    ],
    eigen: [{ aan: 'jongere', knop: 'Standaard voor jongere' }],
  },
} satisfies Record<string, BriefView>;
