import type { UitvraagView } from './uitvraag.ts';

const overleg = { overleg: 'o1', datum: 'wo 25 nov', totEnMet: 'wo 18 nov' };

export const samples = {
  vraag: { ...overleg, stand: 'vraag' },
  later: { ...overleg, stand: 'later', opnieuw: 'vr 13 nov' },
  niets: { ...overleg, stand: 'niets' },
  gesloten: { ...overleg, stand: 'gesloten' },
} satisfies Record<string, UitvraagView>;
