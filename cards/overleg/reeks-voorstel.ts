import type { Card } from '../../src/ports/card.ts';
import { facts, strong, subtle, warning } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** Every date of a reeks before it counts. */
export type ReeksVoorstelView = {
  readonly netwerk: string;
  readonly wijzigt: boolean;
  /** "Elke 2 weken op woensdag om 09:30". */
  readonly wanneer: string;
  readonly waar?: string | undefined;
  /** "14 overleggen, 3 datums vallen weg". */
  readonly samenvatting: string;
  readonly let: readonly string[];
  readonly datums: readonly { readonly dag: string; readonly wat?: string | undefined }[];
  readonly pagina: number;
  /** Whether there is anything to plan. */
  readonly iets: boolean;
  readonly mee: Data;
};

export const reeksVoorstelCard = (view: ReeksVoorstelView): Card => {
  const blad = paged({
    items: view.datums,
    row: ({ dag, wat }) => ({ name: dag, state: wat }),
    empty: 'Er valt geen datum in deze periode.',
    page: view.pagina,
    verb: 'overleg.reeksToon',
    data: view.mee,
    size: 14,
  });
  return card({
    context: view.netwerk,
    title: view.wijzigt ? 'Reeks wijzigen: klopt dit?' : 'Reeks plannen: kloppen deze datums?',
    body: [
      strong(view.samenvatting),
      facts([
        ['Wanneer', view.wanneer],
        ['Waar', view.waar],
      ]),
      ...view.let.map((zin) => warning(zin)),
      ...blad.blocks,
      subtle('Een datum die niet past, kun je daarna los verplaatsen of afzeggen.'),
    ],
    buttons: [
      view.iets &&
        execute({
          title: view.wijzigt ? 'Reeks wijzigen' : 'Reeks plannen',
          verb: 'overleg.reeksPlan',
          data: view.mee,
          inputs: 'none',
          primary: true,
        }),
      ...blad.buttons,
      execute({ title: 'Aanpassen', verb: 'overleg.reeks', data: view.mee, inputs: 'none' }),
      execute({ title: 'Niet doen', verb: 'overleg.lijst', inputs: 'none' }),
    ],
  });
};
