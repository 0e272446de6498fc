import type { Choice } from '../../../cards/kit/inputs.ts';
import { mayDo } from '../../domain/authority.ts';
import type { Casus } from '../../domain/casus.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Deelnemer,
  type Netwerk,
  naamMetPartner,
} from '../../domain/netwerk.ts';
import type { View } from '../turn.ts';

/** Who can own an actie: not somebody who is leidinggevende only. */
export const kanEigenaar = (netwerk: Netwerk): Deelnemer[] =>
  actieveDeelnemers(netwerk).filter(({ rollen }) => rollen.some((rol) => rol !== 'leidinggevende'));

/** The people and partners a typed name can mean. */
export const mensenVan = (netwerk: Netwerk) => ({
  deelnemers: kanEigenaar(netwerk),
  partners: actievePartners(netwerk),
});

/** Whether this person is on the casus, whatever acties they own. */
export const staatOp = ({ netwerk }: Pick<View, 'netwerk'>, casus: Casus, deelnemer: Deelnemer): boolean =>
  mayDo(
    'casus-zien',
    { oid: deelnemer.oid ?? '', tenant: netwerk.tenant, netwerk, deelnemer, magInrichten: false },
    { regisseur: casus.regisseur, aanmelders: casus.aanmelders, partners: casus.partners },
  ).mag;

/** People to choose from: those named first, then by name. */
export const keuzes = (
  netwerk: Netwerk,
  wie: readonly Deelnemer[],
  eerst: readonly string[] = [],
): Choice[] => {
  const plek = ({ id }: Deelnemer): number => {
    const nummer = eerst.indexOf(id);
    return nummer < 0 ? eerst.length : nummer;
  };
  return wie
    .toSorted((a, b) => plek(a) - plek(b) || a.naam.localeCompare(b.naam, 'nl'))
    .map(({ id }) => ({ title: naamMetPartner(netwerk, id), value: id }));
};
