import type { OverdrachtRedenView } from './overdracht-reden.ts';

export const samples = {
  weigeren: {
    overdracht: 'o1',
    naam: 'Overdracht van Zorgnetwerk 12-23',
    titel: 'Waarom nemen jullie de casus niet over?',
    intro:
      'De coördinator van Zorgnetwerk 12-23 leest dit. De casus blijft daar, en wat hier stond wordt gewist.',
    label: 'Waarom niet?',
    verplicht: true,
    knop: 'Weigeren',
    verb: 'overdracht.weigeren.ja',
    fout: 'Schrijf in een of twee zinnen waarom.',
  },
  intrekken: {
    overdracht: 'o1',
    naam: 'Casus ZN-2026-014',
    titel: 'Overdracht intrekken?',
    intro: 'De casus blijft hier, zoals hij is. 12min Zuid hoort het, en wat daar stond wordt gewist.',
    label: 'Waarom? (blijft in dit netwerk)',
    verplicht: false,
    knop: 'Intrekken',
    verb: 'overdracht.intrekken.ja',
  },
} satisfies Record<string, OverdrachtRedenView>;
