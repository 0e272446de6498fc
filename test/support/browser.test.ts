import { describe, expect, it } from 'vitest';
import { browserOrReason, withoutBrowser } from './browser.ts';

describe('the browser for tests', () => {
  it('is the one that was chosen, when that is a file', () => {
    expect(browserOrReason(process.execPath)).toEqual({ path: process.execPath });
  });

  it('is not replaced by another when the chosen one is no file', () => {
    expect(browserOrReason('/no/such/browser')).toEqual({
      reason: expect.stringContaining('KETENBOT_BROWSER'),
    });
  });

  it('may be absent on a developer machine, in one line that says how to get it, and not in CI', () => {
    const absent = { reason: 'No browser found. Install one.' };
    const said: string[] = [];
    const line = withoutBrowser('The pictures', absent, { inCi: false, say: (each) => said.push(each) });
    expect(said).toEqual(['The pictures did not run. No browser found. Install one.']);
    expect(line).toBe(said[0]);
    expect(() => withoutBrowser('The pictures', absent, { inCi: true })).toThrow('Install one.');
  });
});
