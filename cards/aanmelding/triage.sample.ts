import type { TriageView } from './triage.ts';
import { voorbeeldInhoud } from './voorbeeld.part.ts';

const gewoon: TriageView = {
  aanmelding: 'a1',
  naam: 'Aanmelding van di 3 nov',
  feiten: [
    ['Aanmelder', 'Kevin Oosterhuis (Jongerenwerk)'],
    ['Agenderen voor', 'wo 25 nov'],
  ],
  inhoud: voorbeeldInhoud,
  letOp: [],
  bekend: [],
  anoniem: false,
  elders: false,
  fouten: [],
  ingevuld: {},
};

export const samples = {
  gewoon,
  bekend: {
    ...gewoon,
    letOp: [
      'Bekend onder ZN-2026-003.',
      'Ook besproken in: ZAT/SOT. Stem eerst af wie het oppakt.',
      'De jongere en de ouders weten het nog niet.',
    ],
    bekend: ['ZN-2026-003'],
    elders: true,
    fouten: [
      'Dit is ook ergens anders besproken. Spreek eerst af wie het oppakt, en vul in met wie je dat hebt afgestemd.',
    ],
    ingevuld: { kwaliteit: 'onvoldoende', gemist: 'Of er broertjes of zusjes zijn' },
  },
  vol: {
    ...gewoon,
    letOp: [
      'Het overleg van wo 25 nov heeft al 6 casussen. Wat niet past, wacht tot wo 9 dec. Je kunt hieronder een ander overleg kiezen.',
    ],
    overleggen: [
      { title: 'wo 25 nov: 6 van 6 casussen', value: 'o1' },
      { title: 'wo 9 dec: 2 van 6 casussen', value: 'o2' },
    ],
    overleg: 'o1',
  },
  samen: {
    ...gewoon,
    samen: [
      'Rachid Amrani stelt voor: agenderen.',
      'Antwoordt Rachid Amrani niet, dan kun je vanaf do 5 nov alleen beslissen.',
    ],
    akkoord: 'agenderen',
    ronde: 1,
    ingevuld: { toelichting: 'Neem het verslag van school mee.' },
  },
  anoniem: {
    ...gewoon,
    anoniem: true,
    letOp: ['Deze aanmelding is anoniem: alleen een consultatie is mogelijk.'],
  },
} satisfies Record<string, TriageView>;
