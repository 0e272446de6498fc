import { pino } from 'pino';
import type { Log } from '../../ports/log.ts';

/** JSON lines on stderr. Fields hold ids, counts and codes; never content, never names. */
export const createLogger = (level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Log => {
  const logger = pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
  return {
    info: (event, fields) => logger.info({ event, ...fields }),
    warn: (event, fields) => logger.warn({ event, ...fields }),
    error: (event, error, fields) => logger.error({ event, err: error, ...fields }),
  };
};
