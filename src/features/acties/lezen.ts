import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { ACTIE_BIJ, type Actie, type ActieContent, Acties, isOpenActie } from '../../domain/actie.ts';
import { OVERDRACHT_GEWEIGERD } from '../../domain/actie-antwoord.ts';
import { actieRol, staatIn, staatVoor } from '../../domain/actie-ladder.ts';
import type { Subject } from '../../domain/authority.ts';
import { Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { assertGeenPersoonsgegevens } from '../../domain/privacy-guard.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';

/** What every button about one actie carries. */
export const ActieData = z.object({ actie: z.string().min(1).max(100) });

/** What was typed in a field; long enough for what the form lets through. */
export const Getypt = z
  .string()
  .max(4000)
  .optional()
  .transform((tekst) => tekst?.trim() ?? '');

export type Gevonden = { readonly subject: Subject; readonly thing: Stored<Actie> };

const lees = async (turn: DeelnemerTurn, id: string): Promise<Stored<Actie>> => {
  const stored = await turn.get(Acties, id);
  if (!stored) throw new UserError('Deze actie bestaat niet (meer). Typ /acties.');
  return stored;
};

/** For what only the owner may do. Reads one row, no more: a click on a reminder must stay cheap. */
export const vanEigenaar = async (turn: DeelnemerTurn, { actie }: { actie: string }): Promise<Gevonden> => {
  const thing = await lees(turn, actie);
  const ik = turn.who.deelnemer.id;
  const verantwoordelijk = staatVoor(turn.netwerk, thing.value.eigenaar);
  const eigenaar = verantwoordelijk.find(({ id }) => id === ik) ?? verantwoordelijk[0];
  return { subject: { eigenaar: eigenaar?.id ?? thing.value.eigenaar }, thing };
};

/** For looking at it: who owns it or was asked to, and who is on its casus. */
export const vanCasus = async (turn: DeelnemerTurn, { actie }: { actie: string }): Promise<Gevonden> => {
  const thing = await lees(turn, actie);
  const ik = turn.who.deelnemer.id;
  const casus =
    thing.value.casus === undefined ? undefined : (await turn.get(Casussen, thing.value.casus))?.value;
  const rol = actieRol(turn.netwerk, thing.value, ik, turn.vandaag);
  return {
    subject: {
      eigenaar: rol === 'geen' ? thing.value.eigenaar : ik,
      regisseur: casus?.regisseur,
      partners: casus?.partners,
    },
    thing,
  };
};

const zeiNee = (actie: Actie, wie: string): boolean =>
  actie.geschiedenis.some((regel) => regel.wie === wie && regel.wat === OVERDRACHT_GEWEIGERD);

/** For what the colleague or vervanger who was asked may do; who said no before is told so. */
export const vanGevraagde = async (turn: DeelnemerTurn, { actie }: { actie: string }): Promise<Gevonden> => {
  const thing = await lees(turn, actie);
  const ik = turn.who.deelnemer.id;
  const rol = actieRol(turn.netwerk, thing.value, ik, turn.vandaag);
  const mag = (rol !== 'geen' && rol !== 'helper') || zeiNee(thing.value, ik);
  return { subject: { voor: mag ? ik : undefined }, thing };
};

/** For what the coördinator may do. */
export const vanNetwerk = async (turn: DeelnemerTurn, { actie }: { actie: string }): Promise<Gevonden> => ({
  subject: {},
  thing: await lees(turn, actie),
});

/** Opens what an actie is about; `waarom` goes to the audit log. */
export const openActie = (turn: DeelnemerTurn, actie: Actie, waarom: string): Promise<ActieContent> =>
  turn.open(Acties, actie, waarom);

/** The content with what was added, sealed for the same row. */
export const verzegel = (turn: DeelnemerTurn, actie: Actie, content: ActieContent) =>
  turn.seal(Acties, actie, content);

/** Why what was typed may not be kept, or undefined. The keys are the labels people see. */
export const privacyFout = (
  velden: Record<string, string>,
  vandaag: Temporal.PlainDate,
): string | undefined => {
  try {
    assertGeenPersoonsgegevens(velden, vandaag);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
};

/** Of more owners than this, all open acties are read at once. */
const VEEL = 20;

/** All open acties of these owners, in no order. */
export const openActiesMet = async (view: View, eigenaren: readonly string[]): Promise<Actie[]> => {
  if (eigenaren.length > VEEL)
    return (await openActies(view)).filter(({ eigenaar }) => eigenaren.includes(eigenaar));
  return (await Promise.all(eigenaren.map((wie) => openOnder(view, ACTIE_BIJ.van(wie))))).flat();
};

/** All open acties of which `wie` must answer, in no order. */
export const openActiesVan = (view: View, wie: string): Promise<Actie[]> =>
  openActiesMet(view, staatIn(view.netwerk, wie));

/** Those under one entry of the index. */
export const openOnder = async (view: View, plek: string): Promise<Actie[]> =>
  (await view.listBy(Acties, plek, { shelf: 'open' })).map(({ value }) => value);

export const openActies = async (view: View): Promise<Actie[]> =>
  (await view.list(Acties, { shelf: 'open' })).map(({ value }) => value).filter(isOpenActie);
