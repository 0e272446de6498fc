import type { TerugblikView } from './terugblik.ts';

export const samples = {
  gewoon: {
    casus: 'ZN-2026-014',
    gevraagd: 4,
    beantwoord: 3,
    hielp: '2 ja, 1 een beetje',
    aanpak: '3 ja',
    anders: ['School eerder erbij vragen.', 'Eén plan maken in plaats van drie.'],
  },
  leeg: { casus: 'ZN-2026-014', gevraagd: 2, beantwoord: 0, anders: [] },
} satisfies Record<string, TerugblikView>;
