import type { MeerTijdView } from './meer-tijd.ts';

const vraag = {
  id: 'a1',
  naam: 'Actie bij ZN-2026-014',
  nu: 'wo 2 dec',
  vanaf: '2026-12-03',
  hoogstens: '2027-11-30',
};

export const samples = {
  leeg: vraag,
  fout: {
    ...vraag,
    fout: 'Kies een datum vanaf do 3 dec.',
    ingevuld: { datum: '2026-12-01', reden: 'De mentor is ziek.' },
  },
} satisfies Record<string, MeerTijdView>;
