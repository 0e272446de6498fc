import type { Temporal } from 'temporal-polyfill';
import { type DatumLezing, leesDatum } from './datum-lezen.ts';
import { type ActieZin, leesActieZin } from './lijst/actie-zin.ts';
import { leesCasus } from './lijst/casusnummer.ts';
import { kandidatenVan, type Mensen } from './lijst/eigenaar.ts';
import { squash } from './lijst/tekst.ts';

/** What is needed to read an actie that somebody typed. `ik`: the one who typed it. */
export type TypContext = {
  readonly mensen: Mensen;
  readonly vandaag: Temporal.PlainDate;
  readonly volgendOverleg?: Temporal.PlainDate | undefined;
  readonly bekendeCasussen: readonly string[];
  readonly ik: string;
};

/**
 * An actie as it was typed: what, who (an id when it is sure, else those it can be and why it is asked), by when and for
 * which casus in the words that were used. What was not written is empty.
 */
export type GetypteActie = {
  readonly wat: string;
  readonly wie: string;
  readonly kandidaten: readonly string[];
  readonly waaromWie: string | undefined;
  readonly wanneer: string;
  readonly casus: string;
};

const ZELF = /^(?:ik(?:zelf)?|mijzelf|mezelf)\b ?:? ?/i;

/** Takes the words that name the casus out of a sentence, with the "bij" or brackets around them. */
const zonderCasus = (zin: string, genoemd: string): string => {
  const plek = zin.indexOf(genoemd);
  if (plek < 0) return zin;
  const voor = zin
    .slice(0, plek)
    .replace(/(?:[([,;:–-]| (?:bij|voor|in|over|van|inzake))? ?(?:casus )?$/i, ' ');
  const na = zin.slice(plek + genoemd.length).replace(/^[)\],;:]/, '');
  return squash(`${voor} ${na}`);
};

/** `eigenaar` and `tekst` when the sentence says "ik". */
const zelf = (zin: string, mensen: Mensen): ActieZin | undefined => {
  const ik = ZELF.exec(zin);
  if (!ik) return undefined;
  const rest = leesActieZin(zin.slice(ik[0].length), mensen, 'datum');
  return { ...rest, eigenaarTekst: 'ik' };
};

/** Reads "Kevin belt school voor vrijdag ZN-2026-014". Doubt is never resolved by guessing. */
export const leesGetypt = (tekst: string, context: TypContext): GetypteActie => {
  const zin = squash(tekst);
  const genoemd = leesCasus(zin, {
    bekendeCasussen: context.bekendeCasussen,
    jaar: context.vandaag.year,
    cijfers: false,
  });
  const rest = genoemd ? zonderCasus(zin, genoemd.tekst) : zin;
  const zelfde = zelf(rest, context.mensen);
  const { tekst: wat, eigenaar, eigenaarTekst, wanneerTekst } = zelfde ?? leesActieZin(rest, context.mensen);
  const wie = zelfde ? context.ik : eigenaar.soort === 'een' ? eigenaar.deelnemer.id : '';
  return {
    // A name alone says who, not what.
    wat: squash(wat) === squash(eigenaarTekst) && !zelfde ? '' : squash(wat),
    wie,
    kandidaten: zelfde ? [context.ik] : kandidatenVan(eigenaar).map(({ id }) => id),
    waaromWie: eigenaar.soort === 'kies' ? eigenaar.waarom : undefined,
    wanneer: wanneerTekst,
    casus: genoemd?.casus ?? genoemd?.casusVraag?.tekst ?? '',
  };
};

/** A due date as people write it; a Dutch sentence when it must be asked, with a date to propose where there is one. */
export const leesTot = (
  tekst: string,
  { vandaag, volgendOverleg }: Pick<TypContext, 'vandaag' | 'volgendOverleg'>,
):
  | { readonly op: string; readonly hoe?: string }
  | { readonly vraag: string; readonly voorstel?: string } => {
  if (squash(tekst) === '') return { vraag: 'Schrijf wanneer het klaar moet zijn.' };
  const gelezen: DatumLezing = leesDatum(tekst, { vandaag, ...(volgendOverleg ? { volgendOverleg } : {}) });
  switch (gelezen.soort) {
    case 'datum':
      return { op: gelezen.datum.toString(), ...(gelezen.hoe === undefined ? {} : { hoe: gelezen.hoe }) };
    case 'vraag':
      return {
        vraag: gelezen.waarom,
        ...(gelezen.voorstel ? { voorstel: geschreven(gelezen.voorstel) } : {}),
      };
    case 'niet-gelezen':
      return {
        vraag: 'Deze datum kan ik niet lezen. Schrijf bijvoorbeeld: vrijdag, 9 december, of week 50.',
      };
  }
};

/** `9-12-2026`: a date that reads back as itself. */
const geschreven = (datum: Temporal.PlainDate): string => `${datum.day}-${datum.month}-${datum.year}`;
