import { Voorbereidingen } from '../../domain/agenda.ts';
import { zonderAanmelder } from '../../domain/agenda-wachten.ts';
import { Casussen } from '../../domain/casus.ts';
import type { Aanwezigheid, Agendapunt, Overleg } from '../../domain/overleg.ts';
import type { View } from '../turn.ts';
import { antwoordenOp } from './stand.ts';

/** New casussen of which every aanmelder said not to come, while nobody of them left input: these are passed on. */
export const casussenZonderAanmelder = async (
  view: View,
  overleg: Overleg,
  punten: readonly Agendapunt[],
  komst: readonly Aanwezigheid[],
): Promise<string[]> => {
  if (komst.length === 0) return [];
  const schreven = (await view.list(Voorbereidingen, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const gevonden: string[] = [];
  for (const punt of punten) {
    if (punt.soort !== 'nieuw' || punt.casus === undefined) continue;
    const aanmelders = (await view.get(Casussen, punt.casus))?.value.aanmelders ?? [];
    const input = schreven.flatMap((een) =>
      een.agendapunt === punt.id && een.metInput ? [een.deelnemer] : [],
    );
    if (zonderAanmelder(punt, { aanmelders, komst, input })) gevonden.push(punt.casus);
  }
  return gevonden;
};

/** The same, as sentences for the coördinator. */
export const aanmelderZinnen = async (
  view: View,
  overleg: Overleg,
  punten: readonly Agendapunt[],
): Promise<string[]> =>
  (await casussenZonderAanmelder(view, overleg, punten, await antwoordenOp(view, overleg))).map(
    (casus) =>
      `${casus}: de aanmelder komt niet en liet geen input achter. Als dat zo blijft, wordt dit punt doorgeschoven.`,
  );
