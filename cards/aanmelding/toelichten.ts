import type { Card } from '../../src/ports/card.ts';
import { labelled } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';
import { foutenBlok } from './stap.part.ts';

/** One question in words about an aanmelding: what the coördinator asked, or why it is taken back. */
export type ToelichtenView = {
  readonly aanmelding: string;
  readonly naam: string;
  readonly titel: string;
  readonly intro?: string | undefined;
  /** What was asked, as the coördinator wrote it. */
  readonly vraag?: string | undefined;
  readonly label: string;
  readonly knop: string;
  readonly verb: 'aanmelding.aanvullen' | 'aanmelding.intrekken';
  readonly tekst?: string | undefined;
  readonly fouten: readonly string[];
};

/** A question and one text. */
export const toelichtenCard = (view: ToelichtenView): Card =>
  card({
    context: view.naam,
    title: view.titel,
    intro: view.intro,
    body: [
      ...foutenBlok(view.fouten),
      view.vraag && labelled('De coördinator vraagt', view.vraag),
      askText({ id: 'tekst', label: view.label, value: view.tekst, multiline: true, maxLength: 1000 }),
    ],
    buttons: [
      execute({
        title: view.knop,
        verb: view.verb,
        data: { aanmelding: view.aanmelding, verstuurd: true },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'aanmelding.openen',
        data: { aanmelding: view.aanmelding },
        inputs: 'none',
      }),
    ],
  });
