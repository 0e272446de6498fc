import { createLogger } from './adapters/log/pino.ts';
import { verifyAudit } from './audit.ts';
import { ConfigError, readConfig } from './config.ts';
import { UserError } from './domain/errors.ts';
import { makeKopie, zetTerug } from './kopie.ts';
import { printLogboek } from './logboek.ts';
import { startBot } from './start.ts';

/** The only file that reads the environment and the real clock. */
const main = async (): Promise<void> => {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const config = readConfig(process.env, process.argv.slice(2));
    if (config.checkAudit) {
      process.exitCode = (await verifyAudit(config, say)) ? 0 : 1;
      return;
    }
    if (config.logboek) {
      process.exitCode = (await printLogboek(config, config.logboek, say)) ? 0 : 1;
      return;
    }
    if (config.kopie) {
      if ('naar' in config.kopie) await makeKopie(config, config.kopie.naar, say);
      else await zetTerug(config, config.kopie.van, say);
      return;
    }
    const log = createLogger(config.logLevel);
    const bot = await startBot(config, { log, say, wall: () => Date.now(), chance: () => Math.random() });
    process.on('unhandledRejection', (error) => log.error('unhandled', error));
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(1);
        stopping = true;
        say('Ketenbot stopt…');
        bot.stop().then(
          () => process.exit(0),
          (error: unknown) => {
            log.error('stop.failed', error);
            process.exit(1);
          },
        );
      });
    }
  } catch (error) {
    // A mistake of whoever starts it gets a sentence; a bug gets its stack.
    const known = error instanceof ConfigError || error instanceof UserError;
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
};

await main();
