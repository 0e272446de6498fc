import type { OpkomstView } from './opkomst.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  titel: 'Wie was er?',
  intro: 'Casuïstiekoverleg wo 25 nov. Wie zei te komen, staat al aangevinkt.',
  vraag: 'Vink aan wie er was',
  pagina: 1,
  paginas: 1,
};
const mensen = [
  { id: 'annelies', naam: 'Annelies van Dam (Algemeen maatschappelijk werk)', er: true },
  { id: 'marloes', naam: 'Marloes Visser (Bureau Jeugdzorg)', er: true },
  { id: 'femke', naam: 'Femke de Wit (Gemeente, leerplicht/RMC)', er: true },
  { id: 'dewi', naam: 'Dewi Santoso (GGD Jeugdgezondheidszorg)', er: false },
  { id: 'kevin', naam: 'Kevin Oosterhuis (Jongerenwerk)', er: false },
  { id: 'rachid', naam: 'Rachid Amrani (Politie)', er: true },
];

export const samples = {
  gewoon: { ...basis, mensen },
  veel: {
    ...basis,
    titel: 'Wie is er?',
    mensen: [...mensen, ...mensen.map(({ id, naam, er }) => ({ id: `${id}2`, naam, er }))],
    pagina: 2,
    paginas: 4,
    deel: '13 t/m 24 van 43',
    fout: 'Niet iedereen van deze bladzijde doet nog mee. Kijk nog een keer.',
  },
} satisfies Record<string, OpkomstView>;
