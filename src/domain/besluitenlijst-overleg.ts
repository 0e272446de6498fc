import { Temporal } from 'temporal-polyfill';
import type { Overleg } from './overleg.ts';
import { lokaleDatum } from './werkdag.ts';

const dagVan = (overleg: Overleg, zone: string): Temporal.PlainDate =>
  lokaleDatum(Temporal.Instant.from(overleg.start), zone);

/** Those that have begun and were not cancelled, last one first. */
export const gehouden = (overleggen: readonly Overleg[], now: Temporal.Instant): Overleg[] =>
  overleggen
    .filter(
      ({ status, start }) =>
        status !== 'afgezegd' && Temporal.Instant.compare(Temporal.Instant.from(start), now) <= 0,
    )
    .sort((a, b) => Temporal.Instant.compare(Temporal.Instant.from(b.start), Temporal.Instant.from(a.start)));

/**
 * The overleg a list is of: the one on the date it names. A list without a date is of the last one that was held, when
 * that has no besluitenlijst yet. Undefined where that must be asked.
 */
export const overlegVan = (
  overleggen: readonly Overleg[],
  datum: Temporal.PlainDate | undefined,
  van: { readonly now: Temporal.Instant; readonly zone: string },
): Overleg | undefined => {
  const geweest = gehouden(overleggen, van.now);
  if (datum) {
    const [eerste, tweede] = geweest.filter((overleg) => dagVan(overleg, van.zone).equals(datum));
    return tweede ? undefined : eerste;
  }
  const [laatste] = geweest;
  return laatste && laatste.vastgesteld === undefined ? laatste : undefined;
};

/** The day of the first overleg after this day that is planned. */
export const overlegNa = (
  overleggen: readonly Overleg[],
  dag: Temporal.PlainDate,
  zone: string,
): Temporal.PlainDate | undefined =>
  overleggen
    .filter(({ status }) => status !== 'afgezegd')
    .map((overleg) => dagVan(overleg, zone))
    .filter((each) => Temporal.PlainDate.compare(each, dag) > 0)
    .sort(Temporal.PlainDate.compare)[0];
