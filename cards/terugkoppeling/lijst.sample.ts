import type { TerugkoppelingLijstView } from './lijst.ts';

export const samples = {
  gewoon: {
    rijen: [
      { id: 'a1', naam: 'Actie bij ZN-2026-014', termijn: 'Uiterlijk wo 25 nov, 2 dagen te laat' },
      {
        id: 'a2',
        naam: 'Actie bij ZN-2026-015',
        termijn: 'Uiterlijk wo 2 dec, over 5 dagen',
        staat: 'Staat: bezig',
      },
    ],
    nu: 1,
    pagina: 1,
  },
  leeg: { rijen: [], nu: 0, pagina: 1 },
} satisfies Record<string, TerugkoppelingLijstView>;
