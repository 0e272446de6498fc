import type { Card } from '../../src/ports/card.ts';
import { bullets, strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What publishing will bring about, before it does. Numbers and casus numbers only. */
export type ControleView = {
  readonly lijst: string;
  readonly revisie: number;
  readonly overleg: string;
  /** "7 acties naar 5 mensen, 2 aanmelders horen wat besloten is." */
  readonly zin: string;
  readonly gevolgen: readonly string[];
  readonly let: readonly string[];
};

/** The last look. */
export const controleCard = (view: ControleView): Card =>
  card({
    context: view.overleg,
    title: 'Lijst vaststellen?',
    body: [strong(view.zin), ...view.let.map((zin) => warning(zin)), ...bullets(view.gevolgen)],
    buttons: [
      execute({
        title: 'Ja, vaststellen',
        verb: 'besluitenlijst.vaststellen',
        data: { lijst: view.lijst, revisie: view.revisie },
        inputs: 'none',
        primary: true,
      }),
      execute({
        title: 'Terug naar de lijst',
        verb: 'besluitenlijst.pagina',
        data: { lijst: view.lijst, pagina: 1 },
        inputs: 'none',
      }),
    ],
  });
