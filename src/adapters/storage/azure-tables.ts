import { odata, TableClient } from '@azure/data-tables';
import { type Range, type Row, type Store, StoreUnavailable, type Write } from '../../ports/store.ts';
import { sendBatch } from './azure-batch.ts';
import { toRow } from './azure-cells.ts';
import { isMissingRow, toPortError } from './azure-errors.ts';
import type { TokenCredential } from './azure-identity.ts';
import { readRow } from './azure-read.ts';
import type { Sending } from './azure-request.ts';
import { frozen } from './frozen.ts';
import { encodeKey } from './key-encoding.ts';
import { checkText, toChanges } from './limits.ts';
import { createSharedReads } from './shared-reads.ts';

/** Where the table is, and how to get in. */
export type AzureTablesOptions = (
  | { readonly connectionString: string }
  | { readonly url: string; readonly credential: TokenCredential }
) & {
  /** Default `ketenbot`; letters and digits only. */
  readonly table?: string;
  /** For a table service on this machine, over plain http. */
  readonly allowInsecureConnection?: boolean;
  /** How long one call may take, with its retries, in ms. Default 10 seconds. */
  readonly timeout?: number;
};

/** Rows per answer: the service gives no more. */
const PAGE = 1000;

const connect = (options: AzureTablesOptions, maxRetries: number): TableClient => {
  const table = options.table ?? 'ketenbot';
  const clientOptions = {
    allowInsecureConnection: options.allowInsecureConnection ?? false,
    retryOptions: { maxRetries, retryDelayInMs: 200, maxRetryDelayInMs: 2000 },
  };
  return 'connectionString' in options
    ? TableClient.fromConnectionString(options.connectionString, table, clientOptions)
    : new TableClient(options.url, table, options.credential, clientOptions);
};

class AzureTablesStore implements Store {
  /** Reads may be repeated. */
  readonly #reader: TableClient;
  /**
   * Commits are sent once. Were a batch repeated whose first try did land, our own rows would answer "exists", and
   * a turn that happened would look like one that lost. Trouble is told instead, and the caller looks for its own row.
   */
  readonly #writer: TableClient;
  readonly #reads = createSharedReads<Row>();
  readonly #timeout: number;
  readonly #allowInsecureConnection: boolean;
  #table: Promise<void> | undefined;
  #closed = false;

  constructor(options: AzureTablesOptions) {
    this.#reader = connect(options, 3);
    this.#writer = connect(options, 0);
    this.#timeout = options.timeout ?? 10_000;
    this.#allowInsecureConnection = options.allowInsecureConnection ?? false;
  }

  async get(partition: string, key: string): Promise<Row | undefined> {
    checkText(partition);
    checkText(key);
    await this.#ready();
    try {
      return await this.#reads(`${partition}\0${key}`, async () =>
        frozen(await readRow(this.#reader, partition, key, this.#sending())),
      );
    } catch (error) {
      if (isMissingRow(error)) return undefined;
      throw toPortError(error);
    }
  }

  /** A range of more than 1000 rows is read in pages: each is of one moment, all of them together are not. */
  async list(partition: string, { from, until, limit = Number.POSITIVE_INFINITY }: Range): Promise<Row[]> {
    for (const text of [partition, from, until]) checkText(text);
    if (limit <= 0) return [];
    await this.#ready();
    const filter = odata`PartitionKey eq ${encodeKey(partition)} and RowKey ge ${encodeKey(from)} and RowKey lt ${encodeKey(until)}`;
    const rows: Row[] = [];
    try {
      const pages = this.#reader
        .listEntities({ ...this.#within(), queryOptions: { filter } })
        .byPage({ maxPageSize: Math.min(limit, PAGE) });
      for await (const page of pages) {
        for (const entity of page) rows.push(toRow(partition, entity));
        if (rows.length >= limit) break;
      }
    } catch (error) {
      throw toPortError(error);
    }
    return rows.slice(0, limit);
  }

  async commit(partition: string, writes: readonly Write[]): Promise<void> {
    const changes = toChanges(partition, writes);
    await this.#ready();
    if (changes.length === 0) return;
    try {
      await sendBatch(this.#writer, partition, changes, this.#sending());
    } catch (error) {
      throw toPortError(
        error,
        changes.map((change) => change.key),
      );
    }
  }

  async ping(): Promise<void> {
    await this.get('ping', 'ping');
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #sending(): Sending {
    return { ...this.#within(), allowInsecureConnection: this.#allowInsecureConnection };
  }

  #within(): { readonly abortSignal: AbortSignal } {
    return { abortSignal: AbortSignal.timeout(this.#timeout) };
  }

  async #ready(): Promise<void> {
    if (this.#closed) throw new StoreUnavailable('the store is closed');
    this.#table ??= this.#reader.createTable(this.#within());
    try {
      await this.#table;
    } catch (error) {
      this.#table = undefined;
      throw toPortError(error);
    }
  }
}

/**
 * The store in Azure Tables (or a service that speaks its protocol). Nothing is asked of it before the first call,
 * which makes the table if it is not there. Each commit is exactly one request.
 */
export const openAzureTables = (options: AzureTablesOptions): Store => new AzureTablesStore(options);
