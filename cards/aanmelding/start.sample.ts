import type { StartView } from './start.ts';

export const samples = {
  nieuw: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', aanmeldingen: [] },
  ingediend: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    aanmeldingen: [
      { id: 'a1', naam: 'Aanmelding van di 3 nov', staat: 'Ontvangen. De coördinator kijkt ernaar.' },
    ],
  },
  begonnen: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    begonnen: 'stap 2 van 4',
    aanmeldingen: [
      { id: 'a1', naam: 'Aanmelding van di 3 nov', staat: 'Ontvangen. De coördinator kijkt ernaar.' },
      { id: 'a2', naam: 'Aanmelding van ma 19 okt', staat: 'Op de agenda gezet als ZN-2026-001' },
    ],
  },
} satisfies Record<string, StartView>;
