import {
  actieveDeelnemers,
  actievePartners,
  type Deelnemer,
  hoortBij,
  type Netwerk,
  type Partner,
  partnersVan,
} from './netwerk.ts';
import type { Aanwezigheid, Overleg } from './overleg.ts';

const byId = (a: Deelnemer, b: Deelnemer): number => (a.id < b.id ? -1 : 1);
const alleenLeiding = (deelnemer: Deelnemer): boolean =>
  deelnemer.rollen.every((rol) => rol === 'leidinggevende');

/** Everyone of a kern-partner who takes part (not only as leidinggevende), once each, in order of id. */
export const kernDeelnemers = (netwerk: Netwerk): Deelnemer[] => {
  const kern = actievePartners(netwerk).filter(({ binding }) => binding === 'kern');
  return actieveDeelnemers(netwerk)
    .filter((deelnemer) => !alleenLeiding(deelnemer) && kern.some(({ id }) => hoortBij(deelnemer, id)))
    .sort(byId);
};

const isVasteVervanger = (deelnemer: Deelnemer, collegas: readonly Deelnemer[]): boolean =>
  deelnemer.rollen.every((rol) => rol === 'deelnemer') &&
  collegas.some((ander) => ander.id !== deelnemer.id && ander.vervanger === deelnemer.id);

/** Who comes for a partner: not the vaste vervangers, unless there is nobody else. */
const komenVoor = (netwerk: Netwerk, partner: string): Deelnemer[] => {
  const collegas = actieveDeelnemers(netwerk).filter(
    (each) => hoortBij(each, partner) && !alleenLeiding(each),
  );
  const eerste = collegas.filter((each) => !isVasteVervanger(each, collegas));
  return eerste.length > 0 ? eerste : collegas;
};

/**
 * Who gets the agenda: those of the kern-partners and of the partners invited for an item; for a beleidsoverleg the
 * leidinggevenden; always the coördinatoren. A vaste vervanger comes only when asked. In order of id.
 */
export const uitgenodigden = (netwerk: Netwerk, overleg: Pick<Overleg, 'soort' | 'agenda'>): Deelnemer[] => {
  const leidt = (deelnemer: Deelnemer) =>
    deelnemer.rollen.some((rol) => rol === 'coordinator' || rol === 'voorzitter' || rol === 'notulist');
  const altijd = actieveDeelnemers(netwerk).filter(
    (each) => leidt(each) || (overleg.soort === 'beleidsoverleg' && each.rollen.includes('leidinggevende')),
  );
  const gevraagd = new Set(overleg.agenda.flatMap(({ partners }) => partners));
  const partners = actievePartners(netwerk).filter(
    ({ id, binding }) => gevraagd.has(id) || (overleg.soort !== 'beleidsoverleg' && binding === 'kern'),
  );
  const allen = [...altijd, ...partners.flatMap(({ id }) => komenVoor(netwerk, id))];
  return [...new Map(allen.map((each) => [each.id, each])).values()].sort(byId);
};

/** The answers that count: given for this overleg, on the date it has now. */
export const geldigeAntwoorden = (overleg: Overleg, rijen: readonly Aanwezigheid[]): Aanwezigheid[] =>
  rijen.filter(
    (rij) =>
      rij.overleg === overleg.id &&
      (rij.versie ?? 0) === (overleg.versie ?? 0) &&
      rij.antwoord !== 'geen antwoord',
  );

export const antwoordVan = (
  antwoorden: readonly Aanwezigheid[],
  deelnemer: string,
): Aanwezigheid | undefined => antwoorden.find((rij) => rij.deelnemer === deelnemer);

/** Those in whose place this person was asked to come. */
export const vervangtWie = (antwoorden: readonly Aanwezigheid[], deelnemer: string): string[] =>
  antwoorden
    .filter((rij) => rij.antwoord === 'komt niet, vervanger' && rij.vervanger === deelnemer)
    .map((rij) => rij.deelnemer);

/** Whether "kom je?" is a question for this person: invited, or asked as vervanger. */
export const isGevraagd = (
  netwerk: Netwerk,
  overleg: Overleg,
  antwoorden: readonly Aanwezigheid[],
  deelnemer: string,
): boolean =>
  uitgenodigden(netwerk, overleg).some(({ id }) => id === deelnemer) ||
  vervangtWie(antwoorden, deelnemer).length > 0;

/** By id: those invited, and those asked to come in somebody's place. */
export const genodigdenVan = (
  netwerk: Netwerk,
  overleg: Overleg,
  antwoorden: readonly Aanwezigheid[],
): string[] => {
  const vervangers = geldigeAntwoorden(overleg, antwoorden).flatMap(({ antwoord, vervanger }) =>
    antwoord === 'komt niet, vervanger' && vervanger !== undefined ? [vervanger] : [],
  );
  return [...new Set([...uitgenodigden(netwerk, overleg).map(({ id }) => id), ...vervangers])];
};

/** Who could come instead, the vaste vervanger first, then colleagues of the same partner (or one of them). */
export const mogelijkeVervangers = (netwerk: Netwerk, deelnemer: Deelnemer): Deelnemer[] => {
  const anderen = actieveDeelnemers(netwerk).filter((each) => each.id !== deelnemer.id);
  const vaste = anderen.filter(({ id }) => id === deelnemer.vervanger);
  const collegas = anderen.filter(
    (each) => partnersVan(deelnemer).some((id) => hoortBij(each, id)) && !alleenLeiding(each),
  );
  return [...new Set([...vaste, ...collegas])];
};

/** A kern-partner for whom nobody has said to come: all said no, or some did not answer. */
export type AfwezigePartner = { readonly partner: Partner; readonly hoe: 'afgemeld' | 'geen antwoord' };

/** The kern-partners nobody comes for. Somebody comes who said so, or whose vervanger said so. */
export const afwezigeKernpartners = (
  netwerk: Netwerk,
  overleg: Overleg,
  antwoorden: readonly Aanwezigheid[],
): AfwezigePartner[] => {
  const actief = actieveDeelnemers(netwerk);
  // What somebody who left said does not count any more.
  const komt = (id: string) =>
    actief.some((each) => each.id === id) && antwoordVan(antwoorden, id)?.antwoord === 'komt';
  const genodigd = uitgenodigden(netwerk, overleg);
  return actievePartners(netwerk).flatMap((partner): AfwezigePartner[] => {
    const eigen = genodigd.filter((each) => hoortBij(each, partner.id));
    if (partner.binding !== 'kern' || eigen.length === 0) return [];
    const collegas = actief.filter((each) => hoortBij(each, partner.id));
    const vervangers = antwoorden.flatMap((rij) =>
      rij.vervanger !== undefined && eigen.some(({ id }) => id === rij.deelnemer) ? [rij.vervanger] : [],
    );
    if (collegas.some(({ id }) => komt(id)) || vervangers.some(komt)) return [];
    const stil = [...eigen.map(({ id }) => id), ...vervangers].some((id) => !antwoordVan(antwoorden, id));
    return [{ partner, hoe: stil ? 'geen antwoord' : 'afgemeld' }];
  });
};

/** One portion of a long list of people, so that it fits in one commit: those after `na`, at most `grootte`. */
export const portie = <T extends { readonly id: string }>(
  mensen: readonly T[],
  na: string,
  grootte: number,
): { readonly nu: T[]; readonly verder: string | undefined } => {
  const rest = mensen.filter(({ id }) => id > na).sort((a, b) => (a.id < b.id ? -1 : 1));
  const nu = rest.slice(0, grootte);
  return { nu, verder: rest.length > nu.length ? nu.at(-1)?.id : undefined };
};
