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
  anoniem: {
    ...gewoon,
    anoniem: true,
    letOp: ['Deze aanmelding is anoniem: alleen een consultatie is mogelijk.'],
  },
} satisfies Record<string, TriageView>;
