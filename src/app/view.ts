import type { Temporal } from 'temporal-polyfill';
import type { Netwerk } from '../domain/netwerk.ts';
import type { View } from '../features/turn.ts';
import { listBy } from './index-lezen.ts';
import type { Inner } from './inner.ts';
import { kalenderLink } from './kalender.ts';
import { listThings, readThing } from './rows.ts';

type Day = { readonly date: Temporal.PlainDate; readonly from: number; readonly until: number };

const days = new Map<string, Day>();

/** The local date of `now`, worked out once a day for each zone: every turn asks for it, and it is not cheap. */
const localDate = (now: Temporal.Instant, zone: string): Temporal.PlainDate => {
  const known = days.get(zone);
  const at = now.epochMilliseconds;
  if (known && at >= known.from && at < known.until) return known.date;
  const local = now.toZonedDateTimeISO(zone);
  const midnight = local.startOfDay();
  const date = local.toPlainDate();
  days.set(zone, {
    date,
    from: midnight.epochMilliseconds,
    until: midnight.add({ days: 1 }).startOfDay().epochMilliseconds,
  });
  return date;
};

/** Reading one netwerk at one moment. */
export const createView = (inner: Inner, netwerk: Netwerk, now: Temporal.Instant): View => ({
  now,
  vandaag: localDate(now, netwerk.tijdzone),
  netwerk,
  get: (kind, id) => readThing(inner.store, netwerk.id, kind, id),
  list: (kind, where) => listThings(inner.store, netwerk.id, kind, where),
  listBy: (kind, entry, where) => listBy(inner.store, netwerk.id, kind, entry, where),
  kalenderLink: (over) => kalenderLink(inner, netwerk.id, over),
  kaart: (bericht) => inner.kaart(netwerk, now, bericht),
  proefdraai: (dagen) => inner.proefdraai(netwerk, now, dagen),
});
