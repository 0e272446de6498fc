import { Temporal } from 'temporal-polyfill';
import { teBevestigen } from './hercontrole.ts';
import { actieveDeelnemers, type Deelnemer, deelnemerMet, type Netwerk, partnerMet } from './netwerk.ts';
import { neemTerug } from './netwerk-wijzigen.ts';

const zetMensen = (
  netwerk: Netwerk,
  ids: readonly string[],
  wordt: (wie: Deelnemer) => Deelnemer,
): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((wie) => (ids.includes(wie.id) ? wordt(wie) : wie)),
});

/** These people belong here, says a coördinator. Who takes no part any more is left alone. */
export const bevestigMensen = (netwerk: Netwerk, ids: readonly string[], nu: string): Netwerk =>
  zetMensen(netwerk, ids, (wie) => (wie.vertrokken === undefined ? { ...wie, bevestigd: nu } : wie));

/** Access ends for these people. */
export const stopToegang = (netwerk: Netwerk, ids: readonly string[], nu: string): Netwerk =>
  zetMensen(netwerk, ids, (wie) =>
    wie.vertrokken === undefined ? { ...wie, vertrokken: nu, verwijderd: true, gestopt: nu } : wie,
  );

/** Those whose access ended because nobody confirmed them, and who may come back: their partner still takes part. */
export const gestopten = (netwerk: Netwerk): Deelnemer[] =>
  netwerk.deelnemers.filter(
    ({ gestopt, vertrokken, partner }) =>
      gestopt !== undefined &&
      gestopt === vertrokken &&
      partnerMet(netwerk, partner)?.vertrokken === undefined,
  );

/** These people take part again and count as confirmed; only those whose access ended for want of that. */
export const laatWeerToe = (netwerk: Netwerk, ids: readonly string[], nu: string): Netwerk =>
  gestopten(netwerk)
    .filter(({ id }) => ids.includes(id))
    .reduce((met, { id }) => {
      const wie = deelnemerMet(met, id);
      if (!wie) return met;
      const { gestopt: _om, ...terug } = neemTerug(wie, met);
      return zetMensen(met, [id], () => ({ ...terug, bevestigd: nu }));
    }, netwerk);

/**
 * The list as it is saved: who comes in counts as confirmed, since a coördinator put them there; what was confirmed
 * meanwhile stays so, also when `wordt` was made from an older list.
 */
export const metBevestigd = (was: Netwerk, wordt: Netwerk, nu: string): Netwerk => {
  const actief = new Set(actieveDeelnemers(was).map(({ id }) => id));
  return {
    ...wordt,
    deelnemers: wordt.deelnemers.map((wie) => {
      if (wie.vertrokken !== undefined) return wie;
      const op = actief.has(wie.id) ? nieuwste(wie.bevestigd, deelnemerMet(was, wie.id)?.bevestigd) : nu;
      return op === undefined || op === wie.bevestigd ? wie : { ...wie, bevestigd: op };
    }),
  };
};

const nieuwste = (a: string | undefined, b: string | undefined): string | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
};

/** People on one page, by partner. `na`: the last one on it, where the next page goes on; undefined at the end. */
export type Pagina = {
  readonly groepen: readonly { readonly partner: string; readonly mensen: readonly Deelnemer[] }[];
  readonly na: string | undefined;
};

const MAX_GROEPEN = 5;
const MAX_MENSEN = 18;

/**
 * The next people to confirm after `na`, grouped by partner, in order of name. Pages go by the place of a person in the
 * whole list, so that what is confirmed meanwhile moves nobody out of sight.
 */
export const paginaNa = (netwerk: Netwerk, na: string): Pagina => {
  const partnerNaam = ({ partner }: Deelnemer) => partnerMet(netwerk, partner)?.naam ?? '';
  const alle = netwerk.deelnemers.toSorted(
    (a, b) =>
      partnerNaam(a).localeCompare(partnerNaam(b), 'nl') ||
      (a.partner < b.partner ? -1 : a.partner > b.partner ? 1 : 0) ||
      a.naam.localeCompare(b.naam, 'nl') ||
      (a.id < b.id ? -1 : 1),
  );
  const open = new Set(teBevestigen(netwerk).map(({ id }) => id));
  const vanaf = alle.slice(alle.findIndex(({ id }) => id === na) + 1).filter(({ id }) => open.has(id));
  const groepen: { partner: string; mensen: Deelnemer[] }[] = [];
  let geteld = 0;
  for (const wie of vanaf) {
    const groep = groepen.at(-1)?.partner === wie.partner ? groepen.at(-1) : undefined;
    if (geteld >= MAX_MENSEN || (!groep && groepen.length >= MAX_GROEPEN)) break;
    if (groep) groep.mensen.push(wie);
    else groepen.push({ partner: wie.partner, mensen: [wie] });
    geteld += 1;
  }
  return { groepen, na: geteld < vanaf.length ? vanaf[geteld - 1]?.id : undefined };
};
