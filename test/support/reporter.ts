import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends a run with one line that programs can read: `tests: 12 passed, 0 failed, 1 skipped`. A file that could not
 * be loaded, and an error outside any test, count as failed.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        count.failed += 1;
    }
    const failed = count.failed + count.pending;
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.stdout.write(`tests: ${count.passed} passed, ${failed} failed${skipped}\n`);
  }
}
