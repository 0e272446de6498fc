import type { VastgesteldView } from './vastgesteld.ts';

export const samples = {
  kanaal: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    titel: 'De besluitenlijst van wo 25 nov is vastgesteld',
    zin: '5 besluiten en 7 acties. Wie een actie heeft, krijgt die in een eigen bericht van mij. Typ /acties om jouw acties te zien.',
    punten: [],
    acties: false,
    overleg: 'o1',
  },
  coordinator: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    titel: 'De besluitenlijst van wo 25 nov is vastgesteld',
    zin: '5 besluiten en 7 acties vastgelegd.',
    punten: [
      '5 mensen krijgen bericht over acties',
      '2 aanmelders horen wat besloten is',
      '2 acties waren al bekend',
    ],
    acties: true,
    overleg: 'o1',
  },
} satisfies Record<string, VastgesteldView>;
