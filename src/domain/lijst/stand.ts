import type { ActieStatus } from '../actie.ts';
import { leesStatus } from './besluit-woorden.ts';
import { squash } from './tekst.ts';

export type Stand = { readonly status?: ActieStatus; readonly tekst: string };

/** Behind the word for a state these make it doubtful: "gedaan, maar nog niet teruggekoppeld". */
const TOCH_NIET = /\b(?:maar|nog|niet|geen|deels|behalve|wacht|opnieuw|nieuwe|volgende|vervolg)\b|\?/i;

/**
 * How an actie stands, by its own column or else by what is remarked about it: the word alone, or the word and what
 * came of it ("Gedaan, moeder wil hulp"). Without a word for it nothing is closed; the remark stays.
 */
export const leesStand = (cellen: { wanneer?: string; status?: string; stand?: string }): Stand => {
  const opmerking = squash(cellen.stand ?? '');
  const kolom = squash(cellen.status ?? '');
  const uitKolom = uitTekst(kolom);
  if (uitKolom.status !== undefined)
    return { status: uitKolom.status, tekst: samen(opmerking, uitKolom.tekst) };
  const uitOpmerking = kolom === '' ? uitTekst(opmerking) : { tekst: opmerking };
  if (uitOpmerking.status !== undefined && uitOpmerking.status !== 'wacht op ander') return uitOpmerking;
  const uitWanneer = leesStatus(cellen.wanneer ?? '');
  const isDicht = uitWanneer === 'gedaan' || uitWanneer === 'vervallen';
  return { ...(isDicht && kolom === '' && { status: uitWanneer }), tekst: samen(opmerking, kolom) };
};

const samen = (...teksten: readonly string[]): string => teksten.filter((text) => text !== '').join('. ');

const uitTekst = (text: string): Stand => {
  const heel = leesStatus(text);
  if (heel !== undefined) return { status: heel, tekst: heel === 'wacht op ander' ? text : '' };
  const [, woord = '', rest = ''] =
    /^(\p{L}+(?: \p{L}+)?)(?: ?[,.;:(–—-] ?| (?=(?:\d|i\.?v\.?m\.?|wegens|vanwege|omdat|want|zie)))(.+)$/u.exec(
      text,
    ) ?? [];
  const status = woord === '' || TOCH_NIET.test(rest) ? undefined : leesStatus(woord);
  return { ...(status !== undefined && { status }), tekst: text };
};
