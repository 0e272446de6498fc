import type { LiveLezenView } from './live-lezen.ts';

const basis = { overleg: 'o1', context: 'Overleg van wo 25 nov', titel: 'ZN-2026-014 (nieuw)' };

export const samples = {
  gewoon: {
    ...basis,
    teksten: [
      { label: 'Over wie', tekst: 'Q.Z. (2010)' },
      { label: 'Vraag', tekst: 'Hoe zorgen we dat hij weer elke dag naar school gaat?' },
    ],
    voorbereid: [
      { wie: 'Kevin Oosterhuis (Jongerenwerk)', tekst: 'Ik zie hem elke week bij het inloopuur.' },
      { wie: 'Dewi Santoso (GGD)', tekst: 'Niet betrokken' },
    ],
  },
  leeg: { ...basis, teksten: [{ label: 'Over wie', tekst: 'Q.Z. (2010)' }], voorbereid: [] },
} satisfies Record<string, LiveLezenView>;
