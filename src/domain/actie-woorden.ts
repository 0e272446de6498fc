import { Temporal } from 'temporal-polyfill';
import type { Actie } from './actie.ts';
import { toonDatum, toonTermijn } from './datum.ts';
import { BOT, deelnemerMet, type Netwerk } from './netwerk.ts';

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

type Staat = Pick<Actie, 'status' | 'wachtOp' | 'gesplitst'>;

/** The status as people read it: an actie that was split did not lapse. */
export const statusWoord = ({ status, wachtOp, gesplitst }: Staat): string => {
  if (gesplitst !== undefined) return 'gesplitst';
  return wachtOp === undefined ? status : 'wacht op een andere actie';
};

/** The state in words, with what is still asked about it. */
export const staat = (actie: Staat & Pick<Actie, 'uitstel' | 'overdracht' | 'bespreken' | 'klaar'>): string =>
  [
    statusWoord(actie),
    actie.uitstel && 'meer tijd gevraagd',
    actie.overdracht && 'overdracht gevraagd',
    actie.klaar === undefined && actie.bespreken !== undefined && 'komt op de agenda',
  ]
    .filter((woord) => typeof woord === 'string')
    .join(', ');

/** Whether there is more to say about its state than that it is open. */
export const isGewoonOpen = (actie: Parameters<typeof staat>[0]): boolean => staat(actie) === 'open';

/** "Kevin Oosterhuis". */
export const naamVan = (netwerk: Netwerk, id: string): string =>
  id === BOT ? 'Ketenbot' : (deelnemerMet(netwerk, id)?.naam ?? 'iemand die niet meer meedoet');

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

const opTekst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those with the earliest date first. */
export const opDatum = (a: Actie, b: Actie): number =>
  opTekst(a.tot, b.tot) || opTekst(a.sinds, b.sinds) || opTekst(a.id, b.id);
