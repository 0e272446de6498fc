import { expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Berichten, Momenten, Wachtenden } from '../../src/domain/bericht.ts';
import { startDialogue } from '../support/dialogue.ts';

const MENSEN = 130;

test('a netwerk of 130 people: every round reaches everyone once, in commits that fit', async () => {
  const d = await startDialogue({
    at: '2026-11-02T10:00',
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: [
        ...netwerk.deelnemers,
        ...Array.from({ length: MENSEN }, (_, n) => ({
          id: `mens-${n}`,
          naam: `Mens ${n}`,
          partner: 'jongerenwerk',
          rollen: ['deelnemer' as const],
          oid: `oid-${n}`,
          teamsId: `29:oid-${n}`,
        })),
      ],
    }),
  });
  const perMens = (summary: RegExp): number[] =>
    Array.from(
      { length: MENSEN },
      (_, n) =>
        d.chat.posted.filter(
          ({ to, message }) => to.kind === 'person' && to.oid === `oid-${n}` && summary.test(message.summary),
        ).length,
    );
  const eens = Array.from({ length: MENSEN }, () => 1);

  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  await d.at('2026-11-12T10:00');
  expect(perMens(/in te brengen.*25 nov/)).toEqual(eens);
  await d.at('2026-11-18T08:00');
  // Asked, and reminded once.
  expect(perMens(/in te brengen/)).toEqual(eens.map(() => 2));
  await d.at('2026-11-19T10:00');
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
  await d.at('2026-11-19T10:01');
  expect(perMens(/Agenda voor.*Kom je/)).toEqual(eens);
  await d.at('2026-11-24T07:00');
  expect(perMens(/Kom je bij|Kom je\?/)).toEqual(eens.map(() => 2));
  await d.says('femke', '/herinner');
  await d.clicks('femke', 'Nu herinneren: iedereen');
  await d.clicks('femke', 'Toch sturen');
  await d.at('2026-11-24T08:30');
  await d.says('femke', '/overleg');
  expect(await listThings(d.store, d.netwerkId, Wachtenden)).toEqual([]);
  const berichten = (await listThings(d.store, d.netwerkId, Berichten)).map(({ value }) => value);
  expect(berichten.filter(({ status }) => !['verzonden', 'vervallen'].includes(status))).toEqual([]);
  expect((await listThings(d.store, d.netwerkId, Momenten)).length).toBeLessThan(5);
  expect(d.errors).toEqual([]);
  await d.close();
});
