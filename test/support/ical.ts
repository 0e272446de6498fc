import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** One overleg as a calendar program reads it from a file; times as people in Amsterdam see them. */
export type Gelezen = {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly van: string;
  readonly tot: string;
  readonly titel: string;
  readonly plaats: string | undefined;
  readonly link: string | undefined;
  readonly uitleg: string | undefined;
};

const tekst = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const lokaal = (time: ICAL.Time): string =>
  Temporal.Instant.fromEpochMilliseconds(time.toJSDate().getTime())
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** Reads a calendar file with a reader that is not ours. Throws when it is not one. */
export const leesIcs = (file: string) => {
  const kalender = new ICAL.Component(ICAL.parse(file));
  return {
    method: tekst(kalender.getFirstPropertyValue('method')),
    naam: tekst(kalender.getFirstPropertyValue('x-wr-calname')),
    ververs: kalender.getFirstPropertyValue('refresh-interval')?.toString(),
    items: kalender.getAllSubcomponents('vevent').map((component): Gelezen => {
      const event = new ICAL.Event(component, { strictExceptions: true });
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: tekst(component.getFirstPropertyValue('status')) ?? '',
        van: lokaal(event.startDate),
        tot: lokaal(event.endDate),
        titel: event.summary,
        plaats: event.location ?? undefined,
        link: tekst(component.getFirstPropertyValue('url')),
        uitleg: event.description ?? undefined,
      };
    }),
  };
};
