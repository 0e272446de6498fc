import type { Card } from '../../src/ports/card.ts';
import { bullets, errorBox, subtle } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';
import type { Knop } from './rijen.ts';

/** One question about one person or partner. The answer comes back as `waarde`, words to look for as `zoek`. */
export type VraagView = {
  readonly netwerk: string;
  readonly titel: string;
  readonly vraag: string;
  readonly uitleg?: string | undefined;
  /** What the choices mean, a line each. */
  readonly punten?: readonly string[] | undefined;
  readonly fout?: string | undefined;
  readonly waarde?: string | readonly string[] | undefined;
  /** Undefined: answered in words. */
  readonly keuzes?: readonly { readonly title: string; readonly value: string }[] | undefined;
  readonly meer?: boolean | undefined;
  /** Not everyone fits on the card: words to look for. */
  readonly zoek?: { readonly label: string; readonly waarde?: string | undefined } | undefined;
  readonly verb: string;
  readonly data: Data;
  readonly terug: Knop;
};

/** Asks one thing. */
export const vraagCard = (view: VraagView): Card =>
  card({
    context: view.netwerk,
    title: view.titel,
    body: [
      view.fout && errorBox(view.fout),
      view.keuzes === undefined
        ? askText({ id: 'waarde', label: view.vraag, value: String(view.waarde ?? ''), maxLength: 260 })
        : view.keuzes.length > 0
          ? askChoice({
              id: 'waarde',
              label: view.vraag,
              choices: view.keuzes,
              multi: view.meer,
              value: view.waarde,
              required: view.zoek === undefined && !view.meer,
            })
          : subtle('Er is niemand gevonden om uit te kiezen.'),
      view.zoek && askText({ id: 'zoek', label: view.zoek.label, value: view.zoek.waarde, maxLength: 80 }),
      view.punten && bullets(view.punten),
      view.uitleg && subtle(view.uitleg),
    ],
    buttons: [
      (view.keuzes === undefined || view.keuzes.length > 0 || view.zoek !== undefined) &&
        execute({ title: 'Verder', verb: view.verb, data: view.data, inputs: 'all', primary: true }),
      execute({ ...view.terug, inputs: 'none' }),
    ],
  });
