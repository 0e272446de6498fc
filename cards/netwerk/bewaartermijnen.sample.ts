import type { BewaartermijnenView } from './bewaartermijnen.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';
const terug = { title: 'Terug', verb: 'netwerk.openen' };
const termijnen = [
  {
    veld: 'afgewezen',
    wat: 'Afgewezen aanmelding en consultatie',
    eenheid: 'weken',
    van: 1,
    tot: 52,
    getal: 4,
  },
  {
    veld: 'casus',
    wat: 'Inhoud van een casus, na het sluiten',
    eenheid: 'maanden',
    van: 1,
    tot: 60,
    getal: 12,
  },
  { veld: 'kaarten', wat: 'Kaarten in Teams', eenheid: 'dagen', van: 1, tot: 365, getal: 30 },
  { veld: 'audit', wat: 'Logboek van wie wat zag', eenheid: 'jaren', van: 1, tot: 10, getal: 5 },
];

export const samples = {
  voorstel: { netwerk, gekozen: false, termijnen, voor: { lijst: true, revisie: 2, versie: 0 }, terug },
  fout: {
    netwerk,
    gekozen: true,
    fout: 'Inhoud van een casus, na het sluiten: vul een heel getal in van 1 tot en met 60 maanden.',
    termijnen: termijnen.map((een) => (een.veld === 'casus' ? { ...een, getal: 120 } : een)),
    voor: { lijst: false },
    terug,
  },
} satisfies Record<string, BewaartermijnenView>;
