import type { PartnerNieuwView } from './partner-nieuw.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  sectoren: [
    { title: 'geen van deze', value: 'geen' },
    { title: 'onderwijs', value: 'onderwijs' },
    { title: 'veiligheid', value: 'veiligheid' },
  ],
  bindingen: [
    { title: 'kern: altijd bij het overleg', value: 'kern' },
    { title: 'op afroep: alleen als het hen aangaat', value: 'op afroep' },
    { title: 'extern: niet in het netwerk, werkt wel mee', value: 'extern' },
  ],
};

export const samples = {
  leeg: { ...basis, ingevuld: { binding: 'kern', sector: 'geen' } },
  fout: {
    ...basis,
    fout: 'Halt staat al bij de partners. Kies een andere naam.',
    ingevuld: { naam: 'halt', binding: 'op afroep', sector: 'veiligheid', leidinggevende: 'Regiomanager' },
  },
} satisfies Record<string, PartnerNieuwView>;
