import type { KolomView } from './kolom.ts';

const velden = [
  { title: 'wie het doet', value: 'wie' },
  { title: 'wanneer het klaar moet zijn', value: 'wanneer' },
];

export const samples = {
  gewoon: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', velden },
  fout: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    velden,
    tekst: 'Aan zet',
    fout: 'Kies wat er in de kolom staat.',
  },
} satisfies Record<string, KolomView>;
