import type { Browser } from 'playwright-core';
import type { Card } from '../../src/ports/card.ts';
import { hostConfig, type Theme } from './hostconfig.ts';
import { teamsMarkdown } from './markdown.ts';

const PAGE = new URL('./stage/stage.html', import.meta.url).href;

/** How a card is looked at; widths in CSS pixels. */
export const looks = {
  light: { theme: 'light', width: 600 },
  dark: { theme: 'dark', width: 600 },
  narrow: { theme: 'light', width: 320 },
} as const satisfies Record<string, { theme: Theme; width: number }>;

export type Look = keyof typeof looks;

/** A page that shows one card at a time with the real renderer, and answers questions about it. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Opens a stage in the browser. Closing the browser closes it. */
export const openStage = async (browser: Browser) => {
  const page = await browser.newPage({ viewport: { width: 640, height: 3000 }, locale: 'nl-NL' });
  await page.goto(PAGE);
  await page.addScriptTag({ content: `stage.markdown = ${teamsMarkdown.toString()}` });
  // Playwright's own screenshot takes twice as long.
  const chrome = await page.context().newCDPSession(page);
  const ask = <T>(call: string, ...given: unknown[]): Promise<T> =>
    page.evaluate(`stage.${call}(${given.map((each) => JSON.stringify(each)).join(',')})`) as Promise<T>;
  return {
    /** Renders; gives what the renderer complained about. */
    show: (card: Card, look: Look) =>
      ask<string[]>('show', card, { ...looks[look], config: hostConfig(looks[look].theme) }),
    /** What sticks out or is cut off. */
    overflow: () => ask<string[]>('overflow'),
    /** What axe finds wrong: by all its rules, or by those named. */
    violations: (rules?: readonly string[]) => ask<string[]>('violations', ...(rules ? [rules] : [])),
    /** What the Tab key must reach, in order. */
    stops: () => ask<string[]>('stops'),
    /** Presses Tab; gives what has the focus then. */
    tab: async (): Promise<string | null> => {
      await page.keyboard.press('Tab');
      return ask<string | null>('focused');
    },
    /** A PNG of the card. */
    picture: async (): Promise<Buffer> => {
      const clip = await ask<{ x: number; y: number; width: number; height: number }>('place');
      const shot = await chrome.send('Page.captureScreenshot', {
        format: 'png',
        clip: { ...clip, scale: 1 },
      });
      return Buffer.from(shot.data, 'base64');
    },
    /** More style, to spoil a card on purpose. */
    restyle: (content: string) => page.addStyleTag({ content }),
  };
};
