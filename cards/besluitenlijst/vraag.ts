import type { Card } from '../../src/ports/card.ts';
import { errorBox, frame, labelled, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, askText, askYesNo, type Choice } from '../kit/inputs.ts';

/** Values that stand for something else than one of the names. */
export const ANDERS = 'anders';

/** One question about the list. Content. */
export type VraagView = {
  readonly lijst: string;
  readonly punt: string;
  readonly soort: string;
  readonly actie?: string | undefined;
  /** "ZN-2026-007 · nog 3 vragen". */
  readonly context: string;
  readonly vraag: string;
  readonly uitleg?: string | undefined;
  /** What the list says: label and words. */
  readonly citaat: readonly (readonly [label: string, woorden: string])[];
  readonly keuze?:
    | { readonly label: string; readonly choices: readonly Choice[]; readonly value?: string | undefined }
    | undefined;
  readonly meer?:
    | { readonly label: string; readonly choices: readonly Choice[]; readonly value: readonly string[] }
    | undefined;
  readonly nummer?: { readonly label: string; readonly value?: string | undefined } | undefined;
  readonly datum?: { readonly value?: string | undefined; readonly min: string } | undefined;
  /** Words for a person that can be remembered. */
  readonly onthoud?: string | undefined;
  readonly fout?: string | undefined;
  readonly terug: boolean;
};

/** One question, answered with one choice or one date. */
export const vraagCard = (view: VraagView): Card => {
  const data = { lijst: view.lijst, punt: view.punt, soort: view.soort, actie: view.actie };
  return card({
    context: view.context,
    title: view.vraag,
    intro: view.uitleg,
    body: [
      view.fout !== undefined && errorBox(view.fout),
      view.citaat.length > 0 && frame(view.citaat.map(([label, woorden]) => labelled(label, woorden))),
      view.keuze && askChoice({ id: 'keuze', ...view.keuze, required: true }),
      view.meer && askChoice({ id: 'partners', ...view.meer, multi: true }),
      view.nummer && askText({ id: 'nummer', ...view.nummer, maxLength: 40 }),
      view.datum &&
        askDate({
          id: 'datum',
          label: 'Uiterlijk op',
          value: view.datum.value,
          min: view.datum.min,
          required: true,
        }),
      view.onthoud !== undefined &&
        askYesNo({
          id: 'onthoud',
          label: `Volgende keer ook "${view.onthoud}" zo lezen? Kies alleen ja als dit een collega is.`,
          value: 'nee',
        }),
      subtle('Je antwoord wordt meteen bewaard. Je kunt later verdergaan.'),
    ],
    buttons: [
      execute({ title: 'Volgende', verb: 'besluitenlijst.antwoord', data, inputs: 'all', primary: true }),
      view.terug && execute({ title: 'Terug', verb: 'besluitenlijst.vorige', data, inputs: 'none' }),
      execute({
        title: 'Hele lijst',
        verb: 'besluitenlijst.pagina',
        data: { lijst: view.lijst, pagina: 1 },
        inputs: 'none',
      }),
    ],
  });
};
