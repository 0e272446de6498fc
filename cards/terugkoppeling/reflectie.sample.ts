import type { ReflectieView } from './reflectie.ts';

const nieuw = { casus: 'ZN-2026-014', reflectie: 'ZN-2026-014!2026-11-25T10:00:00Z' };

export const samples = {
  nieuw,
  fout: {
    ...nieuw,
    hielp: 'deels',
    anders: 'Eerder bellen: 06 12345678',
    fout: 'Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie.',
  },
} satisfies Record<string, ReflectieView>;
