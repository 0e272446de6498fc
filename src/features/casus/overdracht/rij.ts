import { z } from 'zod/v4';
import type { Subject } from '../../../domain/authority.ts';
import { type Casus, Casussen } from '../../../domain/casus.ts';
import { UserError } from '../../../domain/errors.ts';
import { coordinatoren } from '../../../domain/netwerk.ts';
import {
  OVERDRACHT,
  type Overdracht,
  type OverdrachtContent,
  Overdrachten,
} from '../../../domain/overdracht.ts';
import type { DeelnemerTurn, Stored, Turn, View } from '../../turn.ts';
import { eisInhoud } from '../invullen.ts';

/** A commit holds a hundred rows. */
const LEIDERS = 10;

/** What a button about an overdracht carries. */
export const OverdrachtData = z.object({ overdracht: z.string().max(40) });

/** An overdracht, and the casus here it is about: none while it is only offered. */
export type Gevonden = {
  readonly rij: Overdracht;
  readonly stored: Stored<Overdracht>;
  readonly casus: Stored<Casus> | undefined;
};

/** Throws `UserError` when there is none. */
export const vindOverdracht = async (
  turn: View,
  data: z.infer<typeof OverdrachtData>,
): Promise<{ subject: Subject; thing: Gevonden }> => {
  const stored = await turn.get(Overdrachten, data.overdracht);
  if (!stored) throw new UserError('Deze overdracht is er niet (meer). Typ /casus voor jouw casussen.');
  const rij = stored.value;
  const casus = rij.casus === undefined ? undefined : await turn.get(Casussen, rij.casus);
  return { subject: {}, thing: { rij, stored, casus } };
};

/** Throws `UserError` when the content of it may not be used. */
export const eisLeesbaar = ({ rij, casus }: Gevonden): void => {
  if (casus) eisInhoud(casus.value);
  if (rij.gewist !== undefined)
    throw new UserError('De inhoud van deze overdracht is gewist: de casus is niet hierheen gekomen.');
};

export const WAAROM = 'coördinator, overdracht';
/** Opens the form, with a line in the log. */
export const opent = (turn: Turn, rij: Overdracht): Promise<OverdrachtContent> =>
  turn.open(Overdrachten, rij, WAAROM);

/** Writes the row, and has the other side hear of it. */
export const schrijf = (turn: Turn, stored: Stored<Overdracht>, rij: Overdracht): Overdracht => {
  turn.replace(Overdrachten, stored, rij);
  turn.send({
    id: `${OVERDRACHT}!${rij.id}!${turn.newId()}`,
    soort: OVERDRACHT,
    over: rij.id,
    aan: { soort: 'kanaal' },
  });
  return rij;
};

/** A message about it to each coördinator here; `keer` tells one occasion from another of the same kind. */
export const vertelLeiders = (
  turn: Turn,
  soort: string,
  { id }: Overdracht,
  keer: string,
  niet?: string,
): void => {
  for (const { id: wie } of coordinatoren(turn.netwerk).slice(0, LEIDERS))
    if (wie !== niet)
      turn.send({
        id: `${soort}!${id}!${keer}!${wie}`,
        soort,
        over: { overdracht: id },
        aan: { soort: 'deelnemer', deelnemer: wie },
      });
};

/** This person's name, as the other side reads it. */
export const ik = ({ who }: DeelnemerTurn): string => who.deelnemer.naam;
