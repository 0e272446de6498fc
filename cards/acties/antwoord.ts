import type { Card } from '../../src/ports/card.ts';
import { errorBox, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';
import { type ActieInhoud, antwoordBlokken, verloopBlokken, watBlokken } from './actie.part.ts';

/** What the owner sees and fills in. `ingevuld`: what was typed before, when it has to be corrected. */
export type AntwoordView = ActieInhoud & {
  readonly uitkomsten: readonly string[];
  readonly ingevuld?:
    | { readonly uitkomst?: string; readonly resultaat?: string; readonly vervolg?: string }
    | undefined;
  readonly fout?: string | undefined;
  /** "Je hebt om meer tijd gevraagd, tot wo 9 dec. De coördinator moet nog antwoorden." */
  readonly letOp?: string | undefined;
  readonly magMeerTijd: boolean;
  readonly magBezig: boolean;
  readonly magOverdragen: boolean;
  readonly magVervallen: boolean;
};

/** An actie for its owner: what was agreed, and the question how it went. Shown only in the answer to a click. */
export const antwoordCard = (view: AntwoordView): Card => {
  const knop = (title: string, verb: string) =>
    execute({ title, verb, data: { actie: view.id }, inputs: 'none' });
  return card({
    title: view.naam,
    body: [
      view.fout && errorBox(view.fout),
      view.letOp && warning(view.letOp),
      ...watBlokken(view),
      ...antwoordBlokken(view),
      ...verloopBlokken(view),
      askChoice({
        id: 'uitkomst',
        label: 'Hoe ging het?',
        required: true,
        look: 'expanded',
        choices: view.uitkomsten.map((uitkomst) => ({
          title: uitkomst.replace(/^./, (letter) => letter.toUpperCase()),
          value: uitkomst,
        })),
        value: view.ingevuld?.uitkomst,
      }),
      askText({
        id: 'resultaat',
        label: 'Wat leverde het op? Schrijf het in twee regels.',
        placeholder: 'Geen namen van jongeren of ouders',
        multiline: true,
        maxLength: 400,
        required: true,
        error: 'Schrijf in een of twee regels wat het opleverde.',
        value: view.ingevuld?.resultaat,
      }),
      askText({
        id: 'vervolg',
        label: 'Hoe gaat het verder? Of: op wie wacht je? (mag leeg)',
        maxLength: 300,
        value: view.ingevuld?.vervolg,
      }),
    ],
    buttons: [
      execute({
        title: 'Versturen',
        verb: 'actie.gereed',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      view.magBezig && knop('Ik ben ermee bezig', 'actie.bezig'),
      view.magMeerTijd && knop('Meer tijd nodig', 'actie.meerTijd'),
      view.magOverdragen && knop('Overdragen', 'actie.overdragen'),
      view.magVervallen && knop('Laten vervallen', 'actie.vervallen'),
    ],
  });
};
