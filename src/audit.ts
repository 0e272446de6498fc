import { checkAudit } from './app/audit-keten.ts';
import { netwerkenIn } from './app/gids.ts';
import type { Config } from './config.ts';
import { openStore, openVault } from './start.ts';

/**
 * Walks the audit log of every netwerk and says what was found, with the hash of the last line: kept elsewhere, that tells
 * at the next check whether the end was cut off. Resolves with whether all of it holds. Can be done while the bot runs.
 */
export const verifyAudit = async (config: Config, say: (line: string) => void): Promise<boolean> => {
  const store = await openStore(config);
  try {
    const vault = await openVault(config, store);
    const netwerken = await netwerkenIn(store);
    if (netwerken.length === 0) say('Er is nog geen netwerk, en dus nog geen logboek.');
    let holds = true;
    for (const netwerk of netwerken) {
      const { aantal, hash, fout } = await checkAudit({ store, vault }, netwerk);
      say(
        fout === undefined
          ? `${netwerk}: ${aantal} regels, alles klopt. Laatste: ${hash}`
          : `${netwerk}: regel ${fout} klopt niet. Vanaf daar is iets gewijzigd, weggehaald of ingevoegd.`,
      );
      holds &&= fout === undefined;
    }
    return holds;
  } finally {
    await store.close();
  }
};
