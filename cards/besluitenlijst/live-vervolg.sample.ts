import type { LiveVervolgView } from './live-vervolg.ts';

const basis = {
  overleg: 'o1',
  context: 'Overleg van wo 25 nov',
  punt: 'p1',
  titel: 'ZN-2026-014 (nieuw)',
  was: '',
  mensen: [
    { title: 'Kevin Oosterhuis (Jongerenwerk)', value: 'kevin' },
    { title: 'Rachid Amrani (Politie)', value: 'rachid' },
    { title: 'Ingrid Postma (Schoolmaatschappelijk werk)', value: 'ingrid' },
  ],
};

export const samples = {
  regisseur: { ...basis, vraag: 'regisseur' },
  weken: { ...basis, vraag: 'weken', weken: 6 },
  fout: { ...basis, vraag: 'weken', weken: 80, fout: 'Vul een heel getal in van 1 tot en met 52.' },
} satisfies Record<string, LiveVervolgView>;
