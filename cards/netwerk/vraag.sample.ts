import type { VraagView } from './vraag.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  titel: 'Kevin Oosterhuis',
  verb: 'netwerk.zet',
  terug: { title: 'Terug', verb: 'netwerk.persoon', data: { waar: 'netwerk', deelnemer: 'kevin' } },
};

export const samples = {
  rol: {
    ...basis,
    vraag: 'Wat is de rol van Kevin Oosterhuis?',
    keuzes: [
      { title: 'coördinator', value: 'coordinator' },
      { title: 'plaatsvervangend coördinator', value: 'plaatsvervanger' },
      { title: 'deelnemer', value: 'deelnemer' },
      { title: 'voorzitter', value: 'voorzitter' },
      { title: 'notulist', value: 'notulist' },
      { title: 'leidinggevende', value: 'leidinggevende' },
    ],
    meer: true,
    waarde: ['deelnemer', 'notulist'],
    punten: [
      'coördinator: mag alles, ziet alle casussen en krijgt de signalen',
      'plaatsvervangend coördinator: mag hetzelfde; krijgt de signalen als er geen coördinator is',
      'deelnemer: brengt in, bereidt voor en doet acties; ziet alleen casussen van de eigen organisatie',
      'leidinggevende: ziet alleen aantallen, nooit de inhoud van een casus',
    ],
    data: { waar: 'netwerk', deelnemer: 'kevin', wat: 'rol' },
  },
  team: {
    ...basis,
    vraag: 'Wie is dit in het team?',
    fout: 'Kies iemand, of typ een deel van de naam.',
    keuzes: [
      { title: 'Kevin Oosterhuis (k.oosterhuis@jongerenwerk.example)', value: 'a' },
      { title: 'Kevin Ooster (kevin@welzijn.example)', value: 'b' },
      { title: 'Nog niet in het team', value: 'geen' },
    ],
    zoek: { label: 'Staat de persoon er niet bij? Typ een deel van de naam' },
    data: { waar: 'lijst', deelnemer: 'kevin', wat: 'team' },
  },
  email: {
    ...basis,
    vraag: 'Wat is het e-mailadres?',
    fout: 'Dit is geen e-mailadres. Vul bijvoorbeeld naam@organisatie.nl in.',
    waarde: 'kevin@',
    uitleg: 'Leeg laten mag.',
    data: { waar: 'netwerk', deelnemer: 'kevin', wat: 'email' },
  },
  niemand: {
    ...basis,
    vraag: 'Wie is de vaste vervanger?',
    keuzes: [],
    data: { waar: 'netwerk', deelnemer: 'kevin', wat: 'vervanger' },
  },
} satisfies Record<string, VraagView>;
