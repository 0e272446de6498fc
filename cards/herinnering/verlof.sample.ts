import type { VerlofView } from './verlof.ts';

const eigen = { netwerk: 'Zorgnetwerk 12-23', vandaag: '2026-11-25' };

export const samples = {
  eigen,
  fout: {
    ...eigen,
    van: '2026-12-04',
    tot: '2026-11-30',
    fout: 'De laatste dag ligt voor de eerste. Kies andere dagen.',
  },
  ander: {
    ...eigen,
    mensen: [
      { title: 'Kevin Oosterhuis (Jongerenwerk)', value: 'kevin' },
      { title: 'Rachid Amrani (Politie)', value: 'rachid' },
    ],
  },
} satisfies Record<string, VerlofView>;
