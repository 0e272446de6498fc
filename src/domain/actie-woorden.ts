import { Temporal } from 'temporal-polyfill';
import type { Actie } from './actie.ts';
import { toonDatum, toonTermijn } from './datum.ts';
import { deelnemerMet, type Netwerk } from './netwerk.ts';

/** What an actie is called where anyone may read it: `Actie bij ZN-2026-014`, `Notificatiebrief bij ZN-2026-014`, `Actie`. */
export const actieNaam = ({ soort, casus }: Pick<Actie, 'soort' | 'casus'>): string => {
  const naam = soort === 'notificatiebrief' ? 'Notificatiebrief' : 'Actie';
  return casus === undefined ? naam : `${naam} bij ${casus}`;
};

/** What it is called beside somebody's name: without the number, which would tell who is on that casus. */
export const actieZonderNummer = ({ soort }: Pick<Actie, 'soort'>): string => actieNaam({ soort });

/** The same within a sentence: `actie bij ZN-2026-014`. */
export const actieZin = (actie: Pick<Actie, 'soort' | 'casus'>): string =>
  actieNaam(actie).replace(/^./, (letter) => letter.toLowerCase());

/** `wo 25 nov`. */
export const totDatum = (tot: string, vandaag: Temporal.PlainDate): string =>
  toonDatum(Temporal.PlainDate.from(tot), vandaag);

/** How long there is: `over 3 dagen`, `vandaag`, `2 dagen te laat`. */
export const termijn = ({ tot }: Pick<Actie, 'tot'>, vandaag: Temporal.PlainDate): string =>
  toonTermijn(Temporal.PlainDate.from(tot), vandaag);

/** Days after its date; 0 or less when it is not late. */
export const dagenTeLaat = ({ tot }: Pick<Actie, 'tot'>, vandaag: Temporal.PlainDate): number =>
  Temporal.PlainDate.from(tot).until(vandaag, { largestUnit: 'days' }).days;

/** The state in words, with what is still asked about it. */
export const staat = ({
  status,
  uitstel,
  overdracht,
}: Pick<Actie, 'status' | 'uitstel' | 'overdracht'>): string =>
  [status, uitstel && 'meer tijd gevraagd', overdracht && 'overdracht gevraagd']
    .filter((woord) => woord !== undefined)
    .join(', ');

/** "Kevin Oosterhuis". */
export const naamVan = (netwerk: Netwerk, id: string): string =>
  deelnemerMet(netwerk, id)?.naam ?? 'iemand die niet meer meedoet';

/** First name, as people address each other. */
export const voornaam = (netwerk: Netwerk, id: string): string => naamVan(netwerk, id).split(' ')[0] ?? '';

/** The history as people read it, newest first. */
export const geschiedenisRegels = (actie: Actie, netwerk: Netwerk, vandaag: Temporal.PlainDate): string[] =>
  actie.geschiedenis
    .map(({ op, wie, wat }) => {
      const dag = Temporal.Instant.from(op).toZonedDateTimeISO(netwerk.tijdzone).toPlainDate();
      const gelezen = wat.replace(/\d{4}-\d{2}-\d{2}/g, (datum) => totDatum(datum, vandaag));
      return `${toonDatum(dag, vandaag)}, ${naamVan(netwerk, wie)}: ${gelezen}`;
    })
    .reverse();

/** Those with the earliest date first. */
export const opDatum = (a: Actie, b: Actie): number =>
  a.tot.localeCompare(b.tot) || a.sinds.localeCompare(b.sinds) || a.id.localeCompare(b.id);
