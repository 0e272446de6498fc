import type { BesluitFormView } from './besluit.ts';

const soorten = [
  'Integrale aanpak',
  'Volgen',
  'Afsluiten, positief',
  'Afsluiten, negatief',
  'Overdragen',
].map((title) => ({ title, value: title.toLowerCase().replace(',', '') }));
const mensen = [
  { title: 'Marloes Visser (Bureau Jeugdzorg)', value: 'marloes' },
  { title: 'Rachid Amrani (Politie)', value: 'rachid' },
];

export const samples = {
  nieuw: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    casussen: [
      { title: 'ZN-2026-003', value: 'ZN-2026-003' },
      { title: 'ZN-2026-007', value: 'ZN-2026-007' },
    ],
    soorten,
    mensen,
    ingevuld: {},
  },
  fout: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    punt: 'p002',
    casussen: [{ title: 'ZN-2026-007', value: 'ZN-2026-007' }],
    soorten,
    mensen,
    ingevuld: {
      casus: 'ZN-2026-007',
      soort: 'volgen',
      tekst: 'Het gaat beter op school.',
      weken: 99,
      nummer: '',
    },
    fout: 'Vul bij de weken een getal in van 1 tot en met 52.',
  },
} satisfies Record<string, BesluitFormView>;
