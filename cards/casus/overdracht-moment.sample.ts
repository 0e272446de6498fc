import type { OverdrachtMomentView } from './overdracht-moment.ts';

export const samples = {
  gewoon: {
    overdracht: 'o1',
    naam: 'Casus ZN-2026-014',
    bel: 'Bel Dewi van Zuid.',
    vanaf: '2026-11-25',
    op: '2026-11-27',
    tijd: '14:30',
  },
  fout: {
    overdracht: 'o1',
    naam: 'Casus ZN-2026-014',
    bel: 'Bel Dewi van Zuid.',
    vanaf: '2026-11-25',
    fout: 'Kies ook een tijd, bijvoorbeeld 14:30.',
  },
} satisfies Record<string, OverdrachtMomentView>;
