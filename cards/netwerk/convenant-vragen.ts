import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText, askYesNo } from '../kit/inputs.ts';

/** The dates of the convenant, as they are typed. */
export type ConvenantVragenView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  /** Asked only where there is one already. */
  readonly nieuw?: 'ja' | 'nee' | undefined;
};

/** Asks for the dates in words; they are shown back in full before they count. */
export const convenantVragenCard = (view: ConvenantVragenView): Card =>
  card({
    context: view.netwerk,
    title: 'Tot wanneer geldt het convenant?',
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'van',
        label: 'Geldig van',
        placeholder: '1 januari 2026',
        value: view.van,
        maxLength: 80,
      }),
      askText({
        id: 'tot',
        label: 'Geldig tot en met (leeg: drie jaar)',
        placeholder: '31 december 2028',
        value: view.tot,
        maxLength: 80,
      }),
      view.nieuw &&
        askYesNo({
          id: 'nieuw',
          label: 'Is dit een nieuw convenant, dat iedereen opnieuw tekent?',
          value: view.nieuw,
          required: true,
        }),
    ],
    buttons: [
      execute({ title: 'Verder', verb: 'netwerk.convenantLees', inputs: 'all', primary: true }),
      execute({ title: 'Terug', verb: 'netwerk.convenant', inputs: 'none' }),
    ],
  });
