import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** An item is passed over: later today, or at a next overleg? */
export type LiveOverView = {
  readonly overleg: string;
  readonly context: string;
  readonly punt: string;
  readonly titel: string;
  /** About a casus: then it comes back at the next overleg. */
  readonly casus: boolean;
  /** Its aanmelder is not there and left no input. */
  readonly zonderAanmelder: boolean;
};

/** Asks what happens with an item that is passed over. */
export const liveOverCard = (view: LiveOverView): Card => {
  const naar = (title: string, hoe: string, primary: boolean) =>
    execute({
      title,
      verb: 'live.over',
      data: { overleg: view.overleg, punt: view.punt, hoe },
      inputs: 'none',
      primary,
    });
  return card({
    context: view.context,
    title: `${view.titel} overslaan?`,
    intro: view.zonderAanmelder
      ? 'De aanmelder is er niet en liet geen input achter. Schuif je door, dan komt de casus vanzelf op de volgende agenda en hoort de aanmelder dat.'
      : view.casus
        ? 'Straks nog: het punt komt aan het eind terug. Doorschuiven: de casus komt op de volgende agenda, en de aanmelder hoort dat.'
        : 'Straks nog: het punt komt aan het eind terug.',
    buttons: [
      naar('Straks nog', 'later', !view.zonderAanmelder),
      naar(view.casus ? 'Doorschuiven' : 'Niet bespreken', 'doorschuiven', view.zonderAanmelder),
      execute({ title: 'Terug', verb: 'live.openen', data: { overleg: view.overleg }, inputs: 'none' }),
    ],
  });
};
