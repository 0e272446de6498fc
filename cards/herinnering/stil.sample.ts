import type { StilView } from './stil.ts';

const basis = {
  organisatie: 'Jongerenwerk',
  partner: 'jongerenwerk',
  dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'].map((dag, plek) => ({
    title: dag,
    value: `${plek + 1}`,
  })),
  gekozen: ['3', '5'],
  uren: [
    { title: 'Zodra het tijd is', value: 'geen' },
    ...[9, 10, 11, 12, 13].map((uur) => ({ title: `${uur}:00`, value: `${uur}` })),
  ],
  uur: '13',
};

export const samples = {
  gewoon: basis,
  fout: {
    ...basis,
    gekozen: ['1', '2', '3', '4'],
    fout: 'Kies hoogstens drie stille dagen: op de andere dagen komen de herinneringen.',
  },
} satisfies Record<string, StilView>;
