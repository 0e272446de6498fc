import type { EenPuntView } from './punt.ts';

const acties = Array.from({ length: 10 }, (_, plek) => ({
  id: `a${plek}`,
  wat: `${'Nog een keer bellen met school over het rooster en wat er nodig is om weer te beginnen. '.repeat(4)}${plek}`,
  wieWanneer: 'Ingrid Postma (Schoolmaatschappelijk werk), uiterlijk vr 4 dec',
  opmerkingen: ['SMW → Ingrid Postma', 'wk 49 → vr 4 dec'],
}));

export const samples = {
  gewoon: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    weg: false,
    punt: {
      id: 'p001',
      titel: '2. ZN-2026-003',
      stand: 'Volgen, terug op de agenda wo 6 jan 2027',
      besluit: 'Volgen: terug op agenda over 6 weken.',
      opmerkingen: [],
      acties: acties
        .slice(0, 2)
        .map((actie, plek) => ({ ...actie, wat: `Contact met mentor, ${plek + 1}e keer` })),
    },
  },
  langste: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    weg: true,
    fout: 'Deze actie staat niet (meer) op de lijst.',
    punt: {
      id: 'p001',
      titel: '2. ZN-2026-003',
      stand: 'Volgen, terug op de agenda wo 6 jan 2027 · komt niet mee',
      besluit: 'Volgen: terug op agenda over 6 weken. '.repeat(18),
      toelichting: 'De ouders staan open voor hulp. '.repeat(20),
      opmerkingen: ['Deze casus ken ik nog niet.'],
      acties,
    },
  },
} satisfies Record<string, EenPuntView>;
