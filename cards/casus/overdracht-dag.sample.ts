import type { OverdrachtDagView } from './overdracht-dag.ts';

const basis = { overdracht: 'o1', naam: 'Casus ZN-2026-014', tot: '2026-11-25' };

export const samples = {
  binnen: { ...basis, buiten: false },
  buiten: { ...basis, buiten: true, fout: 'Schrijf wie je sprak: de functie, geen naam.' },
} satisfies Record<string, OverdrachtDagView>;
