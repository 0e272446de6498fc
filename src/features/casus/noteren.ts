import type { Casus } from '../../domain/casus.ts';
import { type Gebeurtenis, Gebeurtenissen, nieuweGebeurtenis } from '../../domain/gebeurtenis.ts';
import type { Turn } from '../turn.ts';

/**
 * Keeps that something happened to a casus, who did it (the bot, when nobody is there to have done it) and why; `waarom` is sealed under
 * the key of the casus.
 */
export const noteer = async (
  turn: Turn,
  casus: Pick<Casus, 'id' | 'sleutel'>,
  wat: Pick<Gebeurtenis, 'soort' | 'over' | 'van' | 'naar'> & {
    readonly waarom?: string | undefined;
    readonly wie?: string | undefined;
  },
): Promise<void> => {
  const { waarom, wie = turn.who.deelnemer?.id ?? turn.who.oid, ...rest } = wat;
  const rij = nieuweGebeurtenis(casus, { ...rest, wie }, { now: turn.now, uniek: turn.newId() });
  const content = await turn.seal(Gebeurtenissen, rij, waarom ? { waarom } : {});
  turn.insert(Gebeurtenissen, { ...rij, content });
  turn.audit('gewijzigd', `casus ${casus.id}`, rij.soort);
};
