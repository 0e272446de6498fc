import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import { type Bericht, Berichten } from '../../domain/bericht.ts';
import type { Deelnemer } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import type { View } from '../turn.ts';
import { antwoordenOp } from './stand.ts';

export const PERSOONLIJK = 'agenda.persoonlijk';

/** The id of the n-th time this person was sent it; only what failed is sent again. */
export const persoonlijkId = (overleg: string, deelnemer: string, keer: number): string =>
  keer <= 1 ? `${PERSOONLIJK}!${overleg}!${deelnemer}` : `${PERSOONLIJK}!${overleg}!${deelnemer}!${keer}`;

/** Every time this agenda was sent, by person, in order. */
export const verzendingen = async (view: View, overleg: string): Promise<Map<string, Bericht[]>> => {
  const per = new Map<string, Bericht[]>();
  for (const { value } of await view.list(Berichten, { prefix: `${PERSOONLIJK}!${overleg}!` })) {
    const wie = value.id.split('!')[2] ?? '';
    per.set(wie, [...(per.get(wie) ?? []), value]);
  }
  return per;
};

const MIS: readonly Bericht['status'][] = ['mislukt', 'onzeker', 'vervallen'];

/**
 * Invited people who did not get it: nothing was sent, or it did not arrive; not who answered all the same. Nobody
 * missed what has yet to go out (the agenda was released outside working hours).
 */
export const wieMiste = async (view: View, overleg: Overleg): Promise<Deelnemer[]> => {
  const verzonden = await verzendingen(view, overleg.id);
  if (verzonden.size === 0) return [];
  const antwoorden = await antwoordenOp(view, overleg);
  return uitgenodigden(view.netwerk, overleg).filter(
    ({ id }) =>
      !antwoorden.some(({ deelnemer }) => deelnemer === id) &&
      (verzonden.get(id) ?? []).every(({ status }) => MIS.includes(status)),
  );
};
