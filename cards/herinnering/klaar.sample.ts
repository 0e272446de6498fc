import type { KlaarView } from './klaar.ts';

export const samples = {
  twee: {
    berichten: [
      { bericht: 'b1', wat: 'Een bericht over nieuwe acties', wanneer: 'do 26 nov, 09:00' },
      { bericht: 'b2', wat: 'Een herinnering', wanneer: 'vr 27 nov, 09:00' },
    ],
    meer: 2,
  },
  leeg: { berichten: [], meer: 0 },
} satisfies Record<string, KlaarView>;
