import type { Card } from '../../src/ports/card.ts';
import { errorBox, text } from './blocks.ts';
import { type Data, execute } from './buttons.ts';
import { card } from './card.ts';

/** A next step offered under a message. The first one is the primary button. */
type Stap = { readonly title: string; readonly verb: string; readonly data?: Data | undefined };

/** One message: a receipt, or a refusal with what to do now. */
export type MeldingView = {
  readonly titel: string;
  readonly zin: string;
  /** `fout` frames the sentence as a refusal. */
  readonly soort?: 'bericht' | 'fout' | undefined;
  readonly context?: string | undefined;
  /** Next steps, at most three. None: the message is the end. */
  readonly stappen?: readonly Stap[] | undefined;
};

/** A card with one message. */
export const meldingCard = (view: MeldingView): Card => {
  const stappen = view.stappen ?? [];
  return card({
    context: view.context,
    title: view.titel,
    body: [view.soort === 'fout' ? errorBox(view.zin) : text(view.zin)],
    buttons: stappen.map((stap, index) => execute({ ...stap, inputs: 'none', primary: index === 0 })),
    end: stappen.length === 0,
    width: 'normal',
  });
};
