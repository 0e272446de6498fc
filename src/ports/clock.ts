import type { Temporal } from 'temporal-polyfill';

/** The bot's time. In the demo it may be moved and speeded up; nothing but `main.ts` knows. */
export interface Clock {
  now(): Temporal.Instant;
  /** Waits until the bot's clock has reached `instant`, or until `signal` aborts; resolves in both cases. */
  sleepUntil(instant: Temporal.Instant, signal: AbortSignal): Promise<void>;
}
