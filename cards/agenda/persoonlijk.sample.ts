import type { PersoonlijkView } from './persoonlijk.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  titel: 'Agenda casuïstiekoverleg wo 25 nov',
  wanneer: 'wo 25 nov, 09:30 tot 11:00',
  plaats: 'Stadhuis, kamer 2.14',
  punten: [
    { om: '09:45', titel: 'ZN-2026-014 (nieuw)' },
    { om: '10:13', titel: 'ZN-2026-003 (volgen)' },
  ],
  vragen: '2, nog 1 te doen',
  acties: '3',
  kalender: 'https://ketenbot.voorbeeld.nl/kalender/n1/overleg/o1/0f0f.ics',
  open: true,
};

export const samples = {
  vraag: basis,
  informeren: { ...basis, informeren: 'ZN-2026-014' },
  komt: {
    ...basis,
    antwoord: 'Je komt.',
    teDoen: 'ZN-2026-014',
    link: 'https://teams.microsoft.com/l/meetup-join/voorbeeld',
  },
  vervanger: {
    ...basis,
    intro: 'Rachid Amrani vraagt of je in zijn of haar plaats komt.',
    punten: [],
    vragen: 'geen',
    acties: 'geen',
  },
  voorbij: { ...basis, antwoord: 'Je komt niet. Joost Vermeer is je vervanger.', open: false },
} satisfies Record<string, PersoonlijkView>;
