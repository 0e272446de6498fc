import type { FileRef } from './documents.ts';

/** Who did it, from the verified activity; never from card data. */
export type Actor = {
  readonly tenant: string;
  /** Entra object id. */
  readonly oid: string;
  /** The id Teams uses in conversations (`29:…`). */
  readonly teamsId: string;
  readonly naam: string;
};

/** Where it happened. `team` is the Teams team (group) id; only in channels. */
export type Place = {
  readonly kind: 'personal' | 'channel' | 'group';
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly team?: { readonly id: string; readonly naam?: string; readonly channel?: string };
};

type Came = {
  readonly actor: Actor;
  readonly place: Place;
  /** The same for every delivery of the same activity. */
  readonly activity: string;
};

/** A person typed something, or sent files. `html` is what Teams made of it, where it differs (a pasted table). */
export type Said = Came & {
  readonly kind: 'said';
  /** The words after the mention, white space kept, mention and `&nbsp;` gone. */
  readonly text: string;
  readonly html?: string;
  readonly files: readonly FileRef[];
};

/** A person clicked a button. `data` is whatever came: nothing in it is believed. `card` is the message it stands in. */
export type Clicked = Came & {
  readonly kind: 'clicked';
  readonly verb: string;
  readonly data: unknown;
  readonly card?: string;
};

/** People came into or left a team, or the bot itself did. */
export type MembersChanged = Came & {
  readonly kind: 'members';
  readonly botAdded: boolean;
  readonly botRemoved: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** What comes in, free of any SDK. */
export type Input = Said | Clicked | MembersChanged;
