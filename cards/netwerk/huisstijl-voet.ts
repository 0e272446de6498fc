import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** What stands at the foot of each page. */
export type VoetView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  readonly voet?: string | undefined;
  /** So many characters fit on the line. */
  readonly tekens: number;
};

/** "Welke regel komt onderaan?" */
export const voetCard = (view: VoetView): Card =>
  card({
    context: view.netwerk,
    title: 'Welke regel komt onder elke bladzijde?',
    intro: 'Bijvoorbeeld het adres of het telefoonnummer van het samenwerkingsverband. Leeg mag ook.',
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'regel',
        label: `De regel (hoogstens ${view.tekens} tekens)`,
        placeholder: 'Stadhuisplein 1, 1234 AB Lindendaal',
        value: view.voet,
        multiline: true,
        maxLength: 500,
      }),
    ],
    buttons: [
      execute({ title: 'Vastleggen', verb: 'netwerk.zetVoet', inputs: 'all', primary: true }),
      execute({ title: 'Terug', verb: 'netwerk.huisstijl', inputs: 'none' }),
    ],
  });
