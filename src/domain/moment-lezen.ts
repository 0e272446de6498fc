import { Temporal } from 'temporal-polyfill';
import { toonLang } from './datum.ts';
import { type DatumContext, type DatumLezing, leesDatum } from './datum-lezen.ts';
import { GETAL, getalWaarde, gewoon, WEEKDAG } from './datum-woorden.ts';
import { leesDag } from './moment-dag.ts';

type Tijd = Temporal.PlainTime;

/** `eind` when an end was written too. The moment is local; who knows the zone makes it an instant. */
export type MomentLezing =
  | { readonly soort: 'moment'; readonly moment: Temporal.PlainDateTime; readonly eind?: Tijd }
  | Exclude<DatumLezing, { soort: 'datum' }>;

/** Spoken times before this hour are taken as afternoon: "half drie" is 14:30. */
const EERSTE_UUR = 7;

const DAGDEEL = " (?:'s )?(ochtends|morgens|middags|avonds)";
const cijfers = new RegExp(
  `^(\\d{1,2}) ?(?:[:.,hu]|uur) ?(\\d{2})(?::00)?(?: ?u(?:ur)?)?(?:${DAGDEEL})?$|^(0\\d|1[0-8])([0-5]\\d)$`,
);
const vooraan = /^(?:'s )?(ochtends|morgens|middags|avonds) (?:om )?(.+)$/;
const heelUur = new RegExp(`^(${GETAL})(?: ?(u|uur|h))?(?:${DAGDEEL})?$`);
const gesproken = new RegExp(
  `^(?:(kwart|${GETAL}) (?:minuten )?(over|voor) )?(half )?(${GETAL})(?: uur)?(?:${DAGDEEL})?$`,
);

/** The hours that each part of the day can be said of, on a clock of twelve or of twenty-four. */
const UREN: Readonly<Record<string, readonly [van: number, tot: number]>> = {
  ochtends: [0, 12],
  morgens: [0, 12],
  middags: [12, 18],
  avonds: [17, 24],
};

const tijd = (minuten: number, dagdeel: string | undefined, raad: boolean): Tijd | undefined => {
  if (minuten < 0 || minuten >= 24 * 60) return undefined;
  const [van, tot] = UREN[dagdeel ?? ''] ?? [0, 24];
  const laat = minuten < van * 60 || (raad && !dagdeel && minuten < EERSTE_UUR * 60);
  const uit = laat && minuten < 12 * 60 ? minuten + 12 * 60 : minuten;
  if (uit < van * 60 || uit > tot * 60) return undefined;
  return new Temporal.PlainTime(Math.floor(uit / 60), uit % 60);
};

const leesGesproken = (t: string): Tijd | undefined => {
  const m = gesproken.exec(t);
  if (!m || (!m[2] && !m[3])) return undefined;
  const uur = getalWaarde(m[4] ?? '');
  const afstand = m[1] === 'kwart' ? 15 : getalWaarde(m[1] ?? 'nul');
  if (uur < 1 || uur > 12 || afstand > 30) return undefined;
  const minuten = uur * 60 - (m[3] ? 30 : 0) + (m[2] === 'voor' ? -afstand : afstand);
  return tijd(minuten % (12 * 60) || minuten, m[5], true);
};

/**
 * Reads a time of day: `9.30`, `09:30`, `9u30`, `9 uur`, `half tien`, `kwart over 9`. Spoken times fall between 07:00
 * and 19:00 unless it says ochtends or avonds; times in figures are taken as written.
 */
export const leesTijd = (text: string): Tijd | undefined => {
  if (text.length > 40) return undefined;
  const [, om, rest = ''] = /^(om |vanaf |v\.?a\.? )?(.*?)[.,?!]*$/.exec(gewoon(text)) ?? [];
  const [, dagdeel, kern] = vooraan.exec(rest) ?? [];
  const t = kern === undefined ? rest : `${kern} 's ${dagdeel}`;
  const inCijfers = cijfers.exec(t);
  if (inCijfers) {
    const minuten = Number(inCijfers[2] ?? inCijfers[5]);
    const uur = Number(inCijfers[1] ?? inCijfers[4]);
    return minuten < 60 ? tijd(uur * 60 + minuten, inCijfers[3], false) : undefined;
  }
  const heel = heelUur.exec(t);
  if (!heel || (!om && !heel[2])) return leesGesproken(t);
  const uur = getalWaarde(heel[1] ?? '');
  return tijd(uur * 60, heel[3], uur > 0);
};

type Tijdvak = { readonly van: Tijd; readonly tot?: Tijd };

const vak = /^(van )?(.+?) ?(?:(-)| tot(?: en met)? | t\/m ) ?(.+)$/;

/** `9.30 - 11.00`, `van 9 tot 11`. Hours without anything to show that they are hours (`9-11`) count when `los`. */
const leesTijdvak = (text: string, los: boolean): Tijdvak | undefined => {
  const van = leesTijd(text);
  if (van) return { van };
  const [, vanaf, een = '', streepje, twee = ''] = vak.exec(text) ?? [];
  const kaal = !leesTijd(een) && !leesTijd(twee);
  if (kaal && (streepje === undefined ? vanaf === undefined : !los)) return undefined;
  const begin = leesTijd(een) ?? leesTijd(`${een} uur`);
  const tot = leesTijd(twee) ?? leesTijd(`${twee} uur`);
  return begin && tot ? { van: begin, tot } : undefined;
};

const DAG_MET_DEEL = new RegExp(
  `(^| )(${WEEKDAG}|vandaag|morgen|overmorgen) ?(ochtend|morgen|middag|avond)(?= |$)`,
);

/** Words as they are compared; "dinsdagmiddag" and "vanavond" fall apart in a day and a part of it. */
const woordenVan = (text: string): string[] =>
  gewoon(text)
    .replace(/[;|@()]+/g, ' ')
    .replace(/(\d)t(?=\d)/g, '$1 ')
    .replace(/(^| )van(ochtend|middag|avond)(?= |$)/, "$1vandaag 's $2s")
    .replace(DAG_MET_DEEL, "$1$2 's $3s")
    .trim()
    .split(/ +/);

const moment = (dag: Temporal.PlainDate, { van, tot }: Tijdvak): MomentLezing => {
  const begin = dag.toPlainDateTime(van);
  if (tot === undefined) return { soort: 'moment', moment: begin };
  return Temporal.PlainTime.compare(tot, van) > 0
    ? { soort: 'moment', moment: begin, eind: tot }
    : {
        soort: 'vraag',
        waarom: `Hoe laat begint het op ${toonLang(dag)}, en hoe laat is het klaar?`,
        voorstel: dag,
      };
};

/** The day and the time, with the words divided at `op`; the time comes last, or first when `omgekeerd`. */
const leesVerdeeld = (
  woorden: readonly string[],
  op: number,
  context: DatumContext,
  omgekeerd: boolean,
): MomentLezing | undefined => {
  const [links, rechts] = [woorden.slice(0, op).join(' '), woorden.slice(op).join(' ')];
  const [dagTekst, tijdTekst] = omgekeerd ? [rechts, links] : [links, rechts];
  // "wo 9-12" is a Wednesday in December before it is from nine to twelve.
  const los = !omgekeerd && op > 0 && leesDatum(woorden.join(' '), context).soort === 'niet-gelezen';
  const tijdvak = leesTijdvak(tijdTekst, los);
  const dag = tijdvak && leesDag(dagTekst, context);
  if (!dag || dag.soort === 'niet-gelezen') return undefined;
  if (dagTekst === '') return { soort: 'vraag', waarom: 'Op welke dag is het?' };
  return dag.soort === 'vraag' ? dag : moment(dag.datum, tijdvak);
};

/**
 * Reads a day with a time, as people plan an overleg: `wo 25 nov 09:30`, `9 december om half tien`,
 * `25-11-2026, 9.30-11.00 uur`, `om half tien op 25 november`. A day without a time, a time without a day, or a day that
 * was not named becomes a question.
 */
export const leesMoment = (text: string, context: DatumContext): MomentLezing => {
  if (text.length > 100) return { soort: 'niet-gelezen' };
  const woorden = woordenVan(text);
  for (const omgekeerd of [false, true])
    for (let op = omgekeerd ? 1 : 0; op < woorden.length; op += 1) {
      const gelezen = leesVerdeeld(woorden, op, context, omgekeerd);
      if (gelezen) return gelezen;
    }
  const alleenDag = leesDag(woorden.join(' '), context);
  return alleenDag.soort === 'datum'
    ? { soort: 'vraag', waarom: 'Hoe laat begint het?', voorstel: alleenDag.datum }
    : alleenDag;
};
