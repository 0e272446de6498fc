import { coordinatoren, type Netwerk, Netwerken } from '../domain/netwerk.ts';
import type { Buur } from '../features/turn.ts';
import type { Store } from '../ports/store.ts';
import { netwerkenIn } from './gids.ts';

/** More netwerken than this are not offered to hand a casus to. */
const OFFERED = 100;

/** The other netwerken of the same organisation that are at work and have somebody to speak to, by name. */
export const burenVan = async (store: Store, van: Netwerk): Promise<Buur[]> => {
  const ids = (await netwerkenIn(store)).filter((id) => id !== van.id);
  const rijen = await Promise.all(ids.map((id) => store.get(id, 'netwerk')));
  return rijen
    .flatMap((rij) => (rij ? [Netwerken.schema.parse(rij.value)] : []))
    .filter(({ tenant, status }) => tenant === van.tenant && status === 'in bedrijf')
    .map((netwerk) => ({
      id: netwerk.id,
      naam: netwerk.naam,
      doelgroep: netwerk.doelgroep,
      bel: coordinatoren(netwerk).map(({ naam }) => naam),
    }))
    .filter(({ bel }) => bel.length > 0)
    .sort((a, b) => a.naam.localeCompare(b.naam))
    .slice(0, OFFERED);
};
