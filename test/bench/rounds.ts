import { type Clicks, createClicks } from './clicks.ts';
import { fire } from './load.ts';
import type { Server } from './processes.ts';
import type { Comparison } from './result.ts';

/** As many clicks at once as a netwerk that gets its agenda at one moment. */
const CONCURRENCY = 64;

/** What one round of clicks told. */
export type Round = {
  /** Answered in a second. */
  readonly rate: number;
  /** Microseconds of CPU for each, of all threads of the server's process. */
  readonly cpu: number;
};

/** Who is clicked at, how many clicks a round is, and what every answer must hold. */
export type Rounds = {
  readonly server: Server;
  readonly clicks: Clicks;
  readonly perRound: number;
  readonly expect: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Sends a round of clicks that were never made before, and measures it. */
export const clickRound =
  ({ server, clicks, perRound, expect, headers = {} }: Rounds) =>
  async (): Promise<Round> => {
    const bodies = clicks.take(perRound);
    const before = await server.cpu();
    const ms = await fire({ port: server.port, bodies, concurrency: CONCURRENCY, expect, headers });
    const after = await server.cpu();
    return { rate: (perRound / ms) * 1000, cpu: (after - before) / perRound };
  };

type Rounded = { readonly ours: Round; readonly theirs: Round };

/** How many clicks each answers in a second; and, with no aim, what that takes of the bot's own processor. */
export const throughputOf = (id: string, what: string, rounds: readonly Rounded[]): Comparison[] => [
  {
    id,
    what,
    unit: 'clicks/s',
    pairs: rounds.map(({ ours, theirs }) => ({ ours: ours.rate, theirs: theirs.rate })),
    aim: { atLeast: 0.9 },
  },
  {
    id,
    what: 'the same, CPU of the bot alone',
    unit: 'µs',
    pairs: rounds.map(({ ours, theirs }) => ({ ours: ours.cpu, theirs: theirs.cpu })),
  },
];

/** A channel that only ever sends: nothing is posted back to it. */
const NOWHERE = { serviceUrl: 'http://127.0.0.1:9/teams/', botId: 'bot' };

/** Clicks for a server that checks no tokens. */
export const openClicks = (perRound: number): Clicks => createClicks(NOWHERE, perRound);
