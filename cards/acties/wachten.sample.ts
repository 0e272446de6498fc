import type { WachtenView } from './wachten.ts';

const acties = [
  { title: 'Huisbezoek samen met de wijkagent (Rachid Amrani (Politie), uiterlijk wo 2 dec)', value: 'a2' },
  {
    title:
      'Met school afspreken wie elke ochtend belt (Ingrid Postma (Schoolmaatschappelijk werk), uiterlijk wo 9 dec)',
    value: 'a3',
  },
];

export const samples = {
  gewoon: { id: 'a1', naam: 'Actie bij ZN-2026-014', acties },
  fout: {
    id: 'a1',
    naam: 'Actie bij ZN-2026-014',
    acties,
    fout: 'Die actie wacht zelf op deze. Kies een andere.',
  },
} satisfies Record<string, WachtenView>;
