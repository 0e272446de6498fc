import type { HulpView } from './hulp.ts';

const mensen = [
  { title: 'Marloes Visser (Bureau Jeugdzorg)', value: 'marloes' },
  { title: 'Ingrid Postma (Schoolmaatschappelijk werk)', value: 'ingrid' },
  { title: 'Rachid Amrani (Politie)', value: 'rachid' },
];

export const samples = {
  gewoon: { id: 'a1', naam: 'Actie bij ZN-2026-014', mensen, nu: ['ingrid'] },
  veel: {
    id: 'a1',
    naam: 'Actie',
    mensen: Array.from({ length: 18 }, (_, nummer) => ({
      title: `Deelnemer ${nummer + 1} (Politie)`,
      value: `d${nummer}`,
    })),
    nu: [],
    fout: 'Kies hoogstens 5 mensen. Is het groter? Splits dan de actie.',
  },
} satisfies Record<string, HulpView>;
