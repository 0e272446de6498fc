import type { VraagView } from './vraag.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  punt: 'ZN-2026-014',
  titel: 'ZN-2026-014 (nieuw)',
  partners: [
    { id: 'politie', naam: 'Politie' },
    { id: 'jongerenwerk', naam: 'Jongerenwerk' },
    { id: 'smw', naam: 'Schoolmaatschappelijk werk' },
  ],
};

export const samples = {
  leeg: basis,
  fout: {
    ...basis,
    fout: 'Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie.',
    partner: 'jongerenwerk',
    vraag: 'Kun je moeder bellen op 06-00000000 en vragen hoe het thuis gaat?',
  },
} satisfies Record<string, VraagView>;
