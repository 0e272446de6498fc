import type { GelezenView } from './gelezen.ts';

export const samples = {
  gewoon: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', id: 'l1', zin: '6 punten, 7 acties. 4 vragen.' },
  tweede: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    id: 'l2',
    zin: '5 punten, 6 acties. Geen vragen.',
    ook: 'Let op: er staat nog een lijst van dit overleg open. Typ /besluitenlijst om die te zien.',
  },
} satisfies Record<string, GelezenView>;
