import type { WelkomView } from './welkom.ts';

export const samples = {
  nieuw: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', inrichten: true },
  klaar: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', inrichten: false },
} satisfies Record<string, WelkomView>;
