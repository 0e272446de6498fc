import { Temporal } from 'temporal-polyfill';
import { type Actie, isOpenActie, isOpgegeven } from './actie.ts';
import { opDatum } from './actie-woorden.ts';
import type { Overleg } from './overleg.ts';

const voor = (a: string, b: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0;

/** The overleg before this one that treated casussen and was not cancelled. */
const vorigOverleg = (overleg: Overleg, alle: readonly Overleg[]): Overleg | undefined =>
  alle
    .filter(
      ({ id, soort, status, start }) =>
        id !== overleg.id &&
        soort !== 'beleidsoverleg' &&
        status !== 'afgezegd' &&
        voor(start, overleg.start),
    )
    .reduce<Overleg | undefined>(
      (laatste, een) => (laatste && voor(een.start, laatste.start) ? laatste : een),
      undefined,
    );

/** What was given up before this (to the minute) does not come back at this overleg; undefined when there was none before. */
export const opgegevenSinds = (overleg: Overleg, alle: readonly Overleg[]): string | undefined => {
  const vorig = vorigOverleg(overleg, alle);
  return vorig && Temporal.Instant.from(vorig.start).toString().slice(0, 16);
};

/**
 * With what an overleg begins: what was agreed and did not come about. Open and past its date (`dag`: the local date of the
 * overleg), put off too often, or given up since the overleg before. What was done is not in it.
 */
export const nietGedaan = (
  acties: readonly Actie[],
  overleg: Overleg,
  alle: readonly Overleg[],
  dag: Temporal.PlainDate,
): Actie[] => {
  const sinds = vorigOverleg(overleg, alle)?.start;
  const opgegeven = (actie: Actie): boolean =>
    isOpgegeven(actie) && actie.klaar !== undefined && (sinds === undefined || !voor(actie.klaar, sinds));
  return acties
    .filter((actie) =>
      isOpenActie(actie) ? actie.bespreken !== undefined || actie.tot < dag.toString() : opgegeven(actie),
    )
    .sort(opDatum);
};
