import type { VoetView } from './huisstijl-voet.ts';

const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', tekens: 90 };

export const samples = {
  leeg: basis,
  fout: {
    ...basis,
    fout: 'De regel is te lang: 104 tekens. Er passen er 90.',
    voet: 'Samenwerkingsverband Zorgnetwerk 12-23 Lindendaal, Stadhuisplein 1, 1234 AB Lindendaal, telefoon 14 0123',
  },
} satisfies Record<string, VoetView>;
