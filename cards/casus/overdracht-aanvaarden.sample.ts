import type { OverdrachtAanvaardenView } from './overdracht-aanvaarden.ts';

const basis = {
  overdracht: 'o1',
  naam: 'Overdracht van Zorgnetwerk 12-23',
  van: 'Zorgnetwerk 12-23',
  partnersHier: [
    { id: 'ggd', naam: 'GGD' },
    { id: 'jgz', naam: 'Jeugdgezondheidszorg' },
    { id: 'smw', naam: 'Schoolmaatschappelijk werk' },
  ],
  mensen: [
    { id: 'karin', naam: 'Karin Vos (GGD)' },
    { id: 'dewi', naam: 'Dewi van Zuid (GGD)' },
  ],
};

export const samples = {
  gewoon: basis,
  fout: { ...basis, partners: ['ggd'], fout: 'Kies wie je vraagt als casusregisseur.' },
} satisfies Record<string, OverdrachtAanvaardenView>;
