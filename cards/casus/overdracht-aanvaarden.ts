import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

type Keuze = { readonly id: string; readonly naam: string };

export type OverdrachtAanvaardenView = {
  readonly overdracht: string;
  readonly naam: string;
  readonly van: string;
  readonly partnersHier: readonly Keuze[];
  readonly mensen: readonly Keuze[];
  readonly partners?: readonly string[] | undefined;
  readonly regisseur?: string | undefined;
  readonly fout?: string | undefined;
};

const keuzes = (lijst: readonly Keuze[]) => lijst.map(({ id, naam }) => ({ title: naam, value: id }));

/** "Wie gaat hier met de casus verder?" */
export const overdrachtAanvaardenCard = (view: OverdrachtAanvaardenView): Card =>
  card({
    context: view.naam,
    title: 'Wie gaat hier met de casus verder?',
    intro: `Na aanvaarden laat ${view.van} de casus los. Dan krijgt hij hier een eigen nummer en komt hij op het eerste overleg.`,
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'partnersHier',
        label: 'Welke partners komen op de casus?',
        multi: true,
        value: view.partners ?? [],
        choices: keuzes(view.partnersHier),
      }),
      view.mensen.length > 0 &&
        askChoice({
          id: 'regisseur',
          label: 'Wie vraag je als casusregisseur?',
          value: view.regisseur,
          look: 'filtered',
          choices: keuzes(view.mensen),
        }),
    ],
    buttons: [
      execute({
        title: 'Aanvaarden',
        verb: 'overdracht.aanvaarden.ja',
        data: { overdracht: view.overdracht },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'overdracht.stand',
        data: { overdracht: view.overdracht },
        inputs: 'none',
      }),
    ],
  });
