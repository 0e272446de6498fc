import type { VrijView } from './vrij.ts';

export const samples = {
  leeg: { nummer: 'ZN-2026-014', weken: 8 },
  fout: {
    nummer: 'ZN-2026-014',
    weken: 8,
    op: '2026-10-01',
    fout: 'Kies een dag na vandaag, of laat de datum leeg.',
  },
} satisfies Record<string, VrijView>;
