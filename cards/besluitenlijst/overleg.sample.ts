import type { KiesOverlegView } from './overleg.ts';

export const samples = {
  gewoon: {
    lijst: 'l1',
    overleggen: [
      { title: 'wo 25 nov (casuïstiekoverleg)', value: 'o2' },
      { title: 'wo 14 okt (casuïstiekoverleg)', value: 'o1' },
    ],
    tot: '2026-11-26',
  },
  onbekend: {
    lijst: 'l1',
    overleggen: [],
    noemt: 'De lijst noemt wo 25 nov. Dat overleg ken ik niet.',
    datum: '2026-11-25',
    tot: '2026-11-26',
    fout: 'Vul in op welke dag en hoe laat het overleg was.',
  },
} satisfies Record<string, KiesOverlegView>;
