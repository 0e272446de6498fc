import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildBot, freePort, startBotProcess } from '../support/bot-process.ts';

const PROGRAM = 'build/kopie-bot';
beforeAll(() => buildBot(PROGRAM), 60_000);

const run = async (dataDir: string, args: readonly string[]) => {
  const command = startBotProcess({ dataDir, port: await freePort(), folder: PROGRAM, args: [...args] });
  await command.ended();
  return { code: command.code(), said: command.stdout() + command.stderr() };
};

test('a copy is made while the bot runs, put back when it does not, and the bot starts on it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenbot-kopie-'));
  const kopie = join(mkdtempSync(join(tmpdir(), 'ketenbot-elders-')), 'kopie.db');
  const none = await run(dataDir, ['--reservekopie', kopie]);
  expect(none).toMatchObject({ code: 1, said: expect.stringContaining('nog niets om te bewaren') });

  const bot = startBotProcess({ dataDir, port: await freePort(), folder: PROGRAM });
  await bot.ready();
  const made = await run(dataDir, ['--reservekopie', kopie]);
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Reservekopie gemaakt') });
  // The key that opens what is in it is not.
  expect(readFileSync(kopie).includes(readFileSync(join(dataDir, 'master.key')))).toBe(false);
  const busy = await run(dataDir, ['--terugzetten', kopie]);
  expect(busy).toMatchObject({ code: 1, said: expect.stringContaining('Ketenbot draait nog') });
  await bot.kill('SIGTERM');

  const elders = mkdtempSync(join(tmpdir(), 'ketenbot-terug-'));
  copyFileSync(join(dataDir, 'master.key'), join(elders, 'master.key'));
  const back = await run(elders, ['--terugzetten', kopie]);
  expect(back.said).toContain('Er was geen opslag om mee te vergelijken');
  expect(back.code).toBe(0);
  const again = await run(elders, ['--terugzetten', kopie]);
  expect(again.said).toContain('De vorige opslag staat in');
  expect(existsSync(join(elders, 'ketenbot.db.vorige'))).toBe(true);
  const started = startBotProcess({
    dataDir: elders,
    port: await freePort(),
    folder: PROGRAM,
  });
  await started.ready();
  await started.kill('SIGTERM');
  expect(started.stderr()).not.toContain('error');
}, 300_000);
