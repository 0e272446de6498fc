import type { Bericht } from '../domain/bericht.ts';
import type { Composed, View } from '../features/turn.ts';
import type { Routes } from './routes.ts';

/** Makes a message as it is now. Undefined when no feature makes it. */
export const composeBericht = async (
  routes: Routes,
  view: View,
  bericht: Bericht,
): Promise<Composed | undefined> =>
  routes.messages.get(bericht.soort)?.compose(
    {
      ...view,
      bericht,
      nudgeLine: async (soort, over, aan) => {
        const kind = routes.nudges.get(soort);
        const line = await kind?.line(view, over, aan);
        // Not before it was sent: who has answered is not reminded.
        return line ?? (bericht.activiteit === undefined ? undefined : kind?.na?.(view, over, aan));
      },
    },
    bericht.over,
  );
