import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type BotProcess, buildBot, freePort, startBotProcess } from '../support/bot-process.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'ketenbot-start-'));
const started: BotProcess[] = [];
const start = (options: Parameters<typeof startBotProcess>[0]): BotProcess => {
  const bot = startBotProcess(options);
  started.push(bot);
  return bot;
};

beforeAll(() => buildBot(), 60_000);

test('starts without any configuration, says that it is alive and ready, and ends on Ctrl-C', async () => {
  const bot = start({ dataDir: folder(), port: await freePort() });
  await bot.ready();
  expect(await (await fetch(`${bot.url}/healthz`)).json()).toMatchObject({ ok: true });
  expect(await (await fetch(`${bot.url}/readyz`)).json()).toMatchObject({
    ok: true,
    store: true,
    scheduler: true,
  });
  expect(bot.stdout()).toContain('11 partners, 15 deelnemers');
  await bot.kill('SIGINT');
  expect(bot.code()).toBe(0);
}, 30_000);

test('a second start on the same port: one sentence, and an exit code', async () => {
  const port = await freePort();
  const first = start({ dataDir: folder(), port });
  await first.ready();
  const second = start({ dataDir: folder(), port });
  await second.ended();
  expect(second.code()).toBe(1);
  expect(second.stderr().trim()).toBe(
    `Poort ${port} is al in gebruik. Draait Ketenbot al? Stop dat, of kies een andere poort met PORT.`,
  );
  await first.kill('SIGTERM');
}, 30_000);

test('a folder that cannot be written: one sentence, and an exit code', async () => {
  const file = join(folder(), 'a-file');
  writeFileSync(file, '');
  const bot = start({ dataDir: join(file, 'data'), port: await freePort() });
  await bot.ended();
  expect(bot.code()).toBe(1);
  expect(bot.stderr().trim().split('\n')).toHaveLength(1);
  expect(bot.stderr()).toContain('KETENBOT_DATA');
}, 30_000);

test('a half-set Azure configuration: one sentence for each mistake, and an exit code', async () => {
  const bot = start({ dataDir: folder(), port: await freePort(), env: { MicrosoftAppPassword: 'x' } });
  await bot.ended();
  expect(bot.code()).toBe(1);
  expect(bot.stderr()).toContain('MicrosoftAppPassword is set but MicrosoftAppId is not');
}, 30_000);

test('the demo netwerk is made once: a second start finds it', async () => {
  const dataDir = folder();
  const port = await freePort();
  const first = start({ dataDir, port });
  await first.ready();
  await first.kill('SIGKILL');
  const second = start({ dataDir, port });
  await second.ready();
  expect(second.stdout()).not.toContain('staat klaar');
  await second.kill('SIGTERM');
  expect(second.code()).toBe(0);
}, 30_000);
