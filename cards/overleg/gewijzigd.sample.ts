import type { GewijzigdView } from './gewijzigd.ts';

export const samples = {
  verplaatst: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    titel: 'Het overleg is verplaatst',
    zin: 'Het overleg heeft een nieuwe datum. Een eerder antwoord telt niet meer.',
    wanneer: 'wo 2 dec, 09:30 tot 11:00',
    plaats: 'Stadhuis, kamer 2.14',
    komJe: { overleg: 'o1' },
    kalender: {
      titel: 'Zet in mijn agenda',
      url: 'https://ketenbot.voorbeeld.nl/kalender/n1/overleg/o1/0f0f.ics',
    },
  },
  zonderVraag: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    titel: 'Het overleg is verplaatst',
    zin: 'Het overleg heeft een nieuwe datum. Wat je al inbracht, blijft staan.',
    wanneer: 'wo 2 dec, 09:30 tot 11:00',
    plaats: 'Stadhuis, kamer 2.14',
    link: 'https://teams.microsoft.com/l/meetup-join/voorbeeld',
  },
  afgezegd: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    titel: 'Het overleg gaat niet door',
    zin: 'Het overleg van wo 25 nov, 09:30 is afgezegd. Je hoeft niets te doen.',
    kalender: {
      titel: 'Haal uit mijn agenda',
      url: 'https://ketenbot.voorbeeld.nl/kalender/n1/overleg/o1/0f0f.ics',
    },
  },
} satisfies Record<string, GewijzigdView>;
