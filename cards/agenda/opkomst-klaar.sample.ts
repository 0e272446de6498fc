import type { OpkomstKlaarView } from './opkomst-klaar.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  titel: 'Wie was er bij casuïstiekoverleg wo 25 nov?',
  melding: 'Dit is bewaard.',
};

export const samples = {
  gewoon: {
    ...basis,
    waren: '9 mensen',
    nietEr: '2 mensen',
    partners: ['Politie', 'GGD Jeugdgezondheidszorg'],
    lijst: true,
  },
  allen: { ...basis, waren: '11 mensen', nietEr: 'niemand', partners: [], lijst: false },
} satisfies Record<string, OpkomstKlaarView>;
