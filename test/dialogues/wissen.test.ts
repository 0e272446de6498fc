import { describe, expect, test } from 'vitest';
import { checkAudit } from '../../src/app/audit-keten.ts';
import { readThing, toJson } from '../../src/app/rows.ts';
import { createApp } from '../../src/app.ts';
import { Netwerken } from '../../src/domain/netwerk.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import { features } from '../../src/features/index.ts';
import { aanmeldingen, begin, casussen, d, GEHEIM, meldAan, rijen, woorden } from './aanmelden.ts';
import { zaad } from './zaad.ts';

const sleutel = (id: string) => readThing(d.store, d.netwerkId, Sleutels, id);
/** The process slept until then, and looks at once. */
const later = async (dag: string) => {
  await d.sleepUntil(`${dag}T11:00`);
  await d.at(`${dag}T11:20`);
};
const gewisteRegels = async () =>
  [
    ...(await rijen<{ wat: string; over: string }>('audit!')),
    ...(await rijen<{ regel: { wat: string; over: string } }>('keten!')).map(({ regel }) => regel),
  ].filter(({ wat }) => wat === 'gewist');

/** A casus that was closed on 2 November 2026. */
const gesloten = async () => {
  await begin({ erbij: [zaad] });
  await d.says(
    'sanne',
    `/zaaicasus ${JSON.stringify({ casus: 'ZN-2026-014', status: 'afgesloten positief', partners: ['jongerenwerk'], vraag: GEHEIM.vraag, aanmelder: 'kevin' })}`,
  );
  await d.at('2026-11-02T10:20');
  const [casus] = await casussen();
  if (!casus) throw new Error('no casus');
  return casus;
};

const zetTermijn = async (casusNaSluitenDagen: number) => {
  const row = await d.store.get(d.netwerkId, 'netwerk');
  if (!row) throw new Error('no netwerk');
  const netwerk = await d.netwerk();
  const value = toJson({
    ...netwerk,
    bewaartermijnen: { ...netwerk.bewaartermijnen, casusNaSluitenDagen },
  });
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key: Netwerken.keyOf(netwerk), value, etag: row.etag },
  ]);
};

describe('an aanmelding that became no casus', () => {
  const afgewezen = async () => {
    await begin();
    await meldAan('kevin');
    const [aanmelding] = await aanmeldingen();
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Beoordelen');
    await d.clicks('femke', 'Afwijzen', { toelichting: 'Hoort bij het wijkteam.' });
    return aanmelding;
  };

  test('is kept 28 days, and erased the day after', async () => {
    const aanmelding = await afgewezen();
    await later('2026-11-29');
    expect(await sleutel(aanmelding?.sleutel ?? '')).toBeDefined();
    await later('2026-11-30');
    expect(await sleutel(aanmelding?.sleutel ?? '')).toBeUndefined();
    const [over] = await aanmeldingen();
    expect(over).toMatchObject({ status: 'afgewezen', aanmelder: 'kevin', content: { data: '' } });
    expect(over?.koppelsleutel).toBeUndefined();
    expect(await gewisteRegels()).toHaveLength(1);
  });

  test('says so to whoever opens it, and the row of before cannot be opened either', async () => {
    const aanmelding = await afgewezen();
    const [voor] = await aanmeldingen();
    await later('2026-11-30');
    const klik = () =>
      d.clicksRaw('kevin', 'aanmelding.openen', { aanmelding: aanmelding?.id, n: d.netwerkId });
    expect(woorden(await klik())).toContain('gewist');
    const key = `aanmelding!dicht!${aanmelding?.id}`;
    const row = await d.store.get(d.netwerkId, key);
    await d.store.commit(d.netwerkId, [{ op: 'replace', key, value: toJson(voor), etag: row?.etag ?? '' }]);
    const terug = woorden(await klik());
    expect(terug).toContain('gewist');
    expect(terug).not.toContain(GEHEIM.vraag);
  });

  test('a draft that was never sent in goes altogether, and one can begin again', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Later verder', { initialen: 'K.Z.', geboren: '2010' });
    const [concept] = await aanmeldingen();
    await later('2026-11-29');
    expect(await aanmeldingen()).toHaveLength(1);
    await later('2026-11-30');
    expect(await aanmeldingen()).toHaveLength(0);
    expect(await rijen('concept!')).toEqual([]);
    expect(await sleutel(concept?.sleutel ?? '')).toBeUndefined();
    expect(await meldAan('kevin')).toContain('Ontvangen');
  });
});

describe('a closed casus', () => {
  test('is announced to the coördinatoren two weeks before, and erased on that day', async () => {
    const casus = await gesloten();
    await later('2027-10-18');
    expect(d.messages('femke').join('\n')).not.toContain('gewist');
    await later('2027-10-19');
    expect(d.messages('femke').join('\n')).toContain('ZN-2026-014 gewist');
    await later('2027-11-01');
    expect(await sleutel(casus.sleutel)).toBeDefined();
    await later('2027-11-02');
    expect(await sleutel(casus.sleutel)).toBeUndefined();
    expect(await casussen()).toMatchObject([
      { id: 'ZN-2026-014', status: 'afgesloten positief', content: { data: '' } },
    ]);
    expect((await aanmeldingen())[0]).toMatchObject({ content: { data: '' } });
    expect((await gewisteRegels()).map(({ over }) => over)).toContain('casus ZN-2026-014');
    expect((await checkAudit(d.ports, d.netwerkId)).fout).toBeUndefined();
  });

  test('shows, once erased, that it was there and nothing else', async () => {
    await gesloten();
    await later('2027-10-19');
    await later('2027-11-02');
    const kaart = woorden(
      await d.clicksRaw('femke', 'casus.openen', { casus: 'ZN-2026-014', n: d.netwerkId }),
    );
    expect(kaart).toContain('Afgesloten, positief');
    expect(kaart).toContain('De inhoud is gewist');
    expect(kaart).not.toContain(GEHEIM.vraag);
    expect(
      woorden(await d.clicksRaw('dewi', 'casus.openen', { casus: 'ZN-2026-014', n: d.netwerkId })),
    ).toContain('bestaat niet, of je staat er niet op');
  });

  test('after a year asleep the bot first tells, and only then erases', async () => {
    const casus = await gesloten();
    await later('2028-03-01');
    expect(await sleutel(casus.sleutel)).toBeDefined();
    expect(d.messages('femke').join('\n')).toContain('15 mrt');
    await later('2028-03-15');
    expect(await sleutel(casus.sleutel)).toBeUndefined();
  });

  test('a longer period, chosen after the announcement, holds', async () => {
    const casus = await gesloten();
    await later('2027-10-19');
    await zetTermijn(730);
    await later('2027-11-02');
    await later('2028-10-01');
    expect(await sleutel(casus.sleutel)).toBeDefined();
    await later('2028-10-20');
    await later('2028-11-03');
    expect(await sleutel(casus.sleutel)).toBeUndefined();
  });

  test('two instances erase it once', async () => {
    await gesloten();
    const ander = createApp(features, d.ports);
    await later('2027-10-19');
    await d.sleepUntil('2027-11-02T11:00');
    await ander.recover();
    await Promise.all([ander.tick(), d.app.tick()]);
    await ander.settled();
    expect((await gewisteRegels()).filter(({ over }) => over.startsWith('casus'))).toHaveLength(1);
  });
});
