import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';

export type ScoreVraag = {
  readonly id: string;
  readonly naam: string;
  readonly keuzes: readonly Choice[];
  readonly nu: string;
  /** What the partners said, for who sets the scores. */
  readonly anderen?: string | undefined;
};

export type ScoresInvullenView = {
  readonly nummer: string;
  readonly deel: number;
  readonly delen: number;
  readonly intro: string;
  readonly vragen: readonly ScoreVraag[];
  /** Asked on the last part. */
  readonly toelichting?: string | undefined;
  readonly fout?: string | undefined;
  readonly verb: 'casus.mening.zet' | 'casus.meting.zet';
  readonly ronde: string;
};

/** "Hoe gaat het nu?": each leefgebied with what every number means. */
export const scoresInvullenCard = (view: ScoresInvullenView): Card => {
  const { nummer, deel, delen, verb, ronde } = view;
  return card({
    context: `Casus ${nummer}, deel ${deel} van ${delen}`,
    title: 'Hoe gaat het nu?',
    intro: view.intro,
    body: [
      view.fout && errorBox(view.fout),
      ...view.vragen.flatMap(({ id, naam, keuzes, nu, anderen }) => [
        askChoice({ id, label: naam, look: 'compact', value: nu, choices: keuzes }),
        anderen !== undefined && subtle(anderen),
      ]),
      view.toelichting !== undefined &&
        askText({
          id: 'toelichting',
          label: 'Wil je er iets bij zeggen? (mag leeg blijven)',
          multiline: true,
          maxLength: 500,
          value: view.toelichting,
          placeholder: 'Geen namen of andere persoonsgegevens.',
        }),
    ],
    buttons: [
      execute({
        title: deel < delen ? 'Verder' : verb === 'casus.meting.zet' ? 'Vaststellen' : 'Versturen',
        verb,
        data: { casus: nummer, ronde, deel },
        inputs: 'all',
        primary: true,
      }),
      deel > 1 &&
        execute({
          title: 'Vorige',
          verb: verb === 'casus.meting.zet' ? 'casus.meting' : 'casus.mening',
          data: { casus: nummer, ronde, deel: deel - 1 },
          inputs: 'none',
        }),
      execute({ title: 'Casus openen', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' }),
    ],
  });
};
