import type { Temporal } from 'temporal-polyfill';
import type { Netwerk } from '../domain/netwerk.ts';
import type { View } from '../features/turn.ts';
import type { Store } from '../ports/store.ts';
import { listThings, readThing } from './rows.ts';

/** Reading one netwerk at one moment. */
export const createView = (store: Store, netwerk: Netwerk, now: Temporal.Instant): View => ({
  now,
  vandaag: now.toZonedDateTimeISO(netwerk.tijdzone).toPlainDate(),
  netwerk,
  get: (kind, id) => readThing(store, netwerk.id, kind, id),
  list: (kind, where) => listThings(store, netwerk.id, kind, where),
});
