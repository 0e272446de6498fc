import type { ReeksView } from './reeks.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  id: 'r1',
  titel: 'Reeks: elke 2 weken op woensdag',
  wanneer: 'Elke 2 weken op woensdag, 09:30 tot 11:00',
  waar: 'Stadhuis, kamer 2.14',
  tot: 'do 1 jul 2027',
  komen: '14 overleggen',
  vrij: 'Feestdagen en schoolvakanties (midden) vallen weg',
  kalender: 'https://ketenbot.voorbeeld.nl/kalender/n1/reeks/r1/0f0f.ics',
  loopt: true,
};

export const samples = {
  gepland: { ...basis, melding: 'De reeks staat gepland. Je hoeft nu niets te doen.' },
  afgelopen: { ...basis, komen: 'geen', loopt: false },
} satisfies Record<string, ReeksView>;
