import { describe, expect, test } from 'vitest';
import { listThings, readThing, toJson } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { Sleutels, VernietigdeSleutels } from '../../src/domain/sleutel.ts';
import { aanmeldingen, begin, casussen, d, GEHEIM, meldAan, rijen, woorden } from './aanmelden.ts';
import { zaad } from './zaad.ts';

const CASUS = 'ZN-2026-001';
const klik = async (wie: string, verb: string, data: object = { casus: CASUS }) =>
  woorden(await d.clicksRaw(wie, verb, { ...data, n: d.netwerkId }));

/** Kevin's aanmelding has become ZN-2026-001. */
const metCasus = async () => {
  await begin({ erbij: [zaad] });
  await meldAan('kevin');
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beoordelen');
  await d.clicks('femke', 'Agenderen');
};
const opSlot = async () => {
  await metCasus();
  await klik('femke', 'casus.beperk');
  await d.clicks('femke', 'Ja, op slot');
};

describe('a locked casus', () => {
  test('is asked about first, and then opens for nobody; its number stays in the list', async () => {
    await metCasus();
    const vraag = await klik('femke', 'casus.beperk');
    expect(vraag).toContain('op slot zetten?');
    expect(await klik('kevin', 'casus.openen')).toContain(GEHEIM.vraag);
    await d.clicks('femke', 'Ja, op slot');
    for (const wie of ['kevin', 'femke']) {
      const kaart = await klik(wie, 'casus.openen');
      expect(kaart).toContain('is op slot');
      expect(kaart).not.toContain(GEHEIM.vraag);
    }
    await d.says('kevin', '/casus');
    expect(d.sees('kevin')).toContain('Nieuw, op slot');
    expect((await casussen())[0]?.beperkt).toEqual({ sinds: '2026-11-02T09:00:00Z', door: 'femke' });
  });

  test('locks its aanmelding too, in a clear sentence, and the log tells who tried', async () => {
    await opSlot();
    const [aanmelding] = await aanmeldingen();
    for (const wie of ['kevin', 'femke'])
      expect(await klik(wie, 'aanmelding.openen', { aanmelding: aanmelding?.id })).toContain(
        'De inhoud van deze casus is op slot.',
      );
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    expect(regels.filter(({ wat, wie }) => wat === 'geweigerd' && wie === 'kevin')).toMatchObject([
      { over: `aanmelding ${aanmelding?.id}` },
    ]);
    await klik('kevin', 'casus.openen');
    expect(await klik('femke', 'casus.logboek')).toContain('Werd geweigerd bij de casus');
  });

  test('opens again, with all that stood in it, when the lock is taken off', async () => {
    await opSlot();
    await klik('femke', 'casus.openen');
    await d.clicks('femke', 'Slot eraf halen');
    expect(await klik('kevin', 'casus.openen')).toContain(GEHEIM.vraag);
    expect(JSON.stringify(await rijen('sleutel!'))).not.toContain('beperkt');
    expect((await casussen())[0]).not.toHaveProperty('beperkt');
  });

  test('twice is once, both ways; two coördinatoren at once too', async () => {
    await opSlot();
    expect(await klik('femke', 'casus.beperk.ja')).toContain('is op slot');
    expect(await klik('femke', 'casus.beperk')).toContain('is op slot');
    const samen = () => d.clicksRaw('femke', 'casus.beperk.weg', { casus: CASUS, n: d.netwerkId });
    await Promise.all([samen(), samen()]);
    expect(await klik('femke', 'casus.beperk.weg')).toContain('niet meer op slot');
    expect(await klik('femke', 'casus.openen')).toContain(GEHEIM.vraag);
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value.wat);
    expect(regels.filter((wat) => wat === 'op slot gezet' || wat === 'vrijgegeven')).toHaveLength(2);
  });

  test('is the coördinator’s to lock and unlock, and there must be something to lock', async () => {
    await metCasus();
    for (const verb of ['casus.beperk', 'casus.beperk.ja', 'casus.beperk.weg'])
      expect(await klik('kevin', verb)).toContain('alleen de coördinator');
    expect(await klik('femke', 'casus.beperk.ja', { casus: 'ZN-2026-404' })).toContain('bestaat niet');
  });

  test('lets an actie go on, but not be opened or answered in words', async () => {
    await metCasus();
    const [casus] = await casussen();
    if (!casus) throw new Error('no casus');
    await d.says(
      'kevin',
      `/zaaiactie ${JSON.stringify({ eigenaar: 'kevin', wat: 'Bel de mentor', tot: '2026-11-20' })}`,
    );
    const [row] = await d.store.list(d.netwerkId, { from: 'actie!', until: 'actie"' });
    if (!row) throw new Error('no actie');
    const actie = { ...Acties.schema.parse(row.value), casus: CASUS };
    await d.store.commit(d.netwerkId, [
      { op: 'replace', key: row.key, value: toJson(actie), etag: row.etag },
    ]);
    await klik('femke', 'casus.beperk.ja');
    expect(await klik('kevin', 'actie.openen', { actie: actie.id })).toContain('is op slot');
    const antwoord = { actie: actie.id, uitkomst: 'gedaan', resultaat: 'Gebeld.' };
    expect(await klik('kevin', 'actie.gereed', antwoord)).toContain('Dat is nog niet bewaard.');
    expect(await klik('kevin', 'actie.bezig', { actie: actie.id })).toContain('Genoteerd');
    await klik('femke', 'casus.beperk.weg');
    expect(await klik('kevin', 'actie.openen', { actie: actie.id })).toContain('Bel de mentor');
    expect(await klik('kevin', 'actie.gereed', antwoord)).toContain('je antwoord is binnen');
  });

  test('does not keep the rest of an agenda from being opened', async () => {
    await opSlot();
    await d.says(
      'femke',
      `/zaaicasus ${JSON.stringify({ casus: 'ZN-2026-014', partners: ['jongerenwerk'], vraag: 'Hoe nu verder?', aanmelder: 'kevin', overleg: 'o1' })}`,
    );
    await d.says('femke', '/agenda');
    const agenda = await klik('femke', 'agenda.openen', { overleg: 'o1' });
    expect(agenda).toContain('Hoe nu verder?');
    expect(agenda).toContain('Niemand kan de inhoud van deze casus nu lezen');
    expect(agenda).not.toContain(GEHEIM.vraag);
  });

  test('takes no new aanmelding: what the coördinator typed stays on the card', async () => {
    await opSlot();
    await meldAan('sanne');
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Beoordelen');
    const zin = 'Graag met voorrang bespreken.';
    await d.clicks('femke', 'Agenderen', { toelichting: zin, casusKeuze: CASUS });
    expect(d.sees('femke')).toContain(`Casus ${CASUS} is op slot.`);
    expect(d.sees('femke')).toContain(zin);
    expect(await casussen()).toHaveLength(1);
    await klik('femke', 'casus.beperk.weg');
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Beoordelen');
    await d.clicks('femke', 'Agenderen', { toelichting: zin, casusKeuze: CASUS });
    expect(d.sees('femke')).toContain(`Geagendeerd als ${CASUS}`);
    // The second aanmelding has a key of its own: that is locked with the rest.
    const tweede = (await aanmeldingen()).find(({ aanmelder }) => aanmelder === 'sanne');
    expect(await klik('sanne', 'aanmelding.openen', { aanmelding: tweede?.id })).toContain(GEHEIM.vraag);
    await klik('femke', 'casus.beperk.ja');
    expect(await klik('sanne', 'aanmelding.openen', { aanmelding: tweede?.id })).toContain('is op slot');
    expect(
      (await rijen<{ beperkt?: string }>('sleutel!')).map(({ beperkt }) => beperkt !== undefined),
    ).toEqual([true, true]);
  });

  test('is erased in time all the same', async () => {
    await begin({ erbij: [zaad] });
    await d.says(
      'sanne',
      `/zaaicasus ${JSON.stringify({ casus: CASUS, status: 'afgesloten positief', partners: ['jongerenwerk'], aanmelder: 'kevin' })}`,
    );
    await klik('femke', 'casus.beperk.ja');
    const [casus] = await casussen();
    for (const dag of ['2026-11-02T10:20', '2027-10-19T11:00', '2027-11-02T11:00']) {
      await d.sleepUntil(dag);
      await d.at(dag.replace(':00', ':20'));
    }
    expect(await readThing(d.store, d.netwerkId, Sleutels, casus?.sleutel ?? '')).toBeUndefined();
    expect(await klik('femke', 'casus.openen')).toContain('De inhoud is gewist');
    expect(await klik('femke', 'casus.beperk')).toContain('is gewist');
    expect((await casussen())[0]).not.toHaveProperty('beperkt');
  });
});

describe('a key that is not there', () => {
  test('was destroyed, and says so; or was lost, which is a bug that is not hidden', async () => {
    await metCasus();
    const [casus] = await casussen();
    const id = casus?.sleutel ?? '';
    const row = await d.store.get(d.netwerkId, `sleutel!${id}`);
    await d.store.commit(d.netwerkId, [{ op: 'delete', key: `sleutel!${id}`, etag: row?.etag ?? '' }]);
    await expect(klik('femke', 'casus.openen')).rejects.toThrow(`the key of casus ${CASUS} is lost`);
    const mark = { id, op: '2026-11-02T09:00:00Z' };
    await d.store.commit(d.netwerkId, [{ op: 'insert', key: VernietigdeSleutels.keyOf(mark), value: mark }]);
    expect(await klik('femke', 'casus.openen')).toContain('is gewist');
  });
});
