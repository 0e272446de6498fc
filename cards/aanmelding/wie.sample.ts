import type { WieView } from './wie.ts';

export const samples = {
  leeg: { stap: 1, velden: {}, fouten: [], concept: true },
  geweigerd: {
    stap: 1,
    velden: {
      initialen: 'Kevin',
      geboren: '31-2-2010',
      roepnaam: 'Kev',
      dossiernummer: '2026-01234',
      soort: 'heraanmelding',
    },
    fouten: [
      'Vul bij de initialen geen naam in, alleen de eerste letters, zoals K.O.',
      'Deze geboortedatum bestaat niet. Kijk de dag en de maand na.',
    ],
    concept: true,
  },
  wijzigen: {
    stap: 1,
    velden: { initialen: 'K.O.', geboren: '2010', soort: 'nieuw' },
    fouten: [],
    aanmelding: 'a1',
    concept: false,
  },
} satisfies Record<string, WieView>;
