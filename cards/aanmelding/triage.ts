import type { Card } from '../../src/ports/card.ts';
import { facts, frame, strong, text, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';
import { type Inhoud, inhoudBlokken } from './inhoud.part.ts';
import { foutenBlok } from './stap.part.ts';

/** One aanmelding, opened for the coördinator, with everything there is to decide about it. */
export type TriageView = {
  readonly aanmelding: string;
  readonly naam: string;
  readonly feiten: readonly (readonly [string, string | undefined])[];
  readonly inhoud: Inhoud;
  /** What to watch: known already, outside the doelgroep, discussed elsewhere. */
  readonly letOp: readonly string[];
  /** How it stands between two who judge together; empty when one judges alone. */
  readonly samen?: readonly string[];
  /** What the other proposes: one click agrees. */
  readonly akkoord?: string | undefined;
  /** Which proposal is on this card. */
  readonly ronde?: number;
  /** The overleggen to choose from, when there are more than one; `overleg` is the one it goes to otherwise. */
  readonly overleggen?: readonly Choice[];
  readonly overleg?: string | undefined;
  /** Open casussen of the same youth, by number. */
  readonly bekend: readonly string[];
  /** An anonymous one is a consultatie: advice only. */
  readonly anoniem: boolean;
  readonly elders: boolean;
  readonly fouten: readonly string[];
  readonly ingevuld: {
    readonly kwaliteit?: string | undefined;
    readonly gemist?: string | undefined;
    readonly afgestemdMet?: string | undefined;
    readonly casusKeuze?: string | undefined;
    readonly overlegKeuze?: string | undefined;
    readonly toelichting?: string | undefined;
  };
};

const vragen = (view: TriageView) => [
  view.bekend.length > 0 &&
    askChoice({
      id: 'casusKeuze',
      label: 'Bij agenderen: onder welk nummer?',
      value: view.ingevuld.casusKeuze ?? view.bekend[0],
      choices: [
        ...view.bekend.map((nummer) => ({ title: `Bij ${nummer}`, value: nummer })),
        { title: 'Een nieuw nummer', value: 'nieuw' },
      ],
    }),
  view.overleggen &&
    view.overleggen.length > 0 &&
    askChoice({
      id: 'overlegKeuze',
      label: 'Bij agenderen: voor welk overleg?',
      value: view.ingevuld.overlegKeuze ?? view.overleg,
      choices: view.overleggen,
    }),
  view.elders &&
    askText({
      id: 'afgestemdMet',
      label: 'Ook ergens anders besproken: met wie is afgestemd wie het oppakt?',
      value: view.ingevuld.afgestemdMet,
      maxLength: 200,
    }),
  askText({
    id: 'toelichting',
    label: 'Toelichting voor de aanmelder (bij agenderen mag dit leeg)',
    placeholder: 'Wat wil je weten, waarheen, welk advies, of waarom niet?',
    value: view.ingevuld.toelichting,
    multiline: true,
    maxLength: 1000,
  }),
  askChoice({
    id: 'kwaliteit',
    label: 'Hoe goed is de aanmelding ingevuld?',
    value: view.ingevuld.kwaliteit ?? 'voldoende',
    choices: [
      { title: 'Voldoende', value: 'voldoende' },
      { title: 'Onvoldoende', value: 'onvoldoende' },
    ],
  }),
  askText({
    id: 'gemist',
    label: 'Bij onvoldoende: wat ontbrak er?',
    value: view.ingevuld.gemist,
    maxLength: 300,
  }),
];

/** Everything on one card: read, and decide. */
export const triageCard = (view: TriageView): Card => {
  const { aanmelding } = view;
  const { ronde = 0, samen = [], akkoord } = view;
  const besluit = (title: string, uitkomst: string, primary = false) =>
    execute({
      title: akkoord === uitkomst ? `Akkoord: ${title.toLowerCase()}` : title,
      verb: 'aanmelding.besluit',
      data: { aanmelding, uitkomst, ronde },
      inputs: 'all',
      primary: akkoord === undefined ? primary : akkoord === uitkomst,
    });
  return card({
    context: view.naam,
    title: 'Aanmelding beoordelen',
    body: [
      ...foutenBlok(view.fouten),
      samen.length > 0 && strong(samen.join(' ')),
      view.letOp.length > 0 && warning(view.letOp.join('\n')),
      ...facts(view.feiten),
      frame(inhoudBlokken(view.inhoud)),
      samen.length > 0 ? text('Wat doe je ermee?') : strong('Wat doe je ermee?'),
      ...vragen(view),
    ],
    buttons: [
      !view.anoniem && besluit('Agenderen', 'agenderen', true),
      besluit('Aanvulling vragen', 'aanvulling'),
      besluit('Doorverwijzen', 'doorverwijzen'),
      besluit('Consultatie', 'consultatie', view.anoniem),
      besluit('Afwijzen', 'afwijzen'),
    ],
  });
};
