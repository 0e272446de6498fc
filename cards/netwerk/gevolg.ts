import type { Card } from '../../src/ports/card.ts';
import { bullets, errorBox, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';
import type { Knop } from './rijen.ts';

/** What a change brings about, before it is done. */
export type GevolgView = {
  readonly netwerk: string;
  readonly titel: string;
  readonly fout?: string | undefined;
  readonly zin?: string | undefined;
  /** What follows, a sentence each. */
  readonly gevolgen: readonly string[];
  /** What must be said with it; comes back as `mensen`. */
  readonly keuze?:
    | {
        readonly label: string;
        readonly choices: readonly { readonly title: string; readonly value: string }[];
        readonly value?: string | undefined;
      }
    | undefined;
  readonly ja: Knop;
  readonly nee: Knop;
  /** Somebody loses something: then "no" is the easy way. */
  readonly streng?: boolean | undefined;
};

/** Asks whether to go on, with what follows. */
export const gevolgCard = (view: GevolgView): Card =>
  card({
    context: view.netwerk,
    title: view.titel,
    body: [
      view.fout && errorBox(view.fout),
      view.zin && text(view.zin),
      bullets(view.gevolgen),
      view.keuze && askChoice({ id: 'mensen', required: true, ...view.keuze }),
    ],
    buttons: [
      execute({ ...view.nee, inputs: 'none', primary: view.streng }),
      execute({
        ...view.ja,
        inputs: view.keuze ? 'all' : 'none',
        primary: !view.streng,
        danger: view.streng,
      }),
    ],
  });
