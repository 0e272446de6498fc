import type { Casus } from '../../domain/casus.ts';
import {
  type Gebeurtenis,
  type GebeurtenisContent,
  Gebeurtenissen,
  nieuweGebeurtenis,
} from '../../domain/gebeurtenis.ts';
import { vertelAanmelders } from '../../domain/terugkoppeling.ts';
import type { Turn } from '../turn.ts';

/**
 * Keeps that something happened to a casus, who did it (the bot, when nobody is there to have done it) and why; `waarom` and `inhoud` are
 * sealed under the key of the casus. `uniek` tells it from others of the same instant. Resolves with its id.
 */
export const noteer = async (
  turn: Turn,
  casus: Pick<Casus, 'id' | 'sleutel'>,
  wat: Pick<Gebeurtenis, 'soort' | 'over' | 'van' | 'naar'> & {
    readonly waarom?: string | undefined;
    readonly inhoud?: GebeurtenisContent;
    readonly wie?: string | undefined;
    readonly uniek?: string;
  },
): Promise<string> => {
  const {
    waarom,
    inhoud = waarom ? { waarom } : {},
    wie = turn.who.deelnemer?.id ?? turn.who.oid,
    uniek = turn.newId(),
    ...rest
  } = wat;
  const rij = nieuweGebeurtenis(casus, { ...rest, wie }, { now: turn.now, uniek });
  const content = await turn.seal(Gebeurtenissen, rij, inhoud);
  turn.insert(Gebeurtenissen, { ...rij, content });
  turn.audit('gewijzigd', `casus ${casus.id}`, rij.soort);
  return rij.id;
};

/** Keeps it as `noteer` does, and has the aanmelders hear that something was decided; not who did it, or became casusregisseur by it. */
export const noteerBeslissing = async (
  turn: Turn,
  casus: Casus,
  wat: Parameters<typeof noteer>[2],
): Promise<void> =>
  vertelAanmelders(turn, casus, await noteer(turn, casus, wat), [turn.who.deelnemer?.id, wat.over]);
