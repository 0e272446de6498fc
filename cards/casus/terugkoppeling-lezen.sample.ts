import type { TerugkoppelingLezenView } from './terugkoppeling-lezen.ts';

const gewoon = {
  nummer: 'ZN-2026-014',
  van: 'Kevin Oosterhuis (Jongerenwerk), wo 2 dec',
  teksten: [
    { label: 'Wat is er gebeurd?', tekst: 'Hij was de hele week op tijd op school.' },
    { label: 'Wat bracht het?', tekst: 'De mentor ziet hem weer lachen. Thuis is het nog onrustig.' },
    { label: 'Wat is er nu nodig?', tekst: 'Over twee weken weer een gesprek met moeder.' },
  ],
};

export const samples = {
  gewoon,
  eigen: { ...gewoon, teksten: gewoon.teksten.slice(0, 1), terug: 'k1' },
} satisfies Record<string, TerugkoppelingLezenView>;
