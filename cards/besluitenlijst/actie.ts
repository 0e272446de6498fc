import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, askText, type Choice } from '../kit/inputs.ts';

export type ActieFormView = {
  readonly lijst: string;
  readonly punt: string;
  /** "ZN-2026-007". */
  readonly punttitel: string;
  /** Absent: a new actie. */
  readonly actie?: string | undefined;
  /** The line it is made from (its place among the unread ones). */
  readonly regel?: number | undefined;
  readonly mensen: readonly Choice[];
  readonly vanaf: string;
  readonly ingevuld: {
    readonly wat?: string | undefined;
    readonly wie?: string | undefined;
    readonly wanneer?: string | undefined;
  };
  readonly fout?: string | undefined;
};

/** One actie: what, who, by when. */
export const actieFormCard = (view: ActieFormView): Card => {
  const data = { lijst: view.lijst, punt: view.punt, actie: view.actie, regel: view.regel };
  return card({
    context: view.punttitel,
    title: view.actie === undefined ? 'Nieuwe actie' : 'Actie wijzigen',
    intro: 'Een actie heeft één eigenaar en één datum.',
    body: [
      view.fout !== undefined && errorBox(view.fout),
      askText({
        id: 'wat',
        label: 'Wat moet er gebeuren?',
        value: view.ingevuld.wat,
        multiline: true,
        maxLength: 2000,
        required: true,
      }),
      askChoice({
        id: 'wie',
        label: 'Wie doet het?',
        choices: view.mensen,
        value: view.ingevuld.wie,
        look: view.mensen.length > 12 ? 'filtered' : 'compact',
        required: true,
      }),
      askDate({
        id: 'wanneer',
        label: 'Uiterlijk wanneer?',
        value: view.ingevuld.wanneer,
        min: view.vanaf,
        required: true,
      }),
    ],
    buttons: [
      execute({ title: 'Opslaan', verb: 'besluitenlijst.actieOpslaan', data, inputs: 'all', primary: true }),
      execute({
        title: 'Opslaan en nog een',
        verb: 'besluitenlijst.actieOpslaan',
        data: { ...data, nog: true },
        inputs: 'all',
      }),
      view.actie !== undefined &&
        execute({
          title: 'Actie weglaten',
          verb: 'besluitenlijst.actieWeg',
          data: { lijst: view.lijst, punt: view.punt, actie: view.actie },
          inputs: 'none',
        }),
      execute({
        title: 'Terug',
        verb: 'besluitenlijst.terugNaar',
        data: { lijst: view.lijst, punt: view.punt },
        inputs: 'none',
      }),
    ],
  });
};
