import type { Temporal } from 'temporal-polyfill';
import type { Actie } from '../../../src/domain/actie.ts';
import type { Bericht } from '../../../src/domain/bericht.ts';
import type { Deelnemer, Netwerk } from '../../../src/domain/netwerk.ts';
import { knoppenOp } from '../../support/card-play.ts';
import { alleVan, type Feiten, opMoment, type Post, type Stand } from './feiten.ts';

/** A post with the row it came from; undefined: no row says that it sent this. */
export type Gekend = Post & { readonly bericht: Bericht | undefined };

/** One thing one reminder asks of one person. `hand`: a coördinator pressed the button for it. */
export type Vraag = {
  readonly post: Gekend;
  readonly soort: string;
  readonly over: string;
  readonly hand: boolean;
};

const OVER = ['actie', 'overleg'] as const;

/** Every post, with the row of the message. */
export const gekend = (feiten: Feiten): Gekend[] => {
  const van = new Map<string, Bericht>();
  for (const versies of alleVan<Bericht>(feiten, 'bericht').values())
    for (const { waarde } of versies) if (waarde.activiteit !== undefined) van.set(waarde.activiteit, waarde);
  return feiten.posts.map((post) => ({ ...post, bericht: van.get(post.activity) }));
};

const itemsVan = ({ over }: Bericht): { soort: string; over: string }[] =>
  (over as { items?: { soort: string; over: string }[] } | null)?.items ?? [];

/** What a reminder really asked, by what stands on it; more than fit on it are counted as asked. */
export const vragenVan = (posts: readonly Gekend[]): Vraag[] =>
  posts.flatMap((post) => {
    if (post.bericht?.soort !== 'digest') return [];
    const opKaart = knoppenOp(post.card).flatMap(({ data }) => OVER.map((naam) => data[naam]));
    const hand = post.bericht.id.includes('!hand-');
    return itemsVan(post.bericht)
      .filter(({ over }) => opKaart.includes(over))
      .map(({ soort, over }) => ({ post, soort, over, hand }));
  });

/** The netwerk as it was. */
const netwerkOp = (feiten: Feiten, at: Temporal.Instant): Netwerk => {
  const [versies = []] = [...alleVan<Netwerk>(feiten, 'netwerk').values()];
  const netwerk = opMoment(versies, at) ?? versies[0]?.waarde;
  if (!netwerk) throw new Error('no netwerk');
  return netwerk;
};

/** Those who took part then. */
export const actievenOp = (feiten: Feiten, at: Temporal.Instant): Deelnemer[] =>
  netwerkOp(feiten, at).deelnemers.filter(({ vertrokken }) => vertrokken === undefined);

export const coordinatorenOp = (feiten: Feiten, at: Temporal.Instant): string[] =>
  actievenOp(feiten, at).flatMap(({ id, rollen }) => (rollen.includes('coordinator') ? [id] : []));

/** An agreement with one date: from when it holds until it gets another date, is closed, or the year is over. */
export type Afspraak = {
  readonly actie: string;
  readonly tot: string;
  readonly van: Temporal.Instant;
  readonly eind: Temporal.Instant;
  readonly versies: readonly Stand<Actie>[];
};

const isOpen = ({ status }: Actie): boolean => ['open', 'bezig', 'wacht op ander'].includes(status);

/** Every actie, cut where its date changed. */
export const afspraken = (feiten: Feiten, eind: Temporal.Instant): Afspraak[] =>
  [...alleVan<Actie>(feiten, 'actie')].flatMap(([actie, versies]) => {
    const delen: Afspraak[] = [];
    for (const stand of versies) {
      const laatste = delen.at(-1);
      if (laatste && (!isOpen(stand.waarde) || stand.waarde.tot !== laatste.tot) && laatste.eind === eind)
        delen.splice(-1, 1, { ...laatste, eind: stand.at });
      if (isOpen(stand.waarde) && (delen.at(-1)?.tot !== stand.waarde.tot || delen.at(-1)?.eind !== eind))
        delen.push({ actie, tot: stand.waarde.tot, van: stand.at, eind, versies });
    }
    return delen;
  });
