import { describe, expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { Gebeurtenissen } from '../../src/domain/gebeurtenis.ts';
import {
  aanmeldingen,
  alBewaard,
  alGepost,
  begin,
  casussen,
  d,
  GEHEIM,
  meldAan,
  woorden,
} from './aanmelden.ts';
import { zaad } from './zaad.ts';

const CASUS = 'ZN-2026-001';
const klik = async (wie: string, verb: string, data: object = {}) =>
  woorden(await d.clicksRaw(wie, verb, { casus: CASUS, ...data, n: d.netwerkId }));
const audit = async () => (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);

/** ZN-2026-001, with an actie for Rachid and a motivation of the coördinator. */
const metCasus = async () => {
  await begin({ erbij: [zaad] });
  await meldAan('kevin');
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beoordelen');
  await d.clicks('femke', 'Agenderen');
  await d.says(
    'kevin',
    `/zaaiactie ${JSON.stringify({ eigenaar: 'rachid', wat: 'Bel de verkeerde mentor', tot: '2026-11-20', casus: CASUS })}`,
  );
  await klik('femke', 'casus.staat.zet', { staat: 'slapend', motivatie: 'Zusje klaagt nergens over.' });
};

/** Opens one thing of the list by its name, and the text with this label. */
const naar = async (ding: string, nth = 0) => {
  await klik('femke', 'casus.correctie');
  const reply = await d.clicksRaw('femke', 'casus.correctie', { casus: CASUS, n: d.netwerkId });
  const tekst = JSON.stringify(reply);
  const ids = [...tekst.matchAll(/"ding":"([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  const id = [...new Set(ids)].filter((een) => een.startsWith(`${ding} `))[nth];
  if (id === undefined) throw new Error(`no ${ding} in ${ids.join()}`);
  return id;
};

describe('correcting what stands in a casus', () => {
  test('lists what there is without a word of it, and opens one thing at a time', async () => {
    await metCasus();
    const lijst = await klik('femke', 'casus.correctie');
    for (const zin of [
      'Over wie het gaat',
      'De vraag en het laatste besluit',
      'Aanmelding van',
      'Actie van',
      'Gebeurtenis van',
    ])
      expect(lijst).toContain(zin);
    for (const zin of [GEHEIM.vraag, 'verkeerde mentor', 'klaagt nergens']) expect(lijst).not.toContain(zin);
    const ding = await klik('femke', 'casus.correctie.ding', { ding: await naar('actie') });
    expect(ding).toContain('Bel de verkeerde mentor');
    expect(ding).not.toContain(GEHEIM.vraag);
  });

  for (const [soort, veld, was, tekst] of [
    ['actie', 'wat', 'Bel de verkeerde mentor', 'Bel de decaan'],
    ['gebeurtenis', 'waarom', 'Zusje klaagt nergens over.', 'Er is niets gemeld.'],
    ['aanmelding', 'vraag', GEHEIM.vraag, 'Komt op tijd op school.'],
    ['casus', 'vraag', GEHEIM.vraag, 'Komt op tijd op school.'],
  ] as const)
    test(`writes the text of ${soort} anew; what was there is gone, and that it was corrected is kept`, async () => {
      await metCasus();
      const ding = await naar(soort);
      await klik('femke', 'casus.correctie.ding', { ding });
      const kaart = await klik('femke', 'casus.correctie.tekst', { ding, veld });
      expect(kaart).toContain('Wat er nu staat, verdwijnt');
      await d.clicks('femke', 'Bewaren', { tekst });
      expect(d.sees('femke')).toContain('Dit is verbeterd');
      const na = await klik('femke', 'casus.correctie.ding', { ding });
      expect(na).toContain(tekst);
      expect(na).not.toContain(was);
      const rijen = await listThings(d.store, d.netwerkId, Gebeurtenissen);
      expect(rijen.filter(({ value }) => value.soort === 'gecorrigeerd')).toHaveLength(1);
      expect((await audit()).filter(({ wat }) => wat === 'gecorrigeerd')).toMatchObject([
        { wie: 'femke', over: ding },
      ]);
      expect(await klik('femke', 'casus.levensloop')).toContain('Iets verbeterd op verzoek');
      expect(await klik('femke', 'casus.logboek')).toContain('Verbeterde');
      expect(alGepost()).not.toContain(tekst);
      expect(await alBewaard()).not.toContain(tekst);
    });

  test('refuses what may not be kept and keeps what was typed; two at once do not undo each other', async () => {
    await metCasus();
    const ding = await naar('actie');
    await klik('femke', 'casus.correctie.tekst', { ding, veld: 'wat' });
    await d.clicks('femke', 'Bewaren', { tekst: 'Bel 06-12345678 op' });
    expect(d.sees('femke')).toContain('telefoonnummer');
    await d.clicks('femke', 'Bewaren', { tekst: '' });
    expect(d.sees('femke')).toContain('kan niet leeg zijn');
    const oud = { ding, veld: 'wat', stempel: 'oud', tekst: 'Bel de decaan' };
    expect(await klik('femke', 'casus.correctie.zet', oud)).toContain('Iemand anders wijzigde dit net');
    await d.clicks('femke', 'Bewaren', {});
    expect(d.sees('femke')).toContain('Dit is verbeterd');
    expect(await klik('femke', 'casus.correctie.zet', oud)).toContain('Dit staat er al');
    expect((await audit()).filter(({ wat }) => wat === 'gecorrigeerd')).toHaveLength(1);
    expect(await klik('femke', 'casus.correctie.zet', { ...oud, ding: 'actie weg' })).toContain(
      'staat niet (meer) bij',
    );
    expect(await klik('femke', 'casus.correctie.zet', { ...oud, veld: 'sleutel' })).toContain(
      'staat niet (meer) bij',
    );
  });

  test('tells those on the casus once a day that something was corrected, and not what', async () => {
    await metCasus();
    for (const tekst of ['Bel de decaan', 'Bel de conciërge']) {
      await klik('femke', 'casus.correctie.tekst', { ding: await naar('actie'), veld: 'wat' });
      await d.clicks('femke', 'Bewaren', { tekst });
    }
    await d.at('2026-11-02T10:20');
    expect(d.messages('kevin').filter((een) => een.includes('is iets verbeterd'))).toHaveLength(1);
    expect(d.messages('femke').filter((een) => een.includes('is iets verbeterd'))).toHaveLength(0);
    expect(d.messages('dewi').join()).not.toContain('verbeterd');
  });

  test('is the coördinator’s; of another casus, of one on slot or erased nothing is corrected', async () => {
    await metCasus();
    const ding = await naar('actie');
    const verbs = [
      'casus.correctie',
      'casus.correctie.ding',
      'casus.correctie.tekst',
      'casus.correctie.zet',
      'casus.correctie.wie',
      'casus.correctie.wie.zet',
      'casus.verklaring',
      'casus.verklaring.zet',
    ];
    const data = { ding, veld: 'wat', tekst: 'Anders', initialen: 'Q.', geboren: '2011' };
    for (const verb of verbs)
      expect(await klik('kevin', verb, data), verb).toContain('alleen de coördinator');
    await d.says(
      'femke',
      `/zaaicasus ${JSON.stringify({ casus: 'ZN-2026-014', partners: ['jongerenwerk'] })}`,
    );
    expect(await klik('femke', 'casus.correctie.zet', { ...data, casus: 'ZN-2026-014' })).toContain(
      'staat niet (meer) bij',
    );
    await klik('femke', 'casus.beperk.ja');
    for (const verb of verbs) expect(await klik('femke', verb, data), verb).toContain('is op slot');
    await klik('femke', 'casus.beperk.weg');
    await klik('femke', 'casus.wis.ja', { grond: 'andere reden', bevestig: CASUS });
    for (const verb of verbs) expect(await klik('femke', verb, data), verb).toContain('gewist');
  });
});

describe('correcting who it is about', () => {
  test('changes the casus and its aanmeldingen; the code by which the youth is recognised follows, or goes', async () => {
    await metCasus();
    const voor = (await aanmeldingen())[0]?.koppelsleutel;
    expect(voor).toBeDefined();
    await klik('femke', 'casus.correctie.wie');
    expect(d.sees('femke')).toContain('Nu staat er');
    await d.clicks('femke', 'Bewaren', { initialen: 'Kevin', geboren: 'ooit', roepnaam: 'Jan Jansen' });
    for (const zin of ['geen naam in', 'Schrijf de geboortedatum', 'Vul alleen de roepnaam in'])
      expect(d.sees('femke')).toContain(zin);
    await d.clicks('femke', 'Bewaren', { initialen: 'X.Y.', geboren: '4-6-2011', roepnaam: 'Noa' });
    expect(d.sees('femke')).toContain('Dit is verbeterd');
    const dossier = await klik('femke', 'casus.openen');
    expect(dossier).toContain('X.Y. (2011) roepnaam Noa');
    const [na] = await aanmeldingen();
    expect(na?.koppelsleutel).toBeDefined();
    expect(na?.koppelsleutel).not.toBe(voor);
    expect(await klik('kevin', 'aanmelding.openen', { aanmelding: na?.id })).toContain('X.Y.');
    expect((await casussen())[0]?.signalenOp).toEqual(['2028-07-01']);
    expect(await alBewaard()).not.toContain('2011-06-04');
    await klik('femke', 'casus.correctie.wie.zet', { initialen: 'X.Z.', geboren: '2011', roepnaam: '' });
    expect((await aanmeldingen())[0]).not.toHaveProperty('koppelsleutel');
    expect(await klik('femke', 'casus.correctie.wie.zet', { initialen: 'X.Z.', geboren: '2011' })).toContain(
      'Dit staat er al',
    );
    expect(await klik('femke', 'casus.openen')).not.toContain('Noa');
  });
});

describe('what a youth or parent thinks of it', () => {
  test('stands in the casus when it is not corrected, and can be taken away', async () => {
    await metCasus();
    await klik('femke', 'casus.verklaring');
    await d.clicks('femke', 'Bewaren', { tekst: 'Mail mij op a@b.nl' });
    expect(d.sees('femke')).toContain('e-mailadres');
    await d.clicks('femke', 'Bewaren', { tekst: 'Ik pas op mijn zusje.' });
    expect(d.sees('femke')).toContain('De verklaring is bewaard');
    const dossier = await klik('kevin', 'casus.openen');
    expect(dossier).toContain('Wat de jongere of ouder hiervan vindt');
    expect(dossier).toContain('Ik pas op mijn zusje.');
    await klik('femke', 'casus.verklaring.zet', { tekst: '' });
    expect(await klik('kevin', 'casus.openen')).not.toContain('zusje');
    expect(await klik('femke', 'casus.levensloop')).toContain('Verklaring van jongere of ouder');
  });
});
