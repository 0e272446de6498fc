import type { OpkomstWieNogView } from './opkomst-wie-nog.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    intro: 'Casuïstiekoverleg wo 25 nov.',
    keuzes: [
      { id: 'hanneke', naam: 'Hanneke Mulder (GGZ jeugd)' },
      { id: 'peter', naam: 'Peter Jansen (Reclassering Nederland)' },
    ],
  },
} satisfies Record<string, OpkomstWieNogView>;
