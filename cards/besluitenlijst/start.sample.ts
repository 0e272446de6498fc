import type { StartView } from './start.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: { id: 'o1', wanneer: 'wo 25 nov' },
    open: [
      {
        id: 'l1',
        naam: 'Lijst van wo 25 nov',
        stand: '6 punten, 7 acties. 4 vragen.',
        door: 'Femke de Wit, do 26 nov, 10:04',
      },
    ],
  },
  leeg: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', open: [] },
  later: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', open: [], vastgesteld: true },
} satisfies Record<string, StartView>;
