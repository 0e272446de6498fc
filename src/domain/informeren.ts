import type { Casus } from './casus.ts';
import { actieveDeelnemers, coordinatoren, type Netwerk } from './netwerk.ts';
import type { Overleg } from './overleg.ts';

/**
 * Whether it must be asked for this overleg if youth and parents have been told. It is asked at each overleg until yes;
 * an answer given since its agenda went out is the answer for that overleg.
 */
export const vraagtInformeren = (
  casus: Pick<Casus, 'geinformeerd' | 'geinformeerdGevraagd' | 'beperkt' | 'gewist'>,
  { agendaVerstuurd }: Pick<Overleg, 'agendaVerstuurd'>,
): boolean => {
  if (casus.geinformeerd?.ja || casus.beperkt !== undefined || casus.gewist !== undefined) return false;
  if (agendaVerstuurd === undefined) return false;
  return casus.geinformeerdGevraagd === undefined || casus.geinformeerdGevraagd < agendaVerstuurd;
};

/** The one person who is asked: the casusregisseur, else who brought it in last, else the coördinator. */
export const wieInformeert = (
  netwerk: Netwerk,
  { regisseur, aanmelders }: Pick<Casus, 'regisseur' | 'aanmelders'>,
): string | undefined => {
  const er = new Set(actieveDeelnemers(netwerk).map(({ id }) => id));
  const mensen = [regisseur, aanmelders.at(-1), coordinatoren(netwerk)[0]?.id];
  return mensen.find((id) => id !== undefined && er.has(id));
};
