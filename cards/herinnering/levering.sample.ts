import type { LeveringView } from './levering.ts';

const rij = {
  bericht: 'digest!kevin!2026-11-23',
  wie: 'Kevin Oosterhuis (Jongerenwerk)',
  stand: 'Beantwoord ma 23 nov, 10:12',
  wat: 'Herinnering, ma 23 nov, 09:00',
  opnieuw: false,
};
const gewoon = {
  rijen: [
    {
      ...rij,
      wie: 'Rachid Amrani (Politie)',
      stand: 'Mislukt: kan of wil geen berichten van mij krijgen',
      opnieuw: true,
    },
    rij,
    { ...rij, wie: 'Ingrid Postma (Schoolmaatschappelijk werk)', stand: 'Geopend ma 23 nov, 11:30' },
    { ...rij, wie: 'Het kanaal', stand: 'Verzonden', wat: 'Bericht over de agenda, vr 20 nov, 09:00' },
  ],
  samen: '4 berichten, 3 verzonden, 2 geopend, 1 beantwoord, 1 mislukt',
  standen: [
    { title: 'Alles', value: 'alles' },
    { title: 'Mislukt', value: 'mislukt' },
    { title: 'Verzonden, nog niet geopend', value: 'verzonden' },
  ],
  stand: 'alles',
  mensen: [
    { title: 'Iedereen', value: 'iedereen' },
    { title: 'Kevin Oosterhuis (Jongerenwerk)', value: 'kevin' },
  ],
  wie: 'iedereen',
  overleggen: [
    { title: 'Alles', value: 'alles' },
    { title: 'wo 25 nov, 09:30', value: 'o1' },
  ],
  overleg: 'alles',
  dagen: 30,
  pagina: 1,
};

export const samples = {
  gewoon,
  veel: { ...gewoon, rijen: Array.from({ length: 40 }, () => rij), pagina: 3 },
  leeg: { ...gewoon, rijen: [], samen: 'geen berichten', overleggen: [] },
} satisfies Record<string, LeveringView>;
