import type { Actie } from '../../domain/actie.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { actieveDeelnemers, type Deelnemer, deelnemerMet } from '../../domain/netwerk.ts';
import type { View } from '../turn.ts';

/** Who could take an actie over: those of the same partner who take part, not whoever has it now. */
export const collegasVan = (view: View, { eigenaar }: Actie): Deelnemer[] => {
  const partner = deelnemerMet(view.netwerk, eigenaar)?.partner;
  const nu = staatVoor(view.netwerk, eigenaar);
  return actieveDeelnemers(view.netwerk).filter(
    (deelnemer) =>
      deelnemer.partner === partner &&
      deelnemer.rollen.some((rol) => rol !== 'leidinggevende') &&
      !nu.some(({ id }) => id === deelnemer.id),
  );
};
