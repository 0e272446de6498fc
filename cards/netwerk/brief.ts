import type { Card } from '../../src/ports/card.ts';
import { bullets, facts, section, strong, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Which letter is used for whom, and what can be filled in. */
export type BriefView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly stand: readonly (readonly [string, string])[];
  /** Those for whom the netwerk has a letter of its own, with the button that goes back to the standard text. */
  readonly eigen: readonly { readonly aan: string; readonly knop: string }[];
  /** "{netwerk}: de naam van het netwerk". */
  readonly velden: readonly string[];
};

/** The letter to youth and parents: the standard text, or the netwerk's own. */
export const briefCard = (view: BriefView): Card =>
  card({
    context: view.netwerk,
    title: 'De notificatiebrief',
    body: [
      view.melding && strong(view.melding),
      facts(view.stand),
      text(
        'Wil je een eigen tekst? Haal de brief op, pas hem aan in Word, en stuur het bestand in de privéchat met mij. Ik kijk hem eerst na.',
      ),
      section('Wat ik invul', bullets(view.velden)),
    ],
    buttons: [
      execute({ title: 'Brief ophalen', verb: 'netwerk.briefOphalen', inputs: 'none', primary: true }),
      ...view.eigen.map(({ aan, knop }) =>
        execute({ title: knop, verb: 'netwerk.briefStandaard', data: { aan }, inputs: 'none' }),
      ),
      execute({ title: 'Terug', verb: 'netwerk.aanmeldingen', inputs: 'none' }),
    ],
  });
