import { type Actie, Acties } from '../../domain/actie.ts';
import { type Besluit, Besluiten } from '../../domain/besluit.ts';
import { Casussen } from '../../domain/casus.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { View } from '../turn.ts';

/** What was decided and agreed at one overleg about one casus, or about none. Nothing is opened. */
export type Onderwerp = {
  readonly casus: string | undefined;
  /** Locked or erased: what it says is not given. */
  readonly dicht: boolean;
  readonly besluiten: readonly Besluit[];
  readonly acties: readonly Actie[];
};

const isDicht = async (view: View, nummer: string | undefined): Promise<boolean> => {
  const casus = nummer === undefined ? undefined : (await view.get(Casussen, nummer))?.value;
  return casus?.beperkt !== undefined || casus?.gewist !== undefined;
};

/** What stands on the published list of an overleg, by casus in order of number; what belongs to none comes last. */
export const opgesteld = async (view: View, overleg: Overleg): Promise<Onderwerp[]> => {
  const van = <T extends { overleg?: string | undefined }>(rijen: readonly { readonly value: T }[]): T[] =>
    rijen.map(({ value }) => value).filter((ding) => ding.overleg === overleg.id);
  const besluiten = van(await view.list(Besluiten));
  const acties = van(await view.list(Acties));
  const nummers = [...new Set([...besluiten, ...acties].map(({ casus }) => casus))];
  return Promise.all(
    nummers
      .sort((a, b) => (a ?? '~').localeCompare(b ?? '~', 'nl'))
      .map(async (casus) => {
        const dicht = await isDicht(view, casus);
        // A casus that was erased and discussed anew is open; what was erased of it is not there to be read.
        const hoort = (each: Besluit | Actie) => each.casus === casus && (dicht || !isLeeg(each));
        return { casus, dicht, besluiten: besluiten.filter(hoort), acties: acties.filter(hoort) };
      }),
  );
};
