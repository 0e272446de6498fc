import type { AdviesView } from './advies.ts';

const gewoon: AdviesView = {
  aanmelding: 'a1',
  naam: 'Adviesvraag van di 3 nov',
  feiten: [['Van', 'Kevin Oosterhuis (Jongerenwerk)']],
  inhoud: {
    wie: [['Bellen', 'Ja, de coördinator mag bellen']],
    vraagLabel: 'Wat zie je, en waarover twijfel je?',
    vraag: 'Een jongen hangt elke avond alleen bij de flat. Is dit iets voor het netwerk?',
    leefdomeinen: 'thuissituatie, overlast',
    afspraken: [],
    aanvulling: [],
  },
  fouten: [],
};

export const samples = {
  gewoon,
  leeg: { ...gewoon, fouten: ['Schrijf wat je advies is.'] },
} satisfies Record<string, AdviesView>;
