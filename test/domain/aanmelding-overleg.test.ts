import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import {
  agendeerOverleg,
  geslotenOverleg,
  laatsteAanmelddag,
  laterVragenOp,
  neemtAanmelding,
  overlegVoor,
} from '../../src/domain/aanmelding-overleg.ts';
import type { Overleg } from '../../src/domain/overleg.ts';

const netwerk = demoNetwerk('2026-01-01T00:00:00Z', 'https://example.nl/');
const op = (lokaal: string) => Temporal.ZonedDateTime.from(`${lokaal}[Europe/Amsterdam]`).toInstant();
const overleg = (id: string, lokaal: string, meer: Partial<Overleg> = {}): Overleg => ({
  id,
  soort: 'casuïstiekoverleg',
  status: 'gepland',
  start: op(lokaal).toString(),
  minuten: 120,
  agenda: [],
  ...meer,
});
const eerste = overleg('o1', '2026-11-25T09:30');
const tweede = overleg('o2', '2026-12-09T09:30');
const beide = [tweede, eerste];

test('aanmelding is open until the end of the last day, midnight local time', () => {
  expect(laatsteAanmelddag(eerste, netwerk).toString()).toBe('2026-11-18');
  expect(neemtAanmelding(eerste, netwerk, op('2026-11-18T23:59'))).toBe(true);
  expect(neemtAanmelding(eerste, netwerk, op('2026-11-19T00:00'))).toBe(false);
});

test('a regular one goes to the first that is open, spoed to the first there is', () => {
  const now = op('2026-11-20T10:00');
  expect(overlegVoor('regulier', beide, netwerk, now)?.id).toBe('o2');
  expect(overlegVoor('spoed', beide, netwerk, now)?.id).toBe('o1');
  expect(geslotenOverleg(beide, netwerk, now)?.id).toBe('o1');
  expect(overlegVoor('regulier', beide, netwerk, op('2026-11-18T10:00'))?.id).toBe('o1');
  expect(geslotenOverleg(beide, netwerk, op('2026-11-18T10:00'))).toBeUndefined();
});

test('an overleg that was cancelled, is held by managers, has begun, or whose agenda went out takes nothing', () => {
  const now = op('2026-11-10T10:00');
  for (const meer of [
    { status: 'afgezegd' },
    { soort: 'beleidsoverleg' },
    { status: 'agenda verstuurd' },
  ] satisfies Partial<Overleg>[])
    expect(overlegVoor('regulier', [{ ...eerste, ...meer }, tweede], netwerk, now)?.id).toBe('o2');
  expect(overlegVoor('spoed', beide, netwerk, op('2026-11-25T09:30'))?.id).toBe('o2');
  expect(overlegVoor('spoed', [], netwerk, now)).toBeUndefined();
});

test('at triage it stays with the overleg it was sent in for, also after closing, while that is to come', () => {
  const aanmelding = { overleg: 'o1', urgentie: 'regulier' } as const;
  expect(agendeerOverleg(aanmelding, beide, netwerk, op('2026-11-20T10:00'))?.id).toBe('o1');
  expect(agendeerOverleg(aanmelding, beide, netwerk, op('2026-11-25T10:00'))?.id).toBe('o2');
  expect(agendeerOverleg({ urgentie: 'regulier' }, beide, netwerk, op('2026-11-10T10:00'))?.id).toBe('o1');
});

test.each([
  ['2026-11-12', '2026-11-16'],
  ['2026-11-16', '2026-11-18'],
  ['2026-11-17', '2026-11-18'],
  ['2026-11-18', undefined],
])('"later vragen" on %s asks again on %s', (dag, verwacht) => {
  expect(laterVragenOp(eerste, netwerk, Temporal.PlainDate.from(dag))?.toString()).toBe(verwacht);
});
