import { Temporal } from 'temporal-polyfill';
import { afterEach, expect } from 'vitest';
import { z } from 'zod/v4';
import { toJson } from '../../src/app/rows.ts';
import { type Aanmelding, Aanmeldingen, type Casus, Casussen } from '../../src/domain/casus.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { type Inbreng, Inbrengen, type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { type Feature, verb } from '../../src/features/feature.ts';
import { features as allFeatures } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { AFSPRAKEN, BETROKKEN, GEHEIM, VRAAG, WIE } from './formulier.ts';

export { AFSPRAKEN, BETROKKEN, GEHEIM, VRAAG, WIE };

/** Lets a test have a message sent, or a person reminded, as the planning of an overleg does. */
const proef: Feature = {
  name: 'proef',
  verbs: [
    verb(
      'proef.vraag',
      'coordineren',
      z.object({ overleg: z.string(), deelnemer: z.string() }),
      async (turn, over) => {
        turn.send({
          id: `aanmelding.vraag!${over.overleg}!${over.deelnemer}`,
          soort: 'aanmelding.vraag',
          over,
          aan: { soort: 'deelnemer', deelnemer: over.deelnemer },
        });
        return { kind: 'none' };
      },
    ),
    verb('proef.kanaal', 'coordineren', z.object({ overleg: z.string() }), async (turn, over) => {
      turn.send({
        id: `aanmelding.open!${over.overleg}`,
        soort: 'aanmelding.open',
        over,
        aan: { soort: 'kanaal' },
      });
      return { kind: 'none' };
    }),
    verb(
      'proef.nudge',
      'coordineren',
      z.object({ overleg: z.string(), deelnemer: z.string() }),
      async (turn, { overleg, deelnemer }) => {
        turn.nudge({ soort: 'aanmelding.vraag', over: overleg, aan: deelnemer });
        return { kind: 'none' };
      },
    ),
  ],
};

/** The conversation of the test that runs now. */
export let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

/** Monday 2 November 2026, 10:00; an overleg on Wednesday 25 November, if wanted. */
export const begin = async (
  options: {
    at?: string;
    overleggen?: readonly string[];
    tweedeCoordinator?: boolean;
    erbij?: readonly Feature[];
    netwerk?: (netwerk: Netwerk) => Netwerk;
    minuten?: number;
  } = {},
) => {
  d = await startDialogue({
    at: options.at ?? '2026-11-02T10:00',
    features: [...allFeatures, proef, ...(options.erbij ?? [])],
    netwerk: (netwerk) =>
      options.tweedeCoordinator
        ? {
            ...netwerk,
            deelnemers: netwerk.deelnemers.map((each) =>
              each.id === 'sanne' ? { ...each, rollen: ['coordinator'] } : each,
            ),
          }
        : (options.netwerk?.(netwerk) ?? netwerk),
  });
  for (const [index, dag] of (options.overleggen ?? ['2026-11-25']).entries()) {
    const start = Temporal.ZonedDateTime.from(`${dag}T09:30[Europe/Amsterdam]`).toInstant().toString();
    const overleg: Overleg = {
      id: `o${index + 1}`,
      soort: 'casuïstiekoverleg',
      status: 'gepland',
      start,
      minuten: options.minuten ?? 120,
      agenda: [],
    };
    await d.store.commit(d.netwerkId, [
      { op: 'insert', key: Overleggen.keyOf(overleg), value: toJson(overleg) },
    ]);
  }
  return d;
};

export const rijen = async <T>(prefix: string): Promise<T[]> =>
  (await d.store.list(d.netwerkId, prefixRange(prefix))).map(({ value }) => value as T);
export const aanmeldingen = () => rijen<Aanmelding>(`${Aanmeldingen.name}!`);
export const casussen = () => rijen<Casus>(`${Casussen.name}!`);
export const inbrengen = () => rijen<Inbreng>(`${Inbrengen.name}!`);

export const woorden = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;

/** The whole form, with what differs. Resolves with the receipt. */
export const meldAan = async (
  who: string,
  anders: { wie?: object; vraag?: object; betrokken?: object; afspraken?: object } = {},
): Promise<string> => {
  await d.says(who, '/aanmelden');
  await d.clicks(who, 'Formulier openen');
  await d.clicks(who, 'Verder', { ...WIE, ...anders.wie });
  await d.clicks(who, 'Verder', { ...VRAAG, ...anders.vraag });
  await d.clicks(who, 'Verder', { ...BETROKKEN, ...anders.betrokken });
  await d.clicks(who, 'Verder', { ...AFSPRAKEN, ...anders.afspraken });
  return woorden(await d.clicks(who, 'Indienen'));
};

/** Everything that ever went into a chat, and everything in the store, as text. */
export const alGepost = () => JSON.stringify([d.chat.wire]);
export const alBewaard = async () =>
  JSON.stringify(await d.store.list(d.netwerkId, { from: '', until: '\u{10ffff}' }));

export const geenInhoud = async () => {
  for (const geheim of [...Object.values(GEHEIM), '2010-05-03', '3-5-2010']) {
    expect(alGepost()).not.toContain(geheim);
    expect(await alBewaard()).not.toContain(geheim);
  }
};
