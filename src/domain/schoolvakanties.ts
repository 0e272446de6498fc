import type { Temporal } from 'temporal-polyfill';
import type { Vakantieregio } from './netwerk.ts';
import { SCHOOLVAKANTIES } from './schoolvakanties-data.ts';

/** Up to and including this local date the school holidays are known; after it nothing can be said. */
export const VAKANTIES_BEKEND_TOT = '2028-08-20';

/** The name of the school holiday on this date in this region; undefined when there is none, or when it is not known. */
export const schoolvakantie = (date: Temporal.PlainDate, regio: Vakantieregio): string | undefined => {
  const dag = date.toString();
  return SCHOOLVAKANTIES.find(
    (each) => (each.regio === undefined || each.regio === regio) && each.van <= dag && dag <= each.tot,
  )?.naam;
};

/** Whether the school holidays around this date are known. */
export const isVakantieBekend = (date: Temporal.PlainDate): boolean =>
  date.toString() >= '2025-10-11' && date.toString() <= VAKANTIES_BEKEND_TOT;
