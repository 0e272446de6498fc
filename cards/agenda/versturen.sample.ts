import type { VersturenView } from './versturen.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov, 09:30 tot 11:00, 6 punten.',
    gevolgen: [
      '14 deelnemers krijgen hun eigen agenda, met de vraag of ze komen.',
      'In het kanaal staat de agenda met alleen nummers en tijden.',
      'GGZ jeugd mag de inhoud van ZN-2026-014 lezen.',
    ],
    let: ['Bij ZN-2026-003 staat nog geen vraag vooraf.'],
  },
  avond: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov, 09:30 tot 11:00, 6 punten.',
    gevolgen: ['14 deelnemers krijgen hun eigen agenda op ma 23 nov, 08:00. Nu is het buiten werktijd.'],
    let: [],
  },
} satisfies Record<string, VersturenView>;
