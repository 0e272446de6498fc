import type { ScoresMomentView } from './scores-moment.ts';

const momenten = [
  { title: 'Start', value: 'start' },
  { title: 'Herijking', value: 'herijking' },
  { title: 'Afsluiting', value: 'afsluiting' },
];

const start: ScoresMomentView = {
  nummer: 'ZN-2026-014',
  momenten,
  moment: 'start',
  partners: ['Jongerenwerk', 'Politie'],
};

const alleen: ScoresMomentView = {
  nummer: 'ZN-2026-014',
  momenten,
  moment: 'herijking',
  partners: [],
};

export const samples = { start, alleen };
