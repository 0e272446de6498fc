import { Temporal } from 'temporal-polyfill';
import { geldigeAntwoorden } from '../../domain/aanwezigheid.ts';
import { ACTIE_BIJ, type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { agendaVoorstel, type Kandidaat, kandidaten, opVolgorde } from '../../domain/agenda-voorstel.ts';
import { wachtKeren } from '../../domain/agenda-wachten.ts';
import { Aanmeldingen, type Casus, Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { nietGedaan, opgegevenSinds } from '../../domain/niet-gedaan.ts';
import {
  Aanwezigheden,
  type Aanwezigheid,
  type Agendapunt,
  type Overleg,
  Overleggen,
} from '../../domain/overleg.ts';
import { isBegonnen, komendeOverleggen } from '../../domain/overleg-beloop.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Stored, View } from '../turn.ts';

/** The agenda as it stands: the one that was made, else what is proposed now; and which casussen wait. */
export type Stand = {
  readonly overleg: Overleg;
  readonly punten: Agendapunt[];
  readonly wachten: Kandidaat[];
};

/** The overleggen that are still to come, first one first. */
export const komende = async (view: View): Promise<Overleg[]> =>
  komendeOverleggen(
    (await view.list(Overleggen, { shelf: 'open' })).map(({ value }) => value),
    view.now,
  );

/** The overleg, or a sentence that says what to do when it is not there. */
export const overlegMet = async (view: View, id: string): Promise<Stored<Overleg>> => {
  const stored = await view.get(Overleggen, id);
  if (!stored) throw new UserError('Dit overleg bestaat niet (meer). Typ /agenda voor het volgende overleg.');
  return stored;
};

/** Whether its agenda can still be changed, answered and sent. */
export const isOpen = (overleg: Overleg, view: View): boolean =>
  !['afgezegd', 'gehouden', 'besluitenlijst vastgesteld'].includes(overleg.status) &&
  !isBegonnen(overleg, view.now);

/** Throws a sentence when it has begun or was cancelled. */
export const eisOpen = (overleg: Overleg, view: View): void => {
  if (overleg.status === 'afgezegd') throw new UserError('Dit overleg gaat niet door.');
  if (!isOpen(overleg, view))
    throw new UserError('Het overleg is al begonnen of geweest. Dit kan niet meer.');
};

const aanmeldingenVoor = async (view: View, casussen: readonly Casus[]) => {
  const open = (await view.list(Aanmeldingen, { shelf: 'open' })).map(({ value }) => value);
  const gesloten = casussen.flatMap(({ status, aanmelding }) =>
    status === 'nieuw' && aanmelding !== undefined && !open.some(({ id }) => id === aanmelding)
      ? [aanmelding]
      : [],
  );
  const meer = await Promise.all(gesloten.map((id) => view.get(Aanmeldingen, id)));
  return [...open, ...meer.flatMap((stored) => (stored ? [stored.value] : []))];
};

/** Whether there are acties to begin with: agreed before this overleg and still open, or not done since the one before. */
const heeftOudeActies = async (view: View, overleg: Overleg): Promise<boolean> => {
  const open = (await view.list(Acties, { shelf: 'open' })).map(({ value }) => value);
  const loopt = (actie: Actie): boolean =>
    isOpenActie(actie) && actie.overleg !== overleg.id && actie.soort === 'actie';
  if (open.some(loopt)) return true;
  const alle = (await view.list(Overleggen)).map(({ value }) => value);
  const dag = lokaleDatum(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone);
  const from = opgegevenSinds(overleg, alle) ?? '';
  const op = (await view.listBy(Acties, ACTIE_BIJ.opgegeven, { from })).map(({ value }) => value);
  return nietGedaan([...open, ...op], overleg, alle, dag).length > 0;
};

/** Each with the number of overleggen it waited in vain. */
const metKeren = async (view: View, overleg: Overleg, wie: readonly Kandidaat[]): Promise<Kandidaat[]> => {
  if (wie.length === 0) return [];
  const alle = (await view.list(Overleggen)).map(({ value }) => value);
  return wie.map((kandidaat) => ({
    ...kandidaat,
    keren: wachtKeren(kandidaat.casus, kandidaat.sinds, overleg, alle, view.netwerk.tijdzone),
  }));
};

/** The agenda of this overleg now. */
export const standVan = async (view: View, overleg: Overleg): Promise<Stand> => {
  const casussen = (await view.list(Casussen, { shelf: 'open' })).map(({ value }) => value);
  const andere = (await komende(view)).filter(({ id }) => id !== overleg.id);
  const gevonden = kandidaten({
    overleg,
    casussen,
    aanmeldingen: await aanmeldingenVoor(view, casussen),
    komend: [overleg.id, ...andere.map(({ id }) => id)],
    elders: andere.flatMap(({ agenda }) => agenda.flatMap(({ casus }) => casus ?? [])),
    netwerk: view.netwerk,
  });
  const { protocol } = view.netwerk;
  const wie = await metKeren(view, overleg, gevonden);
  if (overleg.agenda.length === 0)
    return { overleg, ...agendaVoorstel(overleg, wie, await heeftOudeActies(view, overleg), protocol) };
  const erop = new Set(overleg.agenda.map(({ casus }) => casus));
  const wachten = wie.filter(({ casus }) => !erop.has(casus)).sort(opVolgorde(protocol));
  return { overleg, punten: overleg.agenda, wachten };
};

/** The item, or a sentence when it is not on the agenda (any more). */
export const puntMet = (punten: readonly Agendapunt[], id: string): Agendapunt => {
  const punt = punten.find((each) => each.id === id);
  if (!punt) throw new UserError('Dit punt staat niet (meer) op de agenda. Typ /agenda.');
  return punt;
};

/** The answers to "kom je?" that count. */
export const antwoordenOp = async (view: View, overleg: Overleg): Promise<Aanwezigheid[]> =>
  geldigeAntwoorden(
    overleg,
    (await view.list(Aanwezigheden, { prefix: `${overleg.id}!` })).map(({ value }) => value),
  );
