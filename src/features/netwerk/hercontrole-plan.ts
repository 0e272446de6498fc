import { Temporal } from 'temporal-polyfill';
import { eersteHercontrole, HERCONTROLE } from '../../domain/hercontrole.ts';
import { metBevestigd } from '../../domain/hercontrole-mensen.ts';
import type { Netwerk } from '../../domain/netwerk.ts';
import type { Hercontrole } from '../../domain/netwerk-bewaking.ts';
import { instantText } from '../../domain/time.ts';
import type { Turn } from '../turn.ts';

/** Now, as it is stored. */
export const nuTekst = ({ now }: Turn): string => instantText(now, 'second');

/** Has the planner look at the quarterly question when it must. */
export const planHercontrole = (turn: Turn, { moment, kwartaal }: Hercontrole): void =>
  turn.moment(Temporal.Instant.from(moment), HERCONTROLE, kwartaal);

/** Whether a netwerk works and nobody planned the quarterly question yet: it is older than that question. */
export const zonderHercontrole = ({ status, hercontrole }: Netwerk): boolean =>
  status === 'in bedrijf' && hercontrole === undefined;

/**
 * The netwerk as it is to be saved: with the first quarterly question planned when it had none, and with who came in
 * counted as confirmed.
 */
export const metHercontrole = (turn: Turn, wordt: Netwerk): Netwerk => {
  const bevestigd = metBevestigd(turn.netwerk, wordt, nuTekst(turn));
  if (!zonderHercontrole(bevestigd)) return bevestigd;
  const hercontrole = eersteHercontrole(bevestigd, turn.now);
  planHercontrole(turn, hercontrole);
  return { ...bevestigd, hercontrole };
};
