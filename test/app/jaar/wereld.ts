import type { Temporal } from 'temporal-polyfill';
import type { Netwerk } from '../../../src/domain/netwerk.ts';
import { nuVan, type Post } from './feiten.ts';
import type { Kaart, Kantoor, Knop } from './kantoor.ts';
import { ZONE } from './kantoor.ts';
import type { Mens } from './mensen.ts';
import type { Rooster } from './rooster.ts';

/** Everything people write about a youth has this word in it: it may stand in no post. */
export const MERK = 'kwastelorum';

/** The office, its people, and what they are going to do. */
export type Wereld = {
  readonly k: Kantoor;
  readonly rooster: Rooster;
  readonly mensen: ReadonlyMap<string, Mens>;
  /** What went wrong, in sentences. */
  readonly fouten: string[];
  /** How many casussen were brought in, and things counted on the way. */
  readonly teller: { aanmeldingen: number; acties: number; verkeerd: number };
};

export const netwerkNu = ({ k }: Wereld): Netwerk => {
  const [netwerk] = nuVan<Netwerk>(k.feiten, 'netwerk');
  if (!netwerk) throw new Error('no netwerk');
  return netwerk;
};

export const doetMee = (w: Wereld, wie: string): boolean =>
  netwerkNu(w).deelnemers.some(({ id, vertrokken }) => id === wie && vertrokken === undefined);

export const vandaag = ({ k }: Wereld): Temporal.PlainDate => k.nu().toZonedDateTimeISO(ZONE).toPlainDate();

/** A click as this person clicks: some do everything twice. */
export const klik = (
  { k }: Wereld,
  mens: Mens,
  kaart: Kaart | undefined,
  knop: Knop,
  vul: Record<string, string> = {},
): Promise<Kaart | undefined> => k.klikt(mens.id, kaart, knop, vul, mens.aard === 'dubbel');

/** Someone looks at a message after a while, as it stands then. */
export const straks = (w: Wereld, mens: Mens, post: Post, doe: (kaart: Kaart) => Promise<void>): void =>
  w.rooster.straks(mens, w.k.nu(), async () => {
    const kaart = w.k.opScherm(post);
    if (kaart && doetMee(w, mens.id)) await doe(kaart);
  });
