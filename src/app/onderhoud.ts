import type { Temporal } from 'temporal-polyfill';
import { createAuditBewaren } from './audit-bewaren.ts';
import { sealAudit } from './audit-keten.ts';
import type { Directory } from './directory.ts';
import { createIndexer } from './index-maken.ts';
import type { Inner } from './inner.ts';
import { createOpruimen } from './opruimen/ronde.ts';

/** When the index of a netwerk goes on, and when clearing up does: what people wait for comes in between. */
const INDEX_GOES_ON = { seconds: 1 } as const;
const CLEARING_GOES_ON = { minutes: 1 } as const;

/**
 * What a netwerk needs that nobody sees, a bounded portion a look: the audit log into the chain, the index of what an older
 * version left, and what was kept long enough. Trouble with one of them is logged and keeps nobody from being reminded.
 * Resolves with when to go on, where there is more.
 */
export const createOnderhoud = (ports: Inner, directory: Directory) => {
  const indexer = createIndexer(ports.store);
  const opruimen = createOpruimen(ports.store, directory);
  const bewaren = createAuditBewaren(ports, directory);

  return async (netwerk: string, now: Temporal.Instant): Promise<Temporal.Instant | undefined> => {
    const tried = (event: string, work: Promise<boolean>): Promise<boolean> =>
      work.catch((error: unknown) => {
        ports.log.error(event, error, { netwerk });
        return false;
      });
    await tried(
      'audit.unsealed',
      sealAudit(ports, netwerk, now).then(() => false),
    );
    if (await tried('index.failed', indexer.look(netwerk, now.toString().slice(0, 10))))
      return now.add(INDEX_GOES_ON);
    const more = [
      await tried('opruimen.failed', opruimen.look(netwerk, now)),
      await tried('logboek.failed', bewaren.look(netwerk, now)),
    ];
    return more.includes(true) ? now.add(CLEARING_GOES_ON) : undefined;
  };
};
