import type { Card } from '../../src/ports/card.ts';
import { facts, labelled, section } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type Inhoud, inhoudBlokken } from './inhoud.part.ts';
import { hoofdletter } from './vraag.ts';

/** One's own aanmelding, opened: where it stands, what was decided and why, and what was sent in. */
export type InzienView = {
  readonly aanmelding: string;
  readonly naam: string;
  /** Sent in by the one who looks; otherwise it is the coördinator who looks. */
  readonly eigen: boolean;
  readonly feiten: readonly (readonly [string, string | undefined])[];
  /** What the coördinator wrote, with a label each. */
  readonly antwoorden: readonly (readonly [string, string | undefined])[];
  readonly inhoud: Inhoud;
  readonly kan: {
    readonly aanvullen: boolean;
    readonly wijzigen: boolean;
    readonly intrekken: boolean;
    /** A doubt that the coördinator asked to bring in. */
    readonly overnemen?: boolean;
    /** May erase it on request. */
    readonly wissen: boolean;
  };
  /** It is a question for advice. */
  readonly twijfel?: boolean;
  /** Offered when the person is on the casus it became. */
  readonly casus?: string | undefined;
};

/** What I sent in, and what came of it. */
export const inzienCard = (view: InzienView): Card => {
  const { aanmelding, kan } = view;
  const antwoorden = view.antwoorden.flatMap(([label, waarde]) => (waarde ? [labelled(label, waarde)] : []));
  const knop = (title: string, verb: string, primary = false, danger = false) =>
    execute({ title, verb, data: { aanmelding }, inputs: 'none', primary, danger });
  const buttons = [
    kan.overnemen && knop('Formulier openen', 'aanmelding.overnemen', true),
    kan.aanvullen && knop('Aanvullen', 'aanmelding.aanvullen', true),
    kan.wijzigen && knop('Wijzigen', 'aanmelding.controle'),
    kan.intrekken && knop('Intrekken', 'aanmelding.intrekken', false, true),
    kan.wissen && knop('Wissen op verzoek', 'aanmelding.wisVerzoek'),
    view.casus &&
      execute({
        title: 'Casus openen',
        verb: 'casus.openen',
        data: { casus: view.casus },
        inputs: 'none',
        primary: true,
      }),
  ];
  const wat = view.twijfel ? 'adviesvraag' : 'aanmelding';
  return card({
    context: view.naam,
    title: view.eigen ? `Je ${wat}` : hoofdletter(wat),
    body: [
      ...facts(view.feiten),
      ...antwoorden,
      ...section(view.eigen ? 'Wat je hebt ingestuurd' : 'Wat is ingestuurd', inhoudBlokken(view.inhoud)),
    ],
    buttons,
    end: buttons.every((each) => !each),
  });
};
