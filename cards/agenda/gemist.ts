import type { Card } from '../../src/ports/card.ts';
import { facts, frame, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What a partner reads who was not there twice; the same words are shown to the coördinator first. */
export type GemistView = {
  readonly netwerk: string;
  readonly titel: string;
  readonly zinnen: readonly string[];
  /** Shown to the coördinator before it goes: to whom, and what the buttons are about. */
  readonly voorstel?:
    | { readonly partner: string; readonly overleg: string; readonly aan: string }
    | undefined;
};

/** The message to the partner; with `voorstel` the coördinator's look at it. */
export const gemistCard = (view: GemistView): Card => {
  const { voorstel, zinnen } = view;
  if (!voorstel)
    return card({
      context: view.netwerk,
      title: view.titel,
      body: zinnen.map((zin) => text(zin)),
      buttons: [
        execute({
          title: 'Mijn agenda',
          verb: 'opdracht.start',
          data: { opdracht: 'agenda' },
          inputs: 'none',
          primary: true,
        }),
      ],
    });
  const { aan, ...data } = voorstel;
  return card({
    context: view.netwerk,
    title: 'Dit bericht staat klaar',
    intro: 'Er gaat niets weg zolang jij niet op Versturen klikt.',
    body: [facts([['Aan', aan]]), frame(zinnen.map((zin) => text(zin)))],
    buttons: [
      execute({ title: 'Versturen', verb: 'agenda.gemistStuur', data, inputs: 'none', primary: true }),
      execute({ title: 'Niet versturen', verb: 'agenda.gemistNiet', data, inputs: 'none' }),
    ],
  });
};
