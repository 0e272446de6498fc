import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Momenten } from '../../src/domain/bericht.ts';
import { type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { OVERLEG_TREDE, overlegBeloop, overlegTreden } from '../../src/domain/overleg-beloop.ts';
import { presets } from '../../src/domain/presets.ts';
import { Protocol, standaardProtocol } from '../../src/domain/protocol.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
beforeEach(async () => {
  d = await startDialogue({ at: '2026-11-02T10:00' });
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});
const kies = async (keuze: string) => {
  await d.clicksRaw('femke', 'netwerk.protocol', {});
  await d.clicks('femke', 'Wijzigen', { keuze });
};

it('shows what follows before a number counts, and then counts it', async () => {
  await kies('acties');
  await d.clicks('femke', 'Verder', { actieSignaal: '9' });
  expect(d.sees('femke')).toContain('Melding aan de coördinator: 9 in plaats van 7');
  expect((await d.netwerk()).protocol.actieSignaal).toBe(7);
  await d.clicks('femke', 'Vastleggen');
  expect((await d.netwerk()).protocol.actieSignaal).toBe(9);
  await d.at('2026-11-02T10:05');
});

it.each(['💥', '1e9', '-3', '2,5', ''])('answers %s with a sentence', async (actieSignaal) => {
  await kies('acties');
  await d.clicks('femke', 'Verder', { actieSignaal });
  expect(d.sees('femke')).toContain('vul een heel getal in van 3 tot en met 90');
});

const plan = async (tekst: string) => {
  await d.says('femke', `/overleg ${tekst}`);
  await d.clicks('femke', 'Plannen');
};
const overleggen = async (): Promise<Overleg[]> =>
  (await listThings(d.store, d.netwerkId, Overleggen)).map(({ value }) => value);
/** The moments that are still live: the one each overleg waits for. */
const wachten = async (): Promise<string[]> => {
  const momenten = (await listThings(d.store, d.netwerkId, Momenten)).map(({ value }) => value);
  return (await overleggen()).map(({ id, moment }) => {
    const live = momenten.filter(
      ({ soort, over, op }) => soort === OVERLEG_TREDE && over === id && op === moment,
    );
    return `${id} ${live.length}`;
  });
};
const wijzig = async (groep: string, velden: Record<string, string>) => {
  await kies(groep);
  await d.clicks('femke', 'Verder', velden);
};

describe('what follows', () => {
  it('is told with the day of the next overleg, and happens on that day', async () => {
    await plan('wo 25 nov 09:30');
    await wijzig('aanmelden', { aanmeldingOpent: '16' });
    expect(d.sees('femke')).toContain(
      '16 in plaats van 14: voor het eerste overleg ma 9 nov, 09:00 in plaats van wo 11 nov',
    );
    await d.clicks('femke', 'Vastleggen');
    await d.at('2026-11-09T09:30');
    expect(d.messages('kevin').some((bericht) => bericht.includes('in te brengen'))).toBe(true);
  });

  it('two coördinatoren at once: the second sees that it changed, and nothing of hers counts', async () => {
    await kies('acties');
    const eerste = JSON.stringify(await d.clicks('femke', 'Verder', { actieSignaal: '9' }));
    const deel = (naam: string) => new RegExp(`"${naam}":"([^"]+)"`).exec(eerste)?.[1];
    const oud = { was: deel('was'), nieuw: deel('nieuw'), n: d.netwerkId };
    await wijzig('acties', { actieSignaal: '12' });
    await d.clicks('femke', 'Vastleggen');
    const reply = JSON.stringify(await d.clicksRaw('femke', 'netwerk.protocolVastleggen', oud));
    expect(reply).toContain('intussen gewijzigd');
    expect((await d.netwerk()).protocol.actieSignaal).toBe(12);
  });

  it('nobody gets anything twice, and each overleg waits for one moment, whatever is changed and changed back', async () => {
    await plan('wo 25 nov 09:30');
    await plan('wo 9 dec 09:30');
    await d.at('2026-11-12T10:00');
    for (const actieSignaal of ['9', '20', '7']) {
      await wijzig('acties', { actieSignaal });
      await d.clicks('femke', 'Vastleggen');
      await d.at('2026-11-12T10:30');
    }
    expect((await wachten()).every((regel) => regel.endsWith(' 1'))).toBe(true);
    const vragen = d.messages('kevin').filter((bericht) => bericht.includes('Heb je iets in te brengen?'));
    await d.at('2026-11-13T10:30');
    expect(
      d.messages('kevin').filter((bericht) => bericht.includes('Heb je iets in te brengen?')),
    ).toHaveLength(vragen.length);
    expect(vragen).toHaveLength(1);
  });

  it('is for whoever runs the netwerk', async () => {
    for (const verb of ['netwerk.protocol', 'netwerk.protocolKies', 'netwerk.protocolVastleggen'])
      expect(
        await d.clicksRaw('kevin', verb, { keuze: 'acties', was: '', nieuw: '', n: d.netwerkId }),
      ).toMatchObject({ kind: 'error' });
  });
});

describe('an example', () => {
  it.each(presets.map(({ id, naam }) => [id, naam]))(
    '%s is shown first, and then holds',
    async (id, naam) => {
      await kies(id);
      expect(d.sees('femke')).toContain(naam);
      await d.clicks('femke', 'Vastleggen');
      const preset = presets.find((een) => een.id === id);
      const { protocol, doelgroep, casusPrefix } = await d.netwerk();
      expect({ protocol, doelgroep, casusPrefix }).toEqual({
        protocol: preset?.protocol,
        doelgroep: preset?.doelgroep,
        casusPrefix: preset?.casusPrefix,
      });
      expect((await d.netwerk()).preset).toBe(id);
    },
  );

  it('has numbers in an order that makes sense, and windows that do not overlap', () => {
    for (const { protocol, ritme, naam } of presets) {
      expect([naam, Protocol.safeParse(protocol).success]).toEqual([naam, true]);
      expect(protocol.aanmeldingOpent).toBeLessThan(ritme.elkeWeken * 7);
    }
  });
});

describe('any protocol', () => {
  const geldig = fc
    .record({
      aanmeldingOpent: fc.integer({ min: 8, max: 40 }),
      agendaVerstuurd: fc.integer({ min: 2, max: 5 }),
      berichtUur: fc.integer({ min: 8, max: 17 }),
    })
    .map((deel) => ({ ...standaardProtocol, ...deel, herinneringAanmelding: 7, agendaKlaar: 7 }))
    .filter((protocol) => Protocol.safeParse(protocol).success);

  it('gives back the same steps when it is changed back', async () => {
    await plan('wo 25 nov 09:30');
    const [overleg] = await overleggen();
    if (!overleg) throw new Error('no overleg');
    const netwerk = await d.netwerk();
    fc.assert(
      fc.property(geldig, fc.integer({ min: 0, max: 40 }), (protocol, dagen) => {
        const now = Temporal.Instant.from('2026-10-20T08:00:00Z').add({ hours: 24 * dagen });
        const treden = overlegTreden(overleg, netwerk);
        overlegBeloop(overleg, { ...netwerk, protocol }, now);
        expect(overlegTreden(overleg, netwerk)).toEqual(treden);
        const anders = overlegTreden(overleg, { ...netwerk, protocol });
        const tijden = anders.map(({ at }) => at.epochMilliseconds);
        expect(tijden).toEqual([...tijden].sort((a, b) => a - b));
      }),
    );
  });
});
