import type { ScoresView } from './scores.ts';
import { PLAAT } from './voortgang.plaat.part.ts';
import { voorbeeld } from './voortgang.voorbeeld.part.ts';

const verloop: ScoresView = { nummer: 'ZN-2026-014', voortgang: voorbeeld, plaat: PLAAT, leidt: true };
const leeg: ScoresView = {
  nummer: 'ZN-2026-014',
  voortgang: { momenten: [], lijnen: [] },
  leidt: true,
};
const gevraagd: ScoresView = {
  ...leeg,
  ronde: { wel: ['Politie'], niet: ['Jongerenwerk', 'ROC Midden'] },
};

export const samples = { verloop, leeg, gevraagd };
