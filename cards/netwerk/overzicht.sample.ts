import type { OverzichtView } from './overzicht.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  partners: '11, waarvan 7 kern',
  deelnemers: '15',
  coordinatoren: '1',
  doelgroep: '12 tot en met 23 jaar',
};

export const samples = {
  gewoon: { ...basis, overleg: 'wo 25 nov, 09:30', nodig: [], lijstKlaar: false },
  aandacht: {
    ...basis,
    melding: 'Het netwerk staat klaar. 15 mensen krijgen nu bericht van mij.',
    nodig: [
      '2 deelnemers zijn niet gevonden in het team. Zij krijgen nog geen berichten.',
      'Er staat een lijst klaar die je nog niet hebt bevestigd.',
    ],
    lijstKlaar: true,
  },
} satisfies Record<string, OverzichtView>;
