import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { type Actie, eersteTrede, isOpenActie, nieuweActie } from '../../src/domain/actie.ts';
import {
  geefAntwoord,
  geefUitstel,
  krijgtEigenaar,
  laatVervallen,
  metHelpers,
  telUitstel,
  vraagOverdracht,
  vraagUitstel,
  zetBezig,
} from '../../src/domain/actie-antwoord.ts';
import { ladderStap, metMoment } from '../../src/domain/actie-ladder.ts';
import { type ActieTerug, draaiTerug, kanTerug, metTerug, terugTot } from '../../src/domain/actie-terug.ts';
import {
  begintOpnieuw,
  gaatWachten,
  isUitgewacht,
  komtUitBij,
  metWachter,
  teWekken,
  wekMoment,
} from '../../src/domain/actie-wachten.ts';

const netwerk = demoNetwerk('2026-11-01T09:00:00Z', 'https://smba.example/');
const content = { v: 1, iv: '', tag: '', data: '' } as const;
const ZONE = 'Europe/Amsterdam';
const IDS = ['a0', 'a1', 'a2'] as const;
type Id = (typeof IDS)[number];

/** What the store would hold: rows, the moments of the planner, and what can be taken back. */
type Wereld = {
  readonly acties: Map<string, Actie>;
  readonly terug: Map<string, ActieTerug>;
  momenten: { op: number; soort: 'trede' | 'wekker'; id: string }[];
  /** Who was reminded of what, at which step of which ladder. */
  readonly gestuurd: string[];
  now: Temporal.Instant;
  keer: number;
};

const plan = (w: Wereld, op: Temporal.Instant | undefined, soort: 'trede' | 'wekker', id: string): void => {
  if (op) w.momenten.push({ op: op.epochMilliseconds, soort, id });
};
const zet = (w: Wereld, actie: Actie): void => {
  w.acties.set(actie.id, actie);
};
const van = (w: Wereld, id: string): Actie => {
  const actie = w.acties.get(id);
  if (!actie) throw new Error(`no actie ${id}`);
  return actie;
};

const nieuw = (): Wereld => {
  const now = Temporal.Instant.from('2026-11-02T09:00:00Z');
  const w: Wereld = { acties: new Map(), terug: new Map(), momenten: [], gestuurd: [], now, keer: 0 };
  for (const [plek, id] of IDS.entries()) {
    const tot = Temporal.PlainDate.from('2026-11-09')
      .add({ days: plek * 3 })
      .toString();
    const moment = eersteTrede(tot, netwerk, now);
    zet(w, nieuweActie({ id, eigenaar: 'rachid', soort: 'actie', tot, sleutel: 's', content }, moment, now));
    plan(w, moment, 'trede', id);
  }
  return w;
};

/** As the feature does: the change, what it plans, and the way back. */
const doe = (w: Wereld, id: string, wat: string, wordt: Actie, moment?: Temporal.Instant): void => {
  const was = van(w, id);
  const { actie, terug } = metTerug(was, wordt, {
    wat,
    uniek: String(++w.keer),
    wie: was.eigenaar,
    now: w.now,
  });
  zet(w, actie);
  w.terug.set(terug.id, terug);
  plan(w, moment, 'trede', id);
  if (isOpenActie(was) && !isOpenActie(actie))
    for (const wachter of actie.wachters ?? []) plan(w, wekMoment(w.now, ZONE), 'wekker', wachter);
};

/** One look of the planner at everything that is due. */
const tik = (w: Wereld): void => {
  for (let ronde = 0; ronde < 200; ronde++) {
    w.momenten.sort((a, b) => a.op - b.op);
    const eerste = w.momenten[0];
    if (!eerste || eerste.op > w.now.epochMilliseconds) return;
    w.momenten.shift();
    const actie = van(w, eerste.id);
    if (eerste.soort === 'wekker') {
      if (!isUitgewacht(actie, (id) => isOpenActie(van(w, id)))) continue;
      const herbegin = begintOpnieuw(actie, 'wakker', netwerk, { wie: 'ketenbot', now: w.now });
      zet(w, herbegin.actie);
      plan(w, herbegin.moment, 'trede', actie.id);
      continue;
    }
    if (actie.moment === undefined || Temporal.Instant.from(actie.moment).epochMilliseconds !== eerste.op)
      continue;
    const stap = ladderStap(actie, netwerk, w.now);
    zet(w, stap.actie);
    plan(w, stap.moment, 'trede', actie.id);
    for (const { id: wie } of stap.vraag) {
      if (actie.wachtOp !== undefined || !isOpenActie(actie))
        throw new Error('reminded while waiting or closed');
      w.gestuurd.push(`${actie.id}!${wie}!${actie.ladderSinds ?? ''}!${actie.tot}!${stap.trede}`);
    }
  }
  throw new Error('the planner does not come to rest');
};

const ongedaan = (w: Wereld, id: string): void => {
  const nu = van(w, id);
  const rij = nu.terug && w.terug.get(nu.terug.id);
  if (!nu.terug || !rij || !kanTerug(nu, nu.terug.door, w.now)) return;
  const { actie, moment } = draaiTerug(nu, rij, { wie: nu.terug.door, now: w.now });
  if (actie.wachtOp && komtUitBij(w.acties, actie.wachtOp, id)) return;
  zet(w, actie);
  plan(w, moment, 'trede', id);
  if (actie.wachtOp) plan(w, wekMoment(w.now, ZONE), 'wekker', id);
  const weg = ['geschiedenis', 'wachters', 'terug', 'moment', 'trede', 'gevraagd', 'herinnerd'];
  const kern = (een: object) =>
    Object.fromEntries(Object.entries(een).filter(([naam]) => !weg.includes(naam)));
  expect(kern(actie)).toEqual(kern(rij.was));
};

const uitstel = (w: Wereld, actie: Actie): void => {
  const door = { wie: 'femke', now: w.now };
  const tot = Temporal.PlainDate.from(actie.uitstel?.gevraagdTot ?? actie.tot).toString();
  const { actie: next, moment } = geefUitstel(actie, tot, netwerk, door);
  zet(w, telUitstel(next, w.now));
  plan(w, moment, 'trede', actie.id);
};

const wacht = (w: Wereld, id: Id, op: Id): void => {
  const actie = van(w, id);
  const ander = van(w, op);
  if (id === op || !isOpenActie(ander) || komtUitBij(w.acties, [op], id)) return;
  doe(w, id, 'wacht', gaatWachten(actie, [op], { wie: actie.eigenaar, now: w.now }));
  zet(w, metWachter(van(w, op), id));
};

const DADEN = [
  'bezig',
  'gedaan',
  'anders',
  'vraag',
  'akkoord',
  'overdracht',
  'overnemen',
  'vervallen',
  'wacht',
  'verder',
  'hulp',
  'ongedaan',
  'tijd',
] as const;
type Daad = {
  readonly wat: (typeof DADEN)[number];
  readonly id: Id;
  readonly op: Id;
  readonly minuten: number;
};

const voer = (w: Wereld, { wat, id, op, minuten }: Daad): void => {
  w.now = w.now.add({ minutes: minuten });
  tik(w);
  const actie = van(w, id);
  if (wat === 'ongedaan') {
    ongedaan(w, id);
    return;
  }
  if (wat === 'tijd' || !isOpenActie(actie)) return;
  const door = { wie: actie.eigenaar, now: w.now };
  if (wat === 'bezig') {
    const wakker = actie.wachtOp && begintOpnieuw(actie, 'wacht niet meer', netwerk, door);
    doe(w, id, wat, zetBezig(wakker?.actie ?? actie, door), wakker?.moment);
    return;
  }
  if (wat === 'gedaan') {
    doe(w, id, wat, geefAntwoord(actie, 'gedaan', content, door));
    return;
  }
  if (wat === 'anders') {
    doe(w, id, wat, geefAntwoord(actie, 'wacht op ander', content, door));
    return;
  }
  if (wat === 'vervallen') {
    doe(w, id, wat, laatVervallen(actie, content, door));
    return;
  }
  if (wat === 'wacht') {
    wacht(w, id, op);
    return;
  }
  if (wat === 'hulp') {
    zet(w, metHelpers(actie, ['ingrid', 'kevin']));
    return;
  }
  if (wat === 'vraag' && !actie.uitstel) {
    const tot = Temporal.PlainDate.from(actie.tot).add({ days: 9 }).toString();
    doe(w, id, wat, vraagUitstel(actie, tot, content, door));
    return;
  }
  if (wat === 'akkoord' && actie.uitstel) {
    uitstel(w, actie);
    return;
  }
  if (wat === 'overdracht' && !actie.overdracht) doe(w, id, wat, vraagOverdracht(actie, 'joost', door));
  if (wat === 'overnemen' && actie.overdracht) zet(w, krijgtEigenaar(actie, actie.overdracht.naar, door));
  if (wat === 'verder' && actie.wachtOp) {
    const herbegin = begintOpnieuw(actie, 'wacht niet meer', netwerk, door);
    doe(w, id, wat, herbegin.actie, herbegin.moment);
    return;
  }
};

const daad = fc.record({
  wat: fc.constantFrom(...DADEN),
  id: fc.constantFrom(...IDS),
  op: fc.constantFrom(...IDS),
  minuten: fc.oneof(
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 600, max: 7000 }),
  ),
}) as fc.Arbitrary<Daad>;

test('answers, taking back, more time, handing over and waiting, in any order: one owner, one ladder, no reminder twice or while waiting', () => {
  fc.assert(
    fc.property(fc.array(daad, { maxLength: 40 }), (daden) => {
      const w = nieuw();
      for (const een of daden) {
        voer(w, een);
        for (const actie of w.acties.values()) {
          expect(actie.eigenaar).not.toBe('');
          expect(actie.helpers ?? []).not.toContain(actie.eigenaar);
          if (!isOpenActie(actie) || actie.wachtOp !== undefined) expect(actie.moment).toBeUndefined();
          // What has a moment is looked at: a moment that nobody planned would be no ladder at all.
          if (actie.moment !== undefined) {
            const op = Temporal.Instant.from(actie.moment).epochMilliseconds;
            expect(
              w.momenten.some((een2) => een2.id === actie.id && een2.soort === 'trede' && een2.op === op),
            ).toBe(true);
          }
          if (actie.wachtOp) expect(komtUitBij(w.acties, actie.wachtOp, actie.id)).toBe(false);
        }
      }
      expect(new Set(w.gestuurd).size).toBe(w.gestuurd.length);
      // Nothing waits for ever: two days after the last of them closed, those that waited may go on.
      w.now = w.now.add({ hours: 24 * 4 });
      tik(w);
      expect(teWekken([...w.acties.values()]).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a change can be taken back for ten minutes, by whoever made it', () => {
  const now = Temporal.Instant.from('2026-11-02T09:00:00Z');
  const was = nieuweActie(
    { id: 'a', eigenaar: 'rachid', soort: 'actie', tot: '2026-11-09', sleutel: 's', content },
    undefined,
    now,
  );
  const { actie } = metTerug(was, zetBezig(was, { wie: 'rachid', now }), {
    wat: 'bezig',
    uniek: '1',
    wie: 'rachid',
    now,
  });
  expect(kanTerug(actie, 'rachid', terugTot(actie.terug?.op ?? '').subtract({ seconds: 1 }))).toBe(true);
  expect(kanTerug(actie, 'rachid', terugTot(actie.terug?.op ?? ''))).toBe(false);
  expect(kanTerug(actie, 'kevin', now)).toBe(false);
  expect(kanTerug(zetBezig(actie, { wie: 'rachid', now }), 'rachid', now)).toBe(false);
});

test('a date that passed while it waited becomes a week from now, on a working day; one to come stays', () => {
  const now = Temporal.Instant.from('2026-12-18T09:00:00Z');
  const met = (tot: string) =>
    metMoment(
      nieuweActie(
        { id: 'a', eigenaar: 'rachid', soort: 'actie', tot, sleutel: 's', content },
        undefined,
        now,
      ),
      undefined,
    );
  const wakker = (tot: string) => begintOpnieuw(met(tot), 'wakker', netwerk, { wie: 'ketenbot', now });
  // A week later is Christmas, and then a weekend.
  expect(wakker('2026-12-01').actie.tot).toBe('2026-12-28');
  expect(wakker('2026-12-18').actie.tot).toBe('2026-12-28');
  expect(wakker('2026-12-21').actie.tot).toBe('2026-12-21');
  expect(wakker('2026-12-01').moment).toBeDefined();
});
