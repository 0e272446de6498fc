import type { BetrokkenView } from './betrokken.ts';

const partners = [
  'Gemeente (leerplicht/RMC)',
  'Politie',
  'Bureau Jeugdzorg',
  'Schoolmaatschappelijk werk',
  'GGD Jeugdgezondheidszorg',
  'Algemeen maatschappelijk werk',
  'Reclassering Nederland',
  'GGZ jeugd',
].map((title, index) => ({ title, value: `p${index}` }));

export const samples = {
  gewoon: {
    stap: 3,
    velden: {
      betrokken: 'p0,p3',
      inputVan: 'p1',
      gevraagdeInput: 'Is er de laatste weken overlast gemeld?',
      elders: 'ZAT/SOT',
      eldersToelichting: 'Op school, begin oktober',
    },
    fouten: [],
    aanmelding: 'a1',
    concept: true,
    partners,
  },
  alleen: { stap: 3, velden: {}, fouten: [], aanmelding: 'a1', concept: true, partners: [] },
} satisfies Record<string, BetrokkenView>;
