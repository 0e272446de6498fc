import type { RegieView } from './regie.ts';

const mensen = [
  { id: 'kevin', naam: 'Kevin Oosterhuis (Jongerenwerk)' },
  { id: 'marloes', naam: 'Marloes Visser (Bureau Jeugdzorg)' },
];

export const samples = {
  eerste: { nummer: 'ZN-2026-014', mensen, actief: true },
  andere: {
    nummer: 'ZN-2026-014',
    nu: 'Kevin Oosterhuis (Jongerenwerk)',
    gevraagd: 'Marloes Visser (Bureau Jeugdzorg)',
    mensen,
    actief: false,
    fout: 'Kies iemand uit de lijst.',
  },
  niemand: { nummer: 'ZN-2026-014', mensen: [], actief: false },
} satisfies Record<string, RegieView>;
