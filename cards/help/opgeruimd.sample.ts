import type { OpgeruimdView } from './opgeruimd.ts';

export const samples = {
  gewoon: { netwerk: 'Zorgnetwerk 12-23 Lindendaal' },
} satisfies Record<string, OpgeruimdView>;
