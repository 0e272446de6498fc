import type { LogboekView } from './logboek.ts';

export const samples = {
  gewoon: {
    casus: 'ZN-2026-001',
    regels: [
      {
        wanneer: 'wo 25 nov, 09:31',
        wie: 'Femke de Wit (Coördinatie)',
        wat: 'Bekeek de casus, 2 acties, 1 besluit',
        waarom: 'coördinator',
      },
      {
        wanneer: 'di 24 nov, 16:02',
        wie: 'Dewi Pratama (Wonen)',
        wat: 'Werd geweigerd bij de casus',
        waarom: '',
      },
      {
        wanneer: 'ma 23 nov, 11:15',
        wie: 'Kevin Oosterhuis (Jongerenwerk), vertrokken',
        wat: 'Wijzigde 1 actie',
        waarom: 'eigenaar: gedaan',
      },
    ],
    pagina: 2,
    paginas: 3,
  },
  leeg: { casus: 'ZN-2026-002', regels: [], pagina: 1, paginas: 1 },
} satisfies Record<string, LogboekView>;
