import type { Card } from '../../src/ports/card.ts';
import { bullets, errorBox, section, warning } from './blocks.ts';
import { type Data, execute } from './buttons.ts';
import { card } from './card.ts';
import { askChoice, askText } from './inputs.ts';

/** What is erased, and what that means, before anybody says yes. */
export type WissenView = {
  readonly context: string;
  readonly titel: string;
  readonly weg: readonly string[];
  readonly blijft: readonly string[];
  readonly letOp: string;
  readonly gronden: readonly string[];
  /** What must be typed to be sure. */
  readonly woord: string;
  readonly ingevuld?: { readonly grond?: string | undefined; readonly bevestig?: string | undefined };
  readonly fout?: string | undefined;
  readonly wis: { readonly verb: string; readonly data: Data };
  readonly terug: { readonly verb: string; readonly data: Data };
};

/** "Op verzoek wissen?": what goes, what stays, on what ground, and a word to type. */
export const wissenCard = (view: WissenView): Card =>
  card({
    context: view.context,
    title: view.titel,
    body: [
      view.fout && errorBox(view.fout),
      ...section('Dit wordt gewist', bullets(view.weg)),
      ...section('Dit blijft', bullets(view.blijft)),
      warning(view.letOp),
      askChoice({
        id: 'grond',
        label: 'Waarom wis je dit?',
        required: true,
        value: view.ingevuld?.grond,
        choices: view.gronden.map((grond) => ({
          title: `${grond.charAt(0).toUpperCase()}${grond.slice(1)}`,
          value: grond,
        })),
        error: 'Kies een reden.',
      }),
      askText({
        id: 'bevestig',
        label: `Typ ${view.woord} om te bevestigen`,
        required: true,
        maxLength: 40,
        value: view.ingevuld?.bevestig,
        error: `Typ ${view.woord}.`,
      }),
    ],
    buttons: [
      execute({ title: 'Definitief wissen', ...view.wis, inputs: 'all', primary: true }),
      execute({ title: 'Terug', ...view.terug, inputs: 'none' }),
    ],
  });
