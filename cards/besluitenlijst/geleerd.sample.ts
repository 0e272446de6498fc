import type { GeleerdView } from './geleerd.ts';

export const samples = {
  leeg: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', bijnamen: [], kolommen: [], meer: 0 },
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    bijnamen: [{ sleutel: 'be', tekst: 'Bé', betekent: 'Marloes Visser (Bureau Jeugdzorg)' }],
    kolommen: [{ sleutel: 'aan zet', tekst: 'Aan zet', betekent: 'wie het doet' }],
    meer: 0,
  },
  onthouden: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    melding:
      'Onthouden: in "Aan zet is" staat wie het doet. Stuur of plak een lijst die je al had gestuurd opnieuw: dan lees ik deze kolom mee.',
    bijnamen: [],
    kolommen: [{ sleutel: 'aan zet is', tekst: 'Aan zet is', betekent: 'wie het doet' }],
    meer: 0,
  },
} satisfies Record<string, GeleerdView>;
