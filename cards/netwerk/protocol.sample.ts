import type { ProtocolView } from './protocol.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';
export const samples = {
  overzicht: {
    netwerk,
    soort: 'overzicht',
    groepen: [
      { naam: 'Aanmelden en agenda', regels: [['Aanmelding opent', '14 dagen ervoor → wo 11 nov, 09:00']] },
    ],
    keuzes: [{ title: 'Aanmelden en agenda', value: 'aanmelden' }],
  },
  fout: {
    netwerk,
    soort: 'groep',
    melding: 'De agenda kan pas weg als de aanmelding is gesloten.',
    naam: 'Aanmelden en agenda',
    groep: 'aanmelden',
    was: '14,9',
    velden: [{ id: 'aanmeldingOpent', label: 'Aanmelding opent (dagen ervoor)', getal: 14 }],
  },
  gevolg: {
    netwerk,
    soort: 'gevolg',
    punten: ['Aanmelding opent: 10 in plaats van 14 dagen ervoor', '12 stappen verschuiven, 2 vallen weg.'],
    was: '14,9',
    nieuw: '10,9',
  },
} satisfies Record<string, ProtocolView>;
