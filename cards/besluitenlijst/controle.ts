import type { Card } from '../../src/ports/card.ts';
import { bullets, errorBox, strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

/** What publishing will bring about, before it does. Numbers and casus numbers only. */
export type ControleView = {
  readonly lijst: string;
  readonly revisie: number;
  readonly overleg: string;
  /** "7 acties naar 5 mensen, 2 aanmelders horen wat besloten is." */
  readonly zin: string;
  readonly gevolgen: readonly string[];
  readonly let: readonly string[];
  /** Of a correction: as which version, and the reasons to choose from. */
  readonly correctie?:
    | { readonly versie: number; readonly redenen: readonly Choice[]; readonly fout?: string | undefined }
    | undefined;
};

/** The last look. */
export const controleCard = (view: ControleView): Card =>
  card({
    context: view.overleg,
    title: view.correctie ? `Vaststellen als versie ${view.correctie.versie}?` : 'Lijst vaststellen?',
    body: [
      view.correctie?.fout !== undefined && errorBox(view.correctie.fout),
      strong(view.zin),
      ...view.let.map((zin) => warning(zin)),
      ...bullets(view.gevolgen),
      view.correctie &&
        askChoice({
          id: 'reden',
          label: 'Waarom is een correctie nodig?',
          choices: view.correctie.redenen,
          required: true,
          look: 'expanded',
        }),
    ],
    buttons: [
      execute({
        title: 'Ja, vaststellen',
        verb: 'besluitenlijst.vaststellen',
        data: { lijst: view.lijst, revisie: view.revisie },
        inputs: view.correctie ? 'all' : 'none',
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
