import type { WissenView } from './wissen.ts';

const casus: WissenView = {
  context: 'Casus ZN-2026-014',
  titel: 'Alles van deze casus wissen?',
  weg: [
    'Over wie het gaat, de vraag, de besluiten, het plan en de scores',
    'Wat er in 2 aanmeldingen en 5 acties staat',
    '1 open actie vervalt. De eigenaar hoort dat.',
    'De casus gaat van de agenda van 1 overleg',
  ],
  blijft: [
    'Het nummer, de staat en de datums',
    'Wie wat deed, in het logboek',
    'De aantallen voor de rapportage',
  ],
  letOp:
    'Dit kan niet worden teruggedraaid. Wil de jongere of ouder eerst weten wat er staat? Neem dan eerst alles mee.',
  gronden: ['verzoek van de jongere', 'verzoek van een ouder', 'onrechtmatig verwerkt', 'andere reden'],
  woord: 'ZN-2026-014',
  wis: { verb: 'casus.wis.ja', data: { casus: 'ZN-2026-014' } },
  terug: { verb: 'casus.wijzigen', data: { casus: 'ZN-2026-014' } },
};

export const samples = {
  casus,
  fout: {
    ...casus,
    fout: 'Er is nog niets gewist. Typ het nummer precies zo: ZN-2026-014.',
    ingevuld: { grond: 'verzoek van een ouder', bevestig: 'ZN-2026-41' },
  },
  aanmelding: {
    ...casus,
    context: 'Aanmelding van 2 nov',
    titel: 'Deze aanmelding wissen?',
    weg: ['Alles wat er in deze aanmelding staat, ook de code waarmee dezelfde jongere wordt herkend'],
    blijft: ['Dat er iets is aangemeld, door wie en wanneer', 'Wat er is besloten, zonder de reden'],
    letOp: 'Dit kan niet worden teruggedraaid.',
    woord: 'wissen',
    wis: { verb: 'aanmelding.wisVerzoek.ja', data: { aanmelding: 'a1' } },
    terug: { verb: 'aanmelding.openen', data: { aanmelding: 'a1' } },
  },
} satisfies Record<string, WissenView>;
