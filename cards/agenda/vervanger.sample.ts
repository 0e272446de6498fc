import type { VervangerView } from './vervanger.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    keuzes: [
      { id: 'joost', naam: 'Joost Vermeer (vaste vervanger)' },
      { id: 'mila', naam: 'Mila Jacobs' },
      { id: 'niemand', naam: 'Niemand' },
    ],
    gekozen: 'joost',
  },
} satisfies Record<string, VervangerView>;
