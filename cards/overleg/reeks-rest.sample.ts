import type { ReeksRestView } from './reeks-rest.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  wanneer: 'Elke 2 weken op woensdag om 09:30',
  wijzigt: false,
  soorten: ['casuïstiekoverleg', 'uitvoeringsoverleg', 'herijkingsoverleg', 'beleidsoverleg'],
  minuten: 90,
  soort: 'casuïstiekoverleg',
  mee: { ritme: 'w2' },
};

export const samples = {
  gewoon: basis,
  fout: {
    ...basis,
    wijzigt: true,
    fout: 'De link klopt niet. Een goede link begint met https:// en heeft geen spaties.',
    plaats: 'Stadhuis, kamer 2.14',
    link: 'teams.microsoft.com/x',
    regio: 'midden',
    bijVrij: 'werkdag erna',
  },
} satisfies Record<string, ReeksRestView>;
