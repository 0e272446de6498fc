import type { LeidingView } from './leiding.ts';

export const samples = {
  gewoon: {
    overleg: 'o1',
    context: 'Casuïstiekoverleg wo 25 nov',
    mensen: [
      { title: 'Niemand', value: 'niemand' },
      { title: 'Femke de Wit (Gemeente)', value: 'femke' },
      { title: 'Dewi Santoso (GGD)', value: 'dewi' },
    ],
    voorzitter: 'femke',
    notulist: 'dewi',
  },
} satisfies Record<string, LeidingView>;
