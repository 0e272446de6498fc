import type { ConvenantVragenView } from './convenant-vragen.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';

export const samples = {
  eerste: { netwerk },
  wijzigen: { netwerk, van: '1 januari 2026', tot: '31 december 2028', nieuw: 'nee' },
  fout: {
    netwerk,
    fout: 'Ik lees hier geen datum. Schrijf bijvoorbeeld 31 december 2029.',
    van: '1 januari 2026',
    tot: 'ooit',
    nieuw: 'ja',
  },
} satisfies Record<string, ConvenantVragenView>;
