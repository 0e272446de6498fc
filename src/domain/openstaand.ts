import type { Temporal } from 'temporal-polyfill';
import { antwoordVan, geldigeAntwoorden, isGevraagd, kernDeelnemers } from './aanwezigheid.ts';
import type { Aanmelding } from './casus.ts';
import { actieveDeelnemers, type Deelnemer, type Netwerk } from './netwerk.ts';
import type { Aanwezigheid, Inbreng, Overleg } from './overleg.ts';

/** Those for whom "kom je?" is a question, and who did not answer it for the date the overleg has now. */
export const zonderAanwezigheid = (
  netwerk: Netwerk,
  overleg: Overleg,
  rijen: readonly Aanwezigheid[],
): Deelnemer[] => {
  const antwoorden = geldigeAntwoorden(overleg, rijen);
  return actieveDeelnemers(netwerk).filter(
    ({ id }) => isGevraagd(netwerk, overleg, antwoorden, id) && !antwoordVan(antwoorden, id),
  );
};

/** "Later vragen" is an answer until its day has come. */
const isBeantwoord = ({ antwoord, opnieuwOp }: Inbreng, vandaag: Temporal.PlainDate): boolean =>
  antwoord !== 'later vragen' || (opnieuwOp !== undefined && opnieuwOp > vandaag.toString());

/** Kern-deelnemers who neither answered "iets in te brengen?" nor brought something in. */
export const zonderInbreng = (
  netwerk: Netwerk,
  overleg: Overleg,
  inbreng: readonly Inbreng[],
  aanmeldingen: readonly Aanmelding[],
  vandaag: Temporal.PlainDate,
): Deelnemer[] => {
  const klaar = new Set([
    ...inbreng
      .filter((rij) => rij.overleg === overleg.id && isBeantwoord(rij, vandaag))
      .map((rij) => rij.deelnemer),
    ...aanmeldingen
      .filter((aanmelding) => aanmelding.overleg === overleg.id && aanmelding.status !== 'concept')
      .map((aanmelding) => aanmelding.aanmelder),
  ]);
  return kernDeelnemers(netwerk).filter(({ id }) => !klaar.has(id));
};
