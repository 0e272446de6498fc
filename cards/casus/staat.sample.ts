import type { StaatView } from './staat.ts';

export const samples = {
  actief: {
    nummer: 'ZN-2026-014',
    nu: 'Actief',
    stappen: [
      {
        naar: 'volgen',
        naam: 'Volgen (vinger aan de pols)',
        betekenis: 'Het loopt. De casus komt vanzelf terug op de agenda.',
      },
      {
        naar: 'slapend',
        naam: 'Slapend',
        betekenis: 'Er gebeurt nu niets. Een nieuwe melding maakt de casus weer wakker.',
      },
      {
        naar: 'afgesloten positief',
        naam: 'Afgesloten, positief',
        betekenis: 'De hulp loopt goed en de doelen zijn gehaald.',
      },
    ],
  },
} satisfies Record<string, StaatView>;
