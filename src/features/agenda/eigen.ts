import { vervangtWie } from '../../domain/aanwezigheid.ts';
import { ACTIE_BIJ, Acties } from '../../domain/actie.ts';
import {
  neutraleTitel,
  tijden,
  type Voorbereiding,
  Voorbereidingen,
  type Vraag,
  Vragen,
} from '../../domain/agenda.ts';
import { mayDo, type Subject } from '../../domain/authority.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { toonTijd } from '../../domain/datum.ts';
import { vraagtInformeren, wieInformeert } from '../../domain/informeren.ts';
import { type Deelnemer, deelnemerMet, hoortBij, partnersVan } from '../../domain/netwerk.ts';
import type { Aanwezigheid, Agendapunt, Overleg } from '../../domain/overleg.ts';
import type { View } from '../turn.ts';

/** What authority must know of a casus. */
export const subjectVan = ({ regisseur, aanmelders, partners }: Casus): Subject => ({
  regisseur,
  aanmelders,
  partners,
});

const magZien = (view: View, deelnemer: Deelnemer, casus: Casus): boolean => {
  const who = { oid: '', tenant: view.netwerk.tenant, netwerk: view.netwerk, deelnemer, magInrichten: false };
  return mayDo('casus-zien', who, subjectVan(casus)).mag;
};

/** An item whose casus this person may read. */
export type EigenPunt = { readonly punt: Agendapunt; readonly casus: Casus };

/** The items that are this person's: those of which they may read the casus. */
export const eigenPunten = async (
  view: View,
  punten: readonly Agendapunt[],
  deelnemer: Deelnemer,
): Promise<EigenPunt[]> => {
  const gelezen = await Promise.all(
    punten.map(async (punt) => ({
      punt,
      casus: punt.casus === undefined ? undefined : await view.get(Casussen, punt.casus),
    })),
  );
  return gelezen.flatMap(({ punt, casus }) =>
    casus && magZien(view, deelnemer, casus.value) ? [{ punt, casus: casus.value }] : [],
  );
};

/** The partners this person answers for: the own ones, and those of whoever is replaced. */
const antwoordtVoor = (view: View, deelnemer: Deelnemer, antwoorden: readonly Aanwezigheid[]): string[] =>
  [deelnemer.id, ...vervangtWie(antwoorden, deelnemer.id)].flatMap((id) => {
    const wie = deelnemerMet(view.netwerk, id);
    return wie ? partnersVan(wie) : [];
  });

/** Whether this preparation answers for this partner: whoever made it may speak for more than one. */
export const isVan = (view: View, { deelnemer, partner }: Voorbereiding, van: string): boolean => {
  const wie = deelnemerMet(view.netwerk, deelnemer);
  return partner === van || (wie !== undefined && hoortBij(wie, van));
};

/** The questions to this person on these items, in the order of the agenda. */
export const vragenAan = async (
  view: View,
  overleg: Overleg,
  eigen: readonly EigenPunt[],
  deelnemer: Deelnemer,
  antwoorden: readonly Aanwezigheid[],
): Promise<Vraag[]> => {
  const partners = antwoordtVoor(view, deelnemer, antwoorden);
  const alle = (await view.list(Vragen, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  return eigen.flatMap(({ punt }) =>
    alle.filter(
      ({ agendapunt, partner }) =>
        agendapunt === punt.id && punt.partners.includes(partner) && partners.includes(partner),
    ),
  );
};

/** The items of which this person, and nobody else, is asked whether youth and parents have been told. */
export const teInformeren = (
  view: View,
  overleg: Overleg,
  eigen: readonly EigenPunt[],
  deelnemer: Deelnemer,
): EigenPunt[] =>
  eigen.filter(
    ({ casus }) => vraagtInformeren(casus, overleg) && wieInformeert(view.netwerk, casus) === deelnemer.id,
  );

/** What a personal agenda counts. `teDoen`: questions to which nobody of the partner answered yet. */
export type Eigen = {
  readonly punten: readonly { readonly om: string; readonly titel: string }[];
  /** The first item with a question that nobody of the partner answered yet. */
  readonly eerste: string | undefined;
  readonly vragen: number;
  readonly teDoen: number;
  readonly acties: number;
  /** Casussen of which this person is asked whether youth and parents know. */
  readonly informeren: readonly string[];
};

/** The own items in order with their times. Neutral. */
const eigenRegels = (view: View, overleg: Overleg, eigen: readonly EigenPunt[]): Eigen['punten'] =>
  tijden(overleg, overleg.agenda).flatMap(({ punt, om }) =>
    eigen.some((een) => een.punt.id === punt.id)
      ? [{ om: toonTijd(om, view.netwerk.tijdzone), titel: neutraleTitel(punt) }]
      : [],
  );

/** The numbers of one person: own items, questions and open acties. Neutral. */
export const eigenVan = async (
  view: View,
  overleg: Overleg,
  deelnemer: Deelnemer,
  antwoorden: readonly Aanwezigheid[],
): Promise<Eigen> => {
  const eigen = await eigenPunten(view, overleg.agenda, deelnemer);
  const vragen = await vragenAan(view, overleg, eigen, deelnemer, antwoorden);
  const klaar = (await view.list(Voorbereidingen, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const teDoen = vragen.filter(
    (vraag) => !klaar.some((een) => een.agendapunt === vraag.agendapunt && isVan(view, een, vraag.partner)),
  );
  const acties = await view.listBy(Acties, ACTIE_BIJ.van(deelnemer.id), { shelf: 'open' });
  return {
    punten: eigenRegels(view, overleg, eigen),
    eerste: teDoen[0]?.agendapunt,
    vragen: vragen.length,
    teDoen: teDoen.length,
    acties: acties.length,
    informeren: teInformeren(view, overleg, eigen, deelnemer).map(({ casus }) => casus.id),
  };
};
