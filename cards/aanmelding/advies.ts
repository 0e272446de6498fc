import type { Card } from '../../src/ports/card.ts';
import { facts, frame, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';
import { type Inhoud, inhoudBlokken } from './inhoud.part.ts';
import { foutenBlok } from './stap.part.ts';

/** A doubt, opened for the coördinator. */
export type AdviesView = {
  readonly aanmelding: string;
  readonly naam: string;
  readonly feiten: readonly (readonly [string, string | undefined])[];
  readonly inhoud: Inhoud;
  readonly fouten: readonly string[];
  readonly toelichting?: string | undefined;
};

/** Somebody doubts: give advice, ask more, or say that it should be brought in. */
export const adviesCard = (view: AdviesView): Card => {
  const { aanmelding } = view;
  const antwoord = (title: string, uitkomst: string, primary = false) =>
    execute({ title, verb: 'aanmelding.besluit', data: { aanmelding, uitkomst }, inputs: 'all', primary });
  return card({
    context: view.naam,
    title: 'Iemand twijfelt. Wat zeg je?',
    body: [
      ...foutenBlok(view.fouten),
      ...facts(view.feiten),
      frame(inhoudBlokken(view.inhoud)),
      strong('Wat is je antwoord?'),
      askText({
        id: 'toelichting',
        label: 'Je antwoord (bij "Vraag om aan te melden" mag dit leeg)',
        placeholder: 'Welk advies geef je, wat wil je weten, of waar kan iemand terecht?',
        value: view.toelichting,
        multiline: true,
        maxLength: 1000,
      }),
    ],
    buttons: [
      antwoord('Advies geven', 'consultatie', true),
      antwoord('Meer vragen', 'aanvulling'),
      antwoord('Vraag om aan te melden', 'aanmelden'),
      antwoord('Doorverwijzen', 'doorverwijzen'),
    ],
  });
};
