import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** How it goes with a casus, in the words of somebody on it. Shown only in the answer to a click. */
export type TerugkoppelingView = {
  readonly nummer: string;
  /** Which one it is: sent twice, it is kept once. */
  readonly welke: string;
  readonly labels: { readonly gebeurd: string; readonly opbrengst: string; readonly vervolg: string };
  readonly gebeurd?: string | undefined;
  readonly opbrengst?: string | undefined;
  readonly vervolg?: string | undefined;
  readonly langste: number;
  readonly fout?: string | undefined;
  /** Something to know first: "Het is weg. Hieronder staat nog wat je schreef." */
  readonly melding?: string | undefined;
  /** It was refused for what may be a name only: the writer can say that it is none. */
  readonly misschienNaam?: boolean | undefined;
};

/** What happened, what it brought, what now. */
export const terugkoppelingCard = (view: TerugkoppelingView): Card => {
  const geef = (title: string, primary: boolean, geenNaam?: string) =>
    execute({
      title,
      verb: 'casus.terugkoppeling.geef',
      data: { casus: view.nummer, welke: view.welke, geenNaam },
      inputs: 'all',
      primary,
    });
  const vraag = (id: 'gebeurd' | 'opbrengst' | 'vervolg', required: boolean) =>
    askText({
      id,
      label: required ? view.labels[id] : `${view.labels[id]} (mag leeg)`,
      value: view[id],
      multiline: true,
      maxLength: view.langste,
      required,
    });
  return card({
    context: `Casus ${view.nummer}`,
    title: 'Hoe gaat het?',
    intro: view.melding ?? 'Wie op de casus staat, kan dit lezen.',
    body: [
      view.fout && errorBox(view.fout),
      vraag('gebeurd', true),
      vraag('opbrengst', false),
      vraag('vervolg', false),
      subtle('Schrijf geen achternamen, adressen, telefoonnummers of BSN op.'),
    ],
    buttons: [
      geef('Versturen', true),
      view.misschienNaam && geef('Het is een organisatie', false, 'organisatie'),
      view.misschienNaam && geef('Het is een collega', false, 'collega'),
      execute({
        title: 'Casus openen',
        verb: 'casus.openen',
        data: { casus: view.nummer },
        inputs: 'none',
      }),
    ],
  });
};
