import { geldigeAntwoorden, uitgenodigden } from './aanwezigheid.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Deelnemer,
  deelnemerMet,
  hoortBij,
  type Netwerk,
  type Partner,
  partnerMet,
} from './netwerk.ts';
import { type Aanwezigheid, aanwezigheidId, type Overleg } from './overleg.ts';

/** The planner looks under this name whether a partner was absent twice, when it was ticked who was there. */
export const OPKOMST = 'agenda.opkomst';

/** Of one overleg: every row about who comes and who was there. */
export type Opkomst = { readonly overleg: Overleg; readonly rijen: readonly Aanwezigheid[] };

/** Who may have been there: invited, asked as vervanger, said to come, or ticked already. By partner, then by name. */
export const wieKonden = (netwerk: Netwerk, { overleg, rijen }: Opkomst): Deelnemer[] => {
  const genoemd = geldigeAntwoorden(overleg, rijen).flatMap(({ deelnemer, antwoord, vervanger }) => [
    ...(antwoord === 'komt' ? [deelnemer] : []),
    ...(vervanger === undefined ? [] : [vervanger]),
  ]);
  const ingevuld = rijen.filter(({ was }) => was !== undefined).map(({ deelnemer }) => deelnemer);
  const ids = new Set([...uitgenodigden(netwerk, overleg).map(({ id }) => id), ...genoemd, ...ingevuld]);
  return opPartner(
    netwerk,
    [...ids].flatMap((id) => deelnemerMet(netwerk, id) ?? []),
  );
};

/** Those of the netwerk who are not on that list: somebody who came all the same. */
export const wieNog = (netwerk: Netwerk, opkomst: Opkomst): Deelnemer[] => {
  const al = new Set(wieKonden(netwerk, opkomst).map(({ id }) => id));
  return opPartner(
    netwerk,
    actieveDeelnemers(netwerk).filter(({ id }) => !al.has(id)),
  );
};

const opPartner = (netwerk: Netwerk, mensen: readonly Deelnemer[]): Deelnemer[] => {
  const naam = ({ partner, naam }: Deelnemer) => `${partnerMet(netwerk, partner)?.naam ?? ''}\u0000${naam}`;
  return mensen.toSorted((a, b) => naam(a).localeCompare(naam(b), 'nl'));
};

/** What is proposed before anybody ticked: who said to come was there. */
export const wasErWaarschijnlijk = ({ overleg, rijen }: Opkomst, deelnemer: string): boolean => {
  const rij = rijen.find((een) => een.deelnemer === deelnemer);
  if (rij?.was !== undefined) return rij.was;
  return geldigeAntwoorden(overleg, rijen).some(
    (een) => een.deelnemer === deelnemer && een.antwoord === 'komt',
  );
};

/** The row with what was ticked. Whoever never answered for this date gets no answer that was not given. */
export const metWas = (
  overleg: Overleg,
  deelnemer: string,
  eerder: Aanwezigheid | undefined,
  was: boolean,
  nu: string,
): Aanwezigheid => {
  const [geldig] = eerder ? geldigeAntwoorden(overleg, [eerder]) : [];
  if (geldig) return { ...geldig, was };
  return {
    id: aanwezigheidId(overleg.id, deelnemer),
    overleg: overleg.id,
    deelnemer,
    antwoord: 'geen antwoord',
    sinds: nu,
    versie: overleg.versie ?? 0,
    keer: eerder?.keer ?? 0,
    was,
  };
};

/** Ticked that somebody of this partner was not there, and that nobody else was there for it. Not ticked: not known. */
const wasAfwezig = (netwerk: Netwerk, { rijen }: Opkomst, partner: string): boolean => {
  const van = (id: string) => {
    const wie = deelnemerMet(netwerk, id);
    return wie !== undefined && hoortBij(wie, partner);
  };
  const vervangers = rijen.flatMap(({ deelnemer, vervanger }) =>
    vervanger !== undefined && van(deelnemer) ? [vervanger] : [],
  );
  const hun = rijen.filter(({ deelnemer }) => van(deelnemer) || vervangers.includes(deelnemer));
  return hun.some(({ was }) => was === false) && !hun.some(({ was }) => was === true);
};

/** Kern-partners of whom nobody was there. */
export const kernAfwezig = (netwerk: Netwerk, opkomst: Opkomst): Partner[] =>
  actievePartners(netwerk).filter(
    ({ id, binding }) => binding === 'kern' && wasAfwezig(netwerk, opkomst, id),
  );

/** Kern-partners of whom nobody was at either of these two overleggen. */
export const tweeKeerAfwezig = (netwerk: Netwerk, laatste: Opkomst, vorige: Opkomst): Partner[] =>
  kernAfwezig(netwerk, laatste).filter(({ id }) => wasAfwezig(netwerk, vorige, id));

/** The overleg of the same kind that was held before this one. */
export const vorigOverleg = (overleg: Overleg, overleggen: readonly Overleg[]): Overleg | undefined =>
  overleggen
    .filter(
      ({ id, soort, status, start }) =>
        id !== overleg.id && soort === overleg.soort && status !== 'afgezegd' && start < overleg.start,
    )
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .at(-1);

/** Whether a later one of the same kind was held: what is ticked now is history then. */
export const isLaatste = (overleg: Overleg, overleggen: readonly Overleg[], now: string): boolean =>
  !overleggen.some(
    ({ id, soort, status, start }) =>
      id !== overleg.id &&
      soort === overleg.soort &&
      status !== 'afgezegd' &&
      start > overleg.start &&
      start <= now,
  );
