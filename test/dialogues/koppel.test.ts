import { afterEach, describe, expect, test } from 'vitest';
import { netwerkIdOf } from '../../src/app/id.ts';
import { createKoppel } from '../../src/app/koppel.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import type { Aanmelding, Casus } from '../../src/domain/casus.ts';
import type { Gebeurtenis } from '../../src/domain/gebeurtenis.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { wordsOf } from '../support/chat.ts';
import { channelIdOf, type Dialogue, startDialogue, TEAM } from '../support/dialogue.ts';
import { AFSPRAKEN, BETROKKEN, VRAAG, WIE } from './formulier.ts';

const ZUID = '12min Zuid';
const ZUID_ID = netwerkIdOf(DEMO_TENANT, TEAM, channelIdOf('zuid'));
const GEZIN = 'VT-2026/00417';

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

/** A second netwerk in channel "zuid", run by Dewi; Karin takes part in it. Femke may run it too. */
const start = async ({
  tenant = DEMO_TENANT,
  leiders = ['dewi'] as readonly string[],
  tweede = false,
} = {}) => {
  d = await startDialogue({
    at: '2026-11-02T10:00',
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: netwerk.deelnemers
        .filter(({ id }) => !['karin', 'dewi'].includes(id))
        .map((een) => (tweede && een.id === 'sanne' ? { ...een, rollen: ['coordinator'] } : een)),
    }),
    others: (netwerk) => [
      {
        ...netwerk,
        id: ZUID_ID,
        tenant,
        naam: ZUID,
        kanaal: { serviceUrl: 'https://smba.example/nl/', conversation: channelIdOf('zuid'), team: TEAM },
        deelnemers: ['karin', ...leiders].map((id) => ({
          id,
          naam: `${id} van Zuid`,
          partner: 'ggd',
          rollen: [leiders.includes(id) ? ('coordinator' as const) : ('deelnemer' as const)],
          oid: `demo-${id}`,
          teamsId: `29:demo-${id}`,
        })),
      } satisfies Netwerk,
    ],
  });
};

const woorden = (reply: Reply): string => (reply.kind === 'card' ? wordsOf(reply.card) : '');
const meldAan = async (wie: string, wieHet: object = {}): Promise<void> => {
  await d.says(wie, '/aanmelden');
  await d.clicks(wie, 'Formulier openen');
  await d.clicks(wie, 'Verder', { ...WIE, ...wieHet });
  await d.clicks(wie, 'Verder', VRAAG);
  await d.clicks(wie, 'Verder', BETROKKEN);
  await d.clicks(wie, 'Verder', AFSPRAKEN);
  await d.clicks(wie, 'Indienen');
  await verder();
};
/** Lets the bot look around, as it does by itself. */
const verder = async (): Promise<void> => {
  await d.app.tick();
  await d.app.settled();
};
const rijen = async <T>(netwerk: string, prefix: string): Promise<T[]> =>
  (await d.store.list(netwerk, prefixRange(prefix))).map(({ value }) => value as T);
const eerste = async (netwerk = d.netwerkId) => (await rijen<Aanmelding>(netwerk, 'aanmelding!'))[0];
const gehoord = (wie: string): string[] =>
  d.messages(wie).filter((een) => een.includes('Ook bekend in een ander netwerk'));
const index = async () => (await d.store.list('gids', prefixRange('koppel!'))).length;

describe('the same youth in two netwerken', () => {
  test('both coördinatoren hear where and whom to call, once, and nothing else', async () => {
    await start();
    await meldAan('karin');
    expect(gehoord('femke')).toEqual([]);
    await meldAan('kevin');
    await d.at('2026-11-02T10:05');
    expect(gehoord('femke')).toHaveLength(1);
    expect(gehoord('femke')[0]).toContain(`een jongere die ook bekend is in ${ZUID}. Bel dewi van Zuid.`);
    expect(gehoord('dewi')).toHaveLength(1);
    expect(gehoord('dewi')[0]).toContain('ook bekend is in Zorgnetwerk 12-23 (demo). Bel Femke');
    expect(JSON.stringify([gehoord('femke'), gehoord('dewi')])).not.toMatch(
      /K\.Z|2010|Kayleigh|school|slaapt/,
    );
    expect(gehoord('kevin')).toEqual([]);
    expect(gehoord('karin')).toEqual([]);
    const logboek = await rijen<{ regel?: { wat: string }; wat?: string }>(ZUID_ID, '');
    expect(JSON.stringify(logboek)).toContain('herkend in ander netwerk');
  });

  test('stands in the triage, as it is then', async () => {
    await start();
    await meldAan('karin');
    await meldAan('kevin');
    await d.says('femke', '/aanmeldingen');
    const kaart = woorden(await d.clicks('femke', 'Beoordelen'));
    expect(kaart).toContain(`Deze jongere is ook bekend in ${ZUID}. Bel dewi van Zuid.`);
    const daar = await eerste(ZUID_ID);
    await d.clicksRaw('karin', 'aanmelding.intrekken', {
      aanmelding: daar?.id,
      n: ZUID_ID,
      verstuurd: true,
      tekst: 'Niet meer nodig',
    });
    await verder();
    await d.says('femke', '/aanmeldingen');
    expect((await eerste(ZUID_ID))?.status).toBe('ingetrokken');
    expect(woorden(await d.clicks('femke', 'Beoordelen'))).not.toContain('ook bekend in');
    expect(await index()).toBe(1);
  });

  test('another youth, a draft, and another organisation are told to nobody', async () => {
    await start();
    await meldAan('karin');
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    await verder();
    expect(await index()).toBe(1);
    await meldAan('marloes', { initialen: 'B.T.' });
    expect(gehoord('femke')).toEqual([]);
    await d.close();
    await start({ tenant: 'another-tenant' });
    await meldAan('kevin');
    const hier = await eerste();
    if (!hier) throw new Error('no aanmelding');
    const id = 'daar';
    await d.store.commit(ZUID_ID, [
      { op: 'insert', key: `aanmelding!open!${id}`, value: JSON.parse(JSON.stringify({ ...hier, id })) },
    ]);
    const zuid = (await d.store.get(ZUID_ID, 'netwerk'))?.value as unknown as Netwerk;
    await createKoppel(d.ports, async () => undefined)(zuid, id);
    await verder();
    expect(gehoord('femke')).toEqual([]);
    expect(await rijen(ZUID_ID, 'bericht!')).toEqual([]);
  });

  test('a brother or sister is found by the gezinsnummer, however it is typed; the number is nowhere', async () => {
    await start();
    await meldAan('karin', { gezinsnummer: GEZIN });
    await meldAan('kevin', { initialen: 'B.Z.', geboren: '9-9-2013', gezinsnummer: 'vt 2026 00417' });
    await d.at('2026-11-02T10:05');
    expect(gehoord('femke')[0]).toContain(`een gezin dat ook bekend is in ${ZUID}`);
    const alles = JSON.stringify([
      await rijen(ZUID_ID, ''),
      await rijen(d.netwerkId, ''),
      await rijen('gids', ''),
      d.chat.wire,
    ]);
    for (const geheim of [GEZIN, '00417', '2010-05-03', '9-9-2013']) expect(alles).not.toContain(geheim);
  });

  test('an edit that makes it the same youth is told; one that makes it another takes it out of the index', async () => {
    await start();
    await meldAan('karin');
    await meldAan('kevin', { geboren: '4-5-2010' });
    expect(gehoord('femke')).toEqual([]);
    const { id } = (await eerste()) ?? {};
    const zet = (geboren: string) =>
      d.clicksRaw('kevin', 'aanmelding.stap', {
        ...WIE,
        aanmelding: id,
        n: d.netwerkId,
        stap: 1,
        naar: 'verder',
        geboren,
        soort: 'nieuw',
      });
    await zet('3-5-2010');
    await verder();
    expect(gehoord('femke')).toHaveLength(1);
    await zet('5-5-2010');
    await verder();
    expect(await index()).toBe(2);
    await d.says('femke', '/aanmeldingen');
    expect(woorden(await d.clicks('femke', 'Beoordelen'))).not.toContain('ook bekend in');
  });

  test('delivered twice, by two at once, and after it was withdrawn: told once, or not at all', async () => {
    await start();
    await meldAan('karin');
    await meldAan('kevin');
    const koppel = createKoppel(d.ports, async () => undefined);
    const netwerk = await d.netwerk();
    const { id = '' } = (await eerste()) ?? {};
    await Promise.all([koppel(netwerk, id), koppel(netwerk, id), koppel(netwerk, id)]);
    await d.at('2026-11-02T10:05');
    expect(gehoord('femke')).toHaveLength(1);
    expect(gehoord('dewi')).toHaveLength(1);
    await koppel(netwerk, 'bestaat-niet');
    await koppel(netwerk, 'x'.repeat(600));
    expect(await index()).toBe(2);
  });

  test('who runs both netwerken is told so, and not to call herself', async () => {
    await start({ leiders: ['femke'] });
    await meldAan('karin');
    await meldAan('kevin');
    await d.at('2026-11-02T10:05');
    expect(gehoord('femke').join(' ')).toContain('Jij coördineert dat netwerk ook.');
  });

  test('a netwerk without a coördinator keeps nobody from being told', async () => {
    await start({ leiders: [], tweede: true });
    await meldAan('karin');
    await meldAan('kevin');
    await d.at('2026-11-02T10:05');
    expect(gehoord('femke')).toHaveLength(1);
    expect(gehoord('sanne')).toHaveLength(1);
  });
});

describe('a gezinsnummer', () => {
  test('that is none is refused with a sentence, and what was typed stays', async () => {
    await start();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    const fout = await d.clicks('kevin', 'Verder', { ...WIE, gezinsnummer: 'familie Jansen' });
    expect(woorden(fout)).toContain('Vul het gezinsnummer in zoals het in jouw systeem staat');
    expect(JSON.stringify(fout)).toContain('familie Jansen');
    expect(JSON.stringify(await rijen(d.netwerkId, ''))).not.toContain('familie Jansen');
  });

  test('finds a brother or sister in the same netwerk', async () => {
    await start();
    await meldAan('kevin', { gezinsnummer: GEZIN });
    const { id } = (await eerste()) ?? {};
    await d.clicksRaw('femke', 'aanmelding.besluit', {
      aanmelding: id,
      n: d.netwerkId,
      uitkomst: 'agenderen',
    });
    const [casus] = await rijen<Casus>(d.netwerkId, 'casus!');
    await meldAan('marloes', { initialen: 'B.Z.', geboren: '9-9-2013', gezinsnummer: GEZIN });
    await d.says('femke', '/aanmeldingen');
    const kaart = woorden(await d.clicks('femke', 'Beoordelen'));
    expect(casus).toBeDefined();
    expect(kaart).toContain(`Een broer of zus is bekend onder ${casus?.id}.`);
  });
});

test('a casus that slept wakes when a new aanmelding of the same youth is put on it', async () => {
  await start();
  await meldAan('kevin');
  const { id } = (await eerste()) ?? {};
  await d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding: id, n: d.netwerkId, uitkomst: 'agenderen' });
  const nummer = (await rijen<Casus>(d.netwerkId, 'casus!'))[0]?.id;
  await d.clicksRaw('femke', 'casus.staat.zet', {
    casus: nummer,
    n: d.netwerkId,
    staat: 'slapend',
    motivatie: 'Er is nu geen hulp nodig.',
  });
  await meldAan('marloes');
  await d.says('femke', '/aanmeldingen');
  const kaart = await d.clicks('femke', 'Beoordelen');
  expect(woorden(kaart)).toContain(`Bekend onder ${nummer} (slapend`);
  const tweede = (await rijen<Aanmelding>(d.netwerkId, 'aanmelding!')).find(
    (een) => een.aanmelder === 'marloes',
  );
  await d.clicksRaw('femke', 'aanmelding.besluit', {
    aanmelding: tweede?.id,
    n: d.netwerkId,
    uitkomst: 'agenderen',
    casusKeuze: nummer,
  });
  expect(await rijen<Casus>(d.netwerkId, 'casus!')).toMatchObject([{ id: nummer, status: 'nieuw' }]);
  const staten = (await rijen<Gebeurtenis>(d.netwerkId, 'gebeurtenis!')).filter(
    ({ soort }) => soort === 'staat',
  );
  expect(staten.map(({ naar }) => naar).sort()).toEqual(['nieuw', 'slapend']);
});
