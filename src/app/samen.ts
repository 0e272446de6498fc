import type { Samenwerk } from '../features/feature.ts';
import { Conflict } from '../ports/store.ts';
import { commitByItself, turnByItself } from './by-itself.ts';
import type { Directory } from './directory.ts';
import type { Found } from './find.ts';
import type { Inner } from './inner.ts';
import { createView } from './view.ts';

/** Steps, and commits lost against others, before it is left for the next try. */
const MOST_STEPS = 40;

/**
 * Brings two netwerken in line about a thing they share. Each step is one commit on one side, decided on what stands on both sides at
 * that moment; whoever comes second finds nothing to do. Netwerken of different organisations never meet.
 */
export const createSamen = (
  ports: Inner,
  directory: Pick<Directory, 'load'>,
  /** There is something to send in another netwerk. */
  wake: (netwerk: string) => Promise<void>,
) => {
  /** One step of one side. Resolves with whether to look again: something was changed, or somebody else was first. */
  const stap = async (
    werk: Samenwerk,
    hier: Found,
    daar: Found | undefined,
    over: { readonly id: string; readonly nth: string },
  ): Promise<boolean> => {
    const now = ports.clock.now();
    const occasion = `${werk.soort}!${over.id}!${now.epochMilliseconds}!${over.nth}`;
    const mijn = turnByItself(ports, hier, occasion, now);
    const hun = daar && turnByItself(ports, daar, `${occasion}!daar`, now);
    await werk.stap(mijn.turn, hun?.turn, over.id);
    if (mijn.recorded.writes.length === 0) return false;
    try {
      // What was read there stands in the log there before it is here.
      if (daar && hun && hun.recorded.writes.length > 0)
        await commitByItself(ports, daar, hun.recorded, werk.soort);
      await commitByItself(ports, hier, mijn.recorded, werk.soort);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
    return true;
  };

  return async (werk: Samenwerk, netwerk: string, id: string): Promise<void> => {
    for (let nth = 0; nth < MOST_STEPS; nth += 1) {
      const hier = await directory.load(netwerk);
      if (!hier) return;
      const naar = await werk.ander(createView(ports, hier.netwerk, ports.clock.now()), id);
      const found = naar === undefined ? undefined : await directory.load(naar);
      const daar = found?.netwerk.tenant === hier.netwerk.tenant ? found : undefined;
      const bewoog =
        (daar && (await stap(werk, daar, hier, { id, nth: `${nth} daar` }))) ||
        (await stap(werk, hier, daar, { id, nth: `${nth} hier` }));
      if (!bewoog) {
        if (daar) await wake(daar.netwerk.id);
        return;
      }
    }
    throw new Error(`${werk.soort} ${id} does not come to rest`);
  };
};
