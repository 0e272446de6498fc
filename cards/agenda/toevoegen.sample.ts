import type { ToevoegenView } from './toevoegen.ts';

const keuzes = [
  { waarde: 'ZN-2026-005', titel: 'ZN-2026-005 (volgen), wacht sinds wo 18 nov' },
  { waarde: 'ZN-2026-009', titel: 'ZN-2026-009 (nieuw), wacht sinds do 12 nov' },
  { waarde: 'Mededelingen', titel: 'Mededelingen' },
  { waarde: 'Werkafspraken', titel: 'Werkafspraken' },
];

export const samples = {
  gewoon: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', overleg: 'o1', keuzes },
  fout: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    keuzes,
    fout: 'Casus ZN-2026-099 ken ik niet. Kijk het nummer na.',
    tekst: 'ZN-2026-099',
  },
} satisfies Record<string, ToevoegenView>;
