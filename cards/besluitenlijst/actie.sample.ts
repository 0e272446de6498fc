import type { ActieFormView } from './actie.ts';

const mensen = [
  { title: 'Ingrid Postma (Schoolmaatschappelijk werk)', value: 'ingrid' },
  { title: 'Kevin Oosterhuis (Jongerenwerk)', value: 'kevin' },
];

export const samples = {
  nieuw: {
    lijst: 'l1',
    punt: 'p001',
    punttitel: '2. ZN-2026-003',
    mensen,
    vanaf: '2026-11-26',
    ingevuld: {},
  },
  wijzigen: {
    lijst: 'l1',
    punt: 'p001',
    punttitel: '2. ZN-2026-003',
    actie: 'a1',
    mensen,
    vanaf: '2026-11-26',
    ingevuld: { wat: 'Contact met mentor over verzuim', wie: 'ingrid', wanneer: '2026-12-04' },
    fout: 'Deze datum is al voorbij. Kies vandaag of later.',
  },
} satisfies Record<string, ActieFormView>;
