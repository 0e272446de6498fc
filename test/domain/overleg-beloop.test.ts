import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import type { Overleg } from '../../src/domain/overleg.ts';
import {
  eersteMoment,
  komendeOverleggen,
  meldMoment,
  metMoment,
  nieuwOverleg,
  overlegBeloop,
  statusNa,
} from '../../src/domain/overleg-beloop.ts';
import {
  eisWijzigbaar,
  overlappend,
  verplaatsOverleg,
  wijzigOverleg,
  zegOverlegAf,
} from '../../src/domain/overleg-wijzigen.ts';
import { isInVenster } from '../../src/domain/werkdag.ts';

const ZONE = 'Europe/Amsterdam';
const netwerk = demoNetwerk('2026-01-01T00:00:00Z', 'https://smba.example/');
const op = (lokaal: string) => Temporal.ZonedDateTime.from(`${lokaal}[${ZONE}]`).toInstant();
const plan = (start: string, nu: string, meer: Partial<Overleg> = {}): Overleg => ({
  ...nieuwOverleg(
    { id: 'o', soort: 'casuïstiekoverleg', start: op(start).toString(), minuten: 90 },
    netwerk,
    op(nu),
  ),
  ...meer,
});
/** Does what the planner does: all that has come is done, and it looks again at the next moment. */
const klim = (overleg: Overleg, now: Temporal.Instant) => {
  const stand = overlegBeloop(overleg, netwerk, now);
  const gedaan = [...new Set([...(overleg.gedaan ?? []), ...stand.aanDeBeurt])];
  return {
    stand,
    na: metMoment({ ...overleg, status: statusNa(overleg, stand.aanDeBeurt), gedaan }, stand.volgende),
  };
};

describe('the ladder of an overleg', () => {
  it('does what is due now, once', () => {
    const overleg = plan('2026-11-25T09:30', '2026-11-02T10:00');
    expect(overleg.moment).toBe('2026-11-11T08:00:00Z');
    const { stand, na } = klim(overleg, op('2026-11-11T09:00'));
    expect(stand).toMatchObject({ nu: ['aanmelding-opent'], gemist: 0 });
    expect(na.status).toBe('aanmelding open');
    expect(overlegBeloop(na, netwerk, op('2026-11-11T09:05')).nu).toEqual([]);
  });

  it('sends after a week asleep only what is still useful, and counts the rest', () => {
    const overleg = klim(plan('2026-11-25T09:30', '2026-11-02T10:00'), op('2026-11-11T09:00')).na;
    const { stand, na } = klim(overleg, op('2026-11-20T10:00'));
    expect(stand).toMatchObject({ nu: ['agenda-verstuurd'], gemist: 3 });
    expect(na.status).toBe('aanmelding gesloten');
    expect(stand.volgende?.toString()).toBe(op('2026-11-23T09:00').toString());
  });

  it('opens the aanmelding at once when planned after its day, and counts nothing as missed', () => {
    const overleg = plan('2026-11-11T09:30', '2026-11-02T10:00');
    expect(overleg.moment).toBe('2026-11-02T09:00:00Z');
    expect(klim(overleg, op('2026-11-02T10:00')).stand).toMatchObject({
      nu: ['aanmelding-opent'],
      gemist: 0,
    });
  });

  it('does not open an aanmelding that has closed', () => {
    const { stand, na } = klim(plan('2026-11-08T09:30', '2026-11-02T10:00'), op('2026-11-02T10:00'));
    expect(stand.nu).toEqual(['aanmelding-sluit']);
    expect(na.status).toBe('aanmelding gesloten');
  });

  it('asks nobody to bring something in for a beleidsoverleg', () => {
    const overleg = plan('2026-11-25T09:30', '2026-11-02T10:00', { soort: 'beleidsoverleg' });
    expect(overlegBeloop(overleg, netwerk, op('2026-11-18T12:00')).aanDeBeurt).toEqual(['agenda-klaar']);
  });

  it('does each step exactly once, whenever the planner looks', () => {
    const dagen = fc.array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(dagen, fc.integer({ min: 1, max: 30 }), (minuten, vooruit) => {
        const begin = op('2026-11-02T10:00');
        let overleg = nieuwOverleg(
          {
            id: 'o',
            soort: 'casuïstiekoverleg',
            start: begin.add({ hours: 24 * vooruit }).toString(),
            minuten: 90,
          },
          netwerk,
          begin,
        );
        const gestuurd: string[] = [];
        for (const minuut of [...minuten].sort((a, b) => a - b)) {
          const now = begin.add({ minutes: minuut });
          const { stand, na } = klim(overleg, now);
          gestuurd.push(...stand.nu);
          if (stand.volgende) expect(Temporal.Instant.compare(stand.volgende, now)).toBe(1);
          overleg = na;
        }
        expect(new Set(gestuurd).size).toBe(gestuurd.length);
      }),
    );
  });

  it('looks at a new overleg in working hours only', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        fc.integer({ min: 1, max: 40 * 24 }),
        (na, uren) => {
          const now = op('2026-11-02T10:00').add({ minutes: na });
          const overleg = nieuwOverleg(
            { id: 'o', soort: 'casuïstiekoverleg', start: now.add({ hours: uren }).toString(), minuten: 90 },
            netwerk,
            now,
          );
          const moment = eersteMoment(overleg, netwerk, now);
          expect(moment === undefined || isInVenster(moment, ZONE)).toBe(true);
        },
      ),
    );
  });
});

describe('moving', () => {
  const open = () => klim(plan('2026-11-25T09:30', '2026-11-02T10:00'), op('2026-11-11T09:00')).na;

  it('does again what lies ahead again, but asks nobody twice to bring something in', () => {
    const dicht = klim(open(), op('2026-11-19T09:00')).na;
    expect(dicht.status).toBe('aanmelding gesloten');
    const later = verplaatsOverleg(
      dicht,
      { start: op('2026-12-16T09:30').toString(), minuten: 60 },
      netwerk,
      op('2026-11-19T10:00'),
    );
    expect(later).toMatchObject({
      status: 'aanmelding open',
      gedaan: ['aanmelding-opent'],
      versie: 1,
      minuten: 60,
    });
    expect(later.moment).toBe(op('2026-12-07T09:00').toString());
  });

  it('keeps that the agenda was sent', () => {
    const verstuurd: Overleg = {
      ...open(),
      status: 'agenda verstuurd',
      agendaVerstuurd: '2026-11-20T09:00:00Z',
    };
    const later = verplaatsOverleg(
      verstuurd,
      { start: op('2026-12-16T09:30').toString(), minuten: 90 },
      netwerk,
      op('2026-11-21T10:00'),
    );
    expect(later.status).toBe('agenda verstuurd');
  });

  it('is no move when only the place changes, or is taken away', () => {
    const overleg: Overleg = { ...open(), plaats: 'Stadhuis' };
    const { start, minuten } = overleg;
    const now = op('2026-11-12T10:00');
    expect(wijzigOverleg(overleg, { start, minuten, plaats: 'Wijkcentrum' }, netwerk, now)).toEqual({
      ...overleg,
      plaats: 'Wijkcentrum',
      volgnummer: 1,
    });
    // Nothing changed: no calendar has to know.
    const zelfde = { start, minuten, plaats: 'Stadhuis' };
    expect(wijzigOverleg(overleg, zelfde, netwerk, now)).toEqual(overleg);
    expect(wijzigOverleg(overleg, { start, minuten }, netwerk, now)).not.toHaveProperty('plaats');
  });

  it('cannot be done once it has begun or was cancelled', () => {
    expect(() => eisWijzigbaar(open(), op('2026-11-25T09:30'))).toThrow('al begonnen');
    expect(() => eisWijzigbaar(zegOverlegAf(open()), op('2026-11-12T09:30'))).toThrow('al afgezegd');
    expect(() => eisWijzigbaar(open(), op('2026-11-25T09:29'))).not.toThrow();
  });

  it('leaves nothing to look at when it is cancelled', () => {
    expect(zegOverlegAf(open())).not.toHaveProperty('moment');
  });
});

describe('more than one overleg', () => {
  const een = plan('2026-11-25T09:30', '2026-11-02T10:00');

  it('overlaps with what is held at the same time, not with what follows on it or was cancelled', () => {
    const om = (start: string) => ({ start: op(start).toString(), minuten: 60 });
    expect(overlappend(om('2026-11-25T10:59'), [een])).toBe(een);
    expect(overlappend(om('2026-11-25T08:31'), [een])).toBe(een);
    expect(overlappend(om('2026-11-25T11:00'), [een])).toBeUndefined();
    expect(overlappend(om('2026-11-25T08:30'), [een])).toBeUndefined();
    expect(overlappend({ ...om('2026-11-25T10:00'), id: 'o' }, [een])).toBeUndefined();
    expect(overlappend(om('2026-11-25T10:00'), [zegOverlegAf(een)])).toBeUndefined();
  });

  it('has the first one to come in front, the one that is held now too', () => {
    const twee = { ...plan('2026-12-09T09:30', '2026-11-02T10:00'), id: 'twee' };
    expect(komendeOverleggen([twee, een], op('2026-11-25T10:00')).map(({ id }) => id)).toEqual(['o', 'twee']);
    expect(komendeOverleggen([twee, een], op('2026-11-25T11:00')).map(({ id }) => id)).toEqual(['twee']);
  });
});

describe('telling of a change', () => {
  it('is done in working hours, at once when the overleg would begin before it is read', () => {
    const start = op('2026-11-25T09:30');
    expect(meldMoment(start, ZONE, op('2026-11-20T10:00'))).toEqual(op('2026-11-20T10:00'));
    expect(meldMoment(start, ZONE, op('2026-11-20T20:00'))).toEqual(op('2026-11-23T08:00'));
    expect(meldMoment(start, ZONE, op('2026-11-24T20:00'))).toEqual(op('2026-11-24T20:00'));
  });
});
