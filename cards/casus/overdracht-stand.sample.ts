import type { OverdrachtStandView } from './overdracht-stand.ts';

const LEES = { title: 'Formulier lezen', verb: 'overdracht.openen' };
const GESPROKEN = { title: 'Wij spraken elkaar', verb: 'overdracht.gesproken' };
const MOMENT = { title: 'Moment voorstellen', verb: 'overdracht.moment' };

export const samples = {
  uit: {
    overdracht: 'o1',
    casus: 'ZN-2026-014',
    naam: 'Casus ZN-2026-014',
    zin: 'Aangeboden aan 12min Zuid. De casus loopt hier gewoon door tot het andere netwerk hem heeft.',
    feiten: [
      ['Naar', '12min Zuid'],
      ['Wie je kunt bellen', 'Dewi van Zuid'],
      ['Aangeboden', 'wo 25 nov'],
      ['Afspraak om te bellen', 'vr 27 nov, 14:30'],
      ['Gesproken (jullie)', 'Nog niet bevestigd'],
      ['Gesproken (zij)', 'Ja, op vr 27 nov (Dewi van Zuid)'],
    ],
    knoppen: [GESPROKEN, MOMENT, LEES, { title: 'Intrekken', verb: 'overdracht.intrekken' }],
  },
  in: {
    overdracht: 'o1',
    naam: 'Overdracht van Zorgnetwerk 12-23',
    zin: 'Zorgnetwerk 12-23 wil deze casus aan jullie overdragen. Spreek elkaar, en laat dan weten of jullie hem nemen.',
    feiten: [
      ['Van', 'Zorgnetwerk 12-23'],
      ['Nummer daar', 'ZN-2026-014'],
      ['Wie je kunt bellen', 'Femke de Wit'],
      ['Aangeboden', 'wo 25 nov'],
      ['Gesproken (jullie)', 'Ja, op vr 27 nov (Dewi van Zuid)'],
      ['Gesproken (zij)', 'Ja, op vr 27 nov (Femke de Wit)'],
    ],
    knoppen: [
      { title: 'Aanvaarden', verb: 'overdracht.aanvaarden' },
      LEES,
      { title: 'Weigeren', verb: 'overdracht.weigeren' },
    ],
  },
  klaar: {
    overdracht: 'o1',
    casus: 'ZN-2026-014',
    naam: 'Casus ZN-2026-014',
    zin: 'De casus is overgedragen aan 12min Zuid op ma 30 nov. Het nummer is daar ZZ-2026-003.',
    feiten: [
      ['Naar', '12min Zuid'],
      ['Nummer daar', 'ZZ-2026-003'],
    ],
    knoppen: [LEES],
  },
} satisfies Record<string, OverdrachtStandView>;
