import { z } from 'zod/v4';
import { Berichten } from '../domain/bericht.ts';
import type { NewNudge, Turn } from '../features/turn.ts';
import { type Recorded, recordBericht } from './recorded.ts';

/** All reminders of one person at one moment: one card. */
export const DIGEST = 'digest';
const DigestOver = z.object({ items: z.array(z.object({ soort: z.string(), over: z.string() })) });
type DigestOver = z.infer<typeof DigestOver>;

/** The reminders a turn asked for, by person. */
const byPerson = (nudges: Recorded['nudges']): Map<string, DigestOver['items']> => {
  const people = new Map<string, DigestOver['items']>();
  for (const { aan, soort, over } of nudges) people.set(aan, [...(people.get(aan) ?? []), { soort, over }]);
  return people;
};

const digestId = (deelnemer: string, when: string): string => `digest!${deelnemer}!${when}`;

/**
 * Puts the reminders a turn asked for in the outbox, one digest per person. A digest of the same person and
 * occasion that still waits takes them in. Resolves with the reminders whose digest already went out.
 */
export const recordNudges = async (turn: Turn, recorded: Recorded, when: string): Promise<NewNudge[]> => {
  const late: NewNudge[] = [];
  for (const [aan, items] of byPerson(recorded.nudges)) {
    const id = digestId(aan, when);
    const waiting = await turn.get(Berichten, id);
    if (!waiting)
      recordBericht(
        recorded,
        { id, soort: DIGEST, over: { items }, aan: { soort: 'deelnemer', deelnemer: aan } },
        turn.now,
      );
    else if (waiting.value.status === 'wacht') {
      const before = DigestOver.parse(waiting.value.over).items;
      const added = items.filter(
        (item) => !before.some((known) => known.soort === item.soort && known.over === item.over),
      );
      turn.replace(Berichten, waiting, { ...waiting.value, over: { items: [...before, ...added] } });
    } else {
      late.push(...recorded.nudges.filter((nudge) => nudge.aan === aan));
    }
  }
  recorded.nudges.length = 0;
  return late;
};
