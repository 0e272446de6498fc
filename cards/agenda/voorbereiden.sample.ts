import type { VoorbereidenView } from './voorbereiden.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  punt: 'ZN-2026-014',
  titel: 'ZN-2026-014 (nieuw)',
};

export const samples = {
  leeg: { ...basis, vragen: ['Wie uit de groep ken je, en wie heeft er invloed op hem?'] },
  fout: {
    ...basis,
    fout: 'Er staat een burgerservicenummer (BSN) in. Haal het weg en gebruik het casusnummer.',
    vragen: [],
    betrokken: 'ja',
    input: 'Bekend bij ons onder 999990019, komt elke week langs.',
  },
} satisfies Record<string, VoorbereidenView>;
