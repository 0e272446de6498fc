import type { Card } from './card.ts';
import type { Place } from './input.ts';
import type { Json } from './store.ts';

/**
 * Where a message goes. `only` makes it a targeted message: in that place, seen by that person alone.
 * Give a person's `teamsId` where it is known (roster): not every client of the connector finds people by Entra id.
 */
export type Address =
  | {
      readonly kind: 'place';
      readonly place: Place;
      readonly only?: { readonly teamsId: string; readonly oid: string };
    }
  | {
      readonly kind: 'person';
      readonly tenant: string;
      readonly oid: string;
      readonly teamsId?: string;
      readonly serviceUrl: string;
    };

/** Somebody in the team who is called by name in a channel, so that Teams tells them. */
export type Genoemde = { readonly teamsId: string; readonly naam: string };

/** A message as it goes out: neutral. `summary` is the notification preview; `noem` calls somebody above the card. */
export type Outgoing = {
  readonly summary: string;
  readonly card?: Card;
  readonly text?: string;
  readonly noem?: Genoemde;
};

/** A person in a team's roster. */
export type RosterMember = {
  readonly oid: string;
  readonly teamsId: string;
  readonly naam: string;
  readonly email?: string;
  /** The user principal name; for guests it differs from the e-mail. */
  readonly upn?: string;
  readonly guest: boolean;
};

/** The conversation, as the bot can use it. One call is one request on the wire: retrying is the outbox's. */
export interface Chat {
  /** Resolves with the id of the posted activity. Throws `ChatError`. */
  post(to: Address, message: Outgoing): Promise<{ readonly activity: string; readonly conversation: string }>;
  /** Replaces a message that was posted before. Throws `ChatError`. */
  update(
    to: { readonly serviceUrl: string; readonly conversation: string },
    activity: string,
    message: Outgoing,
  ): Promise<void>;
  /** Everyone in the team or chat of `place`, all pages. Throws `ChatError`. */
  roster(place: Place): Promise<RosterMember[]>;
}

/**
 * What went wrong at the edge. `busy` (412, 429, 502, 503, 504): try again after `retryAfter` seconds;
 * `refused` (403, 404, 400, 413): it will never go; `unsure` (time-out, reset, 500): it may have arrived.
 */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly kind: 'busy' | 'refused' | 'unsure';
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  constructor(
    kind: 'busy' | 'refused' | 'unsure',
    message: string,
    more: { status?: number; retryAfter?: number } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
  }
}

/** What a click gets as its answer, or a command as its reply. A card given to a click is shown to that person alone and is not stored. */
export type Reply =
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly summary: string;
      /** On the answer to a click: there is more to do on it, so the posted message is not drawn anew (that would take this card away). A card with inputs always is. */
      readonly busy?: boolean;
      /** On the answer to a command: posted as this kind of message, which is drawn anew after every click that changes something. */
      readonly bericht?: { readonly soort: string; readonly over: Json };
    }
  | { readonly kind: 'text'; readonly text: string }
  /** Wrong use or trouble: shown as an error, the card stays as it was. */
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'none' };
