import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  beginLive,
  hierna,
  type Live,
  type LiveStand,
  naarPunt,
  secondenOver,
  standVanPunt,
  uitloop,
  verder,
} from '../../src/domain/live.ts';
import type { Agendapunt } from '../../src/domain/overleg.ts';

const punt = (id: string, minuten = 10): Agendapunt => ({ id, soort: 'overig', minuten, partners: [] });
const START = Temporal.Instant.from('2026-11-25T08:30:00Z');
const na = (minuten: number) => START.add({ seconds: Math.round(minuten * 60) });
const agenda = [punt('a', 5), punt('b', 15), punt('c', 10)];
const overleg = { id: 'o1', start: START.toString(), minuten: 30, agenda };
const begin = () => beginLive(overleg, 'l1', START);

describe('an overleg while it is held', () => {
  it('goes through every item once, in whatever way, and then ends', () => {
    const stap = fc.record({
      wat: fc.constantFrom<LiveStand | 'naar'>('besproken', 'later', 'doorgeschoven', 'naar'),
      plek: fc.nat({ max: 2 }),
      duur: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 30 }), (stappen) => {
        let live: Live = begin();
        let nu = 0;
        for (const { wat, plek, duur } of stappen) {
          nu += duur;
          const hier = live.nu ?? '';
          live =
            wat === 'naar'
              ? naarPunt(live, agenda, agenda[plek]?.id ?? '', na(nu))
              : verder(live, agenda, hier, wat, na(nu));
          // Every second is counted at one item, and none is lost.
          const geteld = live.punten.reduce((som, een) => som + een.seconden, 0);
          const loopt = na(nu).since(Temporal.Instant.from(live.sinds)).total('seconds');
          if (live.nu !== undefined) expect(geteld + loopt).toBeLessThanOrEqual(nu * 60);
          // It only ends when nothing is left.
          if (live.nu === undefined)
            for (const { id } of agenda)
              expect(['besproken', 'doorgeschoven', 'later']).toContain(standVanPunt(live, id));
        }
        for (let keer = 0; keer < 4 && live.nu !== undefined; keer++)
          live = verder(live, agenda, live.nu, 'besproken', na(nu));
        expect(live.nu).toBeUndefined();
      }),
    );
  });

  it('a second click, or one about an item that is behind it, moves nothing', () => {
    const een = verder(begin(), agenda, 'a', 'besproken', na(4));
    expect(een.nu).toBe('b');
    expect(verder(een, agenda, 'a', 'besproken', na(5))).toBe(een);
    expect(naarPunt(een, agenda, 'b', na(5))).toBe(een);
    expect(naarPunt(een, agenda, 'weg', na(5))).toBe(een);
  });

  it('comes back at the end to what was put off, and to what was left when somebody went ahead', () => {
    const later = verder(begin(), agenda, 'a', 'later', na(1));
    const c = verder(later, agenda, 'b', 'besproken', na(2));
    expect(c.nu).toBe('c');
    expect(hierna(c, agenda)?.id).toBe('a');
    const sprong = naarPunt(begin(), agenda, 'c', na(1));
    expect(verder(sprong, agenda, 'c', 'besproken', na(2)).nu).toBe('a');
  });

  it('counts the time of an item over several visits, and goes on below zero', () => {
    const b = verder(begin(), agenda, 'a', 'besproken', na(8));
    expect(secondenOver(b, punt('a', 5), na(9))).toBe(-180);
    expect(secondenOver(b, punt('b', 15), na(10))).toBe(13 * 60);
    const terug = naarPunt(b, agenda, 'a', na(10));
    expect(secondenOver(terug, punt('a', 5), na(11))).toBe(-4 * 60);
    expect(standVanPunt(terug, 'a')).toBeUndefined();
  });

  it('says how much the overleg runs over, by what is left', () => {
    expect(uitloop(begin(), overleg, START)).toBe(0);
    expect(uitloop(begin(), overleg, na(7))).toBe(2);
    const b = verder(begin(), agenda, 'a', 'besproken', na(7));
    expect(uitloop(b, overleg, na(7))).toBe(2);
    expect(uitloop(verder(b, agenda, 'b', 'doorgeschoven', na(8)), overleg, na(8))).toBe(-12);
  });

  it('counts no time when the clock goes back', () => {
    expect(secondenOver(begin(), punt('a', 5), na(-3))).toBe(300);
    expect(verder(begin(), agenda, 'a', 'besproken', na(-3)).punten[0]?.seconden).toBe(0);
  });
});
