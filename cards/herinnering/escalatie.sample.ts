import type { EscalatieView } from './escalatie.ts';

const gewoon = {
  actie: 'a1',
  organisatie: 'Jongerenwerk',
  eigenaar: 'Kevin Oosterhuis (Jongerenwerk)',
  termijn: '8 dagen te laat (wo 25 nov)',
  aan: ['Wim Bakker'],
  tekst:
    'Een actie van Jongerenwerk bij ZN-2026-014 moest wo 25 nov klaar zijn. Dat is 8 dagen geleden. Er gingen 4 herinneringen uit. Kun je helpen om dit op te pakken, of laten weten wanneer dat lukt?',
};

export const samples = {
  gewoon,
  fout: {
    ...gewoon,
    eerder: 'Je vroeg dit al op wo 2 dec. Er kwam nog geen antwoord.',
    tekst: 'Een actie over zijn vechtpartij op school moest wo 25 nov klaar zijn.',
    fout: 'Hierin mogen alleen het nummer, datums, aantallen en de organisatie staan. Haal weg of zeg het anders: "vechtpartij", "school".',
  },
  niemand: { ...gewoon, aan: [], functie: 'teammanager' },
} satisfies Record<string, EscalatieView>;
