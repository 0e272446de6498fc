import type { AanwezigView } from './aanwezig.ts';

const mensen = ['Annelies van Dam', 'Dewi Santoso', 'Femke de Wit', 'Ingrid Postma', 'Kevin Oosterhuis'].map(
  (title) => ({
    title,
    value: title.split(' ')[0]?.toLowerCase() ?? '',
  }),
);

export const samples = {
  gewoon: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    mensen,
    aanwezig: ['annelies', 'femke', 'ingrid', 'kevin'],
    afwezig: ['dewi'],
    onbekend: ['wijkagent Noord'],
  },
} satisfies Record<string, AanwezigView>;
