import type { ConvenantView } from './convenant.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';
const huidig = {
  versie: '1',
  van: 'donderdag 1 januari 2026',
  tot: 'zondag 31 december 2028',
  getekend: '7 van de 10 partners',
  geheimhouding: '12 van de 15 deelnemers bevestigden',
  evaluatie: 'ik herinner je op ma 3 jul 2028',
  totDatum: '2028-12-31',
  vraagEvaluatie: false,
};

export const samples = {
  leeg: { netwerk },
  gewoon: { netwerk, huidig },
  looptAf: {
    netwerk,
    let: 'Het convenant loopt af op zo 31 dec. Plan de evaluatie met de partners.',
    huidig: { ...huidig, evaluatie: 'nog niet gepland', vraagEvaluatie: true },
  },
} satisfies Record<string, ConvenantView>;
