import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where a Chromium-like browser is, or why there is none (a sentence that says how to get one). */
export type FoundBrowser = { readonly path: string } | { readonly reason: string };

const usualPlaces = (): string[] => {
  const { PATH = '', LOCALAPPDATA = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': x86 = '' } = process.env;
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32')
    return [PROGRAMFILES, x86, LOCALAPPDATA]
      .filter((folder) => folder !== '')
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = [...PATH.split(':').filter((folder) => folder !== ''), '/usr/bin', '/snap/bin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
};

const HOW =
  'Install Chromium, Chrome or Edge (Debian: apt-get install chromium), or set KETENBOT_BROWSER to its program.';

/** Looks at `KETENBOT_BROWSER` first, then in the usual places of this system. */
export const browserOrReason = (chosen = process.env.KETENBOT_BROWSER): FoundBrowser => {
  if (chosen)
    return existsSync(chosen) ? { path: chosen } : { reason: `KETENBOT_BROWSER is not a file. ${HOW}` };
  const path = usualPlaces().find((place) => existsSync(place));
  return path === undefined ? { reason: `No browser found. ${HOW}` } : { path };
};

/**
 * For the test that stands in for browser tests when there is no browser: says in one line that they did not run,
 * and throws in CI, where a browser must be there.
 */
export const withoutBrowser = (
  what: string,
  found: { readonly reason: string },
  {
    inCi = process.env.CI === 'true',
    say = (line: string): unknown => process.stderr.write(`${line}\n`),
  } = {},
): string => {
  const line = `${what} did not run. ${found.reason}`;
  if (inCi) throw new Error(line);
  say(line);
  return line;
};

/** Starts the browser, headless, in Dutch and without talking to the network by itself. Share one in a test file; close it. */
export const startBrowser = (found: FoundBrowser): Promise<Browser> => {
  if ('reason' in found) throw new Error(found.reason);
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, LANGUAGE: 'nl' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=nl',
    ],
  });
};
