import type { WachtenView } from './wachten.ts';

const redenen = [
  { title: 'Er was te weinig tijd.', value: 'tijd' },
  { title: 'Er ontbreekt nog informatie.', value: 'informatie' },
  { title: 'De aanmelder is er niet bij en liet geen input achter.', value: 'aanmelder' },
  { title: 'Het past beter bij een ander overleg.', value: 'ander-overleg' },
  { title: 'Bespreken is nu niet nodig.', value: 'niet-nodig' },
  { title: 'Er is een andere reden.', value: 'anders' },
];
const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', overleg: 'o1', casus: 'ZN-2026-014', redenen };

export const samples = {
  afhalen: {
    ...basis,
    soort: 'afhalen',
    intro: 'De casus wacht dan op een volgend overleg. Hij komt daar vanzelf terug.',
  },
  laten: {
    ...basis,
    soort: 'laten',
    intro:
      'Deze casus wacht sinds 2 sep en kwam 2 overleggen niet aan de beurt. Zet hem op de agenda, of zeg waarom niet.',
    fout: 'Kies een reden.',
    toelichting: 'De school levert volgende week pas het verslag aan.',
  },
} satisfies Record<string, WachtenView>;
