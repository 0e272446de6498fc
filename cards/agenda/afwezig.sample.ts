import type { AfwezigView } from './afwezig.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    partners: [
      { naam: 'Politie', hoe: 'Afgemeld, zonder vervanger' },
      { naam: 'GGD Jeugdgezondheidszorg', hoe: 'Nog geen antwoord' },
    ],
    zonderAanmelder: ['ZN-2026-014'],
  },
} satisfies Record<string, AfwezigView>;
