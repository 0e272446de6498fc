import type { FormulierView } from './formulier.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  soorten: [
    'casuïstiekoverleg',
    'uitvoeringsoverleg',
    'agenderingsoverleg',
    'herijkingsoverleg',
    'beleidsoverleg',
  ],
  vanaf: '2026-11-02',
};

export const samples = {
  nieuw: { ...basis, minuten: 90, soort: 'casuïstiekoverleg' },
  fout: {
    ...basis,
    fout: 'Op wo 25 nov van 09:30 tot 11:00 staat al een casuïstiekoverleg. Kies een andere tijd.',
    datum: '2026-11-25',
    tijd: '10:00',
    minuten: 120,
    soort: 'uitvoeringsoverleg',
    plaats: 'Stadhuis, kamer 2.14',
    link: 'https://teams.example/o/1',
  },
  verplaatsen: {
    ...basis,
    verplaatst: { id: 'o1', nu: 'wo 25 nov, 09:30' },
    datum: '2026-11-25',
    tijd: '09:30',
    minuten: 90,
    plaats: 'Stadhuis, kamer 2.14',
  },
} satisfies Record<string, FormulierView>;
