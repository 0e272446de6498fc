import type { HuisstijlView } from './huisstijl.ts';

const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', logoKb: 200 };

export const samples = {
  standaard: { ...basis, kleur: 'donkerblauw (#123b5d)' },
  eigen: {
    ...basis,
    melding: 'Vastgelegd. Dit logo komt boven elk nieuw bestand.',
    kleur: 'groen (#2b6e2f)',
    logo: 'Eigen logo, sinds di 3 nov',
    voet: 'Stadhuisplein 1, 1234 AB Lindendaal · 14 0123',
  },
} satisfies Record<string, HuisstijlView>;
