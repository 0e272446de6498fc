import type { AanmeldingenView } from './aanmeldingen.ts';

const mensen = [
  { title: 'Peter Jansen (Politie)', value: 'peter' },
  { title: 'Kevin Oosterhuis (Jongerenwerk)', value: 'kevin' },
];

export const samples = {
  alleen: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', niemand: 'niemand', mensen, tweede: 'niemand' },
  samen: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    melding: 'Vastgelegd. Peter Jansen krijgt bericht.',
    niemand: 'niemand',
    mensen,
    tweede: 'peter',
  },
} satisfies Record<string, AanmeldingenView>;
