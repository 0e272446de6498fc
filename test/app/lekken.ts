import type { Ports } from '../../src/ports/ports.ts';
import { prefixRange } from '../../src/ports/store.ts';
import type { Dialogue } from '../support/dialogue.ts';

/** Keeps every line of the log, errors with their stack: put it between the app and its ports. */
export const luister = () => {
  const gelogd: string[] = [];
  const wrap = (ports: Ports): Ports => ({
    ...ports,
    log: {
      info: (...args) => gelogd.push(JSON.stringify(args)),
      warn: (...args) => gelogd.push(JSON.stringify(args)),
      error: (event, error, fields) =>
        gelogd.push(
          `${event} ${JSON.stringify(fields)} ${error instanceof Error ? `${error.message} ${error.stack} ${JSON.stringify(error)}` : String(error)}`,
        ),
    },
  });
  return { gelogd, wrap };
};

/** Where a word stands in plain text: rows by their kind, messages with their previews, the log. */
export const gevonden = async (d: Dialogue, gelogd: readonly string[], geheim: string): Promise<string[]> => {
  const rijen = (
    await Promise.all(
      ['gids', 'wekker', d.netwerkId].map((partition) => d.store.list(partition, prefixRange(''))),
    )
  ).flat();
  return [
    ...rijen
      .filter((rij) => `${rij.key} ${JSON.stringify(rij.value)}`.includes(geheim))
      .map(({ key }) => `row ${key.split('!')[0]}`),
    ...d.chat.wire.filter((message) => JSON.stringify(message).includes(geheim)).map(() => 'message'),
    ...gelogd.filter((line) => line.includes(geheim)).map(() => 'log'),
  ];
};
