import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const PICTURES = resolve('build/e2e');
const PATIENCE_MS = 30_000;
const OLD = 'data-seen-before';

/** Messages of the private chat, and posts (with their replies) of the channel. */
const MESSAGES = ':is(:has(> [aria-label="Message header"]), .fui-Card[role=group])';
const CARD = '.ac-adaptiveCard';
const COMPOSE = '[role=textbox][contenteditable=true]';
/** A modifier that selects everything, wherever the browser runs. */
const ALL = 'ControlOrMeta+A';

const MOST_TABS = 60;
const MOST_CLICKS = 5;
/** In the page: what has the focus, by all its names. */
const FOCUSED = `(() => {
  const it = document.activeElement;
  const labels = (it.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
  const words = [...labels, ...(it.labels ?? [])].map((label) => label?.textContent);
  return [it.title, it.getAttribute('aria-label'), ...words].join(' ');
})()`;

/** A message as the Playground pushed it to its client: posted by the bot, and so kept in the chat. */
type Posted = { readonly action: string; readonly message?: unknown };

/**
 * Opens the Playground at `url`; what comes back is what a person does and sees there, with the mouse and the
 * keyboard. Closing the page's browser closes it.
 */
export const openPlaygroundPage = async (page: Page, url: string) => {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
  const posted: Posted[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const frame: Posted = JSON.parse(String(payload));
      if (frame.action !== undefined) posted.push(frame);
    }),
  );
  const sender = await senderAt(page, url);
  let pictures = 0;
  mkdirSync(PICTURES, { recursive: true });

  const compose = page.locator(COMPOSE).first();
  const fresh = page.locator(`${MESSAGES}:not([${OLD}])`);
  const open = async (): Promise<void> => {
    await page.goto(url);
    await compose.waitFor();
    await page.getByTitle('Hide log panel').click();
  };

  /** From now on only what comes is new, and the message `but`. */
  const lookAway = async (but?: Locator): Promise<void> => {
    await page.locator(MESSAGES).evaluateAll((all, name) => {
      for (const one of all) one.setAttribute(name, '');
    }, OLD);
    await but?.evaluate((card, { name, messages }) => card.closest(messages)?.removeAttribute(name), {
      name: OLD,
      messages: MESSAGES,
    });
  };
  const inChannel = () => page.getByRole('button', { name: 'Post', exact: true }).isVisible();

  /** The newest card that holds `what`, and these words. In a channel the newest post stands first. */
  const cardWith = async (what: Locator, words = ''): Promise<Locator> => {
    const cards = page.locator(CARD).filter({ has: what, hasText: words });
    await cards.first().waitFor();
    if (!(await inChannel())) return cards.last();
    return page.locator(MESSAGES).filter({ has: cards }).first().locator(cards).last();
  };
  const button = (title: string): Locator => page.getByRole('button', { name: title, exact: true });
  const field = async (role: 'textbox' | 'combobox' | 'checkbox' | 'radio', label: string | RegExp) => {
    const any = page.getByRole(role, { name: label });
    return (await cardWith(any)).getByRole(role, { name: label }).first();
  };
  /** Ticks it, again when the Playground drew the card anew at that moment (as it does when a message comes in). */
  const mark = async (box: Locator): Promise<void> => {
    for (let clicks = 1; !(await box.isChecked()); clicks++) {
      if (clicks > MOST_CLICKS) throw new Error(`${MOST_CLICKS} clicks did not tick it`);
      await box.click();
    }
  };
  const answered = () => page.waitForResponse((response) => response.url().endsWith('/invoke'));

  const self = {
    page,
    /** Types in the chat that is open, and sends. */
    say: async (text: string): Promise<void> => {
      await lookAway();
      await compose.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    /** Starts a post in the open channel that mentions the bot. */
    mention: async (text: string): Promise<void> => {
      await lookAway();
      await compose.click();
      await page.keyboard.type('@Ket');
      await page.getByRole('menuitem', { name: 'Ketenbot' }).click();
      await page.keyboard.type(` ${text}`);
      await button('Post').click();
    },
    /** Becomes another person of the demo, in the private chat. */
    become: async (naam: string): Promise<void> => {
      await self.say(`/alsof ${naam}`);
      await self.sees(`Je speelt ${naam}`);
    },
    openChannel: () => page.getByRole('treeitem', { name: 'Algemeen' }).click(),
    openPrivate: () => page.getByRole('treeitem', { name: 'Personal Chat' }).click(),
    /**
     * Presses the button on the newest card that has it, and waits for the bot's answer. `on`: words that this card
     * holds; `line`: where a list has a button on each line, words of that line.
     */
    click: async (title: string, { on = '', line = '' } = {}): Promise<void> => {
      // A button on a line has the whole line as its tooltip.
      const one = button(title).and(page.locator(line === '' ? 'button' : `[title*="${line}"]`));
      const card = await cardWith(one, on);
      await lookAway(card);
      await Promise.all([answered(), card.locator(one).first().click()]);
    },
    /** Fills in a text, number, date or time on the newest card that asks for it. */
    fill: async (label: string | RegExp, value: string): Promise<void> =>
      (await field('textbox', label)).fill(value),
    /** Chooses from a list that opens. */
    choose: async (label: string | RegExp, option: string | RegExp): Promise<void> => {
      await (await field('combobox', label)).click();
      await page.locator('.fui-Listbox').getByRole('option', { name: option }).click();
    },
    /** Chooses a day (`2026-12-11`) in the calendar that opens. */
    chooseDay: async (label: string | RegExp, day: string): Promise<void> => {
      await (await field('combobox', label)).click();
      const calendar = page.locator('.fui-CalendarDay');
      const shownMonth = () => calendar.locator('.fui-CalendarDay__monthAndYear').getAttribute('aria-label');
      const wanted = new Date(`${day}T12:00:00Z`);
      const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(wanted);
      for (let shown = await shownMonth(); shown !== month; shown = await shownMonth())
        await calendar
          .getByTitle(new Date(`1 ${shown}`) < wanted ? /^Next month/ : /^Previous month/)
          .click();
      await calendar
        .getByRole('button', { name: `${wanted.getUTCDate()}, ${month.replace(' ', ', ')}`, exact: true })
        .click();
    },
    check: async (label: string | RegExp): Promise<void> => mark(await field('checkbox', label)),
    pick: async (label: string | RegExp): Promise<void> => mark(await field('radio', label)),
    /** Presses Tab (or Shift+Tab) until what has the focus is called this. */
    tabTo: async (name: RegExp, { back = false } = {}): Promise<void> => {
      const seen: string[] = [];
      for (let presses = 0; presses < MOST_TABS; presses++) {
        await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
        const focused = String(await page.evaluate(FOCUSED));
        if (name.test(focused)) return;
        seen.push(focused);
      }
      throw new Error(`Tab did not reach ${name}. It passed:\n${seen.join('\n')}`);
    },
    press: (key: 'Enter' | 'ArrowDown'): Promise<void> => page.keyboard.press(key),
    type: (text: string): Promise<void> => page.keyboard.type(text),
    /** Waits until what came since the last message or click, or the card that was clicked, says this. */
    sees: async (text: string | RegExp): Promise<void> => {
      try {
        await fresh.filter({ hasText: text }).first().waitFor();
      } catch {
        await self.screenshot('kwam-niet');
        throw new Error(
          `"${text}" did not come. There is:\n${(await fresh.allInnerTexts()).join('\n---\n')}`,
        );
      }
    },
    /** The words of what came since the last message or click. */
    words: async (): Promise<string> => (await fresh.allInnerTexts()).join('\n'),
    /**
     * Sends a file to the bot as Teams does: a message that holds a link. The Playground has no button for that; it
     * lets one write any activity.
     */
    sendFile: async (name: string, link: string): Promise<void> => {
      await lookAway();
      await button('Mock an Activity').click();
      await page.getByRole('menuitem', { name: 'Custom activity' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.monaco-editor').click();
      await page.keyboard.press(ALL);
      // Pasted, because the editor adds brackets to what is typed.
      const message = JSON.stringify(fileMessage(sender, name, link));
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(message)})`);
      await page.keyboard.press('ControlOrMeta+V');
      await dialog.getByRole('button', { name: 'Send activity' }).click();
    },
    /** A picture of all that is on the screen: `NN-name.png`. */
    screenshot: async (name: string): Promise<void> => {
      pictures += 1;
      await page.screenshot({ path: join(PICTURES, `${String(pictures).padStart(2, '0')}-${name}.png`) });
    },
    /** Everything that the bot posted, as it went over the wire. */
    posted: (): string => JSON.stringify(posted),
    /** Closes the chat: what comes now waits. */
    leave: () => page.goto('about:blank'),
    /** Comes back later: nothing is on the screen but what is new. */
    reopen: open,
  };
  await open();
  return self;
};

/** Who types, where, and to whom: the part of the Playground's configuration that each message holds. */
type Config = {
  readonly config: {
    readonly tenantId: string;
    readonly bot: { readonly id: string; readonly name: string };
    readonly currentUser: { readonly id: string; readonly aadObjectId: string };
    readonly personalChat: { readonly id: string };
  };
};

const senderAt = async (page: Page, url: string) => {
  const response = await page.request.get(`${url}/_internal/v1/config`);
  const { config }: Config = await response.json();
  const { tenantId, bot, currentUser, personalChat } = config;
  return {
    channelId: 'msteams',
    serviceUrl: `${url}/_connector`,
    recipient: bot,
    from: { id: currentUser.id, aadObjectId: currentUser.aadObjectId },
    conversation: { id: personalChat.id, conversationType: 'personal', tenantId },
  };
};

/** A file as Teams hands it over in a private chat. */
const fileMessage = (sender: object, name: string, link: string) => ({
  ...sender,
  type: 'message',
  id: randomUUID(),
  text: '',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: link,
      name,
      content: { downloadUrl: link, uniqueId: name, fileType: name.split('.').at(-1) },
    },
  ],
});
