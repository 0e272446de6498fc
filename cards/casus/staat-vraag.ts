import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, askText } from '../kit/inputs.ts';

/** What must be known before the casus changes. */
export type StaatVraagView = {
  readonly nummer: string;
  readonly naar: string;
  readonly naam: string;
  /** Filled in beforehand; undefined when no day is asked. */
  readonly datum?: string | undefined;
  readonly vanaf: string;
  /** The lines of the closing rule; empty when they are not asked. */
  readonly regel: readonly string[];
  readonly vinkjes: readonly string[];
  readonly motivatie?: string | undefined;
  readonly verplicht: boolean;
  readonly fout?: string | undefined;
};

/** Why, until when, and (for a positive close) what holds. */
export const staatVraagCard = (view: StaatVraagView): Card =>
  card({
    context: `Casus ${view.nummer}`,
    title: view.naam,
    body: [
      view.fout && errorBox(view.fout),
      view.datum !== undefined &&
        askDate({
          id: 'datum',
          label: 'Wanneer bespreken jullie de casus weer?',
          required: true,
          value: view.datum,
          min: view.vanaf,
        }),
      view.regel.length > 0 &&
        askChoice({
          id: 'vinkjes',
          label: 'Wat klopt er?',
          multi: true,
          value: view.vinkjes,
          choices: view.regel.map((title, plek) => ({ title, value: String(plek) })),
        }),
      askText({
        id: 'motivatie',
        label: view.verplicht ? 'Waarom?' : 'Waarom? (nodig als niet alles klopt)',
        multiline: true,
        maxLength: 1000,
        required: view.verplicht,
        value: view.motivatie,
        placeholder: 'Geen namen of andere persoonsgegevens.',
        error: 'Schrijf in een of twee zinnen waarom.',
      }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'casus.staat.zet',
        data: { casus: view.nummer, staat: view.naar },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'casus.staat', data: { casus: view.nummer }, inputs: 'none' }),
    ],
  });
