import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import type { Subject } from '../../domain/authority.ts';
import { type Besluit, Besluiten } from '../../domain/besluit.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { type Gebeurtenis, Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { DeelnemerTurn, View } from '../turn.ts';

/** What a button about a decision carries: the id of the besluit, or of the event of the casus. */
export const Data = z.object({ besluit: z.string().min(1).max(150) });

/**
 * A decision about a casus: the besluit of an overleg, or what was done outside one. `id` is how the aanmelder knows it, also when a
 * list said the same afterwards and its besluit is shown.
 */
export type Zaak = { readonly id: string; readonly casus: Casus } & (
  | { readonly besluit: Besluit; readonly gebeurtenis?: undefined }
  | { readonly gebeurtenis: Gebeurtenis; readonly besluit?: undefined }
);

/** What is decided about a casus outside an overleg; other events are no decision, and nobody's to be told of by number. */
const BESLISSEND: readonly Gebeurtenis['soort'][] = ['staat', 'regisseur', 'herijkt', 'overgedragen'];

export const WEG = 'Dit besluit is er niet (meer). Vraag de coördinator als je iets mist.';

/** A decision with its casus; undefined when either is gone. */
export const leesZaak = async (view: View, id: string): Promise<Zaak | undefined> => {
  const gevonden = (await view.get(Gebeurtenissen, id))?.value;
  const gebeurtenis = gevonden && BESLISSEND.includes(gevonden.soort) ? gevonden : undefined;
  const besluit = (await view.get(Besluiten, gebeurtenis?.besluit ?? id))?.value;
  const nummer = besluit?.casus ?? gebeurtenis?.casus;
  const casus = nummer === undefined ? undefined : (await view.get(Casussen, nummer))?.value;
  if (!casus) return undefined;
  if (besluit) return { id, casus, besluit };
  return gebeurtenis && { id, casus, gebeurtenis };
};

/** The row that holds it: what is sealed, when it was, and what the audit log calls it. */
export const rijVan = (zaak: Zaak): { readonly rij: Besluit | Gebeurtenis; readonly over: string } =>
  zaak.besluit
    ? { rij: zaak.besluit, over: `besluit ${zaak.besluit.id}` }
    : { rij: zaak.gebeurtenis, over: `gebeurtenis ${zaak.gebeurtenis.id}` };

/** Why it was decided so, opened; undefined when nothing was written, or it was erased. */
export const openZaak = async (
  turn: DeelnemerTurn,
  zaak: Zaak,
  waarom: string,
): Promise<string | undefined> => {
  if (isLeeg(rijVan(zaak).rij)) return undefined;
  return zaak.besluit
    ? (await turn.open(Besluiten, zaak.besluit, waarom)).tekst
    : (await turn.open(Gebeurtenissen, zaak.gebeurtenis, waarom)).waarom;
};

/** The aanmelders of the casus. Of what is not there, nobody is: the same refusal as for somebody else's. */
export const vanAanmelder = async (
  turn: DeelnemerTurn,
  { besluit }: z.infer<typeof Data>,
): Promise<{ subject: Subject; thing: Zaak | undefined }> => {
  const zaak = await leesZaak(turn, besluit);
  const ik = turn.who.deelnemer.id;
  return { subject: { aanmelder: zaak?.casus.aanmelders.includes(ik) ? ik : undefined }, thing: zaak };
};

/** `wo 25 nov`: the local date of an instant. */
export const dag = (view: View, op: string): string =>
  toonDatum(lokaleDatum(Temporal.Instant.from(op), view.netwerk.tijdzone), view.vandaag);

/** The day it was decided, and whether that was at an overleg. */
export const dagVan = async (view: View, zaak: Zaak): Promise<{ dag: string; bijOverleg: boolean }> => {
  const overleg = zaak.besluit && (await view.get(Overleggen, zaak.besluit.overleg))?.value;
  return { dag: dag(view, overleg?.start ?? rijVan(zaak).rij.op), bijOverleg: overleg !== undefined };
};
