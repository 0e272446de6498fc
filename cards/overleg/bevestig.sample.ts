import type { BevestigView } from './bevestig.ts';

const velden = {
  datum: '2026-11-25',
  tijd: '09:30',
  minuten: 90,
  soort: 'casuïstiekoverleg',
  plaats: 'Stadhuis, kamer 2.14',
};

export const samples = {
  nieuw: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    verplaatst: false,
    velden,
    wanneer: 'woensdag 25 november 2026, 09:30 tot 11:00',
    let: [],
    stappen: [
      {
        wanneer: 'wo 11 nov',
        wat: 'De aanmelding opent. 11 mensen krijgen de vraag of ze iets inbrengen.',
      },
      { wanneer: 'ma 16 nov', wat: 'Herinnering: de aanmelding sluit over twee dagen.' },
      { wanneer: 'di 17 nov', wat: 'Jij krijgt een overzicht van de berichten die komen.' },
      {
        wanneer: 'do 19 nov',
        wat: 'De aanmelding is gesloten. Jij krijgt een voorstel voor de agenda.',
      },
      { wanneer: 'vr 20 nov', wat: 'De agenda moet weg zijn.' },
      { wanneer: 'ma 23 nov', wat: 'Herinnering aan wie nog niet liet weten of die komt.' },
      { wanneer: 'di 24 nov', wat: 'Bericht "morgen overleg" aan wie komt.' },
      { wanneer: 'do 26 nov', wat: 'Jij krijgt de vraag om de besluitenlijst.' },
    ],
  },
  laat: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    verplaatst: true,
    velden: { ...velden, datum: '2026-12-25', link: 'https://teams.microsoft.com/l/meetup-join/voorbeeld' },
    wanneer: 'vrijdag 25 december 2026, 09:30 tot 11:00',
    let: ['Dit is eerste kerstdag.', 'De aanmelding is dan al gesloten. Alleen spoed kan nog.'],
    wieHoort: '12 mensen horen dat het overleg verplaatst is. Zij antwoordden al, of kregen de agenda.',
    stappen: [
      { wanneer: 'Nu meteen', wat: 'De aanmelding is gesloten. Jij krijgt een voorstel voor de agenda.' },
      { wanneer: 'ma 28 dec', wat: 'Jij krijgt de vraag om de besluitenlijst.' },
    ],
  },
} satisfies Record<string, BevestigView>;
