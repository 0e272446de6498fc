import type { ActieoverzichtView } from './overzicht.ts';

export const samples = {
  partners: {
    titel: 'Acties per partner',
    rijen: [
      { naam: 'Bureau Jeugdzorg', open: 9, teLaat: 3, keus: { partner: 'bjz' } },
      { naam: 'Jongerenwerk', open: 2, teLaat: 0, keus: { partner: 'jongerenwerk' } },
    ],
    pagina: 1,
    keus: { toon: 'partners' },
  },
  casussen: {
    titel: 'Acties per casus',
    rijen: Array.from({ length: 11 }, (_, nummer) => ({
      naam: nummer === 10 ? 'Zonder casus' : `ZN-2026-0${10 + nummer}`,
      open: 3,
      teLaat: nummer < 2 ? 1 : 0,
      keus: { casus: `ZN-2026-0${10 + nummer}` },
    })),
    pagina: 1,
    keus: { toon: 'casussen' },
  },
} satisfies Record<string, ActieoverzichtView>;
