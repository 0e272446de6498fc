import type { LeidinggevendeView } from './leidinggevende.ts';

const gewoon = {
  netwerk: 'Zorgnetwerk 12-23',
  actie: 'a1',
  keer: 1,
  tekst:
    'Een actie van Jongerenwerk bij ZN-2026-014 moest wo 25 nov klaar zijn. Dat is 8 dagen geleden. Er gingen 4 herinneringen uit. Kun je helpen om dit op te pakken, of laten weten wanneer dat lukt?',
  van: 'Femke de Wit',
  datum: '2026-12-10',
  vanaf: '2026-12-03',
};

export const samples = {
  gewoon,
  gezien: { ...gewoon, gezien: true },
  fout: { ...gewoon, fout: 'Kies een dag vanaf vandaag.' },
  voorbeeld: { ...gewoon, voorbeeld: { aan: 'Wim Bakker', eigenaar: 'Kevin Oosterhuis' } },
} satisfies Record<string, LeidinggevendeView>;
