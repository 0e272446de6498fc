import type { SplitsenView } from './splitsen.ts';

const actie = {
  id: 'a1',
  naam: 'Actie bij ZN-2026-014',
  wat: 'Met school en ouders afspreken wie elke ochtend belt, en een plek zoeken bij de sportclub.',
};
const tekst = 'Kevin belt de school voor vrijdag\nIngrid spreekt de ouders, 9 december';

export const samples = {
  leeg: actie,
  gelezen: {
    ...actie,
    tekst,
    gelezen: 'm4rk',
    delen: [
      { wat: 'Kevin belt de school', wieWanneer: 'Kevin Oosterhuis (Jongerenwerk), uiterlijk do 3 dec' },
      {
        wat: 'Ingrid spreekt de ouders',
        wieWanneer: 'Ingrid Postma (Schoolmaatschappelijk werk), uiterlijk wo 9 dec',
      },
    ],
  },
  fout: { ...actie, tekst, fout: 'Regel 2: Van Politie doet meer dan één persoon mee.' },
} satisfies Record<string, SplitsenView>;
