import { z } from 'zod/v4';
import { digestCard, digestTitel } from '../../../cards/herinnering/digest.ts';
import type { MessageKind } from '../feature.ts';
import type { BerichtView, NudgeLine } from '../turn.ts';

const Over = z.object({ items: z.array(z.object({ soort: z.string(), over: z.string() })) });

/** The soort of the one card that holds all reminders of a person. */
export const DIGEST = 'digest';

/** Rows a card holds with ease. */
const HOOGSTENS = 10;

const regelsVan = async (view: BerichtView, items: z.infer<typeof Over>['items']): Promise<NudgeLine[]> => {
  const { aan } = view.bericht;
  if (aan.soort !== 'deelnemer') return [];
  const regels = await Promise.all(
    items.map(({ soort, over }) => view.nudgeLine(soort, over, aan.deelnemer)),
  );
  return regels.filter((regel) => regel !== undefined);
};

const ding = ({ zin, knop }: NudgeLine) => ({
  zin,
  knop: { ...knop, data: knop.data as Record<string, string> },
});

/**
 * What a person still owes: one card of its own kind when that is all it was about, else one list, with what was answered just
 * now and can still be taken back.
 */
export const digest: MessageKind = {
  soort: DIGEST,
  again: false,
  noem: { wat: 'Herinnering', waarom: 'Iemand liet nog niets weten.' },
  compose: async (view, over) => {
    const { items } = Over.parse(over);
    const alle = await regelsVan(view, items);
    const regels = alle.filter(({ klaar }) => klaar === undefined);
    const net = alle.filter(({ klaar }) => klaar !== undefined);
    const [eerste] = alle;
    if (!eerste)
      return {
        send: false,
        reason: 'alles is beantwoord',
        summary: 'Alles is beantwoord',
        card: digestCard({ dingen: [], meer: 0 }),
      };
    if (items.length === 1) return { send: true, summary: eerste.summary, card: eerste.card };
    return {
      send: true,
      summary: regels.length === 0 ? 'Alles is beantwoord' : digestTitel(regels.length),
      card: digestCard({
        dingen: regels.slice(0, HOOGSTENS).map(ding),
        meer: Math.max(0, regels.length - HOOGSTENS),
        net: net.slice(0, HOOGSTENS).map(ding),
      }),
    };
  },
};
