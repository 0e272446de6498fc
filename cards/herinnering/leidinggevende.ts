import type { Card } from '../../src/ports/card.ts';
import { errorBox, frame, subtle, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askDate } from '../kit/inputs.ts';

/** A neutral note of the coördinator to a leidinggevende. It is posted. */
export type LeidinggevendeView = {
  readonly netwerk: string;
  readonly actie: string;
  readonly keer: number;
  readonly tekst: string;
  readonly van: string;
  /** Local dates: the one proposed, and the earliest. */
  readonly datum: string;
  readonly vanaf: string;
  /** Only shown to the coördinator who looks at it first: the buttons are hers. */
  readonly voorbeeld?: { readonly aan: string; readonly eigenaar: string } | undefined;
  readonly gezien?: boolean | undefined;
  readonly fout?: string | undefined;
};

const TITEL = 'Een afspraak van jouw organisatie loopt vertraging op';

/** The note, answered with one click; or, as an example, sent with one. */
export const leidinggevendeCard = (view: LeidinggevendeView): Card => {
  const data = { actie: view.actie, keer: view.keer };
  if (view.voorbeeld)
    return card({
      title: 'Zo ziet het eruit',
      body: [
        frame([text(TITEL), text(view.tekst), subtle(`${view.van}, ${view.netwerk}`)]),
        text(
          `Dit gaat naar ${view.voorbeeld.aan}. ${view.voorbeeld.eigenaar} krijgt dezelfde tekst. Het komt bij de actie te staan.`,
        ),
      ],
      buttons: [
        execute({ title: 'Versturen', verb: 'escalatie.stuur', data, inputs: 'none', primary: true }),
        execute({
          title: 'Tekst wijzigen',
          verb: 'escalatie.vraag',
          data: { actie: view.actie },
          inputs: 'none',
        }),
        execute({ title: 'Niet versturen', verb: 'escalatie.lijst', inputs: 'none' }),
      ],
    });
  return card({
    context: view.netwerk,
    title: TITEL,
    body: [
      view.fout && errorBox(view.fout),
      text(view.tekst),
      subtle(`${view.van}, coördinator. Waar het over gaat staat hier niet: dat weet wie de afspraak heeft.`),
      askDate({ id: 'datum', label: 'Klaar uiterlijk', value: view.datum, min: view.vanaf }),
    ],
    buttons: [
      execute({
        title: 'We pakken het op',
        verb: 'escalatie.opgepakt',
        data,
        inputs: 'all',
        primary: true,
      }),
      !view.gezien && execute({ title: 'Gezien', verb: 'escalatie.gezien', data, inputs: 'none' }),
    ],
  });
};
