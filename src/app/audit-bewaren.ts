import type { Temporal } from 'temporal-polyfill';
import type { LogboekWissen } from '../domain/logboek-bewaren.ts';
import { kondigAan, LogboekWissens, verlopenMaand } from '../domain/logboek-bewaren.ts';
import { coordinatoren } from '../domain/netwerk.ts';
import { instantText } from '../domain/time.ts';
import type { Stored, Turn } from '../features/turn.ts';
import { Conflict } from '../ports/store.ts';
import { archiveAudit, destroyAudit, oudsteMaand } from './audit-archief.ts';
import { commitByItself, turnByItself } from './by-itself.ts';
import type { Directory } from './directory.ts';
import type { Found } from './find.ts';
import type { Inner } from './inner.ts';
import { readThing } from './rows.ts';

/** The message that tells the coördinatoren what will be destroyed, and when. */
const AANKONDIGING = 'logboek.wissen';

const kleinste = (a: string, b: string): string => (a < b ? a : b);

/**
 * Keeps the audit log: months that are over go to the archive, and what is older than the netwerk chose is destroyed, two weeks
 * after that was announced. Both steps stand in the log themselves.
 */
export const createAuditBewaren = (ports: Inner, directory: Directory) => {
  const { store } = ports;
  const done = new Map<string, string>();

  const noteer = async (found: Found, now: Temporal.Instant, doe: (turn: Turn) => void): Promise<void> => {
    const { turn, recorded } = turnByItself(ports, found, `logboek!${now.epochMilliseconds}`, now);
    doe(turn);
    await commitByItself(ports, found, recorded, AANKONDIGING);
  };

  const meld = (found: Found, tot: string, now: Temporal.Instant): Promise<void> =>
    noteer(found, now, (turn) => {
      const rij = kondigAan(tot, now);
      turn.insert(LogboekWissens, rij);
      turn.audit('aangekondigd', 'logboek', `tot en met ${tot} wordt gewist na ${rij.vanaf.slice(0, 10)}`);
      for (const { id } of coordinatoren(found.netwerk))
        turn.send({
          id: `${AANKONDIGING}!${tot}!${rij.vanaf}!${id}`,
          soort: AANKONDIGING,
          over: { tot },
          aan: { soort: 'deelnemer', deelnemer: id },
        });
    });

  const begin = (found: Found, rij: Stored<LogboekWissen>, now: Temporal.Instant): Promise<void> =>
    noteer(found, now, (turn) => {
      turn.replace(LogboekWissens, rij, { ...rij.value, begonnen: instantText(now, 'second') });
      turn.audit('gewist', 'logboek', `tot en met ${rij.value.tot}`);
    });

  const vergeet = (found: Found, rij: Stored<LogboekWissen>, now: Temporal.Instant): Promise<void> =>
    noteer(found, now, (turn) => turn.remove(LogboekWissens, rij));

  /** Resolves with whether there is more to destroy. */
  const verlopen = async (found: Found, now: Temporal.Instant): Promise<boolean> => {
    const { id, bewaartermijnen } = found.netwerk;
    const tot = verlopenMaand(now, bewaartermijnen.auditDagen);
    const oudst = await oudsteMaand(store, id);
    const rij = await readThing(store, id, LogboekWissens, 'logboek');
    if (oudst === undefined || oudst > kleinste(tot, rij?.value.tot ?? tot)) {
      // Done, or somebody chose a longer time meanwhile.
      if (rij) await vergeet(found, rij, now);
      return false;
    }
    if (!rij) {
      await meld(found, tot, now);
      return false;
    }
    if (instantText(now, 'second') < rij.value.vanaf) return false;
    if (rij.value.begonnen === undefined) await begin(found, rij, now);
    await destroyAudit(ports, id, kleinste(tot, rij.value.tot), now);
    return true;
  };

  return {
    /** `day`: the local date, as text. Resolves with whether there is more to do now. */
    look: async (id: string, now: Temporal.Instant): Promise<boolean> => {
      const day = instantText(now, 'second').slice(0, 10);
      if (done.get(id) === day) return false;
      const found = await directory.load(id);
      if (!found) return false;
      try {
        if ((await archiveAudit(store, id, now)) || (await verlopen(found, now))) return true;
      } catch (error) {
        // Another instance did it: looked at again.
        if (!(error instanceof Conflict)) throw error;
        return true;
      }
      done.set(id, day);
      return false;
    },
  };
};
