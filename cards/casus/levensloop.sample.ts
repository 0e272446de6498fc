import { LEVENSLOOP_PLAAT } from './levensloop.plaat.part.ts';
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
  eerste: {
    nummer: 'ZN-2026-014',
    pagina: 1,
    paginas: 3,
    totaal: 21,
    plaat: {
      url: LEVENSLOOP_PLAAT,
      alt: 'Tijdlijn van ma 12 jan 2026 tot wo 16 dec 2026. Aanmeldingen: 2, Besluiten: 6. Hieronder staat alles als tekst.',
    },
    rijen: [
      { op: 'wo 16 dec', wat: 'Besluit: volgen', tekst: 'Het gaat beter. Over zes weken kijken we opnieuw.' },
    ],
  },
  leeg: { nummer: 'ZN-2026-015', pagina: 1, paginas: 1, totaal: 0, rijen: [] },
} satisfies Record<string, LevensloopView>;
