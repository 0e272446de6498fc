import type { Card } from '../../src/ports/card.ts';
import { bullets, errorBox, facts, list, section, strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';

/** One item while the overleg is held. Content: only ever the answer to a click. */
export type LiveView = {
  readonly overleg: string;
  /** "Overleg van wo 25 nov". */
  readonly context: string;
  readonly punt: string;
  /** Stands for the besluit this card was drawn from, so that nobody overwrites another's words unseen. */
  readonly was: string;
  /** "Punt 3: ZN-2026-014 (nieuw)". */
  readonly titel: string;
  /** "Nog 12 van 15 minuten". */
  readonly tijd: string;
  /** "ZN-2026-003 (volgen)"; undefined: this is the last one. */
  readonly hierna?: string | undefined;
  /** "Het overleg loopt 10 minuten uit", when it does. */
  readonly let: readonly string[];
  readonly fout?: string | undefined;
  readonly melding?: string | undefined;
  /** Only for a casus: what can be decided about it. */
  readonly soorten?: readonly Choice[] | undefined;
  /** Those invited and involved first. */
  readonly mensen: readonly Choice[];
  readonly acties: readonly string[];
  /** Something that is read beside it: what was asked and prepared, or the acties of last time. */
  readonly lezen?: string | undefined;
  /** "Casusregisseur: Kevin (Jongerenwerk)", once it was said: it can be changed. */
  readonly vervolg?: { readonly vraag: string; readonly zin: string } | undefined;
  readonly vorige: boolean;
  readonly ingevuld: {
    readonly soort?: string | undefined;
    readonly besluit?: string | undefined;
    readonly wat?: string | undefined;
    readonly wie?: string | undefined;
    readonly wanneer?: string | undefined;
  };
};

const filtered = (choices: readonly Choice[]) => (choices.length > 12 ? 'filtered' : 'compact');

/** The item the overleg is at: time left, what is decided, one actie at a time, and on to the next. */
export const liveCard = (view: LiveView): Card => {
  const data = { overleg: view.overleg, punt: view.punt, was: view.was };
  const doe = (title: string, wat: string, primary = false) =>
    execute({ title, verb: 'live.bewaar', data: { ...data, doe: wat }, inputs: 'all', primary });
  return card({
    context: view.context,
    title: view.titel,
    body: [
      view.fout && errorBox(view.fout),
      view.melding && strong(view.melding),
      facts([
        ['Tijd', view.tijd],
        ['Hierna', view.hierna ?? 'dit is het laatste punt'],
      ]),
      ...view.let.map((zin) => warning(zin)),
      view.lezen &&
        list(
          [
            {
              name: view.lezen,
              button: execute({
                title: 'Lezen',
                verb: 'live.lezen',
                data: { overleg: view.overleg, punt: view.punt },
                inputs: 'none',
              }),
            },
          ],
          '',
        ),
      view.soorten &&
        askChoice({
          id: 'soort',
          label: 'Besluit',
          choices: view.soorten,
          value: view.ingevuld.soort,
          look: 'compact',
          placeholder: 'Nog niets gekozen',
        }),
      askText({
        id: 'besluit',
        label: view.soorten ? 'In woorden, met waarom' : 'Wat is afgesproken? (mag leeg blijven)',
        value: view.ingevuld.besluit,
        multiline: true,
        maxLength: 2000,
      }),
      view.vervolg &&
        list(
          [
            {
              name: view.vervolg.zin,
              button: execute({
                title: 'Wijzigen',
                verb: 'live.vervolg.vraag',
                data: { overleg: view.overleg, punt: view.punt, vraag: view.vervolg.vraag },
                inputs: 'none',
              }),
            },
          ],
          '',
        ),
      section('Acties', [view.acties.length > 0 && bullets(view.acties)]),
      askText({
        id: 'wat',
        label:
          view.acties.length > 0 ? 'Nog een actie: wat moet er gebeuren?' : 'Actie: wat moet er gebeuren?',
        value: view.ingevuld.wat,
        maxLength: 400,
      }),
      askChoice({
        id: 'wie',
        label: 'Wie doet het?',
        choices: view.mensen,
        value: view.ingevuld.wie,
        look: filtered(view.mensen),
      }),
      askText({
        id: 'wanneer',
        label: 'Uiterlijk wanneer?',
        value: view.ingevuld.wanneer,
        placeholder: 'vr 4 dec, week 50, volgend overleg',
        maxLength: 80,
      }),
    ],
    buttons: [
      doe(view.hierna === undefined ? 'Afronden' : 'Volgende', 'verder', true),
      doe('Bewaren en verversen', 'bewaar'),
      view.vorige && doe('Terug', 'terug'),
      doe('Overslaan', 'over'),
      doe('Overzicht', 'overzicht'),
    ],
  });
};
