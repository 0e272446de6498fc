import { ACTIE_TREDE, Acties } from '../../domain/actie.ts';
import { isAanDeBeurt, staatVoor, wachtOpAntwoord } from '../../domain/actie-ladder.ts';
import { Aanmeldingen } from '../../domain/casus.ts';
import { actieveDeelnemers, type Deelnemer } from '../../domain/netwerk.ts';
import { zonderAanwezigheid, zonderInbreng } from '../../domain/openstaand.ts';
import { Aanwezigheden, Inbrengen, type Overleg, Overleggen } from '../../domain/overleg.ts';
import { isBegonnen } from '../../domain/overleg-beloop.ts';
import { verlofOp, vervangerNu } from '../../domain/stuurmoment.ts';
import type { View } from '../turn.ts';

/** One thing somebody did not reply to: the reminder that asks for it. */
export type Ding = { readonly soort: string; readonly over: string };

/** What one person still owes. */
export type Openstaand = { readonly deelnemer: Deelnemer; readonly dingen: readonly Ding[] };

type Schuld = { readonly wie: string; readonly ding: Ding };

const KOM_JE = 'agenda.komje';
const INBRENG = 'aanmelding.vraag';

/** Acties due or overdue without an answer. */
const acties = async (view: View): Promise<Schuld[]> =>
  (await view.list(Acties, { shelf: 'open' }))
    .map(({ value }) => value)
    .filter((actie) => isAanDeBeurt(actie, view.vandaag) && wachtOpAntwoord(actie))
    .flatMap(({ id, eigenaar }) =>
      staatVoor(view.netwerk, eigenaar).map((wie) => ({
        wie: wie.id,
        ding: { soort: ACTIE_TREDE, over: id },
      })),
    );

const aanwezigheid = async (view: View, overleg: Overleg): Promise<Schuld[]> => {
  const rijen = (await view.list(Aanwezigheden, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  return zonderAanwezigheid(view.netwerk, overleg, rijen).map(({ id }) => ({
    wie: id,
    ding: { soort: KOM_JE, over: overleg.id },
  }));
};

const inbreng = async (view: View, overleg: Overleg): Promise<Schuld[]> => {
  const antwoorden = (await view.list(Inbrengen, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const aanmeldingen = (await view.list(Aanmeldingen, { shelf: 'open' })).map(({ value }) => value);
  return zonderInbreng(view.netwerk, overleg, antwoorden, aanmeldingen, view.vandaag).map(({ id }) => ({
    wie: id,
    ding: { soort: INBRENG, over: overleg.id },
  }));
};

const rondOverleg = async (view: View): Promise<Schuld[]> => {
  const komend = (await view.list(Overleggen, { shelf: 'open' }))
    .map(({ value }) => value)
    .filter((overleg) => !isBegonnen(overleg, view.now));
  const per = await Promise.all(
    komend.map((overleg) => {
      if (overleg.status === 'agenda verstuurd') return aanwezigheid(view, overleg);
      return overleg.status === 'aanmelding open' ? inbreng(view, overleg) : [];
    }),
  );
  return per.flat();
};

/** Everyone who has not replied to something, in order of id. */
export const openstaand = async (view: View): Promise<Openstaand[]> => {
  const schulden = [...(await acties(view)), ...(await rondOverleg(view))];
  return actieveDeelnemers(view.netwerk)
    .map((deelnemer) => ({
      deelnemer,
      dingen: schulden.filter(({ wie }) => wie === deelnemer.id).map(({ ding }) => ding),
    }))
    .filter(({ dingen }) => dingen.length > 0)
    .sort((a, b) => (a.deelnemer.id < b.deelnemer.id ? -1 : 1));
};

/**
 * Whom to remind of it: those who are there; for who is on leave the vervanger, of acties only: nobody else can answer the
 * rest.
 */
export const teHerinneren = async (view: View): Promise<Openstaand[]> => {
  const lijst = await openstaand(view);
  const weg = ({ deelnemer }: Openstaand) => verlofOp(view.netwerk, deelnemer.id, view.vandaag) !== undefined;
  const wie = new Map(lijst.filter((een) => !weg(een)).map((een) => [een.deelnemer.id, een]));
  for (const { deelnemer, dingen } of lijst.filter(weg)) {
    const vervanger = vervangerNu(view.netwerk, deelnemer.id, view.vandaag);
    const over = dingen.filter(({ soort }) => soort === ACTIE_TREDE);
    if (!vervanger || over.length === 0) continue;
    const eigen = wie.get(vervanger.id)?.dingen ?? [];
    wie.set(vervanger.id, { deelnemer: vervanger, dingen: [...eigen, ...over] });
  }
  return [...wie.values()].sort((a, b) => (a.deelnemer.id < b.deelnemer.id ? -1 : 1));
};

/** "2 acties, aanwezigheid": what somebody owes, in words. */
export const watInWoorden = (dingen: readonly Ding[]): string => {
  const hoeveel = (soort: string) => dingen.filter((ding) => ding.soort === soort).length;
  const aantal = hoeveel(ACTIE_TREDE);
  return [
    aantal > 0 && (aantal === 1 ? '1 actie' : `${aantal} acties`),
    hoeveel(KOM_JE) > 0 && 'aanwezigheid',
    hoeveel(INBRENG) > 0 && 'iets in te brengen?',
  ]
    .filter((woord) => woord !== false)
    .join(', ');
};
