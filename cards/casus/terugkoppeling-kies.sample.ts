import type { TerugkoppelingKiesView } from './terugkoppeling-kies.ts';

export const samples = {
  gewoon: {
    rijen: [
      { nummer: 'ZN-2026-014', staat: 'Actief' },
      { nummer: 'ZN-2026-015', staat: 'Volgen (vinger aan de pols)' },
    ],
    pagina: 1,
  },
  leeg: { rijen: [], pagina: 1 },
} satisfies Record<string, TerugkoppelingKiesView>;
