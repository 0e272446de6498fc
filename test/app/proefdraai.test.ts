import { afterEach, describe, expect, it } from 'vitest';
import { createProefdraai } from '../../src/app/proefdraai.ts';
import { createRoutes } from '../../src/app/routes.ts';
import { listThings } from '../../src/app/rows.ts';
import { createView } from '../../src/app/view.ts';
import { Berichten } from '../../src/domain/bericht.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { features, withHelp } from '../../src/features/index.ts';
import type { Proefbericht, View } from '../../src/features/turn.ts';
import { zaad } from '../dialogues/zaad.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
const DAGEN = 14;
const alles = withHelp([...features.filter(({ name }) => name !== 'help'), zaad]);
const start = async (at: string, netwerk?: (netwerk: Netwerk) => Netwerk) => {
  d = await startDialogue({ at, features: alles, ...(netwerk ? { netwerk } : {}) });
};
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const draai = async () =>
  createProefdraai(d.ports, createRoutes(alles))(await d.netwerk(), d.ports.clock.now(), DAGEN);
const aanWie = ({ aan }: Pick<Proefbericht, 'aan'>): string =>
  aan.soort === 'deelnemer' ? aan.deelnemer : aan.soort;
/** Every row there is. */
const dump = async (): Promise<string> =>
  JSON.stringify(await d.store.list(d.netwerkId, { from: '', until: '\u{10ffff}' }));

/** What was really sent after this moment: when, what, to whom. */
const verstuurd = async (na: string): Promise<string[]> =>
  (await listThings(d.store, d.netwerkId, Berichten))
    .map(({ value }) => value)
    .filter(
      ({ status, verzonden, aan, soort }) =>
        status === 'verzonden' && (verzonden ?? '') >= na && aan.soort !== 'gesprek' && soort !== 'gids',
    )
    .map((bericht) => `${bericht.verzonden?.slice(0, 16)} ${aanWie(bericht)}`)
    .sort();

/** The dry run, and then the real two weeks in which nobody does anything. */
const vergelijk = async (tot: string): Promise<readonly Proefbericht[]> => {
  const na = d.ports.clock.now().toString({ smallestUnit: 'second' });
  const voor = await dump();
  const { berichten } = await draai();
  expect(await dump()).toBe(voor);
  await d.at(tot);
  const verwacht = berichten
    .map((bericht) => `${bericht.at.toString({ smallestUnit: 'minute' }).slice(0, 16)} ${aanWie(bericht)}`)
    .sort();
  expect(await verstuurd(na)).toEqual(verwacht);
  return berichten;
};
const plan = async (tekst: string) => {
  await d.says('femke', `/overleg ${tekst}`);
  await d.clicks('femke', 'Plannen');
};
describe('a dry run tells what really goes out when nobody does anything', () => {
  it('with nothing planned', async () => {
    await start('2026-11-02T10:00');
    expect(await vergelijk('2026-11-16T10:00')).toEqual([]);
  });

  it('from before aanmelding opens', async () => {
    await start('2026-11-09T10:00');
    await plan('wo 25 nov 09:30');
    const berichten = await vergelijk('2026-11-23T10:00');
    expect(new Set(berichten.map(({ wat }) => wat))).toEqual(
      new Set([
        'De aanmelding is open, in het kanaal',
        'Heb je iets in te brengen?',
        'Herinnering: iets in te brengen?',
        'Is de agenda bijna klaar?',
        'Voorstel voor de agenda',
        'De agenda is nog niet verstuurd',
      ]),
    );
    expect(berichten.every(({ waarom }) => waarom !== '')).toBe(true);
  });

  it('after the agenda went out and some answered', async () => {
    await start('2026-11-02T10:00');
    await plan('wo 25 nov 09:30');
    await d.at('2026-11-20T10:00');
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Versturen');
    await d.clicks('femke', 'Ja, versturen');
    await d.clicks('kevin', 'Ja, ik kom');
    await d.at('2026-11-20T10:05');
    const berichten = await vergelijk('2026-12-04T10:00');
    const morgen = berichten.filter(({ wat }) => wat === 'Het overleg is bijna');
    expect(morgen.map(aanWie)).toEqual(['kevin']);
    const herinnerd = berichten.filter(({ wat }) => wat.startsWith('Herinnering: kom je'));
    expect(herinnerd.map(aanWie)).not.toContain('kevin');
    expect(herinnerd.length).toBeGreaterThan(3);
  });

  it('two overleggen and a reeks, over a weekend and the end of the year', async () => {
    await start('2026-12-10T10:00');
    await plan('ma 21 dec 13:00');
    await d.says('femke', '/overleg elke week op woensdag 9.30 tot 1 maart 2027');
    await d.clicks('femke', 'Reeks plannen');
    await vergelijk('2026-12-24T10:00');
  });

  it('with the answers of people it gets shorter', async () => {
    await start('2026-11-09T10:00');
    await plan('wo 25 nov 09:30');
    await d.at('2026-11-11T12:00');
    const eerst = (await draai()).berichten.length;
    await d.clicks('kevin', 'Niets deze keer');
    expect((await draai()).berichten.length).toBe(eerst - 1);
  });
});

describe('a dry run', () => {
  it('of a large netwerk is bounded, and stays in the working window', async () => {
    await start('2026-11-09T10:00', (netwerk) => ({
      ...netwerk,
      deelnemers: [
        ...netwerk.deelnemers,
        ...Array.from({ length: 105 }, (_, nummer) => ({
          id: `p${nummer}`,
          naam: `Persoon ${nummer}`,
          partner: netwerk.partners[nummer % netwerk.partners.length]?.id ?? '',
          rollen: ['deelnemer' as const],
          oid: `oid-${nummer}`,
          teamsId: `29:oid-${nummer}`,
        })),
      ],
    }));
    await plan('wo 25 nov 09:30');
    await plan('wo 9 dec 09:30');
    const begin = performance.now();
    const { berichten, tot } = await draai();
    process.stdout.write(
      `dry run of ${(await d.netwerk()).deelnemers.length} people: ${berichten.length} messages in ${Math.round(performance.now() - begin)} ms\n`,
    );
    expect(berichten.length).toBeGreaterThan(100);
    expect(tot.toString()).toBe('2026-11-23T09:00:00Z');
    for (const { at } of berichten) {
      const lokaal = at.toZonedDateTimeISO('Europe/Amsterdam');
      expect(lokaal.hour).toBeGreaterThanOrEqual(8);
      expect(lokaal.hour).toBeLessThan(18);
      expect(lokaal.dayOfWeek).toBeLessThan(6);
    }
  });

  it('is what a view gives, and inside one there is no other', async () => {
    await start('2026-11-09T10:00');
    await plan('wo 25 nov 09:30');
    const inner = {
      ...d.ports,
      proefdraai: createProefdraai(d.ports, createRoutes(alles)),
      kaart: async () => undefined,
    };
    const view: View = createView(inner, await d.netwerk(), d.ports.clock.now());
    expect((await view.proefdraai(DAGEN)).berichten.length).toBeGreaterThan(5);
  });
});
