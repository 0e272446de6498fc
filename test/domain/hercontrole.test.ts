import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import {
  eersteHercontrole,
  hercontroleStap,
  kwartaalVan,
  naWaarschuwing,
  teBevestigen,
  teStoppen,
} from '../../src/domain/hercontrole.ts';
import {
  bevestigMensen,
  gestopten,
  laatWeerToe,
  metBevestigd,
  paginaNa,
  stopToegang,
} from '../../src/domain/hercontrole-mensen.ts';
import { actieveDeelnemers, isCoordinator, type Netwerk } from '../../src/domain/netwerk.ts';
import type { Hercontrole } from '../../src/domain/netwerk-bewaking.ts';
import { instantText } from '../../src/domain/time.ts';
import { isInVenster, isWerkdag, lokaleDatum } from '../../src/domain/werkdag.ts';
import { datum, enigMoment, lokaal, ZONE } from './time-arbitraries.ts';

const netwerk = demoNetwerk('2026-01-01T10:00:00Z', 'https://smba.example/nl/');
const tekst = (at: Temporal.Instant) => instantText(at, 'second');
const ids = netwerk.deelnemers.map(({ id }) => id);
const inRonde = (kwartaal: string, op: string): Netwerk => ({
  ...netwerk,
  hercontrole: { kwartaal, moment: op, gevraagd: op },
});
const werkdagenTussen = (van: Temporal.PlainDate, tot: Temporal.PlainDate): number => {
  let n = 0;
  for (let dag = van.add({ days: 1 }); Temporal.PlainDate.compare(dag, tot) <= 0; dag = dag.add({ days: 1 }))
    if (isWerkdag(dag)) n += 1;
  return n;
};

/** Looks as often as the planner does, each time late by what the clock of the test says, and confirms as it is told. */
const speel = (
  begin: Temporal.Instant,
  te_laat: readonly number[],
  bevestigt: ReadonlyMap<number, readonly string[]>,
) => {
  let nu: Netwerk = { ...netwerk, hercontrole: eersteHercontrole(netwerk, begin) };
  const gebeurd: { wat: string; at: Temporal.Instant; stand: Hercontrole; wie: string[] }[] = [];
  let now = begin;
  for (const [keer, uren] of te_laat.entries()) {
    nu = bevestigMensen(nu, bevestigt.get(keer) ?? [], tekst(now));
    const was = nu.hercontrole;
    if (!was) break;
    const op = Temporal.Instant.from(was.moment);
    now = (Temporal.Instant.compare(op, now) < 0 ? now : op).add({ hours: uren });
    const stap = hercontroleStap(nu, was, now);
    const wie = teStoppen({ ...nu, hercontrole: stap.hercontrole }).map(({ id }) => id);
    if (stap.nu) gebeurd.push({ wat: stap.nu, at: now, stand: stap.hercontrole, wie });
    nu = { ...nu, hercontrole: stap.hercontrole };
    if (stap.nu === 'stop') {
      const { kwartaal } = stap.hercontrole;
      nu = {
        ...stopToegang(nu, wie, tekst(now)),
        hercontrole: { kwartaal, moment: tekst(now.add({ hours: 24 * 90 })) },
      };
    }
  }
  return gebeurd;
};

const enigeUren = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 24 * 120 }) },
  ),
  { minLength: 1, maxLength: 25 },
);
const enigeBevestigingen = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.subarray(ids)), { maxLength: 6 })
  .map((paren) => new Map(paren));

describe('the quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01'],
    ['2026-11-24', '2026-Q4', '2026-10-01'],
    ['2028-02-29', '2028-Q1', '2028-01-01'],
    ['2026-12-31', '2026-Q4', '2026-10-01'],
  ])('%s is in %s', (dag, id, begin) => {
    expect(kwartaalVan(datum(dag))).toEqual({ id, begin: datum(begin) });
  });

  it('asks first on the first working day of the next quarter', () => {
    expect(eersteHercontrole(netwerk, lokaal('2026-11-24T10:00'))).toEqual({
      kwartaal: '2027-Q1',
      moment: tekst(lokaal('2027-01-04T09:00')),
    });
    expect(eersteHercontrole(netwerk, lokaal('2027-01-02T10:00')).kwartaal).toBe('2027-Q1');
  });
});

describe('one round', () => {
  it('asks, reminds after two weeks, warns after three, and ends after four', () => {
    const stappen = speel(lokaal('2026-11-24T10:00'), [0, 0, 0, 0], new Map());
    expect(stappen.map(({ wat, at }) => `${wat} ${at.toZonedDateTimeISO(ZONE).toPlainDate()}`)).toEqual([
      'vraag 2027-01-04',
      'herinner 2027-01-18',
      'waarschuw 2027-01-25',
      'stop 2027-02-01',
    ]);
  });

  it('asks nothing when everybody was confirmed since the quarter began', () => {
    const alles = new Map([[0, ids]]);
    const begin = lokaal('2027-01-03T10:00');
    expect(speel(begin, [0, 0], alles).map(({ stand }) => stand.kwartaal)).toEqual(['2027-Q2']);
  });

  it('leaves a quarter alone of which too little is left', () => {
    expect(speel(lokaal('2026-11-24T10:00'), [24 * 70], new Map())).toEqual([]);
  });

  it('ends nothing of a round that ran into the next quarter, but asks anew', () => {
    const stappen = speel(lokaal('2026-11-24T10:00'), [0, 0, 0, 24 * 70], new Map());
    expect(stappen.map(({ wat, stand }) => `${wat} ${stand.kwartaal}`)).toEqual([
      'vraag 2027-Q1',
      'herinner 2027-Q1',
      'waarschuw 2027-Q1',
      'vraag 2027-Q2',
    ]);
  });

  it('waits as long as there is no coördinator to ask', () => {
    const zonder = bevestigMensen(netwerk, [], '');
    const weg = stopToegang(zonder, ['femke'], '2026-12-01T10:00:00Z');
    const was = eersteHercontrole(weg, lokaal('2026-11-24T10:00'));
    const stap = hercontroleStap(weg, was, lokaal('2027-01-04T09:00'));
    expect(stap).toMatchObject({ nu: undefined, hercontrole: { moment: tekst(lokaal('2027-01-11T09:00')) } });
  });

  it('never ends access without a warning five working days before, whatever the clock and who confirms', () => {
    fc.assert(
      fc.property(enigMoment, enigeUren, enigeBevestigingen, (begin, uren, bevestigt) => {
        for (const { wat, at, stand, wie } of speel(begin, uren, bevestigt)) {
          expect(isInVenster(at, ZONE)).toBe(true);
          if (wat !== 'stop') continue;
          const gewaarschuwd = Temporal.Instant.from(stand.gewaarschuwd ?? '');
          const dagen = werkdagenTussen(lokaleDatum(gewaarschuwd, ZONE), lokaleDatum(at, ZONE));
          expect(dagen).toBeGreaterThanOrEqual(5);
          expect(wie.length).toBeLessThan(netwerk.deelnemers.length);
        }
      }),
    );
  });

  it('takes its steps in order, each once a quarter, and always looks again later', () => {
    const volgorde = ['vraag', 'herinner', 'waarschuw', 'stop'];
    fc.assert(
      fc.property(enigMoment, enigeUren, enigeBevestigingen, (begin, uren, bevestigt) => {
        const perKwartaal = new Map<string, number[]>();
        for (const { wat, stand, at } of speel(begin, uren, bevestigt)) {
          perKwartaal.set(stand.kwartaal, [
            ...(perKwartaal.get(stand.kwartaal) ?? []),
            volgorde.indexOf(wat),
          ]);
          if (wat !== 'stop') expect(Temporal.Instant.compare(stand.moment, at)).toBeGreaterThan(0);
        }
        for (const stappen of perKwartaal.values())
          expect(stappen).toEqual([...new Set(stappen)].sort((a, b) => a - b));
      }),
    );
  });

  it('counts five working days over Easter and Kingsday', () => {
    expect(tekst(naWaarschuwing(netwerk, tekst(lokaal('2026-04-02T10:00'))))).toBe(
      tekst(lokaal('2026-04-10T09:00')),
    );
  });
});

describe('whose access ends', () => {
  const ronde = inRonde('2027-Q1', tekst(lokaal('2027-01-04T09:00')));
  const nu = tekst(lokaal('2027-01-05T09:00'));

  it('is everyone but the coördinatoren when none of them reacted', () => {
    expect(teStoppen(ronde).map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'femke'));
  });

  it('is also a coördinator whom another one left out', () => {
    const twee: Netwerk = {
      ...ronde,
      deelnemers: ronde.deelnemers.map((wie) =>
        wie.id === 'sanne' ? { ...wie, rollen: ['coordinator'] } : wie,
      ),
    };
    const na = bevestigMensen(
      twee,
      ids.filter((id) => id !== 'sanne'),
      nu,
    );
    expect(teStoppen(na).map(({ id }) => id)).toEqual(['sanne']);
  });

  it('never leaves a netwerk without a coördinator, whoever was confirmed', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (wie) => {
        const na = bevestigMensen(ronde, wie, nu);
        const weg = teStoppen(na);
        const rest = actieveDeelnemers(
          stopToegang(
            na,
            weg.map(({ id }) => id),
            nu,
          ),
        );
        expect(rest.some(isCoordinator)).toBe(true);
        for (const id of wie) expect(weg.some((een) => een.id === id)).toBe(false);
      }),
    );
  });

  it('can be undone for those it was about, and for nobody else', () => {
    const weg = stopToegang(ronde, ['kevin', 'tom'], nu);
    const metAnder = {
      ...weg,
      deelnemers: weg.deelnemers.map((wie) => (wie.id === 'dewi' ? { ...wie, vertrokken: nu } : wie)),
    };
    expect(gestopten(metAnder).map(({ id }) => id)).toEqual(['tom', 'kevin']);
    const terug = laatWeerToe(metAnder, ['kevin', 'dewi'], nu);
    expect(actieveDeelnemers(terug).some(({ id }) => id === 'kevin')).toBe(true);
    expect(actieveDeelnemers(terug).some(({ id }) => id === 'dewi' || id === 'tom')).toBe(false);
    expect(teBevestigen(terug).some(({ id }) => id === 'kevin')).toBe(false);
    expect(terug.deelnemers.find(({ id }) => id === 'kevin')).not.toHaveProperty('gestopt');
  });

  it('forgets nothing that was confirmed when an older list is saved, and takes who comes in for confirmed', () => {
    const oud = ronde;
    const nuBevestigd = bevestigMensen(ronde, ['kevin'], nu);
    const [kevin] = oud.deelnemers.filter(({ id }) => id === 'kevin');
    if (!kevin) throw new Error('no kevin');
    const wordt = { ...oud, deelnemers: [...oud.deelnemers, { ...kevin, id: 'nieuw' }] };
    const na = metBevestigd(nuBevestigd, wordt, '2027-01-06T10:00:00Z');
    const bevestigd = (id: string) => na.deelnemers.find((wie) => wie.id === id)?.bevestigd;
    expect(bevestigd('kevin')).toBe(nu);
    expect(bevestigd('nieuw')).toBe('2027-01-06T10:00:00Z');
    expect(bevestigd('tom')).toBeUndefined();
  });
});

describe('the pages', () => {
  it('show everybody once, whatever is confirmed in between', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (kiest) => {
        let nu = inRonde('2027-Q1', tekst(lokaal('2027-01-04T09:00')));
        const gezien: string[] = [];
        for (let na: string | undefined = ''; na !== undefined; ) {
          const pagina = paginaNa(nu, na);
          const mensen = pagina.groepen.flatMap((groep) => groep.mensen.map(({ id }) => id));
          gezien.push(...mensen);
          nu = bevestigMensen(
            nu,
            mensen.filter(() => kiest.next().value),
            '2027-01-05T10:00:00Z',
          );
          na = pagina.na;
        }
        expect(gezien.toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});
