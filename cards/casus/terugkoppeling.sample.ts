import type { TerugkoppelingView } from './terugkoppeling.ts';

const nieuw = {
  nummer: 'ZN-2026-014',
  welke: 'k1',
  labels: { gebeurd: 'Wat is er gebeurd?', opbrengst: 'Wat bracht het?', vervolg: 'Wat is er nu nodig?' },
  langste: 800,
};

export const samples = {
  nieuw,
  naam: {
    ...nieuw,
    gebeurd: 'De nieuwe begeleider heet Sam de Boer.',
    fout: 'Kijk naar "Wat is er gebeurd?" Er staat misschien een voornaam met achternaam in. Schrijf alleen de initialen of de roepnaam.',
    misschienNaam: true,
  },
  terug: {
    ...nieuw,
    melding: 'Het is weg. Hieronder staat nog wat je schreef.',
    gebeurd: 'Hij was de hele week op tijd op school.',
    opbrengst: 'De mentor ziet hem weer lachen.',
    vervolg: 'Over twee weken weer een gesprek met moeder.',
  },
} satisfies Record<string, TerugkoppelingView>;
