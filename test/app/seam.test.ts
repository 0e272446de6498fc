import { describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { type Json, prefixRange, type Row, StoreUnavailable } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { type Fault, failingStore } from '../support/failing-store.ts';
import { long } from '../support/long.ts';
import { metZaai } from '../support/zaai.ts';

/** One thing a person does, or time that passes. Done again with the same activity when it went wrong, as Teams does. */
type Step = (d: Dialogue, activity: { activity: string }) => Promise<unknown>;

const says =
  (who: string, text: string): Step =>
  (d, once) =>
    d.says(who, text, once);
const clicks =
  (who: string, title: string, filled: Record<string, string> = {}): Step =>
  (d, once) =>
    d.clicks(who, title, filled, once);
const until =
  (local: string): Step =>
  (d) =>
    d.at(local);

/** From an overleg that is planned to acties that are answered, late, and asked more time for. */
const ROND: readonly Step[] = [
  says('femke', '/overleg wo 25 nov 09:30 Stadhuis'),
  clicks('femke', 'Plannen'),
  until('2026-11-11T10:00'),
  says('kevin', '/aanmelden'),
  clicks('kevin', 'Formulier openen'),
  clicks('kevin', 'Verder', { initialen: 'K.Z.', geboren: '3-5-2010' }),
  clicks('kevin', 'Verder', { vraag: 'Komt niet op school.', leefdomeinen: 'school' }),
  clicks('kevin', 'Verder', { betrokken: 'smw', inputVan: 'politie', elders: 'nee' }),
  clicks('kevin', 'Verder', {
    geinformeerd: 'ja',
    geinformeerdOp: '2026-10-30',
    grondslag: 'toestemming',
    toestemmingOp: '2026-10-30',
  }),
  clicks('kevin', 'Indienen'),
  clicks('dewi', 'Niets deze keer'),
  says('femke', '/aanmeldingen'),
  clicks('femke', 'Beoordelen'),
  clicks('femke', 'Agenderen'),
  until('2026-11-19T10:00'),
  says('femke', '/agenda'),
  clicks('femke', 'Versturen'),
  clicks('femke', 'Ja, versturen'),
  clicks('kevin', 'Ja, ik kom'),
  clicks('rachid', 'Nee'),
  clicks('rachid', 'Doorgeven'),
  until('2026-11-24T12:00'),
  (d, once) =>
    d.clicksRaw(
      'femke',
      'test.zaai',
      {
        casus: 'ZN-2025-009',
        aanmelders: ['ingrid'],
        overleg: { id: 'vorig', start: '2026-11-02T08:30:00Z' },
        besluit: 'Samen verder.',
        acties: [
          { id: 'a1', eigenaar: 'kevin', tot: '2026-11-27', wat: 'Bel de mentor' },
          { id: 'a2', eigenaar: 'kevin', tot: '2026-11-30', wat: 'Bel de moeder' },
          { id: 'a3', eigenaar: 'rachid', tot: '2026-11-27', wat: 'Kijk op het plein' },
        ],
        stuur: true,
      },
      once.activity,
    ),
  until('2026-11-27T10:00'),
  (d, once) => d.clicksRaw('kevin', 'actie.bezig', { actie: 'a1' }, once.activity),
  (d, once) =>
    d.clicksRaw(
      'kevin',
      'actie.uitstel.vragen',
      { actie: 'a2', datum: '2026-12-08', reden: 'Zij is met vakantie.' },
      once.activity,
    ),
  (d, once) => d.clicksRaw('femke', 'actie.uitstel.akkoord', { actie: 'a2' }, once.activity),
  says('femke', '/herinner'),
  until('2026-12-09T12:00'),
  (d, once) =>
    d.clicksRaw(
      'rachid',
      'actie.gereed',
      { actie: 'a3', uitkomst: 'gedaan', resultaat: 'Niets gezien.' },
      once.activity,
    ),
  until('2026-12-11T12:00'),
];

/** Lets what must be tried again be tried again, seconds later. */
const calm = async (d: Dialogue, other: App | undefined): Promise<void> => {
  const left = () => d.app.retryIn() ?? other?.retryIn();
  for (let turn = 0; turn < 60 && left() !== undefined; turn++) {
    await insist(() =>
      d.at(
        d.ports.clock
          .now()
          .add({ seconds: 3 })
          .toZonedDateTimeISO('Europe/Amsterdam')
          .toPlainDateTime()
          .toString(),
      ),
    );
    await insist(async () => other?.tick());
    await other?.settled();
  }
  expect(left()).toBeUndefined();
};

const insist = async (work: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt === 100) throw error;
    }
  }
};

/**
 * Instants differ by the seconds that trying again takes, and with them the place of a line among the others of its day; keys,
 * ciphertext and places in the chat are never the same.
 */
const masked = (text: string): string =>
  text
    .replaceAll(/(Laatste herinnering: [^,]+, )\d\d:\d\d/g, '$1')
    .replaceAll(/T\d\d:\d\d:\d\d(\.\d+)?Z/g, 'T')
    .replaceAll(/(!|"schakel":")\d{10}(?=[ "])/g, '$1')
    .replaceAll(/"(iv|tag|data|wrapped|master|koppelsleutel|activiteit)":"[^"]*"/g, '"$1":""')
    .replaceAll(/,?"(pogingen|tot)":\d+(\.\d+)?/g, '');

/** Lines of the audit log, wherever they stand now, without their number. */
const audit = ({ key, value }: Row): string | undefined => {
  const regel = (key.startsWith('keten!') ? (value as { regel: Json }).regel : value) as { id: string };
  const { id: _id, ...rest } = regel;
  return masked(JSON.stringify(rest));
};

/** Everything there is at the end, in a form that two runs can be compared by. */
const standVan = async (d: Dialogue) => {
  const rows = await d.store.list(d.netwerkId, prefixRange(''));
  const isAudit = ({ key }: Row) => /^(audit|keten)!/.test(key);
  const wie = (await d.netwerk()).deelnemers.map(({ id }) => id);
  return {
    rijen: rows
      // How far the cleaning up came today is not what people did.
      .filter((row) => !isAudit(row) && !/^(ketenhoofd|opruimronde)/.test(row.key))
      .map(({ key, value }) => masked(`${key} ${JSON.stringify(value)}`))
      .sort(),
    audit: rows.filter(isAudit).map(audit).sort(),
    berichten: Object.fromEntries(wie.map((id) => [id, d.messages(id).map(masked).sort()])),
    kanaal: d.channel(),
  };
};

type Faults = Parameters<typeof failingStore>[1];
type Calls = ReturnType<typeof failingStore>['calls'];

/** Plays the dialogue. `beside`: another instance on the same store looks and sends at the same time. */
const speel = async (
  faults: Faults,
  beside = false,
): Promise<{ stand: Awaited<ReturnType<typeof standVan>>; calls: Calls }> => {
  let calls: Calls = { commits: 0, reads: 0, faults: 0 };
  let begonnen = false;
  const d = await startDialogue({
    at: '2026-11-02T10:00',
    features: metZaai,
    // Where commits are lost old cards are cleared away a day later; that has tests of its own.
    netwerk: (netwerk) => ({
      ...netwerk,
      bewaartermijnen: { ...netwerk.bewaartermijnen, kaartenDagen: 365 },
    }),
    wrap: (ports) => {
      const store = failingStore(ports.store, {
        commit: (nth) => (begonnen ? (faults.commit?.(nth) ?? 'none') : 'none'),
        read: (nth) => begonnen && (faults.read?.(nth) ?? false),
      });
      calls = store.calls;
      return { ...ports, store };
    },
  });
  begonnen = true;
  const other = beside ? createApp(metZaai, d.ports) : undefined;
  for (const [nth, step] of ROND.entries()) {
    await Promise.all([
      insist(() => step(d, { activity: `stap-${nth}` })),
      insist(async () => other?.tick()),
    ]);
    await other?.settled();
    await calm(d, other);
  }
  const stand = await standVan(d);
  expect(d.errors.filter((error) => !(error instanceof StoreUnavailable))).toEqual([]);
  await d.close();
  return { stand, calls };
};

const gewoon = await speel({});

test('the dialogue itself does what it should', () => {
  const { stand } = gewoon;
  expect(stand.rijen.some((rij) => rij.startsWith('casus!open!ZN-2026-001 '))).toBe(true);
  expect(stand.rijen.filter((rij) => rij.startsWith('wacht!'))).toEqual([]);
  expect(stand.berichten.kevin?.length).toBeGreaterThan(10);
  expect(JSON.stringify(stand.berichten)).not.toContain('Mogelijk dubbel');
});

/** The same numbers in [0, 1) for the same seed. */
const dobbel = (seed: number): (() => number) => {
  let state = seed * 2_654_435_769;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const ELKE = long ? [3, 5, 7, 11, 13, 53, 101] : [3, 7];
const runs = ELKE.flatMap((every) => Array.from({ length: every }, (_, from) => [every, from] as const));
const seeds = Array.from({ length: long ? 200 : 10 }, (_, seed) => seed);

describe.each<[string, Fault]>([
  ['is lost', 'lost'],
  ['lands, but nobody hears so', 'landed'],
])('when a commit %s', (_what, fault) => {
  test.each(runs)(
    'every %i commits, beginning with %i: everything ends as it would have',
    async (every, from) => {
      const { stand, calls } = await speel({ commit: (nth) => (nth % every === from ? fault : 'none') });
      expect(calls.faults).toBeGreaterThan(1);
      expect(stand).toEqual(gewoon.stand);
    },
  );
});

test.each(seeds)(
  'when anything goes wrong now and then (seed %i): everything ends as it would have',
  async (seed) => {
    const worp = dobbel(seed + 1);
    const { stand, calls } = await speel({
      commit: () => (worp() < 0.8 ? 'none' : worp() < 0.5 ? 'lost' : 'landed'),
      read: () => worp() < 0.02,
    });
    expect(calls.faults).toBeGreaterThan(10);
    expect(stand).toEqual(gewoon.stand);
  },
);

test('two instances on one store, looking and sending at once: everything ends as it would have', async () => {
  const { stand } = await speel({}, true);
  expect(stand).toEqual(gewoon.stand);
});

test.each(seeds.slice(0, long ? 50 : 3))(
  'two instances, and a commit is lost now and then (seed %i): everything ends as it would have',
  async (seed) => {
    const worp = dobbel(seed + 1001);
    const { stand } = await speel({ commit: () => (worp() < 0.9 ? 'none' : 'lost') }, true);
    expect(stand).toEqual(gewoon.stand);
  },
);
