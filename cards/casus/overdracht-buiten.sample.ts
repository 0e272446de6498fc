import type { OverdrachtBuitenView } from './overdracht-buiten.ts';

const basis = { overdracht: 'o1', naam: 'Casus ZN-2026-014', tot: '2026-11-25' };

export const samples = {
  gewoon: basis,
  fout: { ...basis, uitkomst: 'geweigerd', fout: 'Schrijf waarom de casus niet is overgenomen.' },
} satisfies Record<string, OverdrachtBuitenView>;
