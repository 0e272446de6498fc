import type { InformerenView } from './informeren.ts';

const casus = {
  nummer: 'ZN-2026-014',
  nu: 'Nog niet: niet bereikbaar',
  vandaag: '2026-11-24',
  redenen: ['veiligheid', 'lopend onderzoek', 'niet bereikbaar'],
};

export const samples = {
  eerste: casus,
  fout: { ...casus, fout: 'Kies een van de antwoorden.' },
} satisfies Record<string, InformerenView>;
