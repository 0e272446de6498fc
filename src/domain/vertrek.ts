import { z } from 'zod/v4';
import type { Actie } from './actie.ts';
import type { Casus } from './casus.ts';
import { type Bezetting, coordinatoren, type Deelnemer, deelnemerMet } from './netwerk.ts';

/**
 * The first along the chain of vaste vervangers who takes part and whom Teams knows. A chain may come back where it
 * began (colleagues who replace each other): nobody is looked at twice. `past` narrows who will do.
 */
export const vervangerNa = (
  bezetting: Bezetting,
  wie: string,
  past: (deelnemer: Deelnemer) => boolean = () => true,
): Deelnemer | undefined => {
  const gezien = new Set([wie]);
  for (let id = deelnemerMet(bezetting, wie)?.vervanger; id !== undefined && !gezien.has(id); ) {
    gezien.add(id);
    const een = deelnemerMet(bezetting, id);
    if (een && een.vertrokken === undefined && een.oid !== undefined && past(een)) return een;
    id = een?.vervanger;
  }
  return undefined;
};

const ziet = ({ rollen }: Deelnemer): boolean => rollen.some((rol) => rol !== 'leidinggevende');

/** Who gets what somebody leaves behind: a vervanger, else a coördinator; undefined when nobody can be reached. */
export const opvolger = (bezetting: Bezetting, wie: string): Deelnemer | undefined =>
  vervangerNa(bezetting, wie, ziet) ??
  coordinatoren(bezetting).find(({ id, oid }) => id !== wie && oid !== undefined);

/** This person, or when that one left meanwhile whoever takes over; nobody else when nobody can. */
export const wieNu = (bezetting: Bezetting, wie: string): string => {
  const een = deelnemerMet(bezetting, wie);
  if (!een || een.vertrokken === undefined) return wie;
  return opvolger(bezetting, wie)?.id ?? wie;
};

/** One thing that is left to do about people who left. */
export type Werk =
  | { readonly soort: 'actie'; readonly actie: string; readonly van: string; readonly naar: string }
  | { readonly soort: 'regie'; readonly casus: string; readonly van: string; readonly naar: string }
  | { readonly soort: 'gevraagd'; readonly actie: string };

/**
 * What must move because these people left: acties they own, casussen they keep together, and requests to them to
 * take an actie over. What nobody can take stays where it is. What moved is not in it again.
 */
export const werkNa = (
  bezetting: Bezetting,
  weg: readonly string[],
  acties: readonly Actie[],
  casussen: readonly Casus[],
): Werk[] => {
  const vertrokken = new Set(weg);
  const naar = new Map(weg.map((id) => [id, opvolger(bezetting, id)?.id]));
  const over = (van: string | undefined) => {
    const wie = van === undefined ? undefined : naar.get(van);
    return van === undefined || wie === undefined ? undefined : { van, naar: wie };
  };
  return [
    ...acties.flatMap((actie): Werk[] => {
      const wie = over(actie.eigenaar);
      if (wie) return [{ soort: 'actie', actie: actie.id, ...wie }];
      const gevraagd = actie.overdracht !== undefined && vertrokken.has(actie.overdracht.naar);
      return gevraagd ? [{ soort: 'gevraagd', actie: actie.id }] : [];
    }),
    ...casussen.flatMap((casus): Werk[] => {
      const wie = over(casus.regisseur);
      return wie ? [{ soort: 'regie', casus: casus.id, ...wie }] : [];
    }),
  ];
};

/** How many acties and casussen went from one person to another. */
export const Overgang = z.object({
  van: z.string(),
  naar: z.string(),
  acties: z.number().int().min(0),
  regie: z.number().int().min(0),
});
export type Overgang = z.infer<typeof Overgang>;

/** The counts with these added. */
export const telOp = (geteld: readonly Overgang[], werk: readonly Werk[]): Overgang[] => {
  const som = new Map(geteld.map((een) => [`${een.van} ${een.naar}`, een]));
  for (const een of werk) {
    if (een.soort === 'gevraagd') continue;
    const { van, naar } = een;
    const was = som.get(`${van} ${naar}`) ?? { van, naar, acties: 0, regie: 0 };
    const veld = een.soort === 'actie' ? 'acties' : 'regie';
    som.set(`${van} ${naar}`, { ...was, [veld]: was[veld] + 1 });
  }
  return [...som.values()];
};

/** `3 acties en de regie van 1 casus`. */
export const watGaatOver = ({ acties, regie }: Pick<Overgang, 'acties' | 'regie'>): string =>
  [
    acties > 0 && (acties === 1 ? '1 actie' : `${acties} acties`),
    regie > 0 && `de regie van ${regie === 1 ? '1 casus' : `${regie} casussen`}`,
  ]
    .filter((deel) => deel !== false)
    .join(' en ');
