import type { VraagView } from './vraag.ts';

const basis = { casus: 'ZN-2026-014', besluit: 'b1' };
const vraag = 'Wie is nu het eerste aanspreekpunt voor school, en wanneer horen we iets?';

export const samples = {
  nieuw: basis,
  fout: {
    ...basis,
    getypt: 'Mag ik bellen op 06 12345678?',
    fout: 'Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie.',
  },
  gesteld: { ...basis, gesteld: { vraag } },
  beantwoord: {
    ...basis,
    gesteld: {
      vraag,
      antwoord: 'Jongerenwerk is het aanspreekpunt. Je hoort het voor het volgende overleg.',
    },
  },
} satisfies Record<string, VraagView>;
