import type { Card } from '../../src/ports/card.ts';
import { warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type ActieInhoud, antwoordBlokken, verloopBlokken, watBlokken } from './actie.part.ts';

/** What one may see who has nothing to fill in; `knoppen`: what this person can do with it, the first one primary unless it is `stil`. */
export type BekijkenView = ActieInhoud & {
  readonly zin?: string | undefined;
  readonly letOp?: string | undefined;
  readonly knoppen: readonly {
    readonly title: string;
    readonly verb: string;
    readonly data?: Readonly<Record<string, string>>;
    /** A way out, not what most people come for. */
    readonly stil?: true;
  }[];
};

/** An actie to look at: closed, or somebody else's. Shown only in the answer to a click. */
export const bekijkenCard = (view: BekijkenView): Card =>
  card({
    title: view.naam,
    intro: view.zin,
    body: [
      view.letOp && warning(view.letOp),
      ...watBlokken(view),
      ...antwoordBlokken(view),
      ...verloopBlokken(view),
    ],
    buttons: view.knoppen.map(({ title, verb, data, stil }, index) =>
      execute({
        title,
        verb,
        data: { ...data, actie: view.id },
        inputs: 'none',
        primary: index === 0 && stil === undefined,
      }),
    ),
    end: view.knoppen.length === 0,
  });
