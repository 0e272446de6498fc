import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Kalender, KalenderItem } from '../../domain/kalender.ts';
import type { KalenderBestand } from '../../ports/kalender.ts';

/** How often a calendar that follows a reeks looks again, in seconds. */
const ELKE = 6 * 60 * 60;

/** The standard wants somebody to send it; this address can be nobody's. */
const AFZENDER = 'niet-beantwoorden@ketenbot.invalid';

const datum = (at: Temporal.Instant): Date => new Date(at.epochMilliseconds);

/** The library escapes an address as if it were text: signs that it would change are written in their other form. */
const adres = (link: string): string => link.replaceAll(',', '%2C').replaceAll(';', '%3B');

/** The library writes the name of a calendar as it is. */
const tekst = (naam: string): string => naam.replace(/[\\;,]/g, (teken) => `\\${teken}`);

const gebeurtenis = (item: KalenderItem, { naam, gemaakt }: Kalender): ICalEventData => ({
  id: item.uid,
  sequence: item.volgnummer,
  stamp: datum(gemaakt),
  // In UTC: right in every calendar, in summer and in winter, without rules of a time zone in the file.
  start: datum(item.start),
  end: datum(item.eind),
  summary: item.titel,
  // Within the quotes that the name stands in, the standard knows no other quote.
  organizer: { name: naam.replaceAll('"', "'"), email: AFZENDER },
  location: item.plaats ?? null,
  // Outlook shows what is in the description, not the url.
  description: item.link === undefined ? null : `Online meedoen: ${adres(item.link)}`,
  url: item.link === undefined ? null : adres(item.link),
  status: item.afgezegd ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  busystatus: item.afgezegd ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  transparency: item.afgezegd ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
});

/** The file for this calendar. A cancelled overleg on its own asks the calendar to take it out. */
export const naarIcs = (kalender: Kalender): KalenderBestand => {
  const reeks = kalender.soort === 'reeks';
  const weg = !reeks && kalender.items.every(({ afgezegd }) => afgezegd);
  const bestand = ical({
    prodId: { company: 'Ketenbot', product: 'Ketenbot', language: 'NL' },
    method: weg ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ttl: reeks ? ELKE : null,
    events: kalender.items.map((item) => gebeurtenis(item, kalender)),
    name: reeks ? tekst(kalender.naam) : null,
  });
  return { naam: reeks ? 'overleggen.ics' : 'overleg.ics', tekst: `${bestand.toString()}\r\n` };
};
