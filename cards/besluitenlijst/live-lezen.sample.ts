import type { LiveLezenView } from './live-lezen.ts';

const basis = { overleg: 'o1', context: 'Overleg van wo 25 nov', titel: 'ZN-2026-014 (nieuw)' };

export const samples = {
  gewoon: {
    ...basis,
    teksten: [
      { label: 'Over wie', tekst: 'Q.Z. (2010)' },
      { label: 'Vraag', tekst: 'Hoe zorgen we dat hij weer elke dag naar school gaat?' },
    ],
    voorbereid: [
      { wie: 'Kevin Oosterhuis (Jongerenwerk)', tekst: 'Ik zie hem elke week bij het inloopuur.' },
      { wie: 'Dewi Santoso (GGD)', tekst: 'Niet betrokken' },
    ],
  },
  leeg: { ...basis, teksten: [{ label: 'Over wie', tekst: 'Q.Z. (2010)' }], voorbereid: [] },
  nietGedaan: {
    ...basis,
    titel: 'Acties van de vorige keer',
    teksten: [
      {
        label: 'Actie bij ZN-2026-003, Ingrid Postma (Schoolmaatschappelijk werk): 5 dagen te laat',
        tekst: 'Verzuim van de laatste maanden opvragen.\nDe school belt pas na de vakantie terug.',
      },
      {
        label: 'Actie bij ZN-2026-007, Marloes Visser (Bureau Jeugdzorg): niet uitgevoerd',
        tekst: 'Huisbezoek met de wijkagent.\nMoeder wilde geen bezoek. Wij proberen het via oma.',
      },
    ],
    meer: 2,
    leeg: 'Alles wat was afgesproken, is gedaan of loopt nog.',
  },
  allesGedaan: {
    ...basis,
    titel: 'Acties van de vorige keer',
    teksten: [],
    leeg: 'Alles wat was afgesproken, is gedaan of loopt nog.',
  },
} satisfies Record<string, LiveLezenView>;
