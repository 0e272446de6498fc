import type { Card } from '../../src/ports/card.ts';
import { errorBox, facts, labelled, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askDate, askText } from '../kit/inputs.ts';

/** A request for more time, for the coördinator. */
export type UitstelView = {
  readonly id: string;
  readonly naam: string;
  readonly wat: string;
  readonly eigenaar: string;
  readonly nu: string;
  readonly gevraagd: string;
  readonly reden: string;
  /** What is given when nothing is changed: a local date; and the first and last day there is to choose. */
  readonly datum: string;
  readonly vanaf: string;
  readonly hoogstens: string;
  /** "Dit wordt de tweede keer. Daarna komt de actie op de agenda van het volgende overleg." */
  readonly letOp?: string | undefined;
  readonly ingevuld?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Krijgt … meer tijd?": agree, with this or another date, or refuse with a reason. Shown only in the answer to a click. */
export const uitstelCard = (view: UitstelView): Card =>
  card({
    context: view.naam,
    title: 'Ga je akkoord met meer tijd?',
    body: [
      view.fout && errorBox(view.fout),
      view.letOp && warning(view.letOp),
      facts([
        ['Wie', view.eigenaar],
        ['Nu uiterlijk', view.nu],
        ['Vraagt', view.gevraagd],
      ]),
      labelled('Waarom', view.reden),
      labelled('Wat is afgesproken', view.wat),
      askDate({
        id: 'datum',
        label: 'Nieuwe datum (je mag een andere kiezen)',
        min: view.vanaf,
        max: view.hoogstens,
        value: view.datum,
      }),
      askText({
        id: 'toelichting',
        label: 'Toelichting (nodig als je niet akkoord gaat)',
        multiline: true,
        maxLength: 300,
        value: view.ingevuld,
      }),
    ],
    buttons: [
      execute({
        title: 'Akkoord',
        verb: 'actie.uitstel.akkoord',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Niet akkoord',
        verb: 'actie.uitstel.weigeren',
        data: { actie: view.id },
        inputs: 'all',
      }),
    ],
  });
