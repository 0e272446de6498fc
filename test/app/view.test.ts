import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { createView } from '../../src/app/view.ts';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { startDialogue } from '../support/dialogue.ts';

const ZONES = ['Europe/Amsterdam', 'America/Caracas', 'Pacific/Kiritimati'];
/** Around the nights the clock changes in Amsterdam, and New Year. */
const NIGHTS = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-12-31T23:00:00Z'].map(
  (text) => Temporal.Instant.from(text).epochMilliseconds,
);
const moments = fc.oneof(
  fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  fc
    .tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -90_000_000, max: 90_000_000 }))
    .map(([at, off]) => at + off),
);

test('today is the local date of now, whatever was asked before', async () => {
  const d = await startDialogue();
  const inner = {
    ...d.ports,
    proefdraai: async () => ({ berichten: [], tot: d.ports.clock.now() }),
    kaart: async () => undefined,
  };
  const netwerk = demoNetwerk('2026-01-01T00:00:00Z', 'https://smba.example/');
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), (at, tijdzone) => {
      const now = Temporal.Instant.fromEpochMilliseconds(at);
      const { vandaag } = createView(inner, { ...netwerk, tijdzone }, now);
      expect(vandaag.toString()).toBe(now.toZonedDateTimeISO(tijdzone).toPlainDate().toString());
    }),
    { numRuns: 500 },
  );
  await d.close();
});
