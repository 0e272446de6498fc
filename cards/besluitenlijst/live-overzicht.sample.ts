import type { LiveOverzichtView } from './live-overzicht.ts';

const basis = { overleg: 'o1', context: 'Overleg van wo 25 nov', lijst: 'l1', pagina: 1 };

export const samples = {
  bezig: {
    ...basis,
    titel: 'Het overleg tot nu toe',
    zin: '2 besluiten en 3 acties opgeschreven.',
    let: ['Het overleg loopt 10 minuten uit.'],
    punten: [
      { id: 'opening', titel: '1. Opening', stand: 'Besproken, 4 van 5 minuten' },
      { id: 'acties', titel: '2. Acties van de vorige keer', stand: 'Besproken, 12 van 10 minuten' },
      { id: 'ZN-2026-014', titel: '3. ZN-2026-014 (nieuw)', stand: 'Nu aan de beurt, nog 3 van 15 minuten' },
      { id: 'ZN-2026-003', titel: '4. ZN-2026-003 (volgen)', stand: 'Straks nog, 10 minuten' },
      { id: 'rondvraag', titel: '5. Rondvraag', stand: 'Nog niet besproken, 5 minuten' },
    ],
    klaar: false,
    coordinator: true,
  },
  klaar: {
    ...basis,
    titel: 'Het overleg is klaar',
    zin: '3 besluiten en 5 acties opgeschreven.',
    let: [
      'Zonder besluit: ZN-2026-003.',
      'Doorgeschoven: ZN-2026-014. De aanmelder hoort het als de lijst is vastgesteld.',
    ],
    punten: [
      { id: 'opening', titel: '1. Opening', stand: 'Besproken, 4 van 5 minuten' },
      { id: 'ZN-2026-014', titel: '2. ZN-2026-014 (nieuw)', stand: 'Doorgeschoven' },
      { id: 'ZN-2026-003', titel: '3. ZN-2026-003 (volgen)', stand: 'Besproken, 9 van 10 minuten' },
    ],
    klaar: true,
    coordinator: true,
  },
  klaarNotulist: {
    ...basis,
    titel: 'Het overleg is klaar',
    zin: '1 besluit en 2 acties opgeschreven.',
    let: [],
    punten: [{ id: 'opening', titel: '1. Opening', stand: 'Besproken, 4 van 5 minuten' }],
    klaar: true,
    coordinator: false,
  },
} satisfies Record<string, LiveOverzichtView>;
