import type { NieuweActiesView } from './nieuw.ts';

export const samples = {
  een: {
    overleg: 'wo 25 nov',
    acties: [{ id: 'a1', naam: 'Actie bij ZN-2026-014', tot: 'wo 2 dec' }],
    meer: 0,
  },
  meer: {
    overleg: 'wo 25 nov',
    acties: [
      { id: 'a1', naam: 'Actie bij ZN-2026-014', tot: 'wo 2 dec' },
      { id: 'a2', naam: 'Notificatiebrief bij ZN-2026-014', tot: 'vr 4 dec', staat: 'Staat: bezig' },
      { id: 'a3', naam: 'Actie', tot: 'wo 9 dec' },
    ],
    meer: 2,
  },
  net: {
    overleg: 'wo 25 nov',
    acties: [],
    meer: 0,
    net: [{ id: 'a1', welke: 't1', naam: 'Actie bij ZN-2026-014', staat: 'Gedaan', tot: '10:42' }],
  },
  klaar: { overleg: 'wo 25 nov', acties: [], meer: 0 },
} satisfies Record<string, NieuweActiesView>;
