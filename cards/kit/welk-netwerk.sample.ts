import type { WelkNetwerkView } from './welk-netwerk.ts';

const noord = { id: 'n-1', naam: 'Zorgnetwerk 12-23 Lindendaal' };
const zuid = { id: 'n-2', naam: '12min Zuid' };

export const samples = {
  getypt: { netwerken: [noord, zuid], plek: 'in deze chat', getypt: 'abc' },
  wisselen: { netwerken: [noord, zuid], plek: 'in dit kanaal', nu: zuid.naam },
  opnieuw: {
    netwerken: [
      noord,
      { id: 'n-3', naam: 'Uitvoeringsoverleg Veiligheid en Zorg Lindendaal en omstreken' },
      zuid,
    ],
    plek: 'in deze chat',
    opnieuw: true,
  },
  veel: {
    netwerken: [
      noord,
      zuid,
      ...['Oost', 'West', 'Midden', 'Haven'].map((naam) => ({ id: naam, naam: `Netwerk ${naam}` })),
    ],
    plek: 'in deze chat',
    getypt: 'abc',
  },
} satisfies Record<string, WelkNetwerkView>;
