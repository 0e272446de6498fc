import type { WelkomDeelnemerView } from './welkom-deelnemer.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  naam: 'Kevin Oosterhuis',
  rol: 'deelnemer',
  organisatie: 'Jongerenwerk',
  logboek: '5 jaar',
  versie: 1,
  zinnen: [
    'Wat ik hier over jongeren en gezinnen hoor of lees, deel ik niet met anderen.',
    'Ik gebruik het alleen voor mijn werk in dit netwerk.',
    'Dat blijft zo als ik niet meer meedoe.',
  ],
};

export const samples = {
  deelnemer: basis,
  bevestigd: { ...basis, rol: 'coördinator en notulist', bevestigd: 'wo 25 nov' },
} satisfies Record<string, WelkomDeelnemerView>;
