import { z } from 'zod/v4';
import { mayDo } from '../../domain/authority.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { type GevondenCasus, onderwerp, vindCasus } from '../../domain/casus-toegang.ts';
import type { DeelnemerTurn, View } from '../turn.ts';

/** The casus with this number, for a message or the planner: nobody's right is decided. */
export const leesCasus = async (view: View, nummer: string): Promise<Casus | undefined> =>
  (await view.get(Casussen, nummer))?.value;

/** Why this person may see the casus, for the audit log; empty when not. */
export const waaromZiet = ({ who }: DeelnemerTurn, { casus, acties }: GevondenCasus): string => {
  const verdict = mayDo('casus-zien', who, onderwerp(casus, acties, who.deelnemer.id));
  return verdict.mag ? verdict.waarom : '';
};

/** Whether this person keeps the casus together, or runs the netwerk. */
export const leidt = ({ who }: DeelnemerTurn, { casus, acties }: GevondenCasus): boolean =>
  mayDo('casus-leiden', who, onderwerp(casus, acties, who.deelnemer.id)).mag;

/** What a button about a casus carries. */
export const CasusData = z.object({ casus: z.string().max(40) });

export const vind = (turn: DeelnemerTurn, data: z.infer<typeof CasusData>) => vindCasus(turn, data.casus);
