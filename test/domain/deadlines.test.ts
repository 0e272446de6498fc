import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import {
  aanmeldingSluitOp,
  actieDeadlines,
  overlegDeadlines,
  type Trede,
  volgendeTrede,
} from '../../src/domain/deadlines.ts';
import { nieuwOverleg, overlegBeloop } from '../../src/domain/overleg-beloop.ts';
import { standaardProtocol } from '../../src/domain/protocol.ts';
import { isInVenster, lokaalUur, lokaleDatum, werkdagVanaf, werkdagVoor } from '../../src/domain/werkdag.ts';
import { datum, enigeDatum, enigMoment, enigProtocol, lokaal, ZONE } from './time-arbitraries.ts';

const local = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });
const shown = (treden: readonly Trede<string>[]) => treden.map(({ soort, at }) => `${soort} ${local(at)}`);
const overleg = (start: string, change = {}) =>
  shown(overlegDeadlines({ start: lokaal(start) }, { ...standaardProtocol, ...change }, ZONE));
const actie = (tot: string, change = {}) =>
  shown(actieDeadlines(datum(tot), { ...standaardProtocol, ...change }, ZONE));
const compare = Temporal.Instant.compare;

const VOORAF = ['herinnering-aanwezigheid', 'morgen-overleg', 'afwezig-signaal'];

describe('deadlines of an overleg', () => {
  it('follow from a Wednesday without holidays', () => {
    expect(overleg('2026-11-25T09:30')).toEqual([
      'aanmelding-opent 2026-11-11T09:00',
      'herinnering-aanmelding 2026-11-16T09:00',
      'agenda-klaar 2026-11-17T09:00',
      'aanmelding-sluit 2026-11-19T08:00',
      'agenda-verstuurd 2026-11-20T09:00',
      'herinnering-aanwezigheid 2026-11-23T09:00',
      'morgen-overleg 2026-11-24T09:00',
      'afwezig-signaal 2026-11-24T09:00',
      'besluitenlijst 2026-11-26T09:00',
    ]);
  });

  it.each([
    ['a Monday', '2026-11-30T09:30', '2026-11-27T09:00'],
    ['a Monday at eight', '2026-11-30T08:00', '2026-11-27T09:00'],
    ['the Tuesday after Easter', '2027-03-30T10:00', '2027-03-26T09:00'],
    ['the day after koningsdag', '2027-04-28T09:30', '2027-04-26T09:00'],
    ['the Monday after Christmas', '2026-12-28T09:30', '2026-12-24T09:00'],
    ['the first Monday of the year', '2027-01-04T09:30', '2026-12-31T09:00'],
    ['the Monday after the clock went back', '2026-10-26T09:30', '2026-10-23T09:00'],
    ['a Sunday', '2026-11-29T14:00', '2026-11-27T09:00'],
    ['New Year itself', '2027-01-01T14:00', '2026-12-31T09:00'],
  ])('come on the last working day before %s, not on the day itself', (_what, start, vooraf) => {
    const regels = overleg(start);
    expect(regels).toContain(`morgen-overleg ${vooraf}`);
    expect(regels).toContain(`afwezig-signaal ${vooraf}`);
    for (const regel of regels.filter((een) => !een.startsWith('besluitenlijst')))
      expect(regel.split(' ')[1]?.slice(0, 10) ?? '', regel).not.toBe(start.slice(0, 10));
  });

  it('ask for an answer no later than they say that it is soon', () => {
    expect(overleg('2026-11-30T09:30')).toContain('herinnering-aanwezigheid 2026-11-27T09:00');
    expect(overleg('2026-12-01T09:30')).toContain('herinnering-aanwezigheid 2026-11-30T08:00');
  });

  it('do not come before the agenda was sent', () => {
    const kort = { agendaVerstuurd: 2, herinneringAanwezigheid: 1, aanmeldingSluit: 4 };
    expect(overleg('2026-11-30T09:30', kort)).toEqual([
      'aanmelding-opent 2026-11-16T09:00',
      'herinnering-aanmelding 2026-11-23T08:00',
      'agenda-klaar 2026-11-23T08:00',
      'aanmelding-sluit 2026-11-27T08:00',
      'agenda-verstuurd 2026-11-30T08:00',
      'herinnering-aanwezigheid 2026-11-30T08:00',
      'morgen-overleg 2026-11-30T08:00',
      'afwezig-signaal 2026-11-30T08:00',
      'besluitenlijst 2026-12-01T09:00',
    ]);
  });

  it('are left out rather than come when the overleg has begun', () => {
    const kort = { agendaVerstuurd: 2, herinneringAanwezigheid: 1, aanmeldingSluit: 4 };
    const monday = overleg('2026-11-30T08:00', kort).map((line) => line.split(' ')[0]);
    expect(monday).not.toContain('agenda-verstuurd');
    expect(monday).toContain('aanmelding-sluit');
    expect(monday).toContain('besluitenlijst');
  });

  it('leave out a reminder that would come after aanmelding closed', () => {
    const afterChristmas = overleg('2027-01-03T10:00').map((line) => line.split(' ')[0]);
    expect(afterChristmas).not.toContain('herinnering-aanmelding');
    expect(afterChristmas).toContain('aanmelding-opent');
  });

  it('lie in the past when planned late, and stay in the list', () => {
    const now = lokaal('2026-11-19T12:00');
    const past = overlegDeadlines({ start: lokaal('2026-11-25T09:30') }, standaardProtocol, ZONE).filter(
      ({ at }) => compare(at, now) < 0,
    );
    expect(past.map(({ soort }) => soort)).toEqual([
      'aanmelding-opent',
      'herinnering-aanmelding',
      'agenda-klaar',
      'aanmelding-sluit',
    ]);
  });

  it('close aanmelding at the end of the local day, weekend or not', () => {
    const sluit = (start: string) =>
      local(aanmeldingSluitOp({ start: lokaal(start) }, standaardProtocol, ZONE));
    expect(sluit('2026-11-25T09:30')).toBe('2026-11-19T00:00');
    expect(sluit('2026-11-28T09:30')).toBe('2026-11-22T00:00');
  });

  it.each([
    ['2026-04-01T09:30', '2026-03-26T00:00', '2026-03-31T09:00'],
    ['2026-10-28T09:30', '2026-10-22T00:00', '2026-10-27T09:00'],
    ['2027-03-30T10:00', '2027-03-24T00:00', '2027-03-26T09:00'],
    ['2027-11-03T09:30', '2027-10-28T00:00', '2027-11-02T09:00'],
  ])('keep local hours over a clock change before %s', (start, sluit, morgen) => {
    expect(local(aanmeldingSluitOp({ start: lokaal(start) }, standaardProtocol, ZONE))).toBe(sluit);
    expect(overleg(start)).toContain(`morgen-overleg ${morgen}`);
  });

  it('count a day as a calendar day when the clock change is in between', () => {
    const week = overlegDeadlines({ start: lokaal('2026-10-26T09:30') }, standaardProtocol, ZONE);
    expect(week.find(({ soort }) => soort === 'agenda-verstuurd')?.at.toString()).toBe(
      '2026-10-21T07:00:00Z',
    );
    expect(week.find(({ soort }) => soort === 'besluitenlijst')?.at.toString()).toBe('2026-10-27T08:00:00Z');
  });

  it('count from a leap day and over New Year', () => {
    expect(overleg('2028-02-29T10:00')).toContain('besluitenlijst 2028-03-01T09:00');
    expect(overleg('2028-03-01T10:00')).toContain('morgen-overleg 2028-02-29T09:00');
    expect(overleg('2027-01-06T10:00')).toContain('agenda-verstuurd 2027-01-04T08:00');
  });

  it('are ordered, in the window, never early, and mean something, for any overleg and protocol', () => {
    fc.assert(
      fc.property(
        enigMoment,
        enigProtocol,
        fc.constantFrom(ZONE, 'UTC', 'America/New_York'),
        (start, protocol, zone) => {
          const deadlines = overlegDeadlines({ start }, protocol, zone);
          const sluit = aanmeldingSluitOp({ start }, protocol, zone);
          deadlines.forEach(({ soort, at, gepland }, i) => {
            expect(isInVenster(at, zone)).toBe(true);
            if (compare(at, gepland) < 0) {
              expect(VOORAF).toContain(soort);
              expect(at).toEqual(
                lokaalUur(werkdagVoor(lokaleDatum(gepland, zone)), protocol.berichtUur, zone),
              );
            }
            const next = deadlines[i + 1];
            if (next) expect(compare(at, next.at)).toBeLessThanOrEqual(0);
            if (next) expect(compare(gepland, next.gepland)).toBeLessThanOrEqual(0);
            if (soort === 'besluitenlijst') expect(compare(at, start)).toBe(1);
            else expect(compare(at, start)).toBe(-1);
            if (soort === 'aanmelding-sluit') expect(compare(at, sluit)).toBeGreaterThanOrEqual(0);
            if (soort === 'aanmelding-opent' || soort === 'herinnering-aanmelding')
              expect(compare(at, sluit)).toBe(-1);
          });
          expect(new Set(deadlines.map(({ soort }) => soort)).size).toBe(deadlines.length);
          expect(compare(sluit, start)).toBeLessThanOrEqual(0);
          expect(lokaleDatum(sluit.subtract({ seconds: 1 }), zone).until(lokaleDatum(start, zone)).days).toBe(
            protocol.aanmeldingSluit,
          );
        },
      ),
    );
  });

  it('come before the day of the overleg when they are about it, for any overleg, as soon as the agenda is there', () => {
    fc.assert(
      fc.property(enigMoment, enigProtocol, (start, protocol) => {
        const dag = lokaleDatum(start, ZONE);
        const vooraf = lokaalUur(werkdagVoor(dag), protocol.berichtUur, ZONE);
        const deadlines = overlegDeadlines({ start }, protocol, ZONE);
        const agenda = deadlines.find(({ soort }) => soort === 'agenda-verstuurd');
        for (const soort of VOORAF) {
          const deadline = deadlines.find((een) => een.soort === soort);
          const opTijd = agenda && Temporal.PlainDate.compare(lokaleDatum(agenda.at, ZONE), dag) < 0;
          if (opTijd) expect(deadline, soort).toBeDefined();
          if (!deadline) continue;
          if (agenda) expect(compare(deadline.at, agenda.at)).toBeGreaterThanOrEqual(0);
          if (opTijd && compare(agenda.at, vooraf) <= 0)
            expect(Temporal.PlainDate.compare(lokaleDatum(deadline.at, ZONE), dag)).toBe(-1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are each done once, in working hours when they are due, and not when pointless, whenever somebody looks', () => {
    const demo = demoNetwerk('2024-01-01T00:00:00Z', 'https://smba.example/');
    // Minutes between two looks: soon after, a night, or asleep for a week and more.
    const slaap = fc.array(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 15_000 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        enigMoment,
        enigProtocol,
        fc.integer({ min: 0, max: 60 }),
        slaap,
        (start, protocol, dagen, rust) => {
          const netwerk = { ...demo, protocol };
          const begin = start.subtract({ hours: 24 * dagen + 1 });
          const over = { id: 'o', soort: 'casuïstiekoverleg', start: start.toString(), minuten: 90 } as const;
          let overleg = nieuwOverleg(over, netwerk, begin);
          let now = begin;
          const deadlines = overlegDeadlines({ start }, protocol, ZONE);
          const gedaan: string[] = [];
          for (const minuten of rust) {
            now = now.add({ minutes: minuten });
            const { nu, aanDeBeurt, volgende } = overlegBeloop(overleg, netwerk, now);
            for (const soort of nu) {
              const deadline = deadlines.find((een) => een.soort === soort);
              expect(deadline && compare(deadline.at, now)).not.toBe(1);
              if (deadline?.zinvolTot) expect(compare(now, deadline.zinvolTot)).toBe(-1);
            }
            if (volgende) {
              expect(compare(volgende, now)).toBe(1);
              expect(isInVenster(volgende, ZONE)).toBe(true);
            }
            gedaan.push(...nu);
            overleg = { ...overleg, gedaan: [...(overleg.gedaan ?? []), ...aanDeBeurt] };
          }
          const volgorde = deadlines.map(({ soort }) => String(soort));
          expect(gedaan).toEqual(volgorde.filter((soort) => gedaan.includes(soort)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lose nothing but what a holiday or weekend made too late', () => {
    fc.assert(
      fc.property(enigMoment, enigProtocol, (start, protocol) => {
        const soorten = overlegDeadlines({ start }, protocol, ZONE).map(({ soort }) => soort);
        const eerder = lokaleDatum(start, ZONE).subtract({ days: protocol.agendaVerstuurd });
        const kanNog = compare(lokaalUur(werkdagVanaf(eerder), 17, ZONE), start) < 0;
        if (kanNog) expect(soorten).toContain('agenda-verstuurd');
        expect(soorten).toContain('besluitenlijst');
      }),
    );
  });
});

describe('deadlines of an actie', () => {
  it('follow from a Wednesday without holidays', () => {
    expect(actie('2026-12-09')).toEqual([
      'binnenkort 2026-12-07T09:00',
      'vandaag 2026-12-09T09:00',
      'te-laat 2026-12-11T09:00',
      'tweede-nudge 2026-12-14T09:00',
      'signaal 2026-12-16T09:00',
    ]);
  });

  it('give each step its own morning when the weekend pushes them together', () => {
    expect(actie('2026-12-12')).toEqual([
      'binnenkort 2026-12-09T09:00',
      'vandaag 2026-12-14T09:00',
      'te-laat 2026-12-15T09:00',
      'tweede-nudge 2026-12-17T09:00',
      'signaal 2026-12-21T09:00',
    ]);
  });

  it('wait for the end of Christmas and New Year', () => {
    expect(actie('2026-12-25')).toEqual([
      'binnenkort 2026-12-22T09:00',
      'vandaag 2026-12-28T09:00',
      'te-laat 2026-12-29T09:00',
      'tweede-nudge 2026-12-30T09:00',
      'signaal 2027-01-04T09:00',
    ]);
  });

  it('leave out "binnenkort" when it would come together with "vandaag"', () => {
    expect(actie('2026-12-14', { actieBinnenkort: 2 })[0]).toBe('vandaag 2026-12-14T09:00');
    expect(actie('2026-12-14', { actieBinnenkort: 3 })[0]).toBe('binnenkort 2026-12-11T09:00');
  });

  it('stay at nine local time on both sides of a clock change', () => {
    const [, , teLaat] = actieDeadlines(datum('2026-10-24'), standaardProtocol, ZONE);
    const [binnenkort] = actieDeadlines(datum('2026-10-24'), standaardProtocol, ZONE);
    expect(binnenkort?.at.toString()).toBe('2026-10-21T07:00:00Z');
    expect(teLaat?.at.toString()).toBe('2026-10-27T08:00:00Z');
  });

  it('are strictly ordered working mornings, never before their day, for any date and protocol', () => {
    fc.assert(
      fc.property(enigeDatum, enigProtocol, (tot, protocol) => {
        const treden = actieDeadlines(tot, protocol, ZONE);
        const dagen = {
          binnenkort: -protocol.actieBinnenkort,
          vandaag: 0,
          'te-laat': protocol.actieTeLaat,
          'tweede-nudge': protocol.actieTweedeNudge,
          signaal: protocol.actieSignaal,
        };
        treden.forEach(({ soort, at }, i) => {
          expect(isInVenster(at, ZONE)).toBe(true);
          expect(at.toZonedDateTimeISO(ZONE).hour).toBe(protocol.berichtUur);
          expect(
            compare(at, lokaalUur(tot.add({ days: dagen[soort] }), protocol.berichtUur, ZONE)),
          ).toBeGreaterThanOrEqual(0);
          const next = treden[i + 1];
          if (next) expect(compare(at, next.at)).toBe(-1);
        });
        expect(treden.slice(-4).map(({ soort }) => soort)).toEqual([
          'vandaag',
          'te-laat',
          'tweede-nudge',
          'signaal',
        ]);
      }),
    );
  });
});

describe('volgendeTrede', () => {
  const treden = actieDeadlines(datum('2026-12-09'), standaardProtocol, ZONE);
  const stand = (
    now: string,
    eerder: Parameters<typeof volgendeTrede<(typeof treden)[number]['soort']>>[2] = {},
  ) => {
    const { nu, overgeslagen, volgende } = volgendeTrede(treden, lokaal(now), eerder);
    return [nu?.soort, overgeslagen, volgende?.soort];
  };

  it('has nothing to send before the first step', () => {
    expect(stand('2026-12-07T08:59')).toEqual([undefined, 0, 'binnenkort']);
  });

  it('sends a step at its very instant, and not again', () => {
    expect(stand('2026-12-07T09:00')).toEqual(['binnenkort', 0, 'vandaag']);
    expect(stand('2026-12-07T09:01', { laatst: 'binnenkort' })).toEqual([undefined, 0, 'vandaag']);
  });

  it('sends only the last step after a week asleep, and counts the others', () => {
    expect(stand('2026-12-14T10:00', { laatst: 'binnenkort' })).toEqual(['tweede-nudge', 2, 'signaal']);
    expect(stand('2027-03-01T10:00')).toEqual(['signaal', 4, undefined]);
  });

  it('does nothing twice when the clock goes back', () => {
    expect(stand('2026-12-08T10:00', { laatst: 'te-laat' })).toEqual([undefined, 0, 'tweede-nudge']);
  });

  it('forgets steps from before the actie was made', () => {
    expect(stand('2026-12-08T10:00', { sinds: lokaal('2026-12-08T09:30') })).toEqual([
      undefined,
      0,
      'vandaag',
    ]);
    expect(stand('2026-12-11T10:00', { sinds: lokaal('2026-12-10T09:30') })).toEqual([
      'te-laat',
      0,
      'tweede-nudge',
    ]);
  });

  it('counts every step once: sent, skipped or still to come, at any two moments', () => {
    fc.assert(
      fc.property(
        enigeDatum,
        enigProtocol,
        fc.integer({ min: -10, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (tot, protocol, a, b) => {
          const ladder = actieDeadlines(tot, protocol, ZONE);
          const first = lokaalUur(tot.add({ days: a }), 12, ZONE);
          const eerst = volgendeTrede(ladder, first);
          const later = volgendeTrede(
            ladder,
            first.add({ hours: 24 * b }),
            eerst.nu ? { laatst: eerst.nu.soort } : {},
          );
          const sent = [eerst.nu, later.nu].filter((trede) => trede !== undefined);
          const rest = later.volgende
            ? ladder.length - ladder.findIndex(({ soort }) => soort === later.volgende?.soort)
            : 0;
          expect(sent.length + eerst.overgeslagen + later.overgeslagen + rest).toBe(ladder.length);
          expect(new Set(sent.map(({ soort }) => soort)).size).toBe(sent.length);
        },
      ),
    );
  });
});
