import type { OudeLijstenView } from './oude.ts';

const lijst = (nummer: number) => ({
  overleg: `o${nummer}`,
  wanneer: ['wo 25 nov', 'wo 11 nov', 'wo 28 okt', 'wo 14 okt', 'wo 30 sep'][nummer % 5] ?? '',
  stand: nummer === 0 ? 'Casuïstiekoverleg, versie 2' : 'Casuïstiekoverleg, versie 1',
});

export const samples = {
  leeg: { netwerk: 'Zorgnetwerk Noord', lijsten: [], pagina: 1 },
  enkele: { netwerk: 'Zorgnetwerk Noord', lijsten: [0, 1, 2].map(lijst), pagina: 1 },
  veel: { netwerk: 'Zorgnetwerk Noord', lijsten: Array.from({ length: 20 }, (_, i) => lijst(i)), pagina: 2 },
} satisfies Record<string, OudeLijstenView>;
