import type { ActielijstView } from './lijst.ts';

export const samples = {
  eigen: {
    titel: 'Jouw acties',
    rijen: [
      {
        id: 'a1',
        naam: 'Actie bij ZN-2026-014',
        termijn: '2 dagen te laat (wo 25 nov)',
        staat: 'meer tijd gevraagd',
      },
      { id: 'a2', naam: 'Notificatiebrief bij ZN-2026-015', termijn: 'Vandaag (vr 27 nov)' },
      { id: 'a3', naam: 'Actie', termijn: 'Over 5 dagen (wo 2 dec)', staat: 'bezig' },
    ],
    teLaat: 1,
    leeg: 'Je hebt geen open acties.',
    pagina: 1,
    filter: { persoon: 'kevin' },
  },
  allen: {
    titel: 'Alle acties',
    rijen: Array.from({ length: 19 }, (_, index) => ({
      id: `a${index}`,
      naam:
        index % 2 === 0 ? 'Marloes Visser (Bureau Jeugdzorg)' : 'Ingrid Postma (Schoolmaatschappelijk werk)',
      termijn: index < 7 ? `${9 - index} dagen te laat (ma ${16 + index} nov)` : 'Over 5 dagen (wo 2 dec)',
      ...(index === 1 ? { staat: 'open, overdracht gevraagd' } : {}),
    })),
    teLaat: 7,
    leeg: 'Er zijn geen open acties.',
    pagina: 2,
    filter: {},
    eigen: 'femke',
  },
  leeg: {
    titel: 'Jouw acties',
    rijen: [],
    teLaat: 0,
    leeg: 'Je hebt geen open acties.',
    pagina: 1,
    filter: {},
    letOp: 'Alleen de coördinator ziet acties van anderen.',
  },
} satisfies Record<string, ActielijstView>;
