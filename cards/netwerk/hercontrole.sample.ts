import type { HercontroleView } from './hercontrole.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  termijn: 'Wie op ma 1 feb niet is bevestigd, verliest de toegang.',
  kwartaal: '2027-Q1',
};
const lang =
  'Anna-Maria van den Heuvel-Oosterbroek tot Nieuwenhuizen, gedragswetenschapper en contactpersoon';

export const samples = {
  eerste: {
    ...basis,
    nog: 'Nog 34 mensen te bevestigen',
    groepen: [
      {
        partner: 'Bureau Jeugdzorg',
        mensen: [
          { id: 'm', naam: 'Marloes Visser' },
          { id: 't', naam: 'Tom Hendriks' },
        ],
      },
      {
        partner: 'Gemeente (leerplicht/RMC)',
        mensen: [
          { id: 'f', naam: 'Femke de Wit (coördinator)' },
          { id: 's', naam: 'Sanne Bakker' },
        ],
      },
      { partner: 'Politie', mensen: [{ id: 'r', naam: 'Rachid Amrani' }] },
    ],
    na: 'r',
  },
  laatste: {
    ...basis,
    melding: '4 mensen zijn bevestigd. Niet bevestigd: Tom Hendriks.',
    nog: 'Nog 1 persoon te bevestigen',
    groepen: [{ partner: 'Woningcorporatie', mensen: [{ id: 'h', naam: 'Hanneke Mulder' }] }],
  },
  vol: {
    ...basis,
    nog: 'Nog 120 mensen te bevestigen',
    groepen: [0, 1, 2, 3, 4].map((groep) => ({
      partner: `Stichting voor jeugd, gezin en samenleving ${groep + 1}`,
      mensen: [0, 1, 2].map((nr) => ({ id: `mens-${groep}-${nr}`, naam: `${lang} ${groep}${nr}` })),
    })),
    na: 'mens-4-2',
  },
} satisfies Record<string, HercontroleView>;
