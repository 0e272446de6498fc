import type { AfzeggenView } from './afzeggen.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    wanneer: 'wo 25 nov, 09:30',
    wieHoort:
      '12 mensen krijgen hiervan bericht. Wat op de agenda stond, blijft wachten op het volgende overleg.',
  },
} satisfies Record<string, AfzeggenView>;
