import { Temporal } from 'temporal-polyfill';
import { toonLang } from './datum.ts';
import { type DatumContext, type DatumLezing, leesDatum } from './datum-lezen.ts';
import { GETAL, getalWaarde, WEEKDAG, WEEKDAGEN, weekdagNummer } from './datum-woorden.ts';

type Datum = Temporal.PlainDate;
type Lees = (t: string, vandaag: Datum) => DatumLezing | undefined;

const vraag = (waarom: string, voorstel?: Datum): DatumLezing => ({
  soort: 'vraag',
  waarom,
  ...(voorstel && { voorstel }),
});

const naam = (weekdag: number): string => WEEKDAGEN[weekdag - 1] ?? '';
const inWeek = (dag: Datum, weekdag: number): Datum => dag.add({ days: weekdag - dag.dayOfWeek });

const dagNummer = new RegExp(
  `^(?:op )?(?:(?:de )?(${WEEKDAG})[.,]? (?:de )?(\\d{1,2})(?:e|de|ste)?|(?:de )?(\\d{1,2})(?:e|de|ste))$`,
);

/** `de 25e`, `donderdag 26`: the first such day from today on; a month that does not have it is not passed over in silence. */
const leesDagNummer: Lees = (t, vandaag) => {
  const m = dagNummer.exec(t);
  if (!m) return undefined;
  const nummer = Number(m[2] ?? m[3]);
  if (nummer < 1 || nummer > 31) return { soort: 'niet-gelezen' };
  const maand = vandaag.with({ day: 1 }).add({ months: nummer < vandaag.day ? 1 : 0 });
  if (nummer > maand.daysInMonth) return vraag(`Welke maand is bedoeld met de ${nummer}e?`);
  const datum = maand.with({ day: nummer });
  const weekdag = m[1] === undefined ? datum.dayOfWeek : weekdagNummer(m[1]);
  return weekdag === datum.dayOfWeek
    ? { soort: 'datum', datum }
    : vraag(`De datum ${toonLang(datum)} is geen ${naam(weekdag)}. Wat is de goede datum?`, datum);
};

const overWeken = new RegExp(
  `^over (${GETAL}) (?:weken|week|wkn?)(?: (?:op )?(${WEEKDAG}))?$|^(${WEEKDAG}) over (${GETAL}) (?:weken|week|wkn?)$`,
);

/** `over twee weken`, `over twee weken dinsdag`; `dinsdag over twee weken` can mean two days, and is asked. */
const leesOverWeken: Lees = (t, vandaag) => {
  const m = overWeken.exec(t);
  if (!m) return undefined;
  const straks = vandaag.add({ weeks: getalWaarde(m[1] ?? m[4] ?? '') });
  const dag = m[2] ?? m[3];
  const datum = dag === undefined ? straks : inWeek(straks, weekdagNummer(dag));
  return m[3] === undefined
    ? { soort: 'datum', datum }
    : vraag(`Is ${toonLang(datum)} bedoeld, of een week later?`, datum);
};

const overDagen = new RegExp(`^over (${GETAL}) dag(?:en)?$`);
const leesOverDagen: Lees = (t, vandaag) => {
  const m = overDagen.exec(t);
  return m ? { soort: 'datum', datum: vandaag.add({ days: getalWaarde(m[1] ?? '') }) } : undefined;
};

const dagInWeek = new RegExp(
  `^(?:(${WEEKDAG})[.,]? )?((?:in )?(?:week|wk)\\.? ?\\d{1,2})(?: (?:op )?(${WEEKDAG}))?$`,
);

/** `woensdag week 49`, `wk 53 di`. The week itself is read as everywhere. */
const leesDagInWeek =
  (context: DatumContext): Lees =>
  (t) => {
    const [, ervoor, week = '', erna] = dagInWeek.exec(t) ?? [];
    const dag = ervoor ?? erna;
    if (dag === undefined || (ervoor !== undefined && erna !== undefined)) return undefined;
    const gelezen = leesDatum(week, context);
    if (gelezen.soort !== 'datum') return gelezen;
    const datum = inWeek(gelezen.datum, weekdagNummer(dag));
    return { soort: 'datum', datum };
  };

const ONGEVEER = /^(?:voor|uiterlijk|tot|tot en met|t\/m|rond|na|vanaf|deadline)\b/;
const alleenWeekdag = new RegExp(`^(?:op )?(?:${WEEKDAG})$`);

const PRECIES = 'Op welke dag is het precies?';

/**
 * The day of an overleg. What for a due date may mean the last day of something ("eind november", "volgende week",
 * "voor 9 december") is a question here: nobody meets on a day that was not named.
 */
export const leesDag = (t: string, context: DatumContext): DatumLezing => {
  const { vandaag } = context;
  for (const lees of [leesDagNummer, leesOverWeken, leesOverDagen, leesDagInWeek(context)]) {
    const gelezen = lees(t, vandaag);
    if (gelezen?.soort === 'datum' && Temporal.PlainDate.compare(gelezen.datum, vandaag) < 0)
      return vraag(`De datum ${toonLang(gelezen.datum)} is al voorbij. Wat is de goede datum?`);
    if (gelezen) return gelezen;
  }
  const gelezen = leesDatum(t, context);
  if (gelezen.soort !== 'datum') return gelezen;
  const { datum, hoe } = gelezen;
  if (hoe !== undefined || ONGEVEER.test(t)) return vraag(PRECIES, datum);
  const overEenWeek = vandaag.add({ weeks: 1 });
  return alleenWeekdag.test(t) && datum.equals(overEenWeek)
    ? vraag(`Is ${naam(datum.dayOfWeek)} vandaag bedoeld, of over een week?`, overEenWeek)
    : gelezen;
};
