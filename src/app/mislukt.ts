import { type Bericht, Berichten, GEWEIGERD } from '../domain/bericht.ts';
import { coordinatoren, deelnemerMet, type Netwerk } from '../domain/netwerk.ts';
import { inVenster } from '../domain/werkdag.ts';
import type { NewBericht } from '../features/turn.ts';
import type { Ports } from '../ports/ports.ts';
import type { Write } from '../ports/store.ts';
import { readThing } from './rows.ts';
import { recordTot } from './werktijd.ts';

/** The message that tells the coördinator that another could not be delivered. */
export const MISLUKT = 'levering.mislukt';
/** The message in the channel that says to somebody that there is something for them, and nothing more. */
export const KANAAL = 'levering.kanaal';

/** To the coördinatoren, once a day about one person, whatever else does not reach them that day. */
const aanCoordinatoren = (netwerk: Netwerk, { id, aan }: Bericht, day: string): NewBericht[] => {
  const recipient = aan.soort === 'deelnemer' ? aan.deelnemer : aan.soort;
  return coordinatoren(netwerk)
    .filter((coordinator) => coordinator.id !== recipient)
    .map((coordinator) => ({
      id: `${MISLUKT}!${recipient}!${day}!${coordinator.id}`,
      soort: MISLUKT,
      over: { bericht: id },
      aan: { soort: 'deelnemer', deelnemer: coordinator.id },
    }));
};

/** In the channel, once a day to one person: only to who is in the team and cannot be reached in private. */
const inKanaal = (netwerk: Netwerk, { aan, reden, soort }: Bericht, day: string): NewBericht[] => {
  if (aan.soort !== 'deelnemer' || reden !== GEWEIGERD || soort === KANAAL || !netwerk.kanaal) return [];
  const wie = deelnemerMet(netwerk, aan.deelnemer);
  if (wie?.teamsId === undefined || wie.vertrokken !== undefined) return [];
  return [
    {
      id: `${KANAAL}!${wie.id}!${day}`,
      soort: KANAAL,
      over: { deelnemer: wie.id },
      aan: { soort: 'kanaal' },
    },
  ];
};

/** Adds to a commit what must be told of a message that will never arrive; `metKanaal`: there is a feature for the channel. */
export const vertelMislukt = async (
  { clock, store }: Pick<Ports, 'clock' | 'store'>,
  netwerk: Netwerk,
  bericht: Bericht,
  writes: Write[],
  metKanaal: boolean,
): Promise<void> => {
  const now = clock.now();
  // Nobody is called at night for what did not arrive at night: it waits for the working day, and is asked about then.
  const op = inVenster(now, netwerk.tijdzone);
  const day = now.toZonedDateTimeISO(netwerk.tijdzone).toPlainDate().toString();
  for (const nieuw of [
    ...aanCoordinatoren(netwerk, bericht, day),
    ...(metKanaal ? inKanaal(netwerk, bericht, day) : []),
  ])
    if (!(await readThing(store, netwerk.id, Berichten, nieuw.id)))
      recordTot({ writes, outbox: false }, nieuw, { now, op, uniek: nieuw.id });
};
