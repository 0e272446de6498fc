import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { createBackground } from './app/background.ts';
import { createBestanden } from './app/bestand.ts';
import { createDaily } from './app/daily.ts';
import { createDirectory } from './app/directory.ts';
import { createHandler } from './app/handle.ts';
import type { Inner } from './app/inner.ts';
import { composeBericht } from './app/kaart.ts';
import { createKalender } from './app/kalender.ts';
import { createKoppel } from './app/koppel.ts';
import { createOutbox, type Intern } from './app/outbox.ts';
import { createProefdraai } from './app/proefdraai.ts';
import { createRoutes } from './app/routes.ts';
import { createSamen } from './app/samen.ts';
import { createScrub } from './app/scrub.ts';
import { createPlanner } from './app/tick.ts';
import { GIDS, KOPPEL } from './app/turn.ts';
import { createView } from './app/view.ts';
import { createWekker } from './app/wekker.ts';
import type { Kalender } from './domain/kalender.ts';
import type { Netwerk } from './domain/netwerk.ts';
import type { Feature } from './features/feature.ts';
import type { Reply } from './ports/chat.ts';
import type { Input } from './ports/input.ts';
import type { KalenderVraag } from './ports/kalender.ts';
import type { Ports } from './ports/ports.ts';
import type { Json } from './ports/store.ts';

export type AppOptions = {
  /** Entra object ids that may set up a netwerk; empty: whoever added the bot to the team. */
  readonly allowlist?: readonly string[];
  /** At most this long is a netwerk left alone. */
  readonly sweep?: Temporal.Duration;
  /** Called when there is an earlier wake-up than before. */
  readonly onWork?: () => void;
};

/** The bot without network or SDK. */
export type App = {
  handle(input: Input): Promise<Reply>;
  /** The calendar behind an address; undefined when the bot did not give that address, or it is gone. */
  kalender(vraag: KalenderVraag): Promise<Kalender | undefined>;
  /** The files behind one-time addresses. */
  readonly bestanden: ReturnType<typeof createBestanden>;
  recover(): Promise<void>;
  checkAudit(): Promise<void>;
  tick(): Promise<Temporal.Instant | undefined>;
  retryIn(): number | undefined;
  lastTick(): Temporal.Instant | undefined;
  settled(): Promise<void>;
};

const OverAanmelding = z.object({ aanmelding: z.string() });

/** Wires features and ports. Throws when two features claim the same word. */
export const createApp = (features: readonly Feature[], ports: Ports, options: AppOptions = {}): App => {
  const routes = createRoutes(features);
  const directory = createDirectory(ports, options.allowlist ?? []);
  const scrub = createScrub(ports);
  const inner: Inner = {
    ...ports,
    erased: scrub.erased,
    proefdraai: createProefdraai(ports, routes),
    kaart: (netwerk, now, bericht) => composeBericht(routes, createView(inner, netwerk, now), bericht),
  };
  const onWork = options.onWork ?? (() => undefined);
  const wekker = createWekker(ports.store);
  const wake = async (netwerk: string): Promise<void> => {
    await wekker.ensure(netwerk, ports.clock.now(), ports.clock.now());
    onWork();
  };
  const koppel = createKoppel(ports, wake);
  const samen = createSamen(inner, directory, wake);
  const intern: Intern = new Map<string, (netwerk: Netwerk, over: Json) => Promise<void>>([
    [GIDS, ({ id }) => directory.rebuild(id)],
    [KOPPEL, (netwerk, over) => koppel(netwerk, OverAanmelding.parse(over).aanmelding)],
    ...[...routes.samen].map(
      ([soort, werk]) =>
        [soort, (netwerk: Netwerk, over: Json) => samen(werk, netwerk.id, z.string().parse(over))] as const,
    ),
  ]);
  const background = createBackground(inner, {
    directory,
    planner: createPlanner(inner, routes, directory),
    daily: createDaily(inner, routes, directory),
    outbox: createOutbox(inner, routes, directory, intern),
    scrub,
    sweep: options.sweep ?? Temporal.Duration.from({ minutes: 15 }),
    onWork,
  });
  return {
    handle: createHandler(inner, routes, directory, background.after),
    kalender: createKalender(ports, directory),
    bestanden: createBestanden(inner, routes, directory),
    recover: background.recover,
    checkAudit: background.checkAudit,
    tick: background.tick,
    retryIn: background.retryIn,
    lastTick: background.lastTick,
    settled: background.settled,
  };
};
