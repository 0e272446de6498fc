import type { OverzichtView, PuntView } from './overzicht.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  partners: '11, waarvan 7 kern',
  deelnemers: '15',
  coordinatoren: '1',
  laat: [],
  wacht: [],
  meer: 0,
};
const punt = (wat: string, stand: string, title: string, opdracht: string): PuntView => ({
  wat,
  stand,
  knop: { title, verb: 'opdracht.start', data: { opdracht } },
});

export const samples = {
  gewoon: {
    ...basis,
    overleg: 'wo 25 nov, 09:30',
    overlegStand: 'de aanmelding is open',
    convenant: 'geldig tot en met zo 31 dec 2028',
  },
  nieuw: {
    ...basis,
    convenant: 'nog niet ingevuld',
    inrichten: {
      stap: 'Volgende stap: eerste overleg, of een reeks',
      stand: '4 van de 6 stappen zijn klaar',
    },
  },
  druk: {
    ...basis,
    melding: 'Naam en doelgroep zijn vastgelegd.',
    deelnemers: '120, van wie 2 niet in het team',
    overleg: 'wo 25 nov, 09:30',
    overlegStand: 'de aanmelding is gesloten, de agenda is nog niet verstuurd',
    convenant: 'loopt af op do 31 dec',
    laat: [
      punt('De agenda van wo 25 nov is nog niet verstuurd', 'Dat had al gemoeten', 'Agenda', 'agenda'),
      punt('5 acties zijn te laat', 'Van 3 mensen', 'Acties', 'acties'),
    ],
    wacht: [
      punt('3 aanmeldingen te beoordelen', 'Wacht sinds ma 16 nov', 'Beoordelen', 'aanmeldingen'),
      punt('2 vragen om meer tijd', 'Wacht op jouw antwoord', 'Bekijken', 'acties'),
      {
        wat: 'Klopt de lijst nog?',
        stand: '12 mensen te bevestigen; de toegang stopt op ma 1 feb',
        knop: { title: 'Nakijken', verb: 'netwerk.hercontrole', data: { na: '' } },
      },
    ],
    meer: 4,
    inrichten: { stap: 'Volgende stap: convenant', stand: '5 van de 6 stappen zijn klaar' },
  },
} satisfies Record<string, OverzichtView>;
