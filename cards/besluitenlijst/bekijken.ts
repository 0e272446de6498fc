import type { Card } from '../../src/ports/card.ts';
import { errorBox, list, section, subtle, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type PuntView, puntSectie } from './punt.part.ts';

/** The review of a list, a page of it. Content: shown to one coördinator, never posted. */
export type BekijkenView = {
  readonly lijst: string;
  /** "Overleg van wo 25 nov". */
  readonly overleg: string;
  /** "6 punten, 7 acties. 4 vragen." */
  readonly zin: string;
  /** It corrects a list that was published. */
  readonly correctie?: boolean | undefined;
  readonly melding?: string | undefined;
  readonly let: readonly string[];
  readonly punten: readonly PuntView[];
  /** Names of columns nobody knows. */
  readonly kolommen?: readonly string[] | undefined;
  readonly pagina: number;
  readonly paginas: number;
  /** Questions that are open. */
  readonly vragen: number;
  /** On the last page: who was there. */
  readonly aanwezig?:
    | { readonly aanwezig: string; readonly afwezig: string; readonly onbekend?: string | undefined }
    | undefined;
};

const naarPagina = (view: BekijkenView, title: string, pagina: number, primary: boolean) =>
  execute({
    title,
    verb: 'besluitenlijst.pagina',
    data: { lijst: view.lijst, pagina },
    inputs: 'none',
    primary,
  });

/** What was understood, item by item, and what is still asked. */
export const bekijkenCard = (view: BekijkenView): Card => {
  const laatste = view.pagina === view.paginas;
  const { lijst } = view;
  return card({
    context: view.overleg,
    title: view.correctie ? 'Wat moet anders?' : 'Klopt deze lijst?',
    intro: view.zin,
    body: [
      view.melding !== undefined && errorBox(view.melding),
      ...view.let.map((zin) => warning(zin)),
      ...section(
        'Wat staat er in deze kolom?',
        (view.kolommen ?? []).map((kolom) =>
          list(
            [
              {
                name: kolom,
                state: 'Deze kolom ken ik niet. Wat erin staat, vraag ik per regel.',
                button: execute({
                  title: 'Uitleggen',
                  verb: 'besluitenlijst.kolom',
                  data: { tekst: kolom },
                  inputs: 'none',
                }),
              },
            ],
            '',
          ),
        ),
      ),
      view.punten.length === 0 && subtle('Er staat nog niets op de lijst.'),
      ...view.punten.map((punt) => puntSectie(lijst, punt)),
      view.aanwezig &&
        section('Aanwezigheid', [
          list(
            [
              {
                name: view.aanwezig.aanwezig,
                state: view.aanwezig.afwezig,
                detail: view.aanwezig.onbekend,
                button: execute({
                  title: 'Wijzigen',
                  verb: 'besluitenlijst.aanwezig',
                  data: { lijst },
                  inputs: 'none',
                }),
              },
            ],
            '',
          ),
        ]),
      view.paginas > 1 && subtle(`Deel ${view.pagina} van ${view.paginas}`),
    ],
    buttons: [
      view.vragen > 0 &&
        execute({
          title: view.vragen === 1 ? '1 vraag beantwoorden' : `${view.vragen} vragen beantwoorden`,
          verb: 'besluitenlijst.vraag',
          data: { lijst },
          inputs: 'none',
          primary: true,
        }),
      view.pagina > 1 && naarPagina(view, 'Terug', view.pagina - 1, false),
      !laatste && naarPagina(view, 'Verder', view.pagina + 1, view.vragen === 0),
      laatste &&
        view.vragen === 0 &&
        view.punten.length > 0 &&
        execute({
          title: view.correctie ? 'Correctie vaststellen' : 'Vaststellen',
          verb: 'besluitenlijst.controle',
          data: { lijst },
          inputs: 'none',
          primary: true,
        }),
      execute({
        title: 'Nog een punt',
        verb: 'besluitenlijst.besluit',
        data: { lijst },
        inputs: 'none',
        primary: view.punten.length === 0 && view.vragen === 0,
      }),
      execute({
        title: view.correctie ? 'Toch niet corrigeren' : 'Weggooien',
        verb: 'besluitenlijst.weggooien',
        data: { lijst },
        inputs: 'none',
      }),
    ],
  });
};
