import type { KlaarView } from './klaar.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    dagen: 14,
    berichten: [
      { wat: 'Voorstel voor de agenda', wanneer: 'do 19 nov, 08:00', aan: '1 coördinator' },
      {
        wat: 'Agenda',
        wanneer: 'zodra jij hem verstuurt, uiterlijk vr 20 nov',
        aan: '14 deelnemers en het kanaal',
      },
      { wat: 'Herinnering: kom je?', wanneer: 'ma 23 nov, 09:00', aan: 'hoogstens 14 deelnemers' },
      { wat: 'Morgen overleg', wanneer: 'di 24 nov, 09:00', aan: 'wie komt, hoogstens 14 deelnemers' },
      { wat: 'Actie bijna aan de beurt', wanneer: 'vr 20 nov tot en met ma 30 nov', aan: '5 berichten' },
    ],
  },
  leeg: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov',
    dagen: 14,
    berichten: [],
  },
} satisfies Record<string, KlaarView>;
