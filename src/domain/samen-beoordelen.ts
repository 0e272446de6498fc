import { Temporal } from 'temporal-polyfill';
import type { Aanmelding } from './casus.ts';
import { aanmeldingSluitOp } from './deadlines.ts';
import {
  actieveDeelnemers,
  coordinatoren,
  type Deelnemer,
  deelnemerMet,
  isCoordinator,
  type Netwerk,
} from './netwerk.ts';
import type { Overleg } from './overleg.ts';
import type { Uitkomst } from './uitkomst.ts';
import { lokaalUur, lokaleDatum, werkdagVanaf } from './werkdag.ts';

/** Working days the second one has; on the morning after those the coördinator may decide alone. */
const BEDENKTIJD = 2;

/** Who can judge together with the coördinator: takes part, not as leidinggevende only, and is no coördinator. */
export const kandidaatBeoordelaars = (netwerk: Netwerk): Deelnemer[] =>
  actieveDeelnemers(netwerk).filter(
    (deelnemer) => !isCoordinator(deelnemer) && deelnemer.rollen.some((rol) => rol !== 'leidinggevende'),
  );

/** The one who judges together with the coördinator, if the netwerk has one today. */
export const tweedeBeoordelaar = (netwerk: Netwerk): Deelnemer | undefined =>
  kandidaatBeoordelaars(netwerk).find(({ id }) => id === netwerk.tweedeBeoordelaar);

/** Who judges this one together with the coördinator. A doubt is the coördinator's, and nobody judges what they brought in. */
export const samenMet = (
  netwerk: Netwerk,
  { twijfel, aanmelder }: Pick<Aanmelding, 'twijfel' | 'aanmelder'>,
): Deelnemer | undefined => {
  const tweede = tweedeBeoordelaar(netwerk);
  return twijfel || tweede?.id === aanmelder ? undefined : tweede;
};

/** Everyone who is told that this one waits. */
export const beoordelaars = (netwerk: Netwerk, aanmelding: Aanmelding): Deelnemer[] => {
  const tweede = samenMet(netwerk, aanmelding);
  return [...coordinatoren(netwerk), ...(tweede ? [tweede] : [])];
};

/** From when the coördinator may decide alone: after two working days, or when aanmelding closes for its overleg. */
export const alleenVanaf = (
  sinds: string,
  overleg: Pick<Overleg, 'start'> | undefined,
  { protocol, tijdzone }: Pick<Netwerk, 'protocol' | 'tijdzone'>,
): Temporal.Instant => {
  let dag = lokaleDatum(Temporal.Instant.from(sinds), tijdzone);
  for (let telt = 0; telt <= BEDENKTIJD; telt++) dag = werkdagVanaf(dag.add({ days: 1 }));
  const bedenktijd = lokaalUur(dag, protocol.berichtUur, tijdzone);
  if (!overleg) return bedenktijd;
  const sluit = aanmeldingSluitOp({ start: Temporal.Instant.from(overleg.start) }, protocol, tijdzone);
  return Temporal.Instant.compare(sluit, bedenktijd) < 0 ? sluit : bedenktijd;
};

/** What somebody chose, and the round of the proposal that was on the card; 0 when there was none. */
export type Keuze = { readonly uitkomst: Uitkomst; readonly ronde: number };

/**
 * What a choice does. `besluit`: it is decided; `voorstel`: the other must agree; `wacht`: this side proposed just that
 * already; `ander`: the other proposed something else meanwhile. A question to the aanmelder decides nothing, so one may ask it.
 */
export const weegKeuze = (
  netwerk: Netwerk,
  aanmelding: Pick<Aanmelding, 'twijfel' | 'aanmelder' | 'voorstel'>,
  wie: Deelnemer,
  { uitkomst, ronde }: Keuze,
  magAlleen: boolean,
): 'besluit' | 'voorstel' | 'wacht' | 'ander' => {
  if (!samenMet(netwerk, aanmelding) || uitkomst === 'aanvulling') return 'besluit';
  const coordinator = isCoordinator(wie);
  const { voorstel } = aanmelding;
  const door = voorstel && deelnemerMet(netwerk, voorstel.door);
  const vanAnder = door !== undefined && isCoordinator(door) !== coordinator;
  if (vanAnder && voorstel?.uitkomst === uitkomst) return 'besluit';
  if (vanAnder && voorstel?.ronde !== ronde) return 'ander';
  if (coordinator && magAlleen) return 'besluit';
  return voorstel !== undefined && !vanAnder && voorstel.uitkomst === uitkomst ? 'wacht' : 'voorstel';
};
