import { DOORGESCHOVEN } from '../../domain/agenda-wachten.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import { valtWeg } from '../../domain/besluitenlijst-vragen.ts';
import type { Overleg } from '../../domain/overleg.ts';
import type { WachtReden } from '../../domain/wacht-reden.ts';
import { inVenster } from '../../domain/werkdag.ts';
import type { Turn, View } from '../turn.ts';
import { isZonderAanmelder } from './live-zaal.ts';

/**
 * The casussen this list passes on, and why: those it says so of, and new ones it does not speak of whose aanmelder was not
 * there and left nothing to read.
 */
export const wieDoorgeschoven = async (
  view: View,
  lijst: LijstConcept,
  overleg: Overleg,
): Promise<ReadonlyMap<string, WachtReden>> => {
  const blijft = lijst.punten.filter((punt) => !valtWeg(lijst, punt));
  const gezegd = new Map(
    blijft.flatMap(({ casus, doorgeschoven }): [string, WachtReden][] =>
      casus === undefined || doorgeschoven === undefined ? [] : [[casus, doorgeschoven]],
    ),
  );
  // An addition to a list speaks only of what is new in it.
  if (overleg.vastgesteld !== undefined) return gezegd;
  for (const punt of overleg.agenda) {
    if (punt.casus === undefined || blijft.some(({ casus }) => casus === punt.casus)) continue;
    if (await isZonderAanmelder(view, overleg, punt)) gezegd.set(punt.casus, 'aanmelder');
  }
  return gezegd;
};

/** The overleg with what was passed on there; what this list decides about was treated after all. */
export const metDoorgeschoven = async (
  turn: Turn,
  lijst: LijstConcept,
  overleg: Overleg,
): Promise<Overleg> => {
  const door = await wieDoorgeschoven(turn, lijst, overleg);
  const was = overleg.doorgeschoven ?? [];
  if (door.size === 0 && was.length === 0) return overleg;
  turn.moment(inVenster(turn.now, turn.netwerk.tijdzone), DOORGESCHOVEN, overleg.id);
  const besloten = lijst.punten.flatMap(({ casus, besluit, weg }) => (besluit && !weg ? [casus] : []));
  return {
    ...overleg,
    doorgeschoven: [...new Set([...was, ...door.keys()])].filter((casus) => !besloten.includes(casus)),
    redenen: { ...overleg.redenen, ...Object.fromEntries(door) },
  };
};
