import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { type Actie, nieuweActie } from '../../src/domain/actie.ts';
import {
  geefAntwoord,
  geefUitstel,
  vraagUitstel,
  weigerUitstel,
  zetBezig,
} from '../../src/domain/actie-antwoord.ts';
import {
  actieRol,
  type LadderStap,
  ladderStap,
  staatVoor,
  wachtOpAntwoord,
} from '../../src/domain/actie-ladder.ts';
import type { TredeSoort } from '../../src/domain/deadlines.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { isInVenster } from '../../src/domain/werkdag.ts';

const ZONE = 'Europe/Amsterdam';
const netwerk = demoNetwerk('2026-11-01T09:00:00Z', 'https://smba.example/');
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
const content = { v: 1, iv: '', tag: '', data: '' } as const;

const actieVan = (tot: string, begin: Temporal.Instant, eigenaar = 'marloes'): Actie =>
  nieuweActie({ id: 'a1', eigenaar, soort: 'actie', tot, sleutel: 's', content }, undefined, begin);

const zonder = (...weg: string[]): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((each) =>
    weg.includes(each.id) ? { ...each, vertrokken: '2026-11-01T09:00:00Z' } : each,
  ),
});

const VOLGORDE: readonly TredeSoort[] = ['binnenkort', 'vandaag', 'te-laat', 'tweede-nudge', 'signaal'];

type Gebeurtenis =
  | { readonly kind: 'kijk' }
  | { readonly kind: 'bezig' | 'gedaan' | 'uitstel' | 'geweigerd' };

type Verslag = { readonly op: Temporal.Instant; readonly voor: Actie; readonly stap: LadderStap };

/** Plays looks and answers in order of time; the clock may jump any distance between them. */
const speel = (
  tot: string,
  begin: Temporal.Instant,
  stappen: readonly (Gebeurtenis & { na: number })[],
): Verslag[] => {
  let actie = actieVan(tot, begin);
  let now = begin;
  const verslag: Verslag[] = [];
  for (const { kind, na } of stappen) {
    now = now.add({ minutes: na });
    const door = { wie: 'marloes', now };
    if (kind === 'bezig' && !['gedaan'].includes(actie.status)) actie = zetBezig(actie, door);
    if (kind === 'gedaan') actie = geefAntwoord(actie, 'gedaan', content, door);
    if (kind === 'uitstel' && actie.status !== 'gedaan')
      actie = vraagUitstel(actie, '2027-12-31', content, door);
    if (kind === 'geweigerd' && actie.uitstel) actie = weigerUitstel(actie, content, door);
    if (kind !== 'kijk') continue;
    const stap = ladderStap(actie, netwerk, now);
    verslag.push({ op: now, voor: actie, stap });
    actie = stap.actie;
  }
  return verslag;
};

const gebeurtenis = fc.record({
  kind: fc.constantFrom('kijk', 'kijk', 'kijk', 'kijk', 'bezig', 'gedaan', 'uitstel', 'geweigerd' as const),
  na: fc.oneof(
    fc.integer({ min: 0, max: 180 }),
    fc.integer({ min: 180, max: 4000 }),
    fc.integer({ min: 4000, max: 60_000 }),
  ),
}) as fc.Arbitrary<Gebeurtenis & { na: number }>;

const dag = fc
  .integer({ min: 0, max: 800 })
  .map((dagen) => Temporal.PlainDate.from('2026-01-05').add({ days: dagen }));
const spel = fc
  .record({
    begin: dag,
    uur: fc.integer({ min: 0, max: 23 }),
    na: fc.integer({ min: -20, max: 60 }),
    stappen: fc.array(gebeurtenis, { maxLength: 30 }),
  })
  .map(({ begin, uur, na, stappen }) => ({
    tot: begin.add({ days: na }).toString(),
    begin: begin.toZonedDateTime({ timeZone: ZONE, plainTime: new Temporal.PlainTime(uur) }).toInstant(),
    stappen,
  }));

test('no step of the ladder is done twice, and they come in order, however the process sleeps', () => {
  fc.assert(
    fc.property(spel, ({ tot, begin, stappen }) => {
      const treden = speel(tot, begin, stappen).flatMap(({ stap }) => stap.trede ?? []);
      const plekken = treden.map((trede) => VOLGORDE.indexOf(trede));
      expect(plekken).toEqual([...new Set(plekken)].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test('whoever has answered is not reminded: never after the outcome, while more time is asked, or after an answer on the day itself', () => {
  fc.assert(
    fc.property(spel, ({ tot, begin, stappen }) => {
      for (const { voor, stap } of speel(tot, begin, stappen)) {
        if (stap.vraag.length === 0) continue;
        expect(voor.status).not.toBe('gedaan');
        expect(voor.uitstel).toBeUndefined();
        if (voor.beantwoord === undefined) continue;
        expect(stap.trede).not.toBe('binnenkort');
        expect(
          Temporal.Instant.from(voor.beantwoord).toZonedDateTimeISO(ZONE).toPlainDate().toString() < tot,
        ).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('people are reminded in working hours, not before the step is due, and at most once a day', () => {
  fc.assert(
    fc.property(spel, ({ tot, begin, stappen }) => {
      const gestuurd = speel(tot, begin, stappen).filter(({ stap }) => stap.trede !== undefined);
      const dagen = gestuurd.map(({ op }) => op.toZonedDateTimeISO(ZONE).toPlainDate().toString());
      expect(new Set(dagen).size).toBe(dagen.length);
      for (const { op, stap } of gestuurd) {
        expect(isInVenster(op, ZONE)).toBe(true);
        const vroegst =
          stap.trede === 'binnenkort'
            ? Temporal.PlainDate.from(tot).subtract({ days: 3 })
            : Temporal.PlainDate.from(tot);
        expect(
          Temporal.PlainDate.compare(op.toZonedDateTimeISO(ZONE).toPlainDate(), vroegst),
        ).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('an open actie is looked at again, later than now, until its ladder is climbed', () => {
  fc.assert(
    fc.property(spel, ({ tot, begin, stappen }) => {
      for (const { op, stap } of speel(tot, begin, stappen)) {
        if (stap.moment) expect(Temporal.Instant.compare(stap.moment, op)).toBe(1);
        expect(stap.actie.moment).toBe(stap.moment?.toString({ smallestUnit: 'second' }));
      }
    }),
    { numRuns: 200 },
  );
});

test('the whole ladder goes to the owner, then the vervanger along with the owner, then the coördinator', () => {
  let actie = actieVan('2026-11-25', at('2026-11-02T10:00'));
  const seen: string[] = [];
  let moment: Temporal.Instant | undefined = ladderStap(actie, netwerk, at('2026-11-02T10:00')).moment;
  while (moment) {
    const stap = ladderStap(actie, netwerk, moment);
    const dagUur = moment.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });
    seen.push(`${dagUur} ${stap.trede}: ${[...stap.vraag, ...stap.signaal].map(({ id }) => id).join(' ')}`);
    actie = stap.actie;
    moment = stap.moment;
  }
  expect(seen).toEqual([
    '2026-11-23T09:00 binnenkort: marloes',
    '2026-11-25T09:00 vandaag: marloes',
    '2026-11-27T09:00 te-laat: marloes',
    '2026-11-30T09:00 tweede-nudge: marloes tom',
    '2026-12-02T09:00 signaal: femke',
  ]);
  expect(actie.herinnerd).toBe(4);
});

test('after a long sleep the owner is asked once, the coördinator is told, and what was missed is counted', () => {
  const actie = actieVan('2026-11-25', at('2026-11-02T10:00'));
  const stap = ladderStap(actie, netwerk, at('2026-12-15T10:00'));
  expect(stap.trede).toBe('signaal');
  expect(stap.vraag.map(({ id }) => id)).toEqual(['marloes']);
  expect(stap.signaal.map(({ id }) => id)).toEqual(['femke']);
  expect(stap.overgeslagen).toBe(4);
  expect(stap.moment).toBeUndefined();
});

test('awake at night or in the weekend waits for the next working morning', () => {
  const actie = actieVan('2026-11-25', at('2026-11-02T10:00'));
  const stap = ladderStap(actie, netwerk, at('2026-11-28T03:00'));
  expect(stap.trede).toBeUndefined();
  expect(stap.moment?.toZonedDateTimeISO(ZONE).toPlainDateTime().toString()).toBe('2026-11-30T09:00:00');
});

test('awake on the morning of the next step: that one alone is sent, when its hour has come', () => {
  const actie = actieVan('2026-11-25', at('2026-11-02T10:00'));
  const vroeg = ladderStap(actie, netwerk, at('2026-11-30T08:30'));
  expect(vroeg.trede).toBeUndefined();
  expect(vroeg.moment?.toString()).toBe(at('2026-11-30T09:00').toString());
  expect(ladderStap(vroeg.actie, netwerk, at('2026-11-30T09:00'))).toMatchObject({
    trede: 'tweede-nudge',
    overgeslagen: 3,
  });
});

test('busy before the date: quiet until the date, and then asked', () => {
  const begin = at('2026-11-02T10:00');
  const bezig = zetBezig(actieVan('2026-11-25', begin), { wie: 'marloes', now: at('2026-11-20T10:00') });
  const binnenkort = ladderStap(bezig, netwerk, at('2026-11-23T09:00'));
  expect(binnenkort.vraag).toEqual([]);
  expect(wachtOpAntwoord(binnenkort.actie)).toBe(false);
  const vandaag = ladderStap(binnenkort.actie, netwerk, at('2026-11-25T09:00'));
  expect(vandaag.vraag.map(({ id }) => id)).toEqual(['marloes']);
  expect(wachtOpAntwoord(vandaag.actie)).toBe(true);
});

test('busy on the date: the owner is left alone, the coördinator still hears when it stays open', () => {
  const begin = at('2026-11-02T10:00');
  const bezig = zetBezig(actieVan('2026-11-25', begin), { wie: 'marloes', now: at('2026-11-25T14:00') });
  const steps = ['2026-11-27T09:00', '2026-11-30T09:00', '2026-12-02T09:00'];
  let actie: Actie = { ...bezig, trede: 'vandaag' };
  const vraag: string[] = [];
  const signaal: string[] = [];
  for (const op of steps) {
    const stap = ladderStap(actie, netwerk, at(op));
    vraag.push(...stap.vraag.map(({ id }) => id));
    signaal.push(...stap.signaal.map(({ id }) => id));
    actie = stap.actie;
  }
  expect(vraag).toEqual([]);
  expect(signaal).toEqual(['femke']);
});

test('a new date begins the ladder anew; steps of it that lie behind us never existed', () => {
  const begin = at('2026-11-02T10:00');
  const laat = { ...actieVan('2026-11-25', begin), trede: 'te-laat' as const };
  const door = { wie: 'femke', now: at('2026-11-28T10:00') };
  const { actie, moment } = geefUitstel(
    vraagUitstel(laat, '2026-11-30', content, door),
    '2026-11-30',
    netwerk,
    door,
  );
  expect(moment?.toZonedDateTimeISO(ZONE).toPlainDate().toString()).toBe('2026-11-30');
  const stap = ladderStap(actie, netwerk, at('2026-11-30T09:00'));
  expect(stap.trede).toBe('vandaag');
  expect(stap.overgeslagen).toBe(0);
});

test('an actie falls to the vervanger when its owner left, and to the coördinatoren when there is none', () => {
  const wie = (from: Netwerk, eigenaar: string) => staatVoor(from, eigenaar).map(({ id }) => id);
  expect(wie(netwerk, 'marloes')).toEqual(['marloes']);
  expect(wie(zonder('marloes'), 'marloes')).toEqual(['tom']);
  expect(wie(zonder('marloes', 'tom'), 'marloes')).toEqual(['femke']);
  expect(wie(zonder('kevin'), 'kevin')).toEqual(['femke']);
});

test('a vervanger is nothing to an actie until asked along', () => {
  const actie = actieVan('2026-11-25', at('2026-11-02T10:00'));
  expect(actieRol(netwerk, actie, 'tom', Temporal.PlainDate.from('2026-11-02'))).toBe('geen');
  expect(
    actieRol(netwerk, { ...actie, trede: 'tweede-nudge' }, 'tom', Temporal.PlainDate.from('2026-11-02')),
  ).toBe('vervanger');
  expect(actieRol(zonder('marloes'), actie, 'tom', Temporal.PlainDate.from('2026-11-02'))).toBe('eigenaar');
});
