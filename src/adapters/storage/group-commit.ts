import { setImmediate, setTimeout } from 'node:timers/promises';
import { Conflict, StoreUnavailable } from '../../ports/store.ts';
import type { Change } from './limits.ts';

/** The one connection that writes. All but `commit` answer at once; whatever they throw means the store is in trouble. */
export interface Writer {
  /** False when another process is writing. */
  begin(): boolean;
  /** False when the row is not as the change expects it. */
  apply(partition: string, change: Change): boolean;
  /** Marks the start of one commit within the group; `undo` goes back to it, `keep` forgets it. */
  mark(): void;
  keep(): void;
  undo(): void;
  /** Resolves when the group is on disk. */
  commit(): Promise<void>;
  /** Drops the open transaction, if there is one. */
  rollback(): void;
}

type Waiting = {
  readonly partition: string;
  readonly changes: readonly Change[];
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

/** Rows written in one group at most: it bounds how long the event loop is held up. */
const MAX_GROUP_ROWS = 1000;

/** Waits between two tries to become the writer, in ms; the last is repeated. */
const WAITS = [1, 2, 4, 8, 16, 25];

/**
 * Lets commits that come in together share one transaction, so that one sync to disk serves them all. Each
 * stands on its own within it: a conflict undoes that commit alone.
 */
export class GroupCommit {
  readonly #writer: Writer;
  readonly #patience: number;
  #queue: Waiting[] = [];
  #running: Promise<void> | undefined;

  /** `patience`: how long to wait for another process that is writing, in ms. */
  constructor(writer: Writer, patience: number) {
    this.#writer = writer;
    this.#patience = patience;
  }

  /** Resolves once the changes are on disk. Throws `Conflict` or `StoreUnavailable`. */
  commit(partition: string, changes: readonly Change[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ partition, changes, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits or is being written. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // All that is ready in this round of the event loop gets the chance to join.
    await setImmediate();
    while (this.#queue.length > 0) await this.#flush();
    this.#running = undefined;
  }

  async #flush(): Promise<void> {
    let group: Waiting[] = [];
    try {
      await this.#begin();
      group = this.#take();
      const settle = group.map((waiting) => this.#write(waiting));
      await this.#writer.commit();
      for (const done of settle) done();
    } catch (cause) {
      if (group.length === 0) group = this.#queue.splice(0);
      const trouble = this.#abandon(cause);
      for (const { reject } of group) reject(trouble);
    }
  }

  async #begin(): Promise<void> {
    let waited = 0;
    for (let tries = 0; !this.#writer.begin(); tries++) {
      if (waited >= this.#patience) throw new Error(`another process kept the store locked for ${waited} ms`);
      const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 25;
      waited += wait;
      await setTimeout(wait);
    }
  }

  #take(): Waiting[] {
    let rows = 0;
    let count = 0;
    for (const { changes } of this.#queue) {
      rows += changes.length;
      if (count > 0 && rows > MAX_GROUP_ROWS) break;
      count++;
    }
    return this.#queue.splice(0, count);
  }

  /** Writes one commit, and gives what to tell its caller once the group is on disk. */
  #write({ partition, changes, resolve, reject }: Waiting): () => void {
    const alone = changes.length === 1;
    if (!alone) this.#writer.mark();
    const failed = changes.find((change) => !this.#writer.apply(partition, change));
    if (failed && !alone) this.#writer.undo();
    if (!alone) this.#writer.keep();
    if (!failed) return resolve;
    const conflict = new Conflict(failed.op === 'insert' ? 'exists' : 'changed', failed.key);
    return () => reject(conflict);
  }

  /** The whole group failed: SQLite itself may have dropped the transaction (disk full), so none of it counts. */
  #abandon(cause: unknown): StoreUnavailable {
    try {
      this.#writer.rollback();
    } catch (worse) {
      return new StoreUnavailable('the store cannot write', { cause: new AggregateError([cause, worse]) });
    }
    return new StoreUnavailable('the store cannot write', { cause });
  }
}
