import type { PlakkenView } from './plakken.ts';

export const samples = {
  gewoon: { wanneer: 'wo 25 nov', overleg: 'o1' },
  fout: {
    wanneer: 'wo 25 nov',
    overleg: 'o1',
    tekst: 'we hebben het er even over gehad',
    fout: 'Ik lees hier geen besluiten of acties in. Begin elke regel met "Besluit:" of "Actie:".',
  },
} satisfies Record<string, PlakkenView>;
