import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type LijstConcept, LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Json } from '../../ports/store.ts';
import type { Composed, View } from '../turn.ts';

const OverLijst = z.object({ lijst: z.string() });

/** A message that need not go (any more), and what stands in its place when it went before. */
export const vervallen = (view: View, zin: string, reason: string): Composed => ({
  send: false,
  reason,
  summary: zin,
  card: meldingCard({ context: view.netwerk.naam, titel: 'Besluitenlijst', zin }),
});

/** The list a message is about. */
export const lijstVan = async (view: View, over: Json): Promise<LijstConcept | undefined> =>
  (await view.get(LijstConcepten, OverLijst.parse(over).lijst))?.value;

/** What stands in place of a message whose list or overleg is gone. */
export const WEG = 'Deze besluitenlijst is er niet meer.';

/** The list a message is about, with its overleg; undefined when either is gone. */
export const metOverleg = async (
  view: View,
  over: Json,
): Promise<{ lijst: LijstConcept; overleg: Overleg } | undefined> => {
  const lijst = await lijstVan(view, over);
  const overleg =
    lijst?.overleg === undefined ? undefined : (await view.get(Overleggen, lijst.overleg))?.value;
  return lijst && overleg ? { lijst, overleg } : undefined;
};
