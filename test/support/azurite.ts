import { createRequire } from 'node:module';

/** The table service, running in this process with its rows in memory. */
export type Azurite = { readonly url: string; readonly connectionString: string; close(): Promise<void> };

type Server = { start(): Promise<void>; close(): Promise<void>; getHttpServerAddress(): string };
type Module<Arguments extends unknown[], Instance> = {
  readonly default: new (...args: Arguments) => Instance;
};

/** Azurite's public account. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** How a client gets in at a table service on this machine; `url` ends in the account, as `Azurite.url` does. */
export const connectionStringOf = (url: string): string =>
  `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${url};`;

/**
 * Starts Azurite's table service on a free port. Takes about two seconds, nearly all of it to load. It closes a
 * connection that was silent for `keepAliveSeconds`; a request that is sent at that very moment fails.
 */
export const startAzurite = async ({ keepAliveSeconds = 5 } = {}): Promise<Azurite> => {
  // It has no types and no entry for use within a program.
  const require = createRequire(import.meta.url);
  const configuration: Module<unknown[], object> = require('azurite/dist/src/table/TableConfiguration.js');
  const tableServer: Module<[object], Server> = require('azurite/dist/src/table/TableServer.js');
  const log = false;
  const inMemory = true;
  const { default: Configuration } = configuration;
  const { default: TableServer } = tableServer;
  const network = ['127.0.0.1', 0, keepAliveSeconds] as const;
  const unused = [undefined, undefined, false, false, '', '', '', undefined, false] as const;
  const server = new TableServer(new Configuration(...network, 'unused', log, log, ...unused, inMemory));
  await server.start();
  const url = `${server.getHttpServerAddress()}/${ACCOUNT}`;
  return { url, connectionString: connectionStringOf(url), close: () => server.close() };
};
