import type { ProefView } from './proef.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    dagen: 14,
    let: 'Er zijn heel veel berichten. Ik heb vooruitgekeken tot vr 20 nov, 09:00.',
    pagina: 1,
    regels: Array.from({ length: 11 }, (_, nummer) => ({
      wat: 'Herinnering: kom je?',
      wanneer: `${['ma', 'di', 'wo', 'do', 'vr'][nummer % 5]} ${2 + nummer + 2 * Math.floor(nummer / 5)} nov, 09:00`,
      aan: 'Aan Rachid Amrani, Marloes Visser, Ingrid Postma, Dewi Santoso, Kevin Oosterhuis en nog 6',
      waarom: 'Zij lieten nog niet weten of ze komen.',
      sleutel: 's',
    })),
  },
  leeg: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', dagen: 14, pagina: 1, regels: [] },
} satisfies Record<string, ProefView>;
