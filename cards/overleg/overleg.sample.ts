import type { OverlegView } from './overleg.ts';

export const samples = {
  gepland: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    id: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    melding: 'Het overleg staat gepland. Je hoeft nu niets te doen.',
    wanneer: 'wo 25 nov, 09:30 tot 11:00',
    plaats: 'Stadhuis, kamer 2.14',
    link: 'https://teams.microsoft.com/l/meetup-join/voorbeeld',
    kalender: 'https://ketenbot.voorbeeld.nl/kalender/n1/overleg/o1/0f0f.ics',
    stand: 'De aanmelding opent op wo 11 nov, 09:00',
    leiding: 'Voorzitter: Femke de Wit (Gemeente). Notulist: Dewi Santoso (GGD).',
    stappen: [
      { wanneer: 'wo 11 nov', wat: 'De aanmelding opent.' },
      {
        wanneer: 'do 19 nov',
        wat: 'De aanmelding is gesloten. Jij krijgt een voorstel voor de agenda.',
      },
    ],
    wijzigbaar: true,
  },
  afgezegd: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    id: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    melding: 'Het overleg is afgezegd. 12 mensen horen dit.',
    wanneer: 'wo 25 nov, 09:30 tot 11:00',
    kalender: 'https://ketenbot.voorbeeld.nl/kalender/n1/overleg/o1/0f0f.ics',
    stand: 'Afgezegd',
    afgezegd: true,
    stappen: [],
    wijzigbaar: false,
  },
} satisfies Record<string, OverlegView>;
