import type { MorgenView } from './morgen.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Morgen overleg om 09:30',
    wanneer: 'wo 25 nov, 09:30 tot 11:00',
    plaats: 'Stadhuis, kamer 2.14',
    link: 'https://teams.microsoft.com/l/meetup-join/voorbeeld',
    punten: [
      { om: '09:45', titel: 'ZN-2026-014 (nieuw)' },
      { om: '10:13', titel: 'ZN-2026-003 (volgen)' },
    ],
    vragen: '2, nog 1 te doen',
    acties: '3',
  },
} satisfies Record<string, MorgenView>;
