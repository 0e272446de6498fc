import type { LevensloopView } from './levensloop.ts';

export const samples = {
  gewoon: {
    nummer: 'ZN-2026-014',
    pagina: 2,
    paginas: 3,
    totaal: 21,
    rijen: [
      {
        op: 'di 24 nov',
        wat: 'Casusregisseur is nu Marloes Visser (Bureau Jeugdzorg)',
        wie: 'Femke de Wit (Gemeente)',
      },
      {
        op: 'wo 18 nov',
        wat: 'Actie gedaan',
        wie: 'Kevin Oosterhuis (Jongerenwerk)',
        tekst:
          'Gesprek met moeder en school plannen. Resultaat: het gesprek was goed, school start maandag met een half rooster.',
      },
      {
        op: 'wo 11 nov',
        wat: 'Besluit: integrale aanpak',
        tekst: 'Jeugdzorg houdt het plan bij elkaar, de school meldt elke week.',
      },
      {
        op: 'di 3 nov',
        wat: 'Aangemeld',
        wie: 'Kevin Oosterhuis (Jongerenwerk)',
        tekst: 'Komt al zes weken niet op school.',
      },
    ],
  },
  leeg: { nummer: 'ZN-2026-015', pagina: 1, paginas: 1, totaal: 0, rijen: [] },
} satisfies Record<string, LevensloopView>;
