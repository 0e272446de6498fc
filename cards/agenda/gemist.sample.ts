import type { GemistView } from './gemist.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  titel: 'We misten jullie',
  zinnen: [
    'Bij het overleg van wo 28 okt en wo 25 nov was niemand van Politie. Jullie inbreng werd gemist.',
    'Het volgende overleg is wo 9 dec, 09:30 tot 11:00. Lukt het om er dan bij te zijn? Kun je zelf niet, stuur dan een vervanger.',
    'Femke de Wit, coördinator',
  ],
};

export const samples = {
  bericht: basis,
  voorstel: {
    ...basis,
    voorstel: { partner: 'politie', overleg: 'o1', aan: 'Rachid Amrani en Joost Vermeer' },
  },
} satisfies Record<string, GemistView>;
