import type { Card } from '../../src/ports/card.ts';
import { facts, section, text, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What will happen, before it counts. */
export type BevestigView = {
  readonly netwerk: string;
  /** Of the new overleg, or of the one that is moved. */
  readonly overleg: string;
  readonly verplaatst: boolean;
  /** As it goes back into the form. */
  readonly velden: {
    readonly datum: string;
    readonly tijd: string;
    readonly minuten: number;
    readonly soort: string;
    readonly plaats?: string | undefined;
    readonly link?: string | undefined;
  };
  /** "woensdag 25 november 2026, 09:30 tot 11:00". */
  readonly wanneer: string;
  readonly let: readonly string[];
  /** What the protocol makes happen, in order. */
  readonly stappen: readonly { readonly wanneer: string; readonly wat: string }[];
  /** Who hears of the move, in words. */
  readonly wieHoort?: string | undefined;
};

/** "Zo gaat het": the overleg and the deadlines that follow, with the button that makes it count. */
export const bevestigCard = (view: BevestigView): Card => {
  const { velden } = view;
  const knop = { overleg: view.overleg, ...velden };
  return card({
    context: view.netwerk,
    title: view.verplaatst ? 'Overleg verplaatsen: klopt dit?' : 'Overleg plannen: klopt dit?',
    body: [
      facts([
        ['Wanneer', view.wanneer],
        ['Soort', velden.soort],
        ['Plaats', velden.plaats],
        ['Online', velden.link && 'via de link'],
      ]),
      ...view.let.map((zin) => warning(zin)),
      view.wieHoort && text(view.wieHoort),
      section('Zo gaat het', [facts(view.stappen.map(({ wanneer, wat }) => [wanneer, wat] as const))]),
    ],
    buttons: [
      execute({
        title: view.verplaatst ? 'Verplaatsen' : 'Plannen',
        verb: view.verplaatst ? 'overleg.verplaats' : 'overleg.plan',
        data: knop,
        inputs: 'none',
        primary: true,
      }),
      execute({
        title: 'Aanpassen',
        verb: 'overleg.formulier',
        data: view.verplaatst ? knop : velden,
        inputs: 'none',
      }),
    ],
  });
};
