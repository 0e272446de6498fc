import type { BesluitView } from './besluit.ts';

const besluit = {
  id: 'b1',
  casus: 'ZN-2026-014',
  op: 'wo 25 nov',
  bijOverleg: true,
  opCasus: false,
  soort: 'integrale aanpak',
  acties: [],
  aantalActies: 2,
  magBevestigen: true,
  vraag: 'kan' as const,
};

export const samples = {
  opCasus: {
    ...besluit,
    opCasus: true,
    tekst:
      'School, jongerenwerk en politie maken samen één plan. Reden: het gaat op drie plekken tegelijk mis en niemand overziet het.',
    acties: [
      { wie: 'Kevin Oosterhuis (Jongerenwerk)', tot: 'wo 2 dec', staat: 'open' },
      { wie: 'Rachid Amrani (Politie)', tot: 'wo 9 dec', staat: 'bezig' },
    ],
  },
  buitenCasus: besluit,
  buitenOverleg: {
    ...besluit,
    bijOverleg: false,
    soort: 'volgen',
    uitleg: 'Het loopt nu. De casus komt vanzelf terug op de agenda.',
    opCasus: true,
    tekst: 'De ouders redden het weer samen. Over zes weken kijken we opnieuw.',
    aantalActies: undefined,
  },
  regisseurBuitenCasus: {
    ...besluit,
    bijOverleg: false,
    soort: 'nieuwe casusregisseur',
    uitleg: 'Iemand anders houdt de casus nu bij elkaar.',
    aantalActies: undefined,
  },
  gelezen: { ...besluit, vraag: 'beantwoord' as const, aantalActies: 0, gelezen: 'vr 27 nov' },
  gecorrigeerd: {
    ...besluit,
    soort: 'volgen',
    opCasus: true,
    tekst: 'Volgen: over zes weken kijken we opnieuw.',
    aantalActies: 0,
    correctie: 'Dit besluit is op vr 27 nov gecorrigeerd. Hier staat wat nu geldt.',
  },
} satisfies Record<string, BesluitView>;
