import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import type { PuntContent } from './besluitenlijst-concept.ts';
import type { Agendapunt, Overleg } from './overleg.ts';
import { eindVan } from './overleg-beloop.ts';
import { kind } from './row.ts';
import { InstantText, instantText } from './time.ts';

/** What became of an item at the overleg. `later`: put off to the end of the same overleg. */
const LiveStand = z.enum(['besproken', 'later', 'doorgeschoven']);
export type LiveStand = z.infer<typeof LiveStand>;

const LivePunt = z.object({
  /** The item of the agenda, and (once something was written) of the besluitenlijst. */
  id: z.string(),
  lijstpunt: z.string().optional(),
  stand: LiveStand.optional(),
  /** Time it took so far, without what runs now. */
  seconden: z.number().int().min(0),
});

/**
 * An overleg while it is held: at which item it is and since when, which draft of the besluitenlijst is filled. One row per
 * overleg, whoever works in it. Without `nu` all items are done.
 */
export const Live = z.object({
  id: z.string(),
  lijst: z.string(),
  begonnen: InstantText,
  nu: z.string().optional(),
  sinds: InstantText,
  punten: z.array(LivePunt),
});
export type Live = z.infer<typeof Live>;
export const Levend = kind('live', Live);

type Agenda = readonly Agendapunt[];
type Nu = Temporal.Instant;

const tekst = (now: Nu): string => instantText(now, 'second');
const punt = (live: Live, id: string): z.infer<typeof LivePunt> =>
  live.punten.find((een) => een.id === id) ?? { id, seconden: 0 };
const metPunt = (live: Live, nieuw: z.infer<typeof LivePunt>): Live => ({
  ...live,
  punten: [...live.punten.filter(({ id }) => id !== nieuw.id), nieuw],
});

/** What became of an item so far; undefined while it was not treated. */
export const standVanPunt = (live: Live, id: string): LiveStand | undefined => punt(live, id).stand;

/** The item of the besluitenlijst that belongs to one of the agenda. */
export const lijstPuntVan = (live: Live, id: string): string | undefined => punt(live, id).lijstpunt;

export const metLijstPunt = (live: Live, id: string, lijstpunt: string): Live =>
  metPunt(live, { ...punt(live, id), lijstpunt });

/** The overleg begins at its first item. */
export const beginLive = (overleg: Pick<Overleg, 'id' | 'agenda'>, lijst: string, now: Nu): Live => ({
  id: overleg.id,
  lijst,
  begonnen: tekst(now),
  ...(overleg.agenda[0] ? { nu: overleg.agenda[0].id } : {}),
  sinds: tekst(now),
  punten: [],
});

const looptSeconden = (live: Live, now: Nu): number =>
  Math.max(0, Math.round(now.since(Temporal.Instant.from(live.sinds)).total('seconds')));

/** The clock of the item it is at stops; it runs for `id` from now on. */
const zetNu = (live: Live, id: string | undefined, now: Nu): Live => {
  const { nu, ...rest } = live;
  const gestopt =
    nu === undefined
      ? rest
      : metPunt(rest, { ...punt(live, nu), seconden: punt(live, nu).seconden + looptSeconden(live, now) });
  return { ...gestopt, ...(id === undefined ? {} : { nu: id }), sinds: tekst(now) };
};

/** The next item that was not treated: after this one, else what was put off or left before it. */
export const hierna = (live: Live, agenda: Agenda): Agendapunt | undefined => {
  const plek = agenda.findIndex(({ id }) => id === live.nu);
  const open = (stand: LiveStand | undefined) => (een: Agendapunt) =>
    een.id !== live.nu && standVanPunt(live, een.id) === stand;
  const anders = [...agenda.slice(plek + 1), ...agenda.slice(0, Math.max(0, plek))];
  return anders.find(open(undefined)) ?? anders.find(open('later'));
};

/**
 * This item is done, and on to the next. The same live when it is not at this item (any more): a second click, or somebody
 * else was first.
 */
export const verder = (live: Live, agenda: Agenda, id: string, stand: LiveStand, now: Nu): Live => {
  if (live.nu !== id) return live;
  const met = metPunt(live, { ...punt(live, id), stand });
  return zetNu(met, hierna(met, agenda)?.id, now);
};

/** To any item of the agenda, treated or not. */
export const naarPunt = (live: Live, agenda: Agenda, id: string, now: Nu): Live => {
  if (live.nu === id || !agenda.some((een) => een.id === id)) return live;
  const { stand: _stand, ...open } = punt(live, id);
  return zetNu(metPunt(live, open), id, now);
};

/** Seconds that are left for the item it is at; below zero: so much over its time. */
export const secondenOver = (live: Live, nu: Agendapunt, now: Nu): number =>
  nu.minuten * 60 - punt(live, nu.id).seconden - (live.nu === nu.id ? looptSeconden(live, now) : 0);

/**
 * Minutes the overleg runs beyond its end when everything that is left takes the time it was given; below zero: so much
 * earlier. What runs over counts as it is.
 */
export const uitloop = (
  live: Live,
  overleg: Pick<Overleg, 'start' | 'minuten' | 'agenda'>,
  now: Nu,
): number => {
  const rest = overleg.agenda.reduce((som, een) => {
    const stand = standVanPunt(live, een.id);
    if (een.id !== live.nu && (stand === 'besproken' || stand === 'doorgeschoven')) return som;
    return som + Math.max(0, secondenOver(live, een, now));
  }, 0);
  return Math.round(now.add({ seconds: rest }).since(eindVan(overleg)).total('minutes'));
};

/** What a besluit about a casus asks beside its words: who keeps it together from now on, or after how many weeks it comes back. */
export type Vervolg = 'regisseur' | 'weken';
export const WEKEN = { van: 1, tot: 52 } as const;

export const vervolgVan = ({ casus, soort, heeftRegie }: PuntContent): Vervolg | undefined => {
  if (casus === undefined) return undefined;
  if (soort === 'volgen') return 'weken';
  return soort === 'integrale aanpak' && !heeftRegie ? 'regisseur' : undefined;
};

/** The answer as it stands; empty while there is none. */
export const nuVervolg = ({ regie, volgenWeken }: PuntContent, vraag: Vervolg): string =>
  vraag === 'regisseur' ? (regie?.wie ?? '') : String(volgenWeken ?? '');
