import type { OverdrachtWaarView } from './overdracht-waar.ts';

const waar = [
  { id: 'n-1', naam: '12min Zuid (0 tot en met 11 jaar)' },
  { id: 'n-2', naam: 'Zorgnetwerk Oost (12 tot en met 23 jaar)' },
  { id: 'buiten', naam: 'Een netwerk of organisatie buiten Ketenbot' },
];

export const samples = {
  gewoon: { nummer: 'ZN-2026-014', waar },
  fout: {
    nummer: 'ZN-2026-014',
    waar,
    gekozen: 'buiten',
    buiten: '',
    fout: 'Schrijf ook aan welke organisatie.',
  },
} satisfies Record<string, OverdrachtWaarView>;
