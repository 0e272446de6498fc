import type { OverdrachtLezenView } from './overdracht-lezen.ts';

const blokken: OverdrachtLezenView['blokken'] = [
  {
    titel: '1. De casus en wat er gebeurde',
    regels: [
      ['Over wie gaat het?', 'K.Z. (2010)'],
      ['Wat was de vraag?', 'School en thuis trekken elk aan een kant. Wie doet wat?'],
      ['Wat is er gedaan, en wat is besloten?', 'wo 28 okt: jongerenwerk zoekt een dagbesteding.'],
    ],
  },
  {
    titel: '2. Waarom, en wat er wordt verwacht',
    regels: [
      ['Waarom draag je de casus over?', 'Het gezin verhuist naar Zuid.'],
      ['Wat verwacht je van het andere netwerk?', 'Contact met de nieuwe school houden.'],
      ['Wie weet ervan?', 'jongere, ouders'],
    ],
  },
  {
    titel: '3. Andere informatie en wie je kunt spreken',
    regels: [
      ['Wie kan het andere netwerk spreken?', 'De jongerenwerker van de wijk.'],
      ['Wie doen er nu mee?', 'Jongerenwerk, Politie'],
    ],
  },
  {
    titel: '4. Jongere en ouders',
    regels: [['Weten jongere en ouders ervan?', 'Jongere en ouders zijn geïnformeerd, op vr 20 nov']],
  },
];

const uit = { overdracht: 'o1', naam: 'Casus ZN-2026-014', ander: '12min Zuid', kant: 'uit' as const };

export const samples = {
  tekenen: { ...uit, concept: true, blokken },
  mist: {
    ...uit,
    concept: true,
    blokken: blokken.slice(0, 2),
    mist: {
      stap: 4,
      zin: 'Vertel het eerst aan de jongere en de ouders. Zonder dat kan de overdracht niet.',
    },
  },
  geweigerd: { ...uit, concept: false, blokken, weigering: 'Het gezin woont nog niet in ons gebied.' },
  binnen: {
    overdracht: 'o1',
    naam: 'Overdracht van Zorgnetwerk 12-23',
    ander: 'Zorgnetwerk 12-23',
    kant: 'in',
    concept: false,
    blokken,
  },
} satisfies Record<string, OverdrachtLezenView>;
