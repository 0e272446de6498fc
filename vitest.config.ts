import { defineConfig } from 'vitest/config';

/** `--mode long`: the big numbers. `--mode cards`: writes the JSON and pictures of the cards anew. */
const settings: Record<string, Record<string, string>> = {
  long: { KETENBOT_LONG: '1' },
  cards: { UPDATE_CARDS: '1' },
};

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    env: settings[mode] ?? {},
    // Processes, not threads: SQLite and Chromium are native, and a crash then takes one file with it.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: mode === 'long' ? 1_800_000 : 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/reporter.ts'],
  },
}));
