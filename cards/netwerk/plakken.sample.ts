import type { PlakkenView } from './plakken.ts';

const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', maxTekens: 12_000 };

export const samples = {
  leeg: basis,
  fout: {
    ...basis,
    fout: 'Ik heb op deze lijst geen partners en mensen gevonden. Ik zie geen kolomkoppen. Zet erboven: Naam, E-mail, Organisatie, Rol.',
    tekst: 'Kevin\nJoost\nMarloes',
  },
} satisfies Record<string, PlakkenView>;
