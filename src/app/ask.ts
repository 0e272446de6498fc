import { nieuwNetwerkCard } from '../../cards/kit/nieuw-netwerk.ts';
import { welkNetwerkCard } from '../../cards/kit/welk-netwerk.ts';
import { UserError } from '../domain/errors.ts';
import type { Netwerk } from '../domain/netwerk.ts';
import type { Reply } from '../ports/chat.ts';
import type { Input, Said } from '../ports/input.ts';
import type { Directory } from './directory.ts';
import { nameIn } from './find.ts';
import { NIEUW } from './stamped.ts';

const NIEUW_HIER =
  'In dit kanaal is al een netwerk. Maak een ander kanaal voor het nieuwe netwerk en typ daar /netwerk nieuw.';

/** "/netwerk nieuw", and nothing else. */
const isNieuw = (text: string): boolean => /^\s*\/?netwerk\s+nieuw\s*$/i.test(text);

const MAX_NAAM = 80;

const foutVan = (naam: string, others: readonly string[]): string | undefined => {
  if (naam === '') return 'Geef het netwerk een naam.';
  if (naam.length > MAX_NAAM) return `Een naam is hoogstens ${MAX_NAAM} letters lang.`;
  const same = others.some((other) => other.trim().toLowerCase() === naam.toLowerCase());
  return same
    ? 'Er is in dit team al een netwerk met deze naam. Kies een andere, zodat je ze uit elkaar houdt.'
    : undefined;
};

const nieuwReply = (others: readonly string[], naam = '', fout?: string): Reply => ({
  kind: 'card',
  summary: 'Een nieuw netwerk beginnen?',
  card: nieuwNetwerkCard({ anderen: others.length, naam: naam.slice(0, MAX_NAAM), fout }),
  busy: true,
});

/**
 * What must be asked before a netwerk may begin beside another one; undefined when nothing must. Throws `UserError` when
 * it cannot begin here, or not by this person.
 */
export const askBeforeBegin = async (directory: Directory, input: Input): Promise<Reply | undefined> => {
  const typed = input.kind === 'said' && input.files.length === 0 && isNieuw(input.text);
  const clicked = input.kind === 'clicked' && input.verb === NIEUW;
  if (!typed && !clicked) return undefined;
  const { found, others } = await directory.begin(input);
  if (others.length === 0) return undefined;
  if (typed) {
    if (found.etag !== undefined) throw new UserError(NIEUW_HIER);
    return nieuwReply(others);
  }
  // Clicked twice: what began is shown.
  if (found.etag !== undefined) return undefined;
  const naam = nameIn(input.kind === 'clicked' ? input.data : undefined);
  const fout = foutVan(naam, others);
  return fout === undefined ? undefined : nieuwReply(others, naam, fout);
};

/** Asks which netwerk is meant; what was typed is kept, so that it goes on with the answer. */
export const askWhich = async (
  directory: Directory,
  said: Said,
  which: readonly Netwerk[],
): Promise<Reply> => {
  const kept = await directory.typed.keep(said);
  // The same activity once more: it was asked already.
  if (kept?.again) return { kind: 'none' };
  return {
    kind: 'card',
    summary: 'Welk netwerk bedoel je?',
    card: welkNetwerkCard({
      netwerken: which.map(({ id, naam }) => ({ id, naam })),
      plek: said.place.kind === 'channel' ? 'in dit kanaal' : 'in deze chat',
      getypt: kept?.ref,
      opnieuw: kept === undefined,
    }),
  };
};
