import type { GegevensView } from './gegevens.ts';

export const samples = {
  gewoon: { netwerk: 'Zorgnetwerk 12-23', naam: 'Zorgnetwerk 12-23 Lindendaal', min: 12, max: 23 },
  fout: {
    netwerk: 'Zorgnetwerk 12-23',
    fout: 'De jongste leeftijd is hoger dan de oudste. Draai ze om.',
    naam: 'Zorgnetwerk 12-23 Lindendaal',
    min: 23,
    max: 12,
  },
} satisfies Record<string, GegevensView>;
