import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Block } from '../kit/element.ts';
import { askChoice, askDate, askText } from '../kit/inputs.ts';

/** One question of a block: typed, chosen from a list, or whether youth and parents know. */
type Veld =
  | {
      readonly soort: 'tekst';
      readonly id: string;
      readonly label: string;
      readonly hint?: string | undefined;
      readonly kort?: boolean | undefined;
      readonly waarde?: string | undefined;
      readonly langste: number;
    }
  | {
      readonly soort: 'keuze';
      readonly id: string;
      readonly label: string;
      readonly waarde: readonly string[];
      readonly keuzes: readonly { readonly title: string; readonly value: string }[];
    }
  | {
      readonly soort: 'toestemming';
      readonly antwoord?: string | undefined;
      readonly op: string;
      readonly tot: string;
    };

export type OverdrachtStapView = {
  readonly overdracht: string;
  readonly naam: string;
  readonly stap: number;
  readonly stappen: number;
  readonly titel: string;
  readonly velden: readonly Veld[];
  readonly fout?: string | undefined;
};

const vraag = (veld: Veld): Block[] => {
  switch (veld.soort) {
    case 'tekst':
      return [
        askText({
          id: veld.id,
          label: veld.label,
          multiline: !veld.kort,
          maxLength: veld.langste,
          value: veld.waarde,
          placeholder: veld.hint,
        }),
      ];
    case 'keuze':
      return [
        askChoice({
          id: veld.id,
          label: veld.label,
          multi: true,
          value: veld.waarde,
          choices: veld.keuzes,
        }),
      ];
    case 'toestemming':
      return [
        askChoice({
          id: 'antwoord',
          label: 'Weten de jongere en de ouders van de overdracht?',
          look: 'expanded',
          value: veld.antwoord,
          choices: [
            { title: 'Ja, en zij geven toestemming', value: 'toestemming' },
            { title: 'Ja, zij zijn geïnformeerd', value: 'geïnformeerd' },
            { title: 'Nog niet', value: 'nee' },
          ],
        }),
        askDate({ id: 'op', label: 'Op welke dag?', value: veld.op, max: veld.tot }),
      ];
  }
};

/** One of the four blocks of the form. */
export const overdrachtStapCard = (view: OverdrachtStapView): Card => {
  const data = (naar: string) => ({ overdracht: view.overdracht, stap: view.stap, naar });
  return card({
    context: `${view.naam} · overdracht, stap ${view.stap} van ${view.stappen}`,
    title: view.titel,
    body: [view.fout && errorBox(view.fout), ...view.velden.flatMap(vraag)],
    buttons: [
      execute({
        title: view.stap === view.stappen ? 'Nakijken' : 'Verder',
        verb: 'overdracht.stap',
        data: data('verder'),
        inputs: 'all',
        primary: true,
      }),
      view.stap > 1 &&
        execute({ title: 'Terug', verb: 'overdracht.stap', data: data('terug'), inputs: 'all' }),
      execute({ title: 'Later verder', verb: 'overdracht.stap', data: data('later'), inputs: 'all' }),
    ],
  });
};
