import type { Actie } from '../../domain/actie.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import {
  actieveDeelnemers,
  type Deelnemer,
  deelnemerMet,
  hoortBij,
  partnersVan,
} from '../../domain/netwerk.ts';
import type { View } from '../turn.ts';

/** Who could take an actie over: those of the same partner (of one of them) who take part, not whoever has it now. */
export const collegasVan = (view: View, { eigenaar }: Actie): Deelnemer[] => {
  const wie = deelnemerMet(view.netwerk, eigenaar);
  const partners = wie ? partnersVan(wie) : [];
  const nu = staatVoor(view.netwerk, eigenaar);
  return actieveDeelnemers(view.netwerk).filter(
    (deelnemer) =>
      partners.some((partner) => hoortBij(deelnemer, partner)) &&
      deelnemer.rollen.some((rol) => rol !== 'leidinggevende') &&
      !nu.some(({ id }) => id === deelnemer.id),
  );
};
