import type { NieuwNetwerkView } from './nieuw-netwerk.ts';

export const samples = {
  tweede: { anderen: 1 },
  fout: {
    anderen: 2,
    naam: 'Zorgnetwerk 12-23 Lindendaal',
    fout: 'Er is in dit team al een netwerk met deze naam. Kies een andere, zodat je ze uit elkaar houdt.',
  },
} satisfies Record<string, NieuwNetwerkView>;
