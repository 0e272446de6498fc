import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import type { Subject } from '../../domain/authority.ts';
import { type Besluit, Besluiten } from '../../domain/besluit.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { DeelnemerTurn, View } from '../turn.ts';

/** What a button about a besluit carries. */
export const Data = z.object({ besluit: z.string().min(1).max(100) });
export type Zaak = { readonly besluit: Besluit; readonly casus: Casus };

export const WEG = 'Dit besluit is er niet (meer). Vraag de coördinator als je iets mist.';

/** A besluit with its casus; undefined when either is gone. */
export const leesZaak = async (view: View, id: string): Promise<Zaak | undefined> => {
  const besluit = (await view.get(Besluiten, id))?.value;
  const casus = besluit?.casus === undefined ? undefined : (await view.get(Casussen, besluit.casus))?.value;
  return besluit && casus ? { besluit, casus } : undefined;
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

/** The day of the overleg it was decided at; outside an overleg the day itself. */
export const overlegDag = async (view: View, { overleg, op }: Besluit): Promise<string> =>
  dag(view, (await view.get(Overleggen, overleg))?.value.start ?? op);
