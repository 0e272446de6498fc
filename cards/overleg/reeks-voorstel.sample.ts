import type { ReeksVoorstelView } from './reeks-voorstel.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  wijzigt: false,
  wanneer: 'Elke 2 weken op woensdag om 09:30',
  waar: 'Stadhuis, kamer 2.14',
  let: [],
  pagina: 1,
  iets: true,
  mee: { ritme: 'w2' },
};
const dag = (nummer: number) => ({ dag: `woensdag ${nummer} december 2026, 09:30 tot 11:00` });

export const samples = {
  gewoon: {
    ...basis,
    wanneer: 'Elke 2 weken op maandag om 09:30',
    samenvatting: '3 overleggen. 2 datums vallen weg.',
    datums: [
      { dag: 'maandag 15 maart 2027, 09:30 tot 11:00' },
      {
        dag: 'dinsdag 30 maart 2027, 09:30 tot 11:00',
        wat: 'In plaats van maandag 29 maart 2027: tweede paasdag',
      },
      { dag: 'maandag 12 april 2027, 09:30 tot 11:00' },
      { dag: 'maandag 26 april 2027', wat: 'Valt weg: meivakantie' },
      { dag: 'maandag 10 mei 2027', wat: 'Valt weg: dan is er al een beleidsoverleg' },
    ],
  },
  veel: {
    ...basis,
    wijzigt: true,
    samenvatting: '30 overleggen. 4 nieuwe datums, 6 vervallen, 2 blijven zoals ze zijn.',
    let: [
      'Van de schoolvakanties na 20 aug 2028 weet ik nog niets. Die datums heb ik niet overgeslagen.',
      '2 overleggen lopen al. Die blijven zoals ze zijn; verplaats ze los als dat nodig is.',
    ],
    datums: Array.from({ length: 30 }, (_, nummer) => dag(nummer + 1)),
    pagina: 2,
  },
} satisfies Record<string, ReeksVoorstelView>;
