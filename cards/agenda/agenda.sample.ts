import type { AgendaView } from './agenda.ts';

const punten = [
  { om: '09:30', titel: 'Opening' },
  { om: '09:35', titel: 'Acties van de vorige keer' },
  { om: '09:45', titel: 'ZN-2026-014 (nieuw)' },
  { om: '09:59', titel: 'ZN-2026-015 (nieuw)' },
  { om: '10:13', titel: 'ZN-2026-003 (volgen)' },
  { om: '10:55', titel: 'Rondvraag' },
];
const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  titel: 'Agenda casuïstiekoverleg wo 25 nov',
  wanneer: 'wo 25 nov, 09:30 tot 11:00',
  plaats: 'Stadhuis, kamer 2.14',
  punten,
  gemist: 0,
  wijzigbaar: true,
  bezig: false,
};

export const samples = {
  voorstel: {
    ...basis,
    intro: 'De aanmelding is gesloten. Dit is mijn voorstel voor de agenda.',
    let: [
      'Nog niet op de agenda: ZN-2026-005 (sinds 2 okt, 1 keer niet aan de beurt) en ZN-2026-009 (sinds 4 nov). Wat er niet bij past, wacht op het volgende overleg.',
    ],
  },
  verstuurd: {
    ...basis,
    let: [],
    verstuurd: 'vr 20 nov, 09:12',
    antwoorden: '8 komen, 2 komen niet, 4 gaven nog geen antwoord',
    gemist: 2,
  },
  bezig: {
    ...basis,
    let: [],
    verstuurd: 'vr 20 nov, 09:12',
    antwoorden: '9 komen, 2 komen niet, iedereen gaf antwoord',
    wijzigbaar: false,
    bezig: true,
    live: 'Overleg starten',
  },
} satisfies Record<string, AgendaView>;
