import { KLEUREN } from '../../src/domain/huisstijl.ts';
import type { KleurView } from './huisstijl-kleur.ts';

export const samples = {
  vraag: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    kleuren: Object.keys(KLEUREN),
    eigen: 'eigen',
    keuze: 'donkerblauw',
  },
} satisfies Record<string, KleurView>;
