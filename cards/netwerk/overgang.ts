import type { Card } from '../../src/ports/card.ts';
import { bullets, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Knop } from './rijen.ts';

/** Work that went to somebody else because people take no part any more. Counts and names of deelnemers, nothing more. */
export type OvergangView = {
  readonly netwerk: string;
  readonly titel: string;
  readonly zin: string;
  /** "3 acties naar Dewi Santoso". */
  readonly regels: readonly string[];
  readonly slot?: string | undefined;
  readonly knoppen: readonly Knop[];
};

/** Who left, what went where, and what to do with it. */
export const overgangCard = (view: OvergangView): Card =>
  card({
    context: view.netwerk,
    title: view.titel,
    body: [text(view.zin), bullets(view.regels), view.slot && text(view.slot)],
    buttons: view.knoppen.map((knop, index) => execute({ ...knop, inputs: 'none', primary: index === 0 })),
    width: 'normal',
  });
