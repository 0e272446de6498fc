import type { AntwoordView } from './antwoord.ts';

const gewoon = {
  casus: 'ZN-2026-014',
  terugvraag: 'b1!ingrid',
  besluit: 'b1',
  wie: 'Ingrid Postma (Schoolmaatschappelijk werk)',
  overleg: 'overleg van wo 25 nov',
  vraag: 'Wie is nu het eerste aanspreekpunt voor school, en wanneer horen we iets?',
};

export const samples = {
  gewoon,
  fout: { ...gewoon, getypt: '', fout: 'Schrijf een antwoord in een of twee zinnen.' },
} satisfies Record<string, AntwoordView>;
