import type { CorrectieWieView } from './correctie-wie.ts';

const nu = {
  nummer: 'ZN-2026-014',
  nu: 'K.Z. (2010) roepnaam Kay',
  initialen: 'K.Z.',
  geboren: '2010',
  roepnaam: 'Kay',
};

export const samples = {
  gewoon: nu,
  fout: {
    ...nu,
    initialen: 'Kevin',
    fout: 'Vul bij de initialen geen naam in, alleen de eerste letters, zoals K.O.',
  },
} satisfies Record<string, CorrectieWieView>;
