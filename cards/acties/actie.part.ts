import { bullets, facts, labelled, list, section } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import type { Blocks } from '../kit/element.ts';

/** An actie in words, for one who may see its content. */
export type ActieInhoud = {
  readonly id: string;
  /** "Actie bij ZN-2026-014". */
  readonly naam: string;
  readonly wat: string;
  /** "Kevin Oosterhuis (Jongerenwerk)". */
  readonly eigenaar: string;
  /** "wo 2 dec, over 3 dagen". */
  readonly tot: string;
  readonly staat: string;
  /** There is a letter to draw up, and this person sends it. */
  readonly brief?: boolean | undefined;
  /** "Ingrid Postma, Rachid Amrani". */
  readonly helpers?: string | undefined;
  /** "Actie van Rachid Amrani (Politie), uiterlijk wo 2 dec". */
  readonly wachtOp?: string | undefined;
  /** "overleg van wo 25 nov". */
  readonly herkomst?: string | undefined;
  readonly standVanZaken?: string | undefined;
  /** What the coördinator said to a request for more time. */
  readonly uitstelAntwoord?: string | undefined;
  readonly resultaat?: string | undefined;
  readonly vervolg?: string | undefined;
  /** Newest first: "wo 25 nov, Kevin Oosterhuis: bezig". */
  readonly geschiedenis: readonly string[];
};

const REGELS = 6;

/** What, by when, and how it stands. */
export const watBlokken = (actie: ActieInhoud): Blocks => [
  labelled('Wat is afgesproken', actie.wat),
  actie.brief &&
    list(
      [
        {
          name: 'De brief staat klaar',
          detail: 'Je vult alleen de naam en het adres in.',
          button: execute({ title: 'Brief', verb: 'actie.brief', data: { actie: actie.id }, inputs: 'none' }),
        },
      ],
      '',
    ),
  facts([
    ['Uiterlijk', actie.tot],
    ['Wie', actie.eigenaar],
    ['Staat', actie.staat],
    ['Helpt mee', actie.helpers],
    ['Wacht op', actie.wachtOp],
    ['Uit', actie.herkomst],
  ]),
  actie.uitstelAntwoord &&
    labelled('Antwoord van de coördinator op je vraag om meer tijd', actie.uitstelAntwoord),
  actie.standVanZaken && labelled('Stand van zaken', actie.standVanZaken),
];

/** What the owner answered. */
export const antwoordBlokken = (actie: ActieInhoud): Blocks => [
  actie.resultaat && labelled('Resultaat', actie.resultaat),
  actie.vervolg && labelled('Hoe verder', actie.vervolg),
];

/** What was done with it, the newest lines. */
export const verloopBlokken = (actie: ActieInhoud): Blocks => [
  section('Wat er is gebeurd', bullets(actie.geschiedenis.slice(0, REGELS))),
];
