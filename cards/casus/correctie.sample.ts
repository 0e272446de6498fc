import type { CorrectieView } from './correctie.ts';

const vast = [
  { naam: 'Over wie het gaat', verb: 'casus.correctie.wie', data: {} },
  { naam: 'De vraag en het laatste besluit', verb: 'casus.correctie.ding', data: { ding: 'casus x' } },
  { naam: 'Verklaring van de jongere of een ouder', verb: 'casus.verklaring', data: {} },
];

export const samples = {
  kort: { nummer: 'ZN-2026-014', pagina: 1, dingen: vast },
  lang: {
    nummer: 'ZN-2026-014',
    pagina: 1,
    dingen: [
      ...vast,
      {
        naam: 'Besluit van wo 25 nov',
        verb: 'casus.correctie.ding',
        data: { ding: 'besluit b1' },
      },
      {
        naam: 'Actie van wo 25 nov',
        van: 'Annelies van der Velden-Hoogendoorn (Specialistische Jeugdzorg Noordoost)',
        verb: 'casus.correctie.ding',
        data: { ding: 'actie a1' },
      },
      {
        naam: 'Aanmelding van di 3 nov',
        van: 'Kevin Oosterhuis (Jongerenwerk)',
        verb: 'casus.correctie.ding',
        data: { ding: 'aanmelding m1' },
      },
      ...Array.from({ length: 6 }, (_, nth) => ({
        naam: `Gebeurtenis van ma ${nth + 1} jun`,
        van: 'Femke de Wit (Gemeente)',
        verb: 'casus.correctie.ding',
        data: { ding: `gebeurtenis g${nth}` },
      })),
    ],
  },
} satisfies Record<string, CorrectieView>;
