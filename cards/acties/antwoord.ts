import type { Card } from '../../src/ports/card.ts';
import { errorBox, list, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';
import { type ActieInhoud, antwoordBlokken, verloopBlokken, watBlokken } from './actie.part.ts';

/** What the owner sees and fills in. `ingevuld`: what was typed before, when it has to be corrected. */
export type AntwoordView = ActieInhoud & {
  readonly ingevuld?: { readonly resultaat?: string; readonly vervolg?: string } | undefined;
  readonly fout?: string | undefined;
  /** "Je hebt om meer tijd gevraagd, tot wo 9 dec. De coördinator moet nog antwoorden." */
  readonly letOp?: string | undefined;
  readonly magMeerTijd: boolean;
  readonly magBezig: boolean;
  readonly magOverdragen: boolean;
};

/** An actie for its owner: what was agreed, and one click for each answer. Shown only in the answer to a click. */
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
      list(
        [
          {
            name: 'Iets anders?',
            detail: 'Hulp vragen, splitsen of wachten op een andere actie.',
            button: knop('Meer', 'actie.meer'),
          },
        ],
        '',
      ),
      askText({
        id: 'resultaat',
        label: 'Wat leverde het op? Schrijf het in twee regels.',
        placeholder: 'Geen namen van jongeren of ouders',
        multiline: true,
        maxLength: 400,
        value: view.ingevuld?.resultaat,
      }),
      askText({
        id: 'vervolg',
        label: 'Wat nu? (mag leeg)',
        maxLength: 300,
        value: view.ingevuld?.vervolg,
      }),
    ],
    buttons: [
      execute({
        title: 'Gedaan',
        verb: 'actie.gereed',
        data: { actie: view.id, uitkomst: 'gedaan' },
        inputs: 'all',
        primary: true,
      }),
      view.magBezig && knop('Ik ben ermee bezig', 'actie.bezig'),
      execute({ title: 'Lukt niet', verb: 'actie.luktNiet', data: { actie: view.id }, inputs: 'all' }),
      view.magMeerTijd && knop('Meer tijd nodig', 'actie.meerTijd'),
      view.magOverdragen && knop('Overdragen', 'actie.overdragen'),
    ],
  });
};
