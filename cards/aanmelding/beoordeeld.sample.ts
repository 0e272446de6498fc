import type { BeoordeeldView } from './beoordeeld.ts';

const netwerk = 'Zorgnetwerk 12-23';

export const samples = {
  gewoon: {
    netwerk,
    pagina: 1,
    rijen: [
      { id: 'a1', naam: 'Aanmelding van di 3 nov', staat: 'Niet in behandeling genomen' },
      { id: 'a2', naam: 'Aanmelding van ma 26 okt', staat: 'Consultatie: lees het advies' },
    ],
  },
  leeg: { netwerk, pagina: 1, rijen: [] },
} satisfies Record<string, BeoordeeldView>;
