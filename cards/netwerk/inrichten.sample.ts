import type { InrichtenView } from './inrichten.ts';

const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', doelgroep: '12 tot en met 23 jaar' };

export const samples = {
  begin: { ...basis, bewaartermijnenGekozen: false },
  gelezen: {
    ...basis,
    lijst: '11 partners en 15 mensen gelezen',
    gekoppeld: '14 van 15 gevonden in het team',
    bewaartermijnenGekozen: false,
  },
  bijna: {
    ...basis,
    melding: 'De bewaartermijnen zijn gekozen.',
    lijst: '11 partners en 15 mensen gelezen',
    gekoppeld: '15 van 15 gevonden in het team',
    bewaartermijnenGekozen: true,
  },
} satisfies Record<string, InrichtenView>;
