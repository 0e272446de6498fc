import type { KleurcodeView } from './huisstijl-kleurcode.ts';

const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal' };

export const samples = {
  vraag: basis,
  teLicht: {
    ...basis,
    fout: 'De kleur #ffb612 is te licht. Op wit papier kunnen mensen die slecht zien de koppen dan niet lezen. Iets donkerder kan wel: #9c6e06.',
    beter: '#9c6e06',
    code: '#FFB612',
  },
} satisfies Record<string, KleurcodeView>;
