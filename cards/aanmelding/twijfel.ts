import { LEEFDOMEINEN } from '../../src/domain/casus.ts';
import type { Card } from '../../src/ports/card.ts';
import { subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Button } from '../kit/element.ts';
import { askChoice, askText } from '../kit/inputs.ts';
import { foutenBlok, type StapView } from './stap.part.ts';
import { hoofdletter } from './vraag.ts';

/** A doubt, to be talked over first. `nieuw` is the id it gets when it is kept for the first time. */
export type TwijfelView = Omit<StapView, 'stap'> & { readonly nieuw?: string | undefined };

const knoppen = (view: TwijfelView): Button[] => {
  const { aanmelding, nieuw, concept } = view;
  const verb = aanmelding === undefined ? 'aanmelding.beginTwijfel' : 'aanmelding.zetTwijfel';
  const naar = (title: string, waar: string, primary = false, geenNaam?: string): Button =>
    execute({ title, verb, data: { aanmelding, nieuw, naar: waar, geenNaam }, inputs: 'all', primary });
  const verstuur = naar(concept ? 'Versturen' : 'Bewaren', 'verstuur', true);
  const los = (title: string, waar: string): Button =>
    execute({
      title,
      verb: waar,
      data: { aanmelding },
      inputs: 'none',
      danger: waar === 'aanmelding.wis',
    });
  const uitweg = concept
    ? aanmelding !== undefined && los('Wissen', 'aanmelding.wis')
    : los('Niet wijzigen', 'aanmelding.openen');
  return [
    verstuur,
    ...(view.misschienNaam
      ? [
          naar('Het is een organisatie', 'verstuur', false, 'organisatie'),
          naar('Het is een collega', 'verstuur', false, 'collega'),
        ]
      : []),
    ...(concept && !view.misschienNaam ? [naar('Later verder', 'later')] : []),
    ...(uitweg ? [uitweg] : []),
  ];
};

/** Three questions, without a name: what one sees, what it is about, and whether one may be rung. */
export const twijfelCard = (view: TwijfelView): Card =>
  card({
    context: 'Overleggen met de coördinator',
    title: 'Waarover twijfel je?',
    intro: view.melding ?? 'Je krijgt advies. Ik vraag niet om wie het gaat, en er komt geen casus.',
    body: [
      ...foutenBlok(view.fouten),
      askText({
        id: 'vraag',
        label: 'Wat zie je, en waarover twijfel je?',
        placeholder: 'Schrijf geen naam of initialen op.',
        value: view.velden.vraag,
        multiline: true,
        maxLength: 2000,
      }),
      askChoice({
        id: 'leefdomeinen',
        label: 'Waar gaat het over?',
        multi: true,
        value: view.velden.leefdomeinen,
        choices: LEEFDOMEINEN.map((domein) => ({ title: hoofdletter(domein), value: domein })),
      }),
      askChoice({
        id: 'bellen',
        label: 'Mag de coördinator je erover bellen?',
        value: view.velden.bellen ?? 'ja',
        choices: [
          { title: 'Ja, bel me gerust', value: 'ja' },
          { title: 'Nee, liever een bericht', value: 'nee' },
        ],
      }),
      subtle('Alleen jij en de coördinator zien dit.'),
    ],
    buttons: knoppen(view),
  });
