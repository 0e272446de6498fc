import type { Temporal } from 'temporal-polyfill';
import type { Who } from '../domain/authority.ts';
import type { AuditRegel, Bericht, Ontvanger } from '../domain/bericht.ts';
import type { Aanmelding } from '../domain/casus.ts';
import type { Elders } from '../domain/koppel.ts';
import type { Deelnemer, Netwerk } from '../domain/netwerk.ts';
import type { Kind, SealedContent } from '../domain/row.ts';
import type { Card } from '../ports/card.ts';
import type { Genoemde, RosterMember } from '../ports/chat.ts';
import type { Documents } from '../ports/documents.ts';
import type { Place } from '../ports/input.ts';
import type { Pictures } from '../ports/pictures.ts';
import type { Json } from '../ports/store.ts';

/** A value with the ETag it was read with; give it back to change it. */
export type Stored<T> = { readonly value: T; readonly etag: string };

/** The part of a thing that is sealed, and under which key. */
export type Sealable = { readonly id: string; readonly sleutel: string; readonly content: SealedContent };

/** Reading, for composing messages and for turns. Everything is of one netwerk. */
export type View = {
  readonly now: Temporal.Instant;
  /** The local date of `now` in the netwerk's time zone. */
  readonly vandaag: Temporal.PlainDate;
  readonly netwerk: Netwerk;
  get<T, C>(kind: Kind<T, C>, id: string): Promise<Stored<T> | undefined>;
  /** In key order. `prefix` narrows within the shelf. All of it unless `limit` is given. */
  list<T, C>(
    kind: Kind<T, C>,
    where?: { shelf?: string; prefix?: string; limit?: number },
  ): Promise<Stored<T>[]>;
  /**
   * The things that stand under this entry of the index of their kind, or under it and `!` and more; in no order. `from`
   * leaves out what comes before it there; `shelf` is given when only that one can hold them.
   */
  listBy<T, C>(
    kind: Kind<T, C>,
    entry: string,
    where?: { readonly from?: string; readonly shelf?: string },
  ): Promise<Stored<T>[]>;
  /** Where everyone with the link finds this in iCalendar form; undefined when the bot has no public address. */
  kalenderLink(over: KalenderOver): Promise<string | undefined>;
  /** The card of a message as it would be made now, or why it need not go; undefined when no feature makes it. */
  kaart(bericht: Bericht): Promise<Composed | undefined>;
  /** What the coming days bring when nobody does anything more: the planner itself, run ahead on a copy. */
  proefdraai(dagen: number): Promise<Proefdraai>;
};

/** What a calendar file is about: one overleg, or all of a reeks. */
export type KalenderOver = { readonly soort: 'overleg' | 'reeks'; readonly id: string };

/** A dry run: what goes out until `tot`, in order of time. `tot` is earlier than asked when there was too much to try out. */
export type Proefdraai = { readonly berichten: readonly Proefbericht[]; readonly tot: Temporal.Instant };

/** One message of a dry run: when it would go out, what it is, to whom, and why. */
export type Proefbericht = {
  readonly at: Temporal.Instant;
  readonly wat: string;
  readonly waarom: string;
  readonly aan: Ontvanger;
};

/** Another netwerk of the same organisation, as far as its coördinatoren are concerned. */
export type Buur = {
  readonly id: string;
  readonly naam: string;
  readonly doelgroep: Netwerk['doelgroep'];
  readonly bel: readonly string[];
};

/** A message to be sent. Neutral by structure: `soort` + references; the card is made at sending by the feature. */
export type NewBericht = {
  /** Deterministic: what, about what, to whom, which deadline. */
  readonly id: string;
  readonly soort: string;
  readonly over: Json;
  readonly aan: Ontvanger;
  /** It goes at once: by itself, what a person does in the evening is told to others on the next working morning. */
  readonly haast?: true;
};

/**
 * A reminder that joins the others of that person and day in one digest card. `soort` names a `nudges` entry of a feature.
 * From `uiterlijk` on it means nothing: it may be moved (leave, quiet days), but not that far.
 */
export type NewNudge = {
  readonly soort: string;
  readonly over: string;
  readonly aan: string;
  readonly uiterlijk?: Temporal.Instant | undefined;
};

/**
 * One unit of work: reads, and records what must be written. Nothing is written until the app commits all
 * of it at once (state, outbox, audit, seen-row); when that loses against another, the handler is run again
 * on a new turn, so a handler keeps nothing of its own.
 */
export type Turn = View & {
  readonly who: Who;
  insert<T, C>(kind: Kind<T, C>, value: T): void;
  replace<T, C>(kind: Kind<T, C>, stored: Stored<T>, value: T): void;
  remove<T, C>(kind: Kind<T, C>, stored: Stored<T>): void;
  saveNetwerk(next: Netwerk): void;
  /** A new data key; its id goes into `sleutel` of what is sealed under it. */
  newKey(): Promise<string>;
  /** Destroys a data key: what was sealed under it cannot be read any more, here or in any copy of the row. */
  destroyKey(sleutel: string): Promise<void>;
  seal<T extends Sealable, C>(
    kind: Kind<T, C>,
    thing: { id: string; sleutel: string },
    content: C,
  ): Promise<SealedContent>;
  /**
   * Opens content, with an audit line that is committed before the answer is shown. The reply of a turn that
   * opened something can be given to a click only, never posted.
   */
  open<T extends Sealable, C>(kind: Kind<T, C>, thing: T, waarom: string): Promise<C>;
  send(bericht: NewBericht): void;
  /** Has the message with this id drawn anew, if it was posted: what it shows has changed. */
  redraw(bericht: string): void;
  nudge(nudge: NewNudge): void;
  /** Have the planner look at `over` at `op`; `soort` names a `moments` entry of a feature. */
  moment(op: Temporal.Instant, soort: string, over: string): void;
  /** Reminders that were skipped because their time had passed (the process was asleep): told to the coördinator. */
  dropped(count: number): void;
  audit(wat: string, over: string, waarom?: string): void;
  /** What the audit log says about these things: moments, newest first, each with its lines. `totaal` counts all of them. */
  logboek(
    over: readonly string[],
    deel: { readonly vanaf: number; readonly aantal: number },
  ): Promise<{ readonly momenten: readonly (readonly AuditRegel[])[]; readonly totaal: number }>;
  /**
   * A one-time link by which this person takes a file along (a `files` entry of a feature); undefined when the bot has no public
   * address. `data`: ids, as a button carries them.
   */
  bestand(soort: string, data: Readonly<Record<string, string>>): Promise<string | undefined>;
  /** Where else this youth or gezin is known, in netwerken of the same organisation: only where, and whom to call. */
  elders(aanmelding: Aanmelding): Promise<readonly Elders[]>;
  /** The other netwerken of the same organisation that are at work, by name. */
  buren(): Promise<readonly Buur[]>;
  /** The same for every run of the same activity. */
  newId(): string;
  /** Keyed hash within this installation (koppelsleutel). */
  fingerprint(text: string): Promise<string>;
  /** Where this happens; undefined for the planner. */
  readonly place: Place | undefined;
  /** The netwerken this person can choose from in this place; at most one where there is nothing to choose. */
  netwerken(): Promise<readonly Pick<Netwerk, 'id' | 'naam'>[]>;
  /** Everyone in the netwerk's team, as Teams has them. */
  roster(): Promise<RosterMember[]>;
  readonly documents: Documents;
  readonly pictures: Pictures;
};

/** A turn by a person of the netwerk. */
export type DeelnemerTurn = Turn & { readonly who: Who & { readonly deelnemer: Deelnemer } };

/** The card of a message, or why it need not go. `card` of `send: false` replaces the message if it was posted before. */
export type Composed = {
  readonly send: boolean;
  readonly card: Card;
  readonly summary: string;
  readonly reason?: string;
  /** Whom to call by name, in the channel. */
  readonly noem?: Genoemde | undefined;
};

/** One reminder in a digest: a sentence and a button; `card` when it is alone. Undefined when it became pointless. */
export type NudgeLine = {
  readonly zin: string;
  readonly knop: { readonly title: string; readonly verb: string; readonly data: Record<string, Json> };
  readonly card: Card;
  readonly summary: string;
  /** It was answered: shown where it stands alone, and not counted among what is asked. */
  readonly klaar?: true;
};

export type BerichtView = View & {
  readonly bericht: Bericht;
  nudgeLine(soort: string, over: string, aan: string): Promise<NudgeLine | undefined>;
};
