import type { CorrectieDingView } from './correctie-ding.ts';

const actie = { nummer: 'ZN-2026-014', ding: 'actie a1', naam: 'Actie van wo 25 nov' };

export const samples = {
  gewoon: {
    ...actie,
    teksten: [
      { veld: 'wat', label: 'Wat', tekst: 'Belt de mentor over het rooster.' },
      {
        veld: 'resultaat',
        label: 'Resultaat',
        tekst:
          'De mentor past het rooster aan. Q.Z. begint een uur later op maandag en donderdag, zodat het ontbijt thuis rustiger gaat.',
      },
    ],
  },
  leeg: { ...actie, naam: 'Gebeurtenis van ma 1 jun', teksten: [] },
} satisfies Record<string, CorrectieDingView>;
