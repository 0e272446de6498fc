import { Temporal } from 'temporal-polyfill';
import { toonDatum, toonLang } from './datum.ts';
import { leesVorm } from './datum-vormen.ts';
import { gewoon } from './datum-woorden.ts';
import { werkdagVoor } from './werkdag.ts';

type Datum = Temporal.PlainDate;

/** `overleg` is the day it was written, where that is not today; `volgendOverleg` the next one that is planned. */
export type DatumContext = {
  readonly vandaag: Datum;
  readonly overleg?: Datum;
  readonly volgendOverleg?: Datum;
};

/**
 * A date that was read, with `hoe` when more was chosen than was written; or a question for the coördinator, a Dutch
 * sentence, with a date to propose where there is one; or nothing that looks like a date.
 */
export type DatumLezing =
  | { readonly soort: 'datum'; readonly datum: Datum; readonly hoe?: string }
  | { readonly soort: 'vraag'; readonly waarom: string; readonly voorstel?: Datum }
  | { readonly soort: 'niet-gelezen' };

const LANGSTE = 80;
/** A date whose year had to be guessed is doubtful from here: probably it was meant to be in the past. */
const TWIJFEL_DAGEN = 300;
const LANGSTE_TERMIJN = { years: 2 } as const;

const vraag = (waarom: string, voorstel?: Datum): DatumLezing => ({
  soort: 'vraag',
  waarom,
  ...(voorstel && { voorstel }),
});

const SPOED =
  /^(?:zsm|asap|spoed|met spoed|(?:per )?direct|meteen|onmiddellijk|zo (?:snel|spoedig|vlug) mogelijk)$/;
const DOORLOPEND = /^(?:doorlopend|continu|lopend|loopt|permanent|structureel)$/;
const OPEN =
  /^\??$|^(?:(?:nog )?nader te bepalen|nog te bepalen|ntb|nb|nvt|tbd|pm|onbekend|geen|volgt|nog niet bekend|niet van toepassing)$/;

/** Words that stand for "some day". */
const zonderDatum = (
  t: string,
  { vandaag, overleg, volgendOverleg }: DatumContext,
): DatumLezing | undefined => {
  const woord = t.includes('.') ? t.replace(/[. ]/g, '') : t;
  const week = (overleg ?? vandaag).add({ weeks: 1 });
  if (SPOED.test(woord))
    return vraag('Er staat alleen dat het snel moet. Op welke dag moet het klaar zijn?', week);
  if (DOORLOPEND.test(woord)) {
    const voorstel = volgendOverleg && werkdagVoor(volgendOverleg);
    return vraag('De actie loopt door. Op welke dag kijken we hoe het gaat?', voorstel);
  }
  return OPEN.test(woord) ? vraag('Er staat geen datum. Op welke dag moet het klaar zijn?') : undefined;
};

const VOLGEND_OVERLEG =
  /^(?:(?:eerst)?volgende?|komende?|aanstaande?) (?:\p{L}*overleg|keer|bijeenkomst|vergadering)$/u;

const leesVolgendOverleg = (t: string, { volgendOverleg }: DatumContext): DatumLezing | undefined => {
  if (!VOLGEND_OVERLEG.test(t)) return undefined;
  if (!volgendOverleg)
    return vraag('Er is nog geen volgend overleg gepland. Op welke dag moet het klaar zijn?');
  return { soort: 'datum', datum: werkdagVoor(volgendOverleg), hoe: 'de werkdag vóór het volgende overleg' };
};

const beoordeel = (
  gelezen: { datum: Datum; hoe?: string; jaarGeraden?: true },
  { vandaag, overleg }: DatumContext,
): DatumLezing => {
  const { datum, hoe, jaarGeraden } = gelezen;
  const anker = overleg ?? vandaag;
  const dag = toonLang(datum);
  if (Temporal.PlainDate.compare(datum, anker) < 0) {
    return vraag(
      `De datum ${dag} ${overleg ? 'ligt vóór het overleg' : 'is al voorbij'}. Wat is de goede datum?`,
    );
  }
  const uiterste = jaarGeraden ? anker.add({ days: TWIJFEL_DAGEN }) : anker.add(LANGSTE_TERMIJN);
  if (Temporal.PlainDate.compare(datum, uiterste) > 0) {
    return vraag(`Is ${dag} bedoeld? Dat duurt nog lang.`, datum);
  }
  return { soort: 'datum', datum, ...(hoe && { hoe }) };
};

const OMLIJSTING = /^[\s("'\-:;,.•*[]+|[\s)"'\-:;,.\]!]+$/g;
const VOORAF =
  /^(?:deadline|datum|uiterlijk|op (?:zijn|z'n) laatst|op|per|in|rond|tijdens|bij|tot en met|t\/m|tot|de|het|(voor))(?::? |: ?)/;
const AANSTAANDE =
  /^(?:a\.?s\.?|aanstaande|aankomende|komende) (?!week|maand\b|\p{L}*overleg|keer|bijeenkomst|vergadering)| (?:a\.?s|aanstaande)$/u;

/** Takes off the words around a date; `voor` when one of them was "voor". */
const kern = (text: string): { t: string; voor: boolean } => {
  let t = text.replace(OMLIJSTING, '');
  let voor = false;
  for (let m = VOORAF.exec(t); m; m = VOORAF.exec(t)) {
    voor ||= m[1] !== undefined;
    t = t.slice(m[0].length);
  }
  return { t: t.replace(AANSTAANDE, ''), voor };
};

/**
 * Reads a due date as people write it in a besluitenlijst: the whole of `text` must be the date. Without a year it is
 * the next one on or after the overleg; "voor 9 december" is the working day before; weeks are ISO weeks.
 */
export const leesDatum = (text: string, context: DatumContext): DatumLezing => {
  if (text.length > LANGSTE) return { soort: 'niet-gelezen' };
  const { t, voor } = kern(gewoon(text));
  const bijzonder = zonderDatum(t, context) ?? leesVolgendOverleg(t, context);
  if (bijzonder) return bijzonder.soort === 'datum' ? beoordeel(bijzonder, context) : bijzonder;
  const anker = context.overleg ?? context.vandaag;
  const vorm = leesVorm(t, anker);
  if (!vorm) return { soort: 'niet-gelezen' };
  if ('waarom' in vorm) return vraag(vorm.waarom, vorm.voorstel);
  if (!voor || !vorm.vanaf) return beoordeel(vorm, context);
  const hoe = `de werkdag vóór ${toonDatum(vorm.vanaf, anker)}`;
  return beoordeel({ ...vorm, datum: werkdagVoor(vorm.vanaf), hoe }, context);
};
