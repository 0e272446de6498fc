import type { ProefWieView } from './proef-wie.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    wat: 'Herinnering: kom je?',
    wanneer: 'ma 23 nov, 09:00',
    sleutel: 's',
    mensen: ['Rachid Amrani (Politie)', 'Kevin Oosterhuis (Jongerenwerk)', 'Dewi Santoso (GGD)'],
    pagina: 1,
  },
} satisfies Record<string, ProefWieView>;
