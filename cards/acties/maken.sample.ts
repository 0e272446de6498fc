import type { MakenView } from './maken.ts';

const leeg: MakenView = {
  concept: 'c1',
  coordineert: false,
  mensen: [
    { title: 'Kevin Oosterhuis (Jongerenwerk)', value: 'kevin' },
    { title: 'Ingrid Postma (Schoolmaatschappelijk werk)', value: 'ingrid' },
    { title: 'Rachid Amrani (Politie)', value: 'rachid' },
  ],
  wat: '',
  wie: 'kevin',
  wanneer: '',
  casus: '',
  nummerVoorbeeld: 'ZN-2026-014',
};

export const samples = {
  leeg,
  vraag: {
    ...leeg,
    coordineert: true,
    wat: 'Huisbezoek samen met de wijkagent.',
    wie: '',
    wanneer: '7-12-2026',
    casus: 'ZN-2026-014',
    fout: 'Van Politie doet meer dan één persoon mee.',
  },
  bericht: {
    ...leeg,
    wat: 'Kun jij de school bellen over volgende week? Dan neem ik contact op met de wijkagent.',
    letOp: 'Dit komt uit het bericht. Haal namen van jongeren en ouders weg voor je de actie maakt.',
  },
} satisfies Record<string, MakenView>;
