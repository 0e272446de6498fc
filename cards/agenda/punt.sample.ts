import type { PuntView } from './punt.ts';

const keuzes = [
  { id: 'politie', naam: 'Politie' },
  { id: 'smw', naam: 'Schoolmaatschappelijk werk' },
  { id: 'ggd', naam: 'GGD Jeugdgezondheidszorg' },
  { id: 'jongerenwerk', naam: 'Jongerenwerk' },
  { id: 'ggz', naam: 'GGZ jeugd (op afroep)' },
  { id: 'reclassering', naam: 'Reclassering Nederland (op afroep)' },
];
const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', overleg: 'o1' };

export const samples = {
  casus: {
    ...basis,
    punt: 'ZN-2026-014',
    titel: 'ZN-2026-014 (nieuw)',
    plek: 3,
    aantal: 6,
    minuten: 14,
    partners: { keuzes, gekozen: ['politie', 'smw', 'jongerenwerk'] },
    vragen: [
      { partner: 'Jongerenwerk', vraag: 'Wie uit de groep ken je, en wie heeft er invloed op hem?' },
      { partner: 'Politie', vraag: 'Zijn er sinds september nog meldingen geweest?' },
    ],
    voorbereiding: [
      {
        wie: 'Kevin Oosterhuis (Jongerenwerk)',
        antwoord: 'Betrokken. Ik zie hem elke week bij het inloopuur.',
      },
      { wie: 'Dewi Santoso (GGD Jeugdgezondheidszorg)', antwoord: 'Niet betrokken' },
    ],
  },
  overig: {
    ...basis,
    punt: 'rondvraag',
    titel: 'Rondvraag',
    plek: 6,
    aantal: 6,
    fout: 'Vul bij minuten een heel getal in van 1 tot en met 120.',
    minuten: 5,
    vragen: [],
    voorbereiding: [],
  },
} satisfies Record<string, PuntView>;
