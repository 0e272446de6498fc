import { Temporal } from 'temporal-polyfill';
import type { Netwerk } from './netwerk.ts';
import type { Overleg } from './overleg.ts';
import { eindVan } from './overleg-beloop.ts';

/**
 * One overleg as a calendar keeps it. Neutral: whoever has the link or looks over a shoulder learns when and where, not
 * who or about whom. The same `uid` with a higher `volgnummer` replaces what a calendar has.
 */
export type KalenderItem = {
  readonly uid: string;
  readonly volgnummer: number;
  readonly start: Temporal.Instant;
  readonly eind: Temporal.Instant;
  readonly titel: string;
  readonly plaats?: string;
  readonly link?: string;
  readonly afgezegd: boolean;
};

/** A calendar file: one overleg, or every overleg of a reeks. `gemaakt` is the moment it was asked for. */
export type Kalender = {
  readonly soort: 'overleg' | 'reeks';
  readonly naam: string;
  readonly gemaakt: Temporal.Instant;
  readonly items: readonly KalenderItem[];
};

/** One line without what a calendar cannot hold: control characters, and half characters. */
const regel = (tekst: string): string =>
  tekst
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Depends on nothing that ever changes: not on the date, the reeks, or the address of the bot. */
const uidVan = (netwerk: string, overleg: string): string => `${overleg}@${netwerk}.ketenbot`;

const itemVan = (netwerk: Pick<Netwerk, 'id' | 'naam'>, overleg: Overleg): KalenderItem => {
  const afgezegd = overleg.status === 'afgezegd';
  const naam = regel(`Overleg ${netwerk.naam}`);
  const plaats = regel(overleg.plaats ?? '');
  return {
    uid: uidVan(netwerk.id, overleg.id),
    volgnummer: overleg.volgnummer ?? 0,
    start: Temporal.Instant.from(overleg.start),
    eind: eindVan(overleg),
    // Calendars that leave a cancelled overleg in its place show at least this.
    titel: afgezegd ? `Afgezegd: ${naam}` : naam,
    ...(plaats === '' ? {} : { plaats }),
    ...(overleg.link === undefined ? {} : { link: overleg.link }),
    afgezegd,
  };
};

/** The calendar file of these overleggen, in order of time. */
export const kalenderVan = (
  soort: Kalender['soort'],
  netwerk: Pick<Netwerk, 'id' | 'naam'>,
  overleggen: readonly Overleg[],
  now: Temporal.Instant,
): Kalender => ({
  soort,
  naam: regel(`Overleg ${netwerk.naam}`),
  gemaakt: now,
  items: overleggen
    .map((overleg) => itemVan(netwerk, overleg))
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start) || a.uid.localeCompare(b.uid)),
});
