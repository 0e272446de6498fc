import type { Card } from '../../src/ports/card.ts';
import { facts, strong } from '../kit/blocks.ts';
import { execute, open } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The message that an overleg was moved or cancelled. */
export type GewijzigdView = {
  readonly netwerk: string;
  readonly titel: string;
  readonly zin: string;
  readonly wanneer?: string | undefined;
  readonly plaats?: string | undefined;
  readonly link?: string | undefined;
  /** The calendar file, which changes or takes out what stands in somebody's own calendar. */
  readonly kalender?: { readonly titel: string; readonly url: string } | undefined;
  /** Asked again whether this person comes on the new date. */
  readonly komJe?: { readonly overleg: string } | undefined;
};

/** Neutral: when and where, and the question whether one comes now. */
export const gewijzigdCard = (view: GewijzigdView): Card =>
  card({
    context: view.netwerk,
    title: view.titel,
    intro: view.zin,
    body: [
      facts([
        ['Wanneer', view.wanneer],
        ['Plaats', view.plaats],
      ]),
      view.komJe && strong('Kom je?'),
    ],
    buttons: [
      view.komJe &&
        execute({
          title: 'Ja, ik kom',
          verb: 'agenda.komt',
          data: { overleg: view.komJe.overleg },
          inputs: 'none',
          primary: true,
        }),
      view.komJe &&
        execute({ title: 'Nee', verb: 'agenda.nee', data: { overleg: view.komJe.overleg }, inputs: 'none' }),
      view.link !== undefined && open({ title: 'Online meedoen', url: view.link }),
      view.kalender !== undefined && open({ title: view.kalender.titel, url: view.kalender.url }),
    ],
    end: view.komJe === undefined,
    width: 'normal',
  });
