import type { LijstView } from './lijst.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';

export const samples = {
  gewoon: {
    netwerk,
    rijen: [
      { nummer: 'ZN-2026-001', staat: 'Nieuw', volgende: 'wo 25 nov' },
      { nummer: 'ZN-2026-002', staat: 'Volgen (vinger aan de pols)', volgende: 'rond wo 6 jan 2027' },
      { nummer: 'ZN-2025-014', staat: 'Actief' },
    ],
    pagina: 1,
  },
  aangeboden: {
    netwerk,
    rijen: [
      {
        nummer: 'Overdracht van 12min Zuid',
        staat: 'Wacht op antwoord van jullie',
        overdracht: 'o1',
      },
      { nummer: 'ZN-2026-001', staat: 'Actief, wordt overgedragen', volgende: 'wo 25 nov' },
    ],
    pagina: 1,
  },
  leeg: { netwerk, rijen: [], pagina: 1 },
} satisfies Record<string, LijstView>;
