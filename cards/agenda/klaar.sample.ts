import type { KlaarView } from './klaar.ts';

const regels = [
  {
    wat: 'Voorstel voor de agenda',
    wanneer: 'do 19 nov, 08:00',
    aan: 'Aan Femke de Wit',
    waarom: 'De aanmelding is dan gesloten.',
  },
  {
    wat: 'Herinnering: iets in te brengen?',
    wanneer: 'ma 16 nov, 09:00',
    aan: 'Aan Rachid Amrani, Marloes Visser, Ingrid Postma, Dewi Santoso, Kevin Oosterhuis en nog 6',
    waarom: 'Zij lieten nog niets weten en de aanmelding sluit bijna.',
    sleutel: '2026-11-16T08:00Z Herinnering',
  },
  {
    wat: 'Herinnering: actie',
    wanneer: 'vr 20 nov, 09:00',
    aan: 'Aan Kevin Oosterhuis',
    waarom: 'Een actie is bijna aan de beurt of te laat.',
  },
];

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    dagen: 14,
    regels,
    meer: 'En nog 5 soorten berichten daarna.',
  },
  leeg: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    dagen: 14,
    regels: [],
  },
} satisfies Record<string, KlaarView>;
