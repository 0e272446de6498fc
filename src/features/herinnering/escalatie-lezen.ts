import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties } from '../../domain/actie.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { dagenTeLaat, naamVan, totDatum } from '../../domain/actie-woorden.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import {
  type Escalatie,
  Escalaties,
  escalatiePrefix,
  leidinggevendenVan,
  partnerVanActie,
} from '../../domain/escalatie.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';

export const LIJST = 'escalatie.lijst';

export const ActieData = z.object({ actie: z.string().min(1).max(100) });

/** An actie with what was asked of leidinggevenden about it, oldest first; `concept` is what was looked at and not sent. */
export type Zaak = {
  readonly stored: Stored<Actie>;
  readonly gevraagd: readonly Stored<Escalatie>[];
  readonly concept: Stored<Escalatie> | undefined;
};

export const escalatiesVan = async (view: View, actie: string): Promise<Stored<Escalatie>[]> =>
  (await view.list(Escalaties, { prefix: escalatiePrefix(actie) })).sort(
    (a, b) => a.value.keer - b.value.keer,
  );

/** Reads one. Throws `UserError` when it is not there. */
export const leesZaak = async (turn: DeelnemerTurn, actie: string): Promise<Zaak> => {
  const stored = await turn.get(Acties, actie);
  if (!stored) throw new UserError('Deze actie bestaat niet (meer). Typ /acties.');
  const alle = await escalatiesVan(turn, actie);
  return {
    stored,
    gevraagd: alle.filter(({ value }) => value.status !== 'concept'),
    concept: alle.find(({ value }) => value.status === 'concept'),
  };
};

const dag = (view: View, op: string): string =>
  toonDatum(lokaleDatum(Temporal.Instant.from(op), view.netwerk.tijdzone), view.vandaag);

/** "8 dagen te laat (wo 25 nov)". */
export const laatZin = (view: View, actie: Actie): string => {
  const dagen = dagenTeLaat(actie, view.vandaag);
  return `${dagen} ${dagen === 1 ? 'dag' : 'dagen'} te laat (${totDatum(actie.tot, view.vandaag)})`;
};

/** What the leidinggevende said; undefined when nothing yet. */
export const antwoordZin = (view: View, { status, antwoord }: Escalatie): string | undefined => {
  if (status === 'gezien') return 'heeft het gezien';
  if (status !== 'opgepakt') return undefined;
  return antwoord?.tot === undefined
    ? 'pakt het op'
    : `pakt het op, uiterlijk ${totDatum(antwoord.tot, view.vandaag)}`;
};

/** "Leidinggevende gevraagd op wo 2 dec: pakt het op, uiterlijk wo 9 dec". */
export const gevraagdZin = (view: View, escalatie: Escalatie): string =>
  `Leidinggevende gevraagd op ${dag(view, escalatie.op)}: ${antwoordZin(view, escalatie) ?? 'nog geen antwoord'}`;

export const leidinggevenden = (view: View, actie: Actie) =>
  leidinggevendenVan(view.netwerk, partnerVanActie(view.netwerk, actie), actie.eigenaar);

/** Whoever must answer for the actie, but those who get the note as leidinggevende. */
export const eigenaarsVan = (view: View, actie: Actie, aan: readonly string[]): string[] =>
  staatVoor(view.netwerk, actie.eigenaar)
    .map(({ id }) => id)
    .filter((id) => !aan.includes(id));

export const namen = (view: View, ids: readonly string[]): string =>
  ids.map((id) => naamVan(view.netwerk, id)).join(', ');

/** A receipt, back to the list. */
export const bon = (titel: string, zin: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({ titel, zin, stappen: [{ title: 'Lang te late acties', verb: LIJST }] }),
});
