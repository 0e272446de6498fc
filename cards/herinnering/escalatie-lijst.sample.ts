import type { EscalatieLijstView } from './escalatie-lijst.ts';

export const samples = {
  gewoon: {
    rijen: [
      {
        actie: 'a1',
        eigenaar: 'Kevin Oosterhuis (Jongerenwerk)',
        termijn: '8 dagen te laat (wo 25 nov)',
        stand: '4 keer herinnerd',
        kan: true,
      },
      {
        actie: 'a2',
        eigenaar: 'Rachid Amrani (Politie)',
        termijn: '12 dagen te laat (za 21 nov)',
        stand: '4 keer herinnerd. Leidinggevende gevraagd op wo 2 dec: pakt het op, uiterlijk wo 9 dec',
        kan: false,
      },
    ],
    dagen: 7,
    pagina: 1,
  },
  leeg: { rijen: [], dagen: 7, pagina: 1 },
} satisfies Record<string, EscalatieLijstView>;
