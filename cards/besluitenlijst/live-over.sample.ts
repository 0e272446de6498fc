import type { LiveOverView } from './live-over.ts';

const basis = {
  overleg: 'o1',
  context: 'Overleg van wo 25 nov',
  punt: 'ZN-2026-014',
  titel: 'ZN-2026-014 (nieuw)',
  casus: true,
};

export const samples = {
  casus: { ...basis, zonderAanmelder: false },
  aanmelder: { ...basis, zonderAanmelder: true },
  overig: { ...basis, punt: 'rondvraag', titel: 'Rondvraag', casus: false, zonderAanmelder: false },
} satisfies Record<string, LiveOverView>;
