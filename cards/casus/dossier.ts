import type { Card } from '../../src/ports/card.ts';
import { bullets, facts, labelled, list, section, strong, subtle, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** One casus, opened: content, only ever shown in the answer to a click. */
export type DossierView = {
  readonly nummer: string;
  readonly feiten: readonly (readonly [string, string | undefined])[];
  /** What this person is asked about the casus, and the answers: whoever looks first can answer here. */
  readonly gevraagd?:
    | {
        readonly zin: string;
        readonly antwoorden: readonly { readonly title: string; readonly verb: string }[];
      }
    | undefined;
  /** What is near and wants preparing. */
  readonly letOp: readonly string[];
  readonly wie?: string | undefined;
  readonly vraag?: string | undefined;
  /** What the youth or a parent thinks of what stands here. */
  readonly verklaring?: string | undefined;
  readonly partners: readonly string[];
  /** What is being worked on: the first few goals. */
  readonly plan: readonly { readonly doel: string; readonly stand: string }[];
  readonly meerDoelen: number;
  /** `eigen` is the id of the actie when it is of the one who looks. */
  readonly acties: readonly {
    readonly wat: string;
    readonly wie: string;
    readonly tot: string;
    readonly eigen?: string | undefined;
  }[];
  readonly meerActies: number;
  readonly besluiten: readonly {
    readonly op: string;
    readonly soort?: string | undefined;
    readonly tekst: string;
  }[];
  /** How it goes, as it was told last: the newest first. */
  readonly terugkoppelingen?: readonly { readonly van: string; readonly tekst: string }[] | undefined;
  /** Somebody on it can write how it goes. */
  readonly terugkoppelen?: boolean | undefined;
};

/** Who it is about, what was asked, who is on it, what is agreed. */
export const dossierCard = (view: DossierView): Card =>
  card({
    context: 'Alleen jij ziet dit',
    title: `Casus ${view.nummer}`,
    body: [
      view.gevraagd && strong(view.gevraagd.zin),
      ...view.letOp.map((zin) => warning(zin)),
      ...facts(view.feiten),
      view.wie && labelled('Wie', view.wie),
      view.vraag && labelled('De vraag', view.vraag),
      view.verklaring && labelled('Wat de jongere of ouder hiervan vindt', view.verklaring),
      ...section(
        'Plan van aanpak',
        view.plan.length === 0
          ? [subtle('Er zijn nog geen doelen.')]
          : [
              list(
                view.plan.map(({ doel, stand }) => ({ name: doel, state: stand })),
                '',
              ),
              view.meerDoelen > 0 && subtle(`En nog ${view.meerDoelen} andere.`),
            ],
      ),
      ...section('Open acties', [
        list(
          view.acties.map(({ wat, wie, tot, eigen }) => ({
            name: wat,
            state: wie,
            detail: `Uiterlijk ${tot}`,
            button: eigen
              ? execute({ title: 'Openen', verb: 'actie.openen', data: { actie: eigen }, inputs: 'none' })
              : undefined,
          })),
          'Er zijn geen open acties.',
        ),
        view.meerActies > 0 && subtle(`En nog ${view.meerActies} andere.`),
      ]),
      ...section(
        'Besluiten',
        view.besluiten.map(({ op, soort, tekst }) => labelled(soort ? `${op}: ${soort}` : op, tekst)),
      ),
      ...section('Hoe het gaat', [
        ...(view.terugkoppelingen ?? []).map(({ van, tekst }) => labelled(van, tekst)),
        view.terugkoppelen &&
          list(
            [
              {
                name: 'Weet jij hoe het nu gaat?',
                button: execute({
                  title: 'Schrijven',
                  verb: 'casus.terugkoppeling',
                  data: { casus: view.nummer },
                  inputs: 'none',
                }),
              },
            ],
            '',
          ),
      ]),
      ...section('Partners op de casus', bullets(view.partners)),
    ],
    buttons: [
      ...(view.gevraagd?.antwoorden ?? []).map((antwoord, plek) =>
        execute({ ...antwoord, data: { casus: view.nummer }, inputs: 'none', primary: plek === 0 }),
      ),
      execute({
        title: 'Plan en scores',
        verb: 'casus.plan',
        data: { casus: view.nummer },
        inputs: 'none',
      }),
      execute({
        title: 'Levensloop',
        verb: 'casus.levensloop',
        data: { casus: view.nummer },
        inputs: 'none',
      }),
      execute({ title: 'Wijzigen', verb: 'casus.wijzigen', data: { casus: view.nummer }, inputs: 'none' }),
      // Five buttons fit; the answers go first.
      (view.gevraagd?.antwoorden.length ?? 0) < 2 &&
        execute({ title: 'Jouw casussen', verb: 'casus.lijst', inputs: 'none' }),
    ],
  });
