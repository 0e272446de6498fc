import type { MeerView } from './meer.ts';

const mogelijk = [
  {
    naam: 'Hulp vragen',
    uitleg: 'Een ander helpt mee en ziet de actie. Jij blijft de eigenaar.',
    verb: 'actie.hulp',
  },
  {
    naam: 'Splitsen',
    uitleg: 'Van deze actie worden het er twee of meer, elk met een eigenaar en een datum.',
    verb: 'actie.splitsen',
  },
  {
    naam: 'Wachten op een andere actie',
    uitleg: 'Ik herinner niemand tot die andere actie klaar is.',
    verb: 'actie.wachten',
  },
];

export const samples = {
  eigenaar: { id: 'a1', naam: 'Actie bij ZN-2026-014', mogelijk },
  coordinator: {
    id: 'a1',
    naam: 'Actie',
    mogelijk: [
      ...mogelijk,
      {
        naam: 'Laten vervallen',
        uitleg: 'Het hoeft niet meer. De eigenaar hoort dat.',
        verb: 'actie.vervallen',
      },
    ],
  },
} satisfies Record<string, MeerView>;
