import type { Casus } from '../../domain/casus.ts';
import { type Gebeurtenis, Gebeurtenissen, gebeurtenisId } from '../../domain/gebeurtenis.ts';
import { instantText } from '../../domain/time.ts';
import type { Turn } from '../turn.ts';

/** Keeps that something happened to a casus, who did it and why; `waarom` is sealed under the key of the casus. */
export const noteer = async (
  turn: Turn,
  { id: casus, sleutel }: Pick<Casus, 'id' | 'sleutel'>,
  wat: Pick<Gebeurtenis, 'soort' | 'over' | 'van' | 'naar'> & { readonly waarom?: string | undefined },
): Promise<void> => {
  const op = instantText(turn.now, 'millisecond');
  const { waarom, ...rij } = wat;
  const id = gebeurtenisId(casus, op, turn.newId());
  turn.insert(Gebeurtenissen, {
    ...rij,
    id,
    casus,
    op,
    wie: turn.who.deelnemer?.id ?? turn.who.oid,
    sleutel,
    content: await turn.seal(Gebeurtenissen, { id, sleutel }, waarom ? { waarom } : {}),
  });
  turn.audit('gewijzigd', `casus ${casus}`, rij.soort);
};
