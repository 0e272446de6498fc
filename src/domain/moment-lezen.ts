import { Temporal } from 'temporal-polyfill';
import { type DatumContext, type DatumLezing, leesDatum } from './datum-lezen.ts';
import { GETAL, getalWaarde, gewoon } from './datum-woorden.ts';

type Tijd = Temporal.PlainTime;

/** `eind` when an end was written too. The moment is local; who knows the zone makes it an instant. */
export type MomentLezing =
  | { readonly soort: 'moment'; readonly moment: Temporal.PlainDateTime; readonly eind?: Tijd }
  | Exclude<DatumLezing, { soort: 'datum' }>;

/** Spoken times before this hour are taken as afternoon: "half drie" is 14:30. */
const EERSTE_UUR = 7;

const DAGDEEL = " (?:'s )?(ochtends|morgens|middags|avonds)";
const cijfers = new RegExp(`^(\\d{1,2}) ?(?:[:.hu]|uur) ?(\\d{2})(?: ?u(?:ur)?)?(?:${DAGDEEL})?$`);
const heelUur = new RegExp(`^(${GETAL})(?: ?(u|uur|h))?(?:${DAGDEEL})?$`);
const gesproken = new RegExp(
  `^(?:(kwart|${GETAL}) (?:minuten )?(over|voor) )?(half )?(${GETAL})(?: uur)?(?:${DAGDEEL})?$`,
);

const tijd = (minuten: number, dagdeel: string | undefined, raad: boolean): Tijd | undefined => {
  if (minuten < 0 || minuten >= 24 * 60) return undefined;
  const laat =
    dagdeel === 'avonds' || dagdeel === 'middags' || (raad && !dagdeel && minuten < EERSTE_UUR * 60);
  const uit = laat && minuten < 12 * 60 ? minuten + 12 * 60 : minuten;
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
  const [, om, t = ''] = /^(om )?(.*?)[.,]?$/.exec(gewoon(text)) ?? [];
  const inCijfers = cijfers.exec(t);
  if (inCijfers) {
    const minuten = Number(inCijfers[2]);
    return minuten < 60 ? tijd(Number(inCijfers[1]) * 60 + minuten, inCijfers[3], false) : undefined;
  }
  const heel = heelUur.exec(t);
  if (!heel || (!om && !heel[2])) return leesGesproken(t);
  const uur = getalWaarde(heel[1] ?? '');
  return tijd(uur * 60, heel[3], uur > 0);
};

type Tijdvak = { van: Tijd; tot?: Tijd };

const leesTijdvak = (text: string): Tijdvak | undefined => {
  const van = leesTijd(text);
  if (van) return { van };
  const m = /^(?:van )?(.+?) ?(?:-| tot(?: en met)? ) ?(.+)$/.exec(text);
  const [een = '', twee = ''] = m?.slice(1) ?? [];
  if (!leesTijd(een) && !leesTijd(twee)) return undefined;
  const begin = leesTijd(een) ?? leesTijd(`${een} uur`);
  const tot = leesTijd(twee) ?? leesTijd(`${twee} uur`);
  return begin && tot ? { van: begin, tot } : undefined;
};

/**
 * Reads a day with a time, as people plan an overleg: `wo 25 nov 09:30`, `9 december om half tien`,
 * `25-11-2026, 9.30-11.00 uur`. A day without a time, or a time without a day, becomes a question.
 */
export const leesMoment = (text: string, context: DatumContext): MomentLezing => {
  if (text.length > 100) return { soort: 'niet-gelezen' };
  const woorden = gewoon(text).split(' ');
  for (let i = 0; i < woorden.length; i += 1) {
    const tijdvak = leesTijdvak(woorden.slice(i).join(' '));
    const dag = tijdvak && leesDatum(woorden.slice(0, i).join(' '), context);
    if (!dag || dag.soort === 'niet-gelezen') continue;
    if (i === 0) return { soort: 'vraag', waarom: 'Op welke dag is het?' };
    if (dag.soort === 'vraag') return dag;
    return {
      soort: 'moment',
      moment: dag.datum.toPlainDateTime(tijdvak.van),
      ...(tijdvak.tot && { eind: tijdvak.tot }),
    };
  }
  const alleenDag = leesDatum(text, context);
  return alleenDag.soort === 'datum'
    ? { soort: 'vraag', waarom: 'Hoe laat begint het?', voorstel: alleenDag.datum }
    : alleenDag;
};
