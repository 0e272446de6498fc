import type { InstellingenView } from './instellingen.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    doelgroep: '12 tot en met 23 jaar',
    bewaren: [
      ['Afgewezen aanmelding en consultatie', '4 weken'],
      ['Inhoud van een casus, na het sluiten', '12 maanden'],
      ['Kaarten in Teams', '30 dagen'],
      ['Logboek van wie wat zag', '5 jaren'],
    ],
    protocol: [
      ['Aanmelding opent', '14 dagen voor het overleg'],
      ['Aanmelding sluit', '7 dagen voor het overleg'],
      ['Agenda versturen', '5 dagen voor het overleg'],
      ['Besluitenlijst', '1 dag na het overleg'],
    ],
  },
} satisfies Record<string, InstellingenView>;
