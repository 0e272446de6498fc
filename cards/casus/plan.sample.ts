import type { PlanView } from './plan.ts';

const vol: PlanView = {
  nummer: 'ZN-2026-014',
  erbij: true,
  doelen: [
    {
      id: 'a',
      doel: 'Gaat elke dag naar school',
      stand: 'Loopt, uiterlijk 15 jan 2027',
      aanpak: 'School of werk. De mentor belt elke ochtend; leerplicht praat met de ouders. (ROC Midden)',
    },
    {
      id: 'b',
      doel: 'Heeft een vaste plek om te sporten',
      stand: 'Gehaald',
      aanpak: 'Vrienden en contacten. Jongerenwerk gaat de eerste keren mee. (Jongerenwerk)',
    },
  ],
};

const leeg: PlanView = { nummer: 'ZN-2026-014', erbij: true, doelen: [] };

export const samples = { vol, leeg };
