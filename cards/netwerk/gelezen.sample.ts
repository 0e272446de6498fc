import type { GelezenView } from './gelezen.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';

export const samples = {
  eerste: { netwerk, partners: '11', mensen: '15', gevonden: '15 van 15' },
  tweede: {
    netwerk,
    partners: '11',
    mensen: '16',
    gevonden: '14 van 16',
    verschil: '2 nieuw, 1 gewijzigd, 1 niet meer op de lijst',
    nakijken: '1 persoon en 2 regels',
  },
  zonderTeam: { netwerk, partners: '11', mensen: '15' },
} satisfies Record<string, GelezenView>;
