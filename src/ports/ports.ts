import type { Chat } from './chat.ts';
import type { Clock } from './clock.ts';
import type { Documents } from './documents.ts';
import type { Log } from './log.ts';
import type { Pictures } from './pictures.ts';
import type { Store } from './store.ts';
import type { Vault } from './vault.ts';

/** Everything of the world that the app needs. */
export type Ports = {
  readonly store: Store;
  readonly chat: Chat;
  readonly vault: Vault;
  readonly documents: Documents;
  readonly pictures: Pictures;
  readonly clock: Clock;
  readonly log: Log;
  /** Real milliseconds, never moved or speeded up: for leases and back-off only. */
  readonly wall: () => number;
  /** A number in [0, 1): for jitter and instance names only. */
  readonly chance: () => number;
  /** Where people's browsers find the bot (`https://…`, without a slash at the end), if they can. */
  readonly publicUrl?: string | undefined;
};
