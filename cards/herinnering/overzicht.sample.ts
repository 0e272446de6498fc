import type { OverzichtView } from './overzicht.ts';

const kevin = {
  id: 'kevin',
  naam: 'Kevin Oosterhuis (Jongerenwerk)',
  wat: '2 acties, aanwezigheid',
  laatst: 'Laatste herinnering: ma 23 nov, 10:05',
  bereikbaar: true,
};

export const samples = {
  gewoon: {
    mensen: [
      kevin,
      {
        id: 'ingrid',
        naam: 'Ingrid Postma (Schoolmaatschappelijk werk)',
        wat: 'aanwezigheid',
        laatst: 'Nog niet herinnerd',
        bereikbaar: true,
      },
      {
        id: 'tom',
        naam: 'Tom Hendriks (Bureau Jeugdzorg)',
        wat: '1 actie',
        laatst: 'Staat nog niet in het team: ik kan niets sturen.',
        bereikbaar: false,
      },
    ],
    partners: [
      { id: 'jongerenwerk', naam: 'Jongerenwerk' },
      { id: 'smw', naam: 'Schoolmaatschappelijk werk' },
    ],
    pagina: 1,
  },
  veel: {
    mensen: Array.from({ length: 15 }, (_, index) => ({
      ...kevin,
      id: `p${index}`,
      wat: 'iets in te brengen?',
    })),
    partners: [{ id: 'jongerenwerk', naam: 'Jongerenwerk' }],
    pagina: 2,
  },
  leeg: { mensen: [], partners: [], pagina: 1 },
} satisfies Record<string, OverzichtView>;
