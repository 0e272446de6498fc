import type { RestView } from './rest.ts';

export const samples = {
  gewoon: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    plek: 12,
    regel: 'Annelies zoekt nog uit hoe het met de wachtlijst zit',
    daarna: ['Koffie is op', 'Volgende keer in het wijkcentrum'],
    meer: 9,
  },
  laatste: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    plek: 1,
    regel: '(Een regel met telefoon is niet bewaard.)',
    daarna: [],
    meer: 0,
  },
} satisfies Record<string, RestView>;
