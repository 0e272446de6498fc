import { geldigeAntwoorden, isGevraagd, uitgenodigden } from '../../domain/aanwezigheid.ts';
import { Aanmeldingen } from '../../domain/casus.ts';
import { actieveDeelnemers, type Deelnemer } from '../../domain/netwerk.ts';
import { zonderInbreng as inbrengOpen } from '../../domain/openstaand.ts';
import { Aanwezigheden, Inbrengen, type Overleg } from '../../domain/overleg.ts';
import type { View } from '../turn.ts';

/** Kern-deelnemers who neither answered nor brought something in. */
export const zonderInbreng = async (view: View, overleg: Overleg): Promise<Deelnemer[]> => {
  const antwoorden = (await view.list(Inbrengen, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const aanmeldingen = (await view.list(Aanmeldingen, { shelf: 'open' })).map(({ value }) => value);
  return inbrengOpen(view.netwerk, overleg, antwoorden, aanmeldingen, view.vandaag);
};

const antwoordenOp = async (view: View, overleg: Overleg) =>
  geldigeAntwoorden(
    overleg,
    (await view.list(Aanwezigheden, { prefix: `${overleg.id}!` })).map(({ value }) => value),
  );

/** Whether the agenda went out. */
export const verstuurd = (overleg: Overleg): boolean => overleg.agendaVerstuurd !== undefined;

/** Everyone for whom "kom je?" is a question: invited, or asked as vervanger. */
export const gevraagden = async (view: View, overleg: Overleg): Promise<Deelnemer[]> => {
  const antwoorden = await antwoordenOp(view, overleg);
  return actieveDeelnemers(view.netwerk).filter(({ id }) =>
    isGevraagd(view.netwerk, overleg, antwoorden, id),
  );
};

/** Those who said to come. */
export const wieKomt = async (turn: View, overleg: Overleg): Promise<Deelnemer[]> => {
  const komt = (await antwoordenOp(turn, overleg)).filter(({ antwoord }) => antwoord === 'komt');
  return actieveDeelnemers(turn.netwerk).filter(({ id }) => komt.some((rij) => rij.deelnemer === id));
};

/** Who must hear of a move or cancellation: whoever got the agenda, and whoever answered anything about it. */
export const wieHoort = async (view: View, overleg: Overleg): Promise<Deelnemer[]> => {
  const antwoorden = (await view.list(Aanwezigheden, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const inbreng = await view.list(Inbrengen, { prefix: `${overleg.id}!` });
  const wie = new Set([
    ...(verstuurd(overleg) ? uitgenodigden(view.netwerk, overleg).map(({ id }) => id) : []),
    ...antwoorden.flatMap(({ deelnemer, vervanger }) =>
      vervanger === undefined ? [deelnemer] : [deelnemer, vervanger],
    ),
    ...inbreng.map(({ value }) => value.deelnemer),
  ]);
  return actieveDeelnemers(view.netwerk).filter(({ id }) => wie.has(id));
};
