import { describe, expect, test } from 'vitest';
import { checkAudit } from '../../src/app/audit-keten.ts';
import { listThings, readThing, toJson } from '../../src/app/rows.ts';
import { createApp } from '../../src/app.ts';
import { Acties } from '../../src/domain/actie.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { LijstConcepten, LijstPunten } from '../../src/domain/besluitenlijst-concept.ts';
import { Gebeurtenissen } from '../../src/domain/gebeurtenis.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { Sleutels, VernietigdeSleutels } from '../../src/domain/sleutel.ts';
import { features } from '../../src/features/index.ts';
import { aanmeldingen, begin, casussen, d, GEHEIM, meldAan, rijen, woorden } from './aanmelden.ts';
import { zaad } from './zaad.ts';

const CASUS = 'ZN-2026-001';
const klik = async (wie: string, verb: string, data: object = { casus: CASUS }) =>
  woorden(await d.clicksRaw(wie, verb, { ...data, n: d.netwerkId }));
const JA = { casus: CASUS, grond: 'verzoek van een ouder', bevestig: CASUS };
const wis = () => klik('femke', 'casus.wis.ja', JA);
const audit = async () => (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);

/** Kevin's aanmelding has become ZN-2026-001, with an actie for Rachid and a motivation of the coördinator. */
const metCasus = async (acties = 1) => {
  await begin({ erbij: [zaad] });
  await meldAan('kevin');
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beoordelen');
  await d.clicks('femke', 'Agenderen');
  for (let n = 0; n < acties; n++)
    await d.says(
      'kevin',
      `/zaaiactie ${JSON.stringify({ eigenaar: 'rachid', wat: `Bel de mentor ${n}`, tot: '2026-11-20', casus: CASUS })}`,
    );
  await klik('femke', 'casus.staat.zet', { casus: CASUS, staat: 'slapend', motivatie: 'Even geen zorgen.' });
};

describe('erasing a casus on request', () => {
  test('says first what goes and what stays, and wants a reason and the number', async () => {
    await metCasus();
    await klik('femke', 'casus.wijzigen');
    expect(d.sees('femke')).toContain('Wissen op verzoek');
    const vraag = await klik('femke', 'casus.wis');
    for (const zin of [
      '1 aanmelding, 1 actie en 0 besluiten',
      '1 open actie vervalt',
      'Het nummer, de staat en de datums',
      'Wie wat deed, in het logboek',
    ])
      expect(vraag).toContain(zin);
    expect(await klik('femke', 'casus.wis.ja', { ...JA, bevestig: 'ZN-2026-01' })).toContain(
      'Er is nog niets gewist. Typ het nummer precies zo',
    );
    expect(d.sees('femke')).toContain('Er is nog niets gewist');
    expect(await klik('femke', 'casus.wis.ja', { ...JA, grond: 'zomaar' })).toContain('Kies waarom');
    expect(await klik('kevin', 'casus.openen')).toContain(GEHEIM.vraag);
    expect((await casussen())[0]?.gewist).toBeUndefined();
  });

  test('destroys every key and empties every row; number, state and counts stay', async () => {
    await metCasus(3);
    const soorten = ['casus!', 'aanmelding!', 'actie!', 'besluit!', 'gebeurtenis!'];
    const tellen = async () => Promise.all(soorten.map(async (soort) => (await rijen(soort)).length));
    const voor = await tellen();
    const [was] = await casussen();
    expect(await wis()).toContain(`De inhoud van ${CASUS} is gewist`);
    await d.at('2026-11-02T10:20');
    expect(await tellen()).toEqual(voor);
    expect(await rijen('sleutel!')).toEqual([]);
    for (const soort of soorten)
      for (const rij of await rijen<{ content: object }>(soort))
        expect(rij.content).toEqual({ v: 1, iv: '', tag: '', data: '' });
    expect((await casussen())[0]).toMatchObject({
      id: CASUS,
      status: was?.status,
      partners: was?.partners,
      wisGrond: 'verzoek van een ouder',
    });
    expect((await casussen())[0]).not.toHaveProperty('signalenOp');
    expect((await aanmeldingen())[0]?.koppelsleutel).toBeUndefined();
    expect((await audit()).filter(({ wat }) => wat === 'gewist')).toMatchObject([
      { wie: 'femke', over: `casus ${CASUS}`, waarom: 'verzoek van een ouder' },
    ]);
    expect((await checkAudit(d.ports, d.netwerkId)).fout).toBeUndefined();
  });

  test('lets its acties lapse and tells their owners, and those on it, without a word about why', async () => {
    await metCasus(2);
    await wis();
    await d.at('2026-11-02T10:20');
    expect(d.messages('rachid').filter((een) => een.includes('Een actie is vervallen'))).toHaveLength(2);
    expect(d.messages('rachid').join()).not.toContain('Lees waarom');
    expect(d.messages('kevin').filter((een) => een.includes(`${CASUS} is gewist`))).toHaveLength(1);
    expect(d.messages('femke').filter((een) => een.includes(`${CASUS} is gewist`))).toHaveLength(0);
    expect([...d.messages('kevin'), ...d.messages('rachid'), ...d.channel()].join()).not.toContain('ouder');
    for (const { value } of await listThings(d.store, d.netwerkId, Acties))
      expect(value.status).toBe('vervallen');
    const eerder = d.messages('rachid').length;
    await d.at('2026-12-01T10:00');
    expect(d.messages('rachid').slice(eerder).join()).not.toContain(CASUS);
  });

  test('goes on in portions, also after a crash, and by whichever instance is there', async () => {
    await metCasus(30);
    await wis();
    // The process that was clicked is gone before its next step.
    const ander = createApp([...features, zaad], d.ports);
    expect((await rijen<{ content: { data: string } }>('actie!')).some(({ content }) => content.data)).toBe(
      true,
    );
    await ander.recover();
    await ander.tick();
    await ander.settled();
    expect(
      (await rijen<{ content: { data: string } }>('actie!')).every(({ content }) => content.data === ''),
    ).toBe(true);
    expect(await rijen('sleutel!')).toEqual([]);
  });

  test('twice is once; two coördinatoren at once too', async () => {
    await metCasus();
    await Promise.all([wis(), wis()]);
    expect(await wis()).toContain('is gewist');
    expect((await audit()).filter(({ wat }) => wat === 'gewist')).toHaveLength(1);
    await d.at('2026-11-02T10:20');
    expect(d.messages('kevin').filter((een) => een.includes(`${CASUS} is gewist`))).toHaveLength(1);
  });

  test('waits while the casus is on slot: keeping it was asked for too', async () => {
    await metCasus();
    await klik('femke', 'casus.beperk.ja');
    for (const verb of ['casus.wis', 'casus.wis.ja'])
      expect(await klik('femke', verb, JA)).toContain('Wissen kan daarom pas als het slot eraf is');
    expect((await rijen('sleutel!')).length).toBeGreaterThan(0);
    await d.clicks('femke', 'Slot eraf halen');
    expect(await wis()).toContain('is gewist');
  });

  test('is the coördinator’s alone, and nobody reads anything afterwards', async () => {
    await metCasus();
    for (const verb of ['casus.wis', 'casus.wis.ja'])
      expect(await klik('kevin', verb, JA)).toContain('alleen de coördinator');
    const actie = (await listThings(d.store, d.netwerkId, Acties))[0]?.value.id;
    const aanmelding = (await aanmeldingen())[0]?.id;
    await wis();
    await d.at('2026-11-02T10:20');
    for (const wie of ['kevin', 'femke', 'rachid'])
      for (const [verb, data] of [
        ['casus.openen', {}],
        ['casus.levensloop', {}],
        ['casus.plan', {}],
        ['casus.scores', {}],
        ['casus.uitvoer', {}],
        ['casus.wijzigen', {}],
        ['actie.openen', { actie }],
        ['aanmelding.openen', { aanmelding }],
      ] as const) {
        const kaart = await klik(wie, verb, { casus: CASUS, ...data });
        expect(kaart).not.toContain(GEHEIM.vraag);
        expect(kaart).not.toContain('Bel de mentor');
      }
    expect(await klik('femke', 'casus.openen')).toContain('De inhoud is gewist, op verzoek');
    await d.says('femke', '/casus');
    expect(d.sees('femke')).not.toContain(CASUS);
    expect(await klik('femke', 'casus.logboek')).toContain('Wiste de casus');
  });

  test('takes it off the agenda to come, and out of a besluitenlijst that is being prepared', async () => {
    await metCasus();
    await d.says('femke', '/agenda');
    await klik('femke', 'agenda.voegToe', { overleg: 'o1', tekst: 'Rondje' });
    const agenda = async () => (await readThing(d.store, d.netwerkId, Overleggen, 'o1'))?.value.agenda ?? [];
    const row = await readThing(d.store, d.netwerkId, Overleggen, 'o1');
    if (!row) throw new Error('no overleg');
    const punt = { id: 'p9', soort: 'volgen', casus: CASUS, minuten: 10, partners: [] };
    await d.store.commit(d.netwerkId, [
      {
        op: 'replace',
        key: Overleggen.keyOf(row.value),
        value: toJson({ ...row.value, agenda: [...row.value.agenda, punt] }),
        etag: row.etag,
      },
    ]);
    await d.says(
      'femke',
      `Besluitenlijst 25 november 2026\n\nCasus ${CASUS}\nBesluit: samen verder met hem.\nActie: Kevin belt de mentor voor 1 december 2026.\n\nCasus ZN-2026-777\nBesluit: volgen.\n\nOnleesbare regel over ${CASUS}, wie pakt dit op???`,
    );
    const [lijst] = await listThings(d.store, d.netwerkId, LijstConcepten);
    expect(lijst?.value.punten.some((een) => een.casus === CASUS)).toBe(true);
    await wis();
    expect((await agenda()).some((een) => een.casus === CASUS)).toBe(false);
    const [na] = await listThings(d.store, d.netwerkId, LijstConcepten);
    if (!na) throw new Error('no list');
    expect(na.value.punten.some((een) => een.casus === CASUS)).toBe(false);
    expect(na.value.punten.some((een) => een.casus === 'ZN-2026-777')).toBe(true);
    const sleutel = await readThing(d.store, d.netwerkId, Sleutels, na.value.sleutel);
    if (!sleutel) throw new Error('no key');
    const teksten = await Promise.all([
      d.ports.vault.open(sleutel.value, `${d.netwerkId}/besluitenlijst/${na.value.id}`, na.value.content),
      ...(await listThings(d.store, d.netwerkId, LijstPunten)).map(({ value }) =>
        d.ports.vault.open(sleutel.value, `${d.netwerkId}/lijstpunt/${value.id}`, value.content),
      ),
    ]);
    expect(teksten.join()).not.toContain('samen verder met hem');
    expect(teksten.join()).not.toContain(CASUS);
  });

  test('begins empty when it is discussed again, and can be opened, planned and taken along', async () => {
    await metCasus();
    await wis();
    await d.at('2026-11-26T10:00');
    await d.says(
      'femke',
      `Besluitenlijst 25 november 2026\n\nCasus ${CASUS}\nBesluit: volgen, over 6 weken terug.`,
    );
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Vaststellen');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-26T11:00');
    const [casus] = await casussen();
    if (casus?.gewist !== undefined) throw new Error(`not begun again; sees ${d.sees('femke')}`);
    const kaart = await klik('femke', 'casus.openen');
    expect(kaart).toContain(`Casus ${CASUS}`);
    expect(kaart).not.toContain(GEHEIM.vraag);
    expect(await klik('femke', 'casus.levensloop')).toContain('Aangemeld');
    expect(await klik('femke', 'casus.plan')).toContain('doelen');
    expect(await listThings(d.store, d.netwerkId, Besluiten)).toHaveLength(1);
  });
});

describe('erasing an aanmelding that became no casus', () => {
  const afgewezen = async () => {
    await begin();
    await meldAan('kevin');
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Beoordelen');
    await d.clicks('femke', 'Afwijzen', { toelichting: 'Hoort bij het wijkteam.' });
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Eerder beoordeeld');
    await d.clicks('femke', 'Bekijken');
  };

  test('is found under what was decided, asked about, and done', async () => {
    await afgewezen();
    await d.clicks('femke', 'Wissen op verzoek');
    await d.clicks('femke', 'Definitief wissen', { grond: 'onrechtmatig verwerkt', bevestig: 'wis' });
    expect(d.sees('femke')).toContain('Typ het woord wissen');
    await d.clicks('femke', 'Definitief wissen', { grond: 'onrechtmatig verwerkt', bevestig: 'Wissen' });
    expect(d.sees('femke')).toContain('De aanmelding is gewist');
    const [over] = await aanmeldingen();
    expect(over).toMatchObject({ status: 'afgewezen', content: { data: '' } });
    expect(over?.koppelsleutel).toBeUndefined();
    expect(await rijen('sleutel!')).toEqual([]);
    expect((await audit()).filter(({ wat }) => wat === 'gewist')).toMatchObject([
      { over: `aanmelding ${over?.id}`, waarom: 'onrechtmatig verwerkt' },
    ]);
    expect(d.messages('kevin').at(-1)).toContain('Je aanmelding is gewist');
    await klik('femke', 'aanmelding.beoordeeld', {});
    expect(d.sees('femke')).toContain('Er zijn geen beoordeelde aanmeldingen');
  });

  test('is withdrawn with it when it still waited for an answer; of a casus it goes with the casus', async () => {
    await begin();
    await meldAan('kevin');
    const [een] = await aanmeldingen();
    const data = { aanmelding: een?.id, grond: 'andere reden', bevestig: 'wissen' };
    expect(await klik('kevin', 'aanmelding.wisVerzoek.ja', data)).toContain('alleen de coördinator');
    expect(await klik('femke', 'aanmelding.wisVerzoek.ja', data)).toContain('is gewist');
    expect((await aanmeldingen())[0]).toMatchObject({ status: 'ingetrokken', beslistDoor: 'femke' });
    expect(await klik('femke', 'aanmelding.wisVerzoek.ja', data)).toContain('Deze aanmelding is gewist');
    await meldAan('sanne');
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Beoordelen');
    await d.clicks('femke', 'Agenderen');
    const ander = (await aanmeldingen()).find(({ aanmelder }) => aanmelder === 'sanne');
    expect(await klik('femke', 'aanmelding.wisVerzoek', { aanmelding: ander?.id })).toContain(
      'Dit hoort bij casus',
    );
  });
});

describe('a store that was put back', () => {
  test('catches up: what was erased after the copy was made is erased again', async () => {
    await metCasus(2);
    await meldAan('sanne');
    const los = (await aanmeldingen()).find(({ aanmelder }) => aanmelder === 'sanne');
    const kopie = await d.store.list(d.netwerkId, { from: '', until: '\u{10ffff}' });
    await wis();
    await klik('femke', 'aanmelding.wisVerzoek.ja', {
      aanmelding: los?.id,
      grond: 'andere reden',
      bevestig: 'wissen',
    });
    await d.at('2026-11-02T10:20');
    const weg = await listThings(d.store, d.netwerkId, VernietigdeSleutels);
    const nu = await d.store.list(d.netwerkId, { from: '', until: '\u{10ffff}' });
    for (const { key, etag } of nu) await d.store.commit(d.netwerkId, [{ op: 'delete', key, etag }]);
    // As the command puts it back: without the keys that are known to be destroyed.
    const ids = new Set(weg.map(({ value }) => value.id));
    for (const { key, value } of kopie)
      if (!ids.has(key.replace('sleutel!', '')))
        await d.store.commit(d.netwerkId, [{ op: 'insert', key, value }]);
    for (const { value } of weg)
      await d.store.commit(d.netwerkId, [
        { op: 'insert', key: VernietigdeSleutels.keyOf(value), value: toJson(value) },
      ]);
    const opnieuw = createApp([...features, zaad], d.ports);
    await opnieuw.recover();
    await opnieuw.tick();
    await opnieuw.settled();
    expect((await casussen())[0]?.gewist).toBeDefined();
    expect((await aanmeldingen()).every(({ gewist }) => gewist !== undefined)).toBe(true);
    for (const { value } of await listThings(d.store, d.netwerkId, Gebeurtenissen))
      expect(value.content.data).toBe('');
    expect(await rijen('sleutel!')).toEqual([]);
  });
});
