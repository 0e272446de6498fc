import type { Temporal } from 'temporal-polyfill';
import { Casussen, type CasusTeller, CasusTellers } from './casus.ts';
import type { Netwerk } from './netwerk.ts';
import type { Kind } from './row.ts';

/** `ZN-2026-014`. */
export const casusNummer = (prefix: string, jaar: number, volgnummer: number): string =>
  `${prefix}-${jaar}-${String(volgnummer).padStart(3, '0')}`;

const NUMMER = /^(?:(\p{L}{1,6})[-_ /.]?)?(?:((?:19|20)\d\d)[-_ /.]+)?0*(\d{1,4})$/u;
const VOLLEDIG = /^\p{L}{1,6}-((?:19|20)\d\d)-(\d{3,4})$/u;

/**
 * A casus number as people type it (`ZN-2026-003`, `zn 2026-3`, `2026-3`, `3`), written in full; undefined when it is
 * none. Without a prefix it is that of the netwerk, without a year it is `jaar`.
 */
export const leesCasusNummer = (tekst: string, prefix: string, jaar: number): string | undefined => {
  const [, letters, getypt, volgnummer] = NUMMER.exec(tekst.trim()) ?? [];
  if (volgnummer === undefined || Number(volgnummer) === 0) return undefined;
  return casusNummer(letters?.toUpperCase() ?? prefix, Number(getypt ?? jaar), Number(volgnummer));
};

/** The next number of `jaar`, and the teller to keep; `teller` is the row of that year, if there is one. */
export const volgendNummer = (
  teller: CasusTeller | undefined,
  prefix: string,
  jaar: number,
): { readonly nummer: string; readonly teller: CasusTeller } => {
  const laatste = (teller?.laatste ?? 0) + 1;
  return { nummer: casusNummer(prefix, jaar, laatste), teller: { id: String(jaar), laatste } };
};

/** What taking a number needs of a unit of work. */
type Boek = {
  readonly vandaag: Temporal.PlainDate;
  readonly netwerk: Pick<Netwerk, 'casusPrefix'>;
  get<T, C>(kind: Kind<T, C>, id: string): Promise<{ readonly value: T; readonly etag: string } | undefined>;
  insert<T, C>(kind: Kind<T, C>, value: T): void;
  replace<T, C>(kind: Kind<T, C>, stored: { readonly value: T; readonly etag: string }, value: T): void;
};

/** Takes the next casus number of this year. Two at once: one of the commits loses, and takes the one after. */
export const neemNummer = async (turn: Boek): Promise<string> => {
  const jaar = turn.vandaag.year;
  const stored = await turn.get(CasusTellers, String(jaar));
  let volgend = volgendNummer(stored?.value, turn.netwerk.casusPrefix, jaar);
  while (await turn.get(Casussen, volgend.nummer))
    volgend = volgendNummer(volgend.teller, turn.netwerk.casusPrefix, jaar);
  if (stored) turn.replace(CasusTellers, stored, volgend.teller);
  else turn.insert(CasusTellers, volgend.teller);
  return volgend.nummer;
};

/** The years these numbers are of: which tellers to read before `naOvernemen`. */
export const jarenVan = (nummers: readonly string[]): string[] => [
  ...new Set(nummers.flatMap((nummer) => VOLLEDIG.exec(nummer)?.[1] ?? [])),
];

/**
 * The tellers that must be written when these full numbers are taken over from before the bot came, so that none is
 * ever given out again. Only those that change; a year without a teller gets one.
 */
export const naOvernemen = (tellers: readonly CasusTeller[], nummers: readonly string[]): CasusTeller[] =>
  jarenVan(nummers).flatMap((jaar) => {
    const hoogste = Math.max(
      ...nummers.flatMap((nummer) => {
        const [, van, volgnummer] = VOLLEDIG.exec(nummer) ?? [];
        return van === jaar ? [Number(volgnummer)] : [];
      }),
    );
    const nu = tellers.find(({ id }) => id === jaar)?.laatste ?? 0;
    return hoogste > nu ? [{ id: jaar, laatste: hoogste }] : [];
  });
