import type { VoorbeeldView } from './voorbeeld.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  keuzes: [
    { title: 'Het kanaal', value: 'kanaal' },
    { title: 'Jongerenwerk', value: 'jongerenwerk' },
    { title: 'Politie', value: 'politie' },
  ],
  titel: 'Agenda casuïstiekoverleg wo 25 nov',
  wanneer: 'wo 25 nov, 09:30 tot 11:00',
  plaats: 'Stadhuis, kamer 2.14',
};

export const samples = {
  kanaal: {
    ...basis,
    gekozen: 'kanaal',
    punten: [
      { om: '09:30', titel: 'Opening' },
      { om: '09:35', titel: 'Acties van de vorige keer' },
      { om: '09:45', titel: 'ZN-2026-014 (nieuw)' },
      { om: '10:55', titel: 'Rondvraag' },
    ],
  },
  partner: {
    ...basis,
    gekozen: 'jongerenwerk',
    punten: [{ om: '09:45', titel: 'ZN-2026-014 (nieuw)' }],
    partner: {
      mensen: 'Kevin Oosterhuis en Karin Smit',
      vragen: [
        { punt: 'ZN-2026-014 (nieuw)', vraag: 'Wie uit de groep ken je, en wie heeft er invloed op hem?' },
      ],
    },
  },
  leeg: {
    ...basis,
    gekozen: 'politie',
    punten: [],
    partner: { mensen: 'Rachid Amrani', vragen: [] },
  },
} satisfies Record<string, VoorbeeldView>;
