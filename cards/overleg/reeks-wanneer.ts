import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, askTime } from '../kit/inputs.ts';

/** The first form of a reeks: when. What was filled in so far; empty fields are left out. */
export type ReeksWanneerView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  /** The rule of the reeks that is changed, in words; undefined: a new one. */
  readonly wijzigt?: string | undefined;
  readonly ritmes: readonly (readonly [string, string])[];
  readonly dagen: readonly string[];
  readonly ritme?: string | undefined;
  readonly weekdag?: string | undefined;
  readonly welke?: string | undefined;
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  readonly tijd?: string | undefined;
  /** What the second form asks, and which reeks it is about: goes along. */
  readonly mee: Data;
  readonly terug: { readonly verb: string; readonly data?: Data | undefined };
};

const WELKE = [
  ['1', 'De eerste'],
  ['2', 'De tweede'],
  ['3', 'De derde'],
  ['4', 'De vierde'],
  ['-1', 'De laatste'],
] as const;

const hoofdletter = (woord: string): string => woord.replace(/^./, (letter) => letter.toUpperCase());

export const reeksWanneerCard = (view: ReeksWanneerView): Card =>
  card({
    context: view.netwerk,
    title: view.wijzigt === undefined ? 'Reeks plannen: wanneer?' : 'Reeks wijzigen: wanneer?',
    intro:
      view.wijzigt === undefined
        ? 'Je ziet alle datums voordat er iets wordt gepland.'
        : `Nu is het ${view.wijzigt}. Overleggen van vóór de begindatum blijven zoals ze zijn.`,
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'ritme',
        label: 'Hoe vaak?',
        required: true,
        look: 'compact',
        value: view.ritme,
        choices: view.ritmes.map(([value, title]) => ({ title, value })),
      }),
      askChoice({
        id: 'weekdag',
        label: 'Op welke dag?',
        required: true,
        look: 'compact',
        value: view.weekdag,
        choices: view.dagen.map((dag, index) => ({ title: hoofdletter(dag), value: String(index + 1) })),
      }),
      askChoice({
        id: 'welke',
        label: 'Bij maanden en kwartalen: de hoeveelste van de maand?',
        look: 'compact',
        value: view.welke ?? '1',
        choices: WELKE.map(([value, title]) => ({ title, value })),
      }),
      askTime({ id: 'tijd', label: 'Begint om', required: true, value: view.tijd }),
      askText({
        id: 'van',
        label: view.wijzigt === undefined ? 'Vanaf welke datum?' : 'Vanaf welke datum geldt dit?',
        required: true,
        value: view.van,
        maxLength: 40,
        placeholder: 'Bijvoorbeeld: 1 december',
      }),
      askText({
        id: 'tot',
        label: 'Tot en met welke datum, of hoe vaak?',
        required: true,
        value: view.tot,
        maxLength: 40,
        placeholder: 'Bijvoorbeeld: 1 juli 2027, of 10 keer',
      }),
      subtle('Op feestdagen wordt niets gepland.'),
    ],
    buttons: [
      execute({ title: 'Verder', verb: 'overleg.reeksVerder', data: view.mee, inputs: 'all', primary: true }),
      execute({ title: 'Terug', ...view.terug, inputs: 'none' }),
    ],
  });
