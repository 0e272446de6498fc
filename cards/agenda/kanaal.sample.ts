import type { KanaalView } from './kanaal.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Agenda casuïstiekoverleg wo 25 nov',
    wanneer: 'wo 25 nov, 09:30 tot 11:00',
    plaats: 'Stadhuis, kamer 2.14',
    link: 'https://teams.microsoft.com/l/meetup-join/voorbeeld',
    antwoorden: '9 van 14: 6 komen, 3 komen niet',
    voorbereid: '3 van 5',
    punten: [
      { om: '09:30', titel: 'Opening' },
      { om: '09:35', titel: 'Acties van de vorige keer' },
      { om: '09:45', titel: 'ZN-2026-014 (nieuw), wordt doorgeschoven' },
      { om: '09:59', titel: 'ZN-2026-003 (volgen)' },
      { om: '10:55', titel: 'Rondvraag' },
    ],
  },
} satisfies Record<string, KanaalView>;
