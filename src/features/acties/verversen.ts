import type { Actie } from '../../domain/actie.ts';
import { overdrachtBericht, uitstelBericht } from '../../domain/actie-antwoord.ts';
import { ESCALATIE, ESCALATIE_EIGENAAR, escalatieBericht, escalatieId } from '../../domain/escalatie.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import type { Turn } from '../turn.ts';

/** The message that tells that an actie lapsed; one for each time it does. */
export const vervallenBericht = ({ id, klaar }: Pick<Actie, 'id' | 'klaar'>, wie: string): string =>
  `actie.vervallen!${id}!${klaar ?? ''}!${wie}`;

/** Draws anew what was still asked of others about this actie, as it stood before this turn. */
export const verversVragen = (
  turn: Turn,
  { id, uitstel, overdracht, escalatie }: Pick<Actie, 'id' | 'uitstel' | 'overdracht' | 'escalatie'>,
): void => {
  if (uitstel)
    for (const { id: wie } of coordinatoren(turn.netwerk))
      turn.redraw(uitstelBericht({ id }, uitstel.op, wie));
  if (overdracht) turn.redraw(overdrachtBericht({ id }, overdracht.op, overdracht.naar));
  if (!escalatie) return;
  const gevraagd = { id: escalatieId(id, escalatie.keer) };
  for (const wie of escalatie.aan) turn.redraw(escalatieBericht(ESCALATIE, gevraagd, wie));
  for (const wie of escalatie.eigenaars) turn.redraw(escalatieBericht(ESCALATIE_EIGENAAR, gevraagd, wie));
};
