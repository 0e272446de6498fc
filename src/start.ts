import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createDocuments, TEAMS_FILE_HOSTS } from './adapters/documents/documents.ts';
import { createPictures } from './adapters/pictures/resvg.ts';
import { createLoop } from './adapters/scheduler/loop.ts';
import { createTeamsChat } from './adapters/teams/chat.ts';
import type { TeamsCredentials } from './adapters/teams/credentials.ts';
import { createTeamsServer, PortInUse } from './adapters/teams/server.ts';
import { createApp } from './app.ts';
import { createClock } from './clock.ts';
import type { Config, RealConfig } from './config.ts';
import { UserError } from './domain/errors.ts';
import { features } from './features/index.ts';
import type { Log } from './ports/log.ts';
import type { Ports } from './ports/ports.ts';
import type { Store } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';

/** What only `main.ts` can give. */
export type World = {
  readonly log: Log;
  readonly say: (line: string) => void;
  /** Real milliseconds since 1970. */
  readonly wall: () => number;
  readonly chance: () => number;
};

export type Bot = { readonly port: number; stop(): Promise<void> };

/** Wires the parts and starts them. Throws `UserError` with one clear sentence when it cannot. */
export const startBot = async (config: Config, world: World): Promise<Bot> => {
  const clock = createClock(world.wall, config.clock.from, config.clock.speed);
  const store = await openStore(config);
  const vault = await openVault(config, store);
  const credentials = credentialsOf(config.real);
  const teams = createTeamsChat({ credentials });
  const demo = config.real
    ? undefined
    : await import('./demo/start.ts').then((m) => m.prepareDemo(config, store, clock));
  const ports: Ports = {
    store,
    vault,
    clock,
    log: world.log,
    wall: world.wall,
    chance: world.chance,
    publicUrl: config.publicUrl,
    chat: demo ? demo.chat(teams) : teams,
    documents: createDocuments({ fetchHosts: TEAMS_FILE_HOSTS, allowInsecureLoopback: demo !== undefined }),
    pictures: createPictures(),
  };
  if (config.publicUrl === undefined)
    world.log.warn('kalender.no-address', {
      setting: 'KETENBOT_URL',
      result: 'cards have no calendar button',
    });
  const app = createApp(demo ? [...features, demo.feature] : features, ports, {
    allowlist: config.real?.coordinators ?? [],
    sweep: sweepAt(config.clock.speed),
    onWork: () => loop.wake(),
  });
  const loop = createLoop({ clock, log: world.log, tick: app.tick, retryIn: app.retryIn });
  let ready = false;
  const server = createTeamsServer({
    credentials,
    allowedTenants: config.real?.tenants ?? [],
    kalender: async (vraag) => {
      const kalender = await app.kalender(vraag);
      return kalender && (await import('./adapters/kalender/ical.ts')).naarIcs(kalender);
    },
    bestanden: {
      bekijk: app.bestanden.bekijk,
      haal: async (vraag) => {
        const bestand = await app.bestanden.haal(vraag);
        return bestand && (await import('./adapters/documents/schrijven.ts')).alsBytes(bestand);
      },
    },
    handle: demo ? async (input) => app.handle(await demo.identify(input)) : app.handle,
    chat: teams,
    health: {
      alive: () => ({ ok: true }),
      ready: async () => {
        await store.ping();
        const ticking = app.lastTick() !== undefined;
        return { ok: ready && ticking, store: true, scheduler: ticking };
      },
    },
    log: world.log,
    clock: createClock(world.wall, undefined, 1),
    port: config.port,
    host: config.host,
  });
  const { port } = await server.listen().catch((error: unknown) => {
    if (error instanceof PortInUse) {
      throw new UserError(
        `Poort ${error.port} is al in gebruik. Draait Ketenbot al? Stop dat, of kies een andere poort met PORT.`,
      );
    }
    throw error;
  });
  await app.recover();
  loop.start();
  const playground = await demo?.play(port, world.say);
  ready = true;
  const checked = app.checkAudit().catch((error: unknown) => world.log.error('audit.unchecked', error));
  return {
    port,
    stop: async () => {
      await server.close();
      demo?.stop();
      await loop.stop();
      await app.settled();
      await checked;
      await playground?.stop();
      await store.close();
    },
  };
};

/** A netwerk is looked at every quarter of an hour; on a fast clock not more than every ten real seconds. */
const sweepAt = (speed: number): Temporal.Duration =>
  Temporal.Duration.from({ seconds: Math.max(900, Math.round(10 * speed)) });

/** The store that is configured. Throws `UserError` when its folder cannot be used. */
export const openStore = async (config: Config): Promise<Store> => {
  if (config.store.kind === 'sqlite') {
    const { openSqlite } = await import('./adapters/storage/sqlite.ts');
    return openSqlite(join(await dataDir(config), 'ketenbot.db'));
  }
  const { openAzureTables } = await import('./adapters/storage/azure-tables.ts');
  const { table } = config.store;
  if ('connectionString' in config.store)
    return openAzureTables({ connectionString: config.store.connectionString, table });
  const { managedIdentity } = await import('./adapters/storage/azure-identity.ts');
  return openAzureTables({
    url: config.store.url,
    table,
    credential: await managedIdentity(config.store.clientId),
  });
};

/** Copies of the embedded store. Throws `UserError` when another one is configured. */
export const openKopieen = async (config: Config) => {
  if (config.store.kind !== 'sqlite')
    throw new UserError(
      'De gegevens staan in Azure Tables. Maak en herstel kopieën met de middelen van Azure; deze opdracht is voor de ingebouwde opslag.',
    );
  const path = join(await dataDir(config), 'ketenbot.db');
  const { copyDatabase, putBack } = await import('./adapters/storage/sqlite-kopie.ts');
  return {
    make: (to: string) => copyDatabase(path, to),
    putBack: (from: string) => putBack(from, path),
  };
};

const dataDir = async (config: Config): Promise<string> => {
  const path = resolve(config.dataDir);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch {
    throw new UserError(
      `In de map ${path} kan ik niet schrijven. Kies een andere map met KETENBOT_DATA, of geef rechten.`,
    );
  }
  return path;
};

/** The vault that is configured. */
export const openVault = async (config: Config, store: Store): Promise<Vault> => {
  const keyId = config.real?.keyId;
  if (keyId === undefined) {
    const { openKeyFile } = await import('./adapters/vault/key-file.ts');
    return openKeyFile(join(await dataDir(config), 'master.key'));
  }
  const { openKeyVault, fingerprintKeyIn } = await import('./adapters/vault/key-vault.ts');
  const { managedIdentity } = await import('./adapters/storage/azure-identity.ts');
  const clientId = config.real?.appType === 'UserAssignedMsi' ? config.real.appId : undefined;
  return openKeyVault({
    keyId,
    credential: await managedIdentity(clientId),
    fingerprintKey: fingerprintKeyIn(store),
  });
};

const credentialsOf = (real: RealConfig | undefined): TeamsCredentials | undefined => {
  if (!real) return undefined;
  const common = { appId: real.appId, tenantId: real.tenant };
  return real.appType === 'SingleTenant'
    ? { ...common, type: 'SingleTenant', password: real.password ?? '' }
    : { ...common, type: 'UserAssignedMsi' };
};
