import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** One text to be written anew. Only ever shown in the answer to a click. */
export type CorrectieTekstView = {
  readonly context: string;
  readonly titel: string;
  readonly intro: string;
  readonly label: string;
  readonly tekst: string;
  readonly langste: number;
  readonly verplicht: boolean;
  readonly fout?: string | undefined;
  readonly bewaar: { readonly verb: string; readonly data: Data };
  readonly terug: { readonly verb: string; readonly data: Data };
};

/** The text as it stands, to be corrected. */
export const correctieTekstCard = (view: CorrectieTekstView): Card =>
  card({
    context: `${view.context}. Alleen jij ziet dit`,
    title: view.titel,
    intro: view.intro,
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'tekst',
        label: view.label,
        multiline: true,
        maxLength: view.langste,
        required: view.verplicht,
        value: view.tekst,
        placeholder: 'Geen namen of andere persoonsgegevens.',
        error: 'Schrijf op wat er moet staan.',
      }),
    ],
    buttons: [
      execute({ title: 'Bewaren', ...view.bewaar, inputs: 'all', primary: true }),
      execute({ title: 'Terug', ...view.terug, inputs: 'none' }),
    ],
  });
