import type { ControleView } from './controle.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  bron: 'netwerk.xlsx',
  revisie: 1,
  versie: 0,
  let: [],
  twijfel: [],
  meerTwijfel: 0,
  rest: 0,
};

export const samples = {
  eerste: {
    ...basis,
    feiten: [
      ['Partners', '11: 7 kern, 3 op afroep, 1 extern'],
      ['Mensen', '15: 1 coördinator, 13 deelnemers en 1 leidinggevende'],
      ['In het team', '15 van 15: 14 op e-mailadres, 1 op naam'],
      ['Vervangers', '4 personen'],
      ['Coördinator', 'Femke de Wit'],
    ],
  },
  twijfel: {
    ...basis,
    fout: 'Er is nog geen coördinator die in het team is gevonden.',
    feiten: [
      ['Partners', '11: 7 kern, 3 op afroep, 1 extern'],
      ['Mensen', '15: 14 deelnemers en 1 leidinggevende'],
      ['In het team', '12 van 15: 11 op e-mailadres, 1 op naam'],
      ['Niet gevonden', 'Dewi Santoso, Kevin Oosterhuis en Wim Dijkstra'],
    ],
    let: [
      '2 kolommen van je lijst heb ik niet gebruikt. Je ziet welke bij Niet geplaatst.',
      'Van Jongerenwerk staat niemand op de lijst.',
    ],
    twijfel: [
      { id: 'p1', naam: 'Kevin Oosterhuis', waarom: 'Meer dan één persoon in het team heet zo.' },
      { id: 'p2', naam: 'Dewi Santoso', waarom: 'De naam in het team is een beetje anders.' },
    ],
    meerTwijfel: 2,
    rest: 3,
  },
  tweede: {
    ...basis,
    melding: 'Sanne Bakker is gewijzigd.',
    feiten: [
      ['Nieuw', 'Yara El Idrissi'],
      ['Gewijzigd', 'Sanne Bakker'],
      ['Niet op de lijst', 'Petra Jansen. Doet mee en blijft meedoen, tenzij je verwijdert bij Verschillen.'],
      ['Partners', '11: 7 kern, 3 op afroep, 1 extern'],
      ['Mensen', '15: 1 coördinator, 12 deelnemers, 1 notulist en 1 leidinggevende'],
    ],
    verschillen: 3,
  },
} satisfies Record<string, ControleView>;
