import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alsBytes } from '../../src/adapters/documents/schrijven.ts';
import { geefBestand } from '../../src/adapters/teams/bestand.ts';
import { toJson } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { LijstConcepten, LijstPunten } from '../../src/domain/besluitenlijst-concept.ts';
import { type Casus, Casussen, CasusTellers } from '../../src/domain/casus.ts';
import { LijstVersies } from '../../src/domain/lijst-versie.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Bestanden } from '../../src/ports/file.ts';
import { StoreUnavailable } from '../../src/ports/store.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { indexVerschil } from '../support/index-klopt.ts';
import { metLijst, naOverleg, UIT_DOCX } from './lijst-hulp.ts';

let d: Dialogue;
let hulp: ReturnType<typeof metLijst>;

/** Sanne runs the netwerk too. */
const metTweede = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((each) =>
    each.id === 'sanne' ? { ...each, rollen: ['coordinator'] } : each,
  ),
});

afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

beforeEach(async () => {
  d = await naOverleg({
    netwerk: metTweede,
    wrap: (ports) => ({ ...ports, publicUrl: 'https://ketenbot.example' }),
  });
  hulp = metLijst(d);
  await hulp.leesDocx();
  await hulp.stelVast();
  await d.at('2026-11-26T10:05');
});

const corrigeer = async (wie = 'femke') => {
  await d.says(wie, '/besluitenlijst');
  await d.clicks(wie, 'Vastgestelde lijsten');
  await d.clicks(wie, 'Bekijken');
  await d.clicks(wie, 'Corrigeren');
};
/** The draft that corrects, as it stands now. */
const concept = async () => {
  const lijst = (await hulp.alle(LijstConcepten)).find(
    ({ bron, status }) => bron === 'correctie' && status === 'open',
  );
  if (!lijst) throw new Error('no correction is open');
  return lijst;
};
const puntOver = async (casus: string, wie = 'femke') => {
  const lijst = await concept();
  const punt = lijst.punten.find((each) => each.casus === casus);
  await d.clicksRaw(wie, 'besluitenlijst.punt', { n: d.netwerkId, lijst: lijst.id, punt: punt?.id });
  return { n: d.netwerkId, lijst: lijst.id, punt: punt?.id };
};
const actieVan = async (eigenaar: string, casus: string) => {
  const actie = (await hulp.alle(Acties)).find((each) => each.eigenaar === eigenaar && each.casus === casus);
  if (!actie) throw new Error(`${eigenaar} has no actie for ${casus}`);
  return actie;
};
const wijzigActie = async (eigenaar: string, casus: string, nieuw: Record<string, string>) => {
  const over = await puntOver(casus);
  const { id } = await actieVan(eigenaar, casus);
  await d.clicksRaw('femke', 'besluitenlijst.actie', { ...over, actie: id });
  await d.clicks('femke', 'Opslaan', nieuw);
};
const stelVast = async (reden = 'verkeerd genoteerd') => {
  await d.clicks('femke', 'Klaar met dit punt');
  await d.clicks('femke', 'Correctie vaststellen');
  await d.clicks('femke', 'Ja, vaststellen', { reden });
  await d.at('2026-11-26T10:20');
};
/** Changes a casus as if people did so outside the overleg. */
const wijzigCasus = async (id: string, meer: Partial<Casus>) => {
  const casus = await hulp.casus(id);
  if (!casus) throw new Error(`no casus ${id}`);
  const key = `casus!${casus.status.startsWith('afgesloten') ? 'dicht' : 'open'}!${id}`;
  const row = await d.store.get(d.netwerkId, key);
  if (!row) throw new Error(`no row ${key}`);
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key, etag: row.etag, value: toJson({ ...Casussen.schema.parse(row.value), ...meer }) },
  ]);
};
const versies = () => hulp.alle(LijstVersies);
const besluitOver = async (casus: string) =>
  (await hulp.alle(Besluiten)).find((each) => each.casus === casus);
const over = (wie: string) => d.messages(wie).filter((bericht) => bericht.includes('Correctie op'));

describe('a besluit that was written down wrongly', () => {
  it('says the right thing from now on, and brings the casus where that leads', async () => {
    await wijzigCasus('ZN-2026-003', { aanmelders: ['dewi'] });
    await corrigeer();
    expect(d.sees('femke')).toContain('6 punten, 6 acties. 0 wijzigingen.');
    await puntOver('ZN-2026-003');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', {
      soort: 'integrale aanpak',
      besluit: 'Samen één plan maken. Het gaat op drie plekken mis.',
      regie: 'ingrid',
    });
    await stelVast();
    expect(await besluitOver('ZN-2026-003')).toMatchObject({
      soort: 'integrale aanpak',
      regisseur: 'ingrid',
      correcties: [{ versie: 2, door: 'femke', reden: 'verkeerd genoteerd' }],
    });
    const casus = await hulp.casus('ZN-2026-003');
    expect(casus).toMatchObject({ status: 'actief', regisseur: 'ingrid' });
    expect(casus?.terugOp).toBeUndefined();
    expect(await hulp.acties()).toEqual(UIT_DOCX);
    expect(await versies()).toMatchObject([
      { versie: 1, soort: 'vastgesteld' },
      {
        versie: 2,
        soort: 'correctie',
        reden: 'verkeerd genoteerd',
        wijzigingen: [{ casus: 'ZN-2026-003', wat: 'besluit gewijzigd', aantal: 1 }],
      },
    ]);
  });

  it('is told once to whom it concerns, without a word of what it says; the channel card says so in place', async () => {
    await wijzigCasus('ZN-2026-007', { aanmelders: ['dewi'] });
    const kanaal = d.channel().length;
    await corrigeer();
    await puntOver('ZN-2026-007');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { besluit: 'Integrale aanpak, begonnen met het geheimwoord.' });
    await stelVast();
    expect(over('marloes')).toHaveLength(1);
    expect(over('marloes')[0]).toContain('Het besluit over ZN-2026-007 is anders.');
    expect(over('dewi')).toHaveLength(1);
    expect(over('dewi')[0]).toContain('is gecorrigeerd');
    expect(over('kevin')).toEqual([]);
    expect(d.channel()).toHaveLength(kanaal);
    expect(d.channel().join()).toContain('Gecorrigeerd op do 26 nov (versie 2).');
    expect(JSON.stringify(d.chat.wire)).not.toContain('geheimwoord');
    expect(d.messages('femke').at(-1)).toContain('Versie 2 geldt nu.');
  });

  it('can be read by the aanmelder as it is now, who can say once more that it was read', async () => {
    await wijzigCasus('ZN-2026-003', { aanmelders: ['ingrid'] });
    await corrigeer();
    await puntOver('ZN-2026-003');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { besluit: 'Volgen, en school belt elke week.' });
    await stelVast();
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).toContain('Dit besluit is op do 26 nov gecorrigeerd. Hier staat wat nu geldt.');
    expect(d.sees('ingrid')).toContain('school belt elke week');
    await d.clicks('ingrid', 'Gelezen');
    expect(d.sees('ingrid')).toContain('Dank je');
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).toContain('Gelezen');
  });

  it('leaves a casus alone that people brought somewhere else since, and says so', async () => {
    await wijzigCasus('ZN-2026-003', { status: 'slapend' });
    await corrigeer();
    await puntOver('ZN-2026-003');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { soort: 'afsluiten positief' });
    await stelVast();
    expect(await hulp.casus('ZN-2026-003')).toMatchObject({ status: 'slapend' });
    expect(d.messages('femke').at(-1)).toContain('De staat van ZN-2026-003 is niet veranderd');
  });

  it('opens a casus again that was closed by mistake', async () => {
    expect(await hulp.casus('ZN-2026-002')).toMatchObject({ status: 'afgesloten positief' });
    await corrigeer();
    await puntOver('ZN-2026-002');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { soort: 'volgen', weken: '4' });
    await stelVast();
    const casus = await hulp.casus('ZN-2026-002');
    expect(casus).toMatchObject({ status: 'volgen', terugOp: '2026-12-23' });
    expect(casus?.gesloten).toBeUndefined();
  });

  it('is taken back when its item is left out: the casus is where it was, what stood there can still be read', async () => {
    await corrigeer();
    await puntOver('ZN-2026-007');
    await d.clicks('femke', 'Punt weglaten');
    await d.clicks('femke', 'Correctie vaststellen');
    expect(d.sees('femke')).toContain('ZN-2026-007: besluit ingetrokken');
    expect(d.sees('femke')).toContain('ZN-2026-007: 2 acties vervallen');
    await d.clicks('femke', 'Ja, vaststellen', { reden: 'verkeerde casus' });
    await d.at('2026-11-26T10:20');
    const besluit = await besluitOver('ZN-2026-007');
    expect(besluit?.ingetrokken).toBeDefined();
    // It ran before the bot came: it does not drop out of sight.
    expect(await hulp.casus('ZN-2026-007')).toMatchObject({ status: 'volgen' });
    expect((await hulp.casus('ZN-2026-007'))?.regisseur).toBeUndefined();
    expect((await hulp.acties()).filter((regel) => regel.includes('ZN-2026-007'))).toEqual([
      '2026-12-02 marloes ZN-2026-007 actie vervallen',
      '2027-01-05 femke ZN-2026-007 notificatiebrief vervallen',
    ]);
    expect(over('marloes')).toHaveLength(1);
    expect(over('marloes')[0]).toContain('1 actie is niet meer van jou.');
    await d.clicksRaw('femke', 'casus.levensloop', { n: d.netwerkId, casus: 'ZN-2026-007' });
    expect(d.sees('femke')).toContain('Besluit ingetrokken: verkeerde casus (versie 2 van de lijst)');
    expect(d.sees('femke')).toContain('Besluit: integrale aanpak (later ingetrokken)');
  });

  it('moves to the casus it was about, with its acties under the key of that one', async () => {
    await corrigeer();
    await puntOver('ZN-2026-009');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { nummer: 'ZN-2026-005' });
    await d.clicks('femke', 'Klaar met dit punt');
    await d.clicks('femke', '1 vraag beantwoorden');
    await d.clicks('femke', 'Volgende', { keuze: 'ja' });
    await d.clicks('femke', 'Correctie vaststellen');
    expect(d.sees('femke')).toContain('ZN-2026-009: besluit naar een andere casus');
    await d.clicks('femke', 'Ja, vaststellen', { reden: 'verkeerde casus' });
    await d.at('2026-11-26T10:20');
    expect((await besluitOver('ZN-2026-009'))?.ingetrokken).toBeDefined();
    expect(await besluitOver('ZN-2026-005')).toMatchObject({ soort: 'doorverwijzing naar zorgpartner' });
    const casus = await hulp.casus('ZN-2026-005');
    const actie = await actieVan('annelies', 'ZN-2026-005');
    expect(actie.sleutel).toBe(casus?.sleutel);
    expect(casus?.partners).toContain('amw');
    expect((await hulp.casus('ZN-2026-009'))?.status).toBe('volgen');
    await d.clicksRaw('annelies', 'actie.openen', { n: d.netwerkId, actie: actie.id });
    expect(d.sees('annelies')).toContain('Aanmelding GGZ opvolgen');
  });

  it('cannot stand twice for one casus', async () => {
    await corrigeer();
    await puntOver('ZN-2026-009');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { casus: 'ZN-2026-007' });
    await d.clicks('femke', 'Klaar met dit punt');
    await d.clicks('femke', 'Correctie vaststellen');
    expect(d.sees('femke')).toContain('Over ZN-2026-007 staan twee besluiten op de lijst.');
  });
});

describe('an actie that was written down wrongly', () => {
  it('goes to whoever should have it: both hear it once, and the new one is on the casus', async () => {
    await corrigeer();
    await wijzigActie('kevin', 'ZN-2026-003', { wie: 'tom', wanneer: '2026-12-11' });
    expect(d.sees('femke')).toContain(
      'Gewijzigd. Er stond: Kevin Oosterhuis (Jongerenwerk), uiterlijk wo 9 dec.',
    );
    await stelVast('verkeerde persoon of datum');
    expect(await hulp.acties()).toEqual(
      [
        ...UIT_DOCX.filter((regel) => !regel.includes('kevin')),
        '2026-12-11 tom ZN-2026-003 actie open',
      ].sort(),
    );
    expect(over('kevin')).toHaveLength(1);
    expect(over('kevin')[0]).toContain('1 actie is niet meer van jou.');
    expect(over('tom')).toHaveLength(1);
    expect(over('tom')[0]).toContain('Je krijgt er 1 actie bij.');
    const tom = (await d.netwerk()).deelnemers.find(({ id }) => id === 'tom');
    expect((await hulp.casus('ZN-2026-003'))?.partners).toContain(tom?.partner);
    expect(d.messages('femke').at(-1)).toContain(
      'Kijk bij ZN-2026-003 of iedereen op de casus daar nog hoort',
    );
    // The reminders follow the new owner and the new date.
    await d.at('2026-12-11T12:00');
    expect(
      d.messages('tom').some((bericht) => bericht.includes('ZN-2026-003') && bericht.includes('vandaag')),
    ).toBe(true);
    expect(d.messages('kevin').some((bericht) => bericht.includes('vandaag'))).toBe(false);
  });

  it('keeps the words it had, under the key of the casus', async () => {
    await corrigeer();
    await wijzigActie('kevin', 'ZN-2026-003', { wat: 'Gesprek met jongere over de opleiding' });
    await stelVast();
    const actie = await actieVan('kevin', 'ZN-2026-003');
    expect(actie.geschiedenis.at(-1)).toMatchObject({
      wie: 'femke',
      wat: 'gecorrigeerd op de besluitenlijst',
    });
    await d.clicksRaw('kevin', 'actie.openen', { n: d.netwerkId, actie: actie.id });
    expect(d.sees('kevin')).toContain('over de opleiding');
    expect(over('kevin')[0]).toContain('1 actie van jou is gewijzigd.');
  });

  it('stays what it is when it was finished since: only its words can be corrected', async () => {
    const { id } = await actieVan('kevin', 'ZN-2026-003');
    await d.clicksRaw('kevin', 'actie.gereed', {
      n: d.netwerkId,
      actie: id,
      uitkomst: 'gedaan',
      resultaat: 'We spraken elkaar.',
    });
    expect((await actieVan('kevin', 'ZN-2026-003')).status).toBe('gedaan');
    await corrigeer();
    const over = await puntOver('ZN-2026-003');
    expect(d.sees('femke')).toContain('Al afgerond: alleen de tekst kan nog anders.');
    await d.clicksRaw('femke', 'besluitenlijst.actieWeg', { ...over, actie: id });
    expect(d.sees('femke')).toContain('Deze actie is al afgerond en blijft staan.');
    await wijzigActie('kevin', 'ZN-2026-003', { wie: 'tom' });
    expect(d.sees('femke')).toContain('Alleen de tekst kan nog anders.');
  });

  it('that is finished while the correction is prepared is not taken away', async () => {
    await corrigeer();
    const over = await puntOver('ZN-2026-003');
    const { id } = await actieVan('kevin', 'ZN-2026-003');
    await d.clicksRaw('femke', 'besluitenlijst.actieWeg', { ...over, actie: id });
    await d.clicksRaw('kevin', 'actie.gereed', {
      n: d.netwerkId,
      actie: id,
      uitkomst: 'gedaan',
      resultaat: 'We spraken elkaar.',
    });
    await stelVast();
    expect((await actieVan('kevin', 'ZN-2026-003')).status).toBe('gedaan');
    // No version says that it was, and nobody hears of a change that was none.
    expect((await versies()).map(({ versie }) => versie)).toEqual([1]);
    expect(d.messages('femke').at(-1)).toContain('Wat je wilde wijzigen, was intussen al anders.');
    expect(d.messages('kevin').filter((bericht) => bericht.includes('Correctie op'))).toEqual([]);
  });

  it('that was forgotten is made, and its owner hears it', async () => {
    await corrigeer();
    await puntOver('ZN-2026-002');
    await d.clicks('femke', 'Nog een actie');
    await d.clicks('femke', 'Opslaan', { wat: 'Afscheid nemen', wie: 'tom', wanneer: '2026-12-04' });
    await stelVast('iets vergeten');
    expect(await hulp.acties()).toContain('2026-12-04 tom ZN-2026-002 actie open');
    expect(over('tom')[0]).toContain('Je krijgt er 1 actie bij.');
    expect((await hulp.casus('ZN-2026-002'))?.status).toBe('afgesloten positief');
  });
});

/** The published list as Word, in full and without content, read back. */
const alsWord = async (): Promise<string[]> => {
  const [overleg] = await hulp.alle(Overleggen);
  const reply = await d.clicksRaw('femke', 'besluitenlijst.bestanden', {
    n: d.netwerkId,
    overleg: overleg?.id,
  });
  const urls = JSON.stringify(reply).match(/https:\/\/ketenbot\.example\/[^"]+/g) ?? [];
  const haal: Bestanden['haal'] = async (vraag) => {
    const bestand = await d.app.bestanden.haal(vraag);
    return bestand && alsBytes(bestand);
  };
  const bestanden = { bekijk: d.app.bestanden.bekijk, haal };
  return Promise.all(
    [urls[0], urls[2]].map(async (url = '') => {
      const { bytes } = await geefBestand('POST', new URL(url).pathname, bestanden);
      return (await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? []) })).value;
    }),
  );
};

describe('a correction', () => {
  it('that changes nothing is not published, and needs a reason', async () => {
    await corrigeer();
    await d.clicks('femke', 'Correctie vaststellen');
    expect(d.sees('femke')).toContain('Er is nog niets gewijzigd.');
    await wijzigActie('kevin', 'ZN-2026-003', { wanneer: '2026-12-10' });
    await d.clicks('femke', 'Klaar met dit punt');
    await d.clicks('femke', 'Correctie vaststellen');
    const { id, revisie } = await concept();
    for (const reden of [undefined, 'zomaar'])
      await d.clicksRaw('femke', 'besluitenlijst.vaststellen', { n: d.netwerkId, lijst: id, revisie, reden });
    expect(d.sees('femke')).toContain('Kies waarom een correctie nodig is.');
    await d.at('2026-11-26T10:20');
    expect(await hulp.acties()).toEqual(UIT_DOCX);
  });

  it('is one at a time: whoever comes second goes on with the same', async () => {
    await corrigeer();
    await wijzigActie('kevin', 'ZN-2026-003', { wanneer: '2026-12-10' });
    await corrigeer('sanne').catch(() => undefined);
    expect(d.sees('sanne')).toContain('er is een correctie begonnen');
    await d.clicks('sanne', 'Verder met de correctie');
    expect(d.sees('sanne')).toContain('1 wijziging.');
    expect((await hulp.alle(LijstConcepten)).filter(({ bron }) => bron === 'correctie')).toHaveLength(1);
  });

  it('that two begin at the same instant is one', async () => {
    const [overleg] = await hulp.alle(Overleggen);
    const klik = (wie: string) =>
      d.clicksRaw(wie, 'besluitenlijst.corrigeren', { n: d.netwerkId, overleg: overleg?.id });
    await Promise.all([klik('femke'), klik('sanne')]);
    expect((await hulp.alle(LijstConcepten)).filter(({ bron }) => bron === 'correctie')).toHaveLength(1);
  });

  it('that is thrown away changes nothing, leaves nothing, and another can be begun', async () => {
    await corrigeer();
    await wijzigActie('kevin', 'ZN-2026-003', { wanneer: '2026-12-10' });
    await d.clicks('femke', 'Klaar met dit punt');
    await d.clicks('femke', 'Toch niet corrigeren');
    await d.clicks('femke', 'Ja, weggooien');
    await d.at('2026-11-26T10:20');
    expect(await hulp.alle(LijstPunten)).toEqual([]);
    expect(await hulp.acties()).toEqual(UIT_DOCX);
    await corrigeer();
    expect(d.sees('femke')).toContain('0 wijzigingen.');
  });

  it('can be corrected once more: every version stays to be seen', async () => {
    await corrigeer();
    await wijzigActie('kevin', 'ZN-2026-003', { wanneer: '2026-12-10' });
    await stelVast();
    await corrigeer();
    await puntOver('ZN-2026-003');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { besluit: 'Volgen. Nog eens anders.' });
    await d.clicks('femke', 'Klaar met dit punt');
    await d.clicks('femke', 'Correctie vaststellen');
    await d.clicks('femke', 'Ja, vaststellen', { reden: 'anders' });
    await d.at('2026-11-26T10:40');
    expect((await versies()).map(({ versie, soort }) => [versie, soort])).toEqual([
      [1, 'vastgesteld'],
      [2, 'correctie'],
      [3, 'correctie'],
    ]);
    await d.says('femke', '/besluitenlijst');
    await d.clicks('femke', 'Vastgestelde lijsten');
    await d.clicks('femke', 'Bekijken');
    const gezien = d.sees('femke');
    expect(gezien).toContain('Versie 3 geldt.');
    expect(gezien).toContain('ZN-2026-003: actie gewijzigd');
    expect(gezien).toContain('ZN-2026-003: besluit gewijzigd');
  });

  it('goes on where it was when the store fails at any step, and everyone hears it once', async () => {
    await corrigeer();
    await wijzigActie('kevin', 'ZN-2026-003', { wie: 'tom' });
    await puntOver('ZN-2026-007');
    await d.clicks('femke', 'Punt weglaten');
    await d.clicks('femke', 'Correctie vaststellen');
    await d.clicks('femke', 'Ja, vaststellen', { reden: 'anders' });
    const commit = d.store.commit.bind(d.store);
    let count = 0;
    d.store.commit = async (partition, writes) => {
      count += 1;
      if (count % 3 === 0) throw new StoreUnavailable('down');
      return commit(partition, writes);
    };
    for (let minuut = 1; minuut <= 40; minuut += 1)
      await d
        .at(`2026-11-26T11:${String(minuut).padStart(2, '0')}`)
        .catch((error: unknown) => expect(error).toBeInstanceOf(StoreUnavailable));
    d.store.commit = commit;
    await d.at('2026-11-26T12:30');
    expect(d.errors.length).toBeGreaterThan(3);
    expect(d.errors.every((error) => error instanceof StoreUnavailable)).toBe(true);
    d.errors.length = 0;
    expect((await versies()).map(({ versie }) => versie)).toEqual([1, 2]);
    expect((await besluitOver('ZN-2026-007'))?.correcties).toHaveLength(1);
    for (const wie of ['kevin', 'tom', 'marloes']) expect(over(wie)).toHaveLength(1);
  });

  it('stands in the file as a version, with what stood there before; the neutral one says no word of it', async () => {
    await corrigeer();
    await puntOver('ZN-2026-003');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { besluit: 'Volgen, en school belt elke week.' });
    await stelVast();
    const [vol, neutraal] = await alsWord();
    expect(vol).toContain('Besluitenlijst van woensdag 25 november 2026, versie 2');
    expect(vol).toContain('school belt elke week');
    expect(vol).toContain('Gecorrigeerd. Er stond: Volgen: terug op agenda over 6 weken.');
    expect(vol).toContain('Waarom: verkeerd genoteerd.');
    expect(neutraal).toContain('ZN-2026-003: besluit gewijzigd');
    expect(neutraal).not.toContain('school belt');
  });

  it('is for coördinatoren only', async () => {
    const [overleg] = await hulp.alle(Overleggen);
    for (const verb of ['besluitenlijst.corrigeren', 'besluitenlijst.versies', 'besluitenlijst.oude']) {
      const reply = await d.clicksRaw('kevin', verb, { n: d.netwerkId, overleg: overleg?.id });
      expect(JSON.stringify(reply)).toContain('coördinator');
    }
  });
});

const laatWeg = async () => {
  await d.clicks('femke', 'Punt weglaten');
  await d.clicks('femke', 'Correctie vaststellen');
  await d.clicks('femke', 'Ja, vaststellen', { reden: 'verkeerde casus' });
  await d.at('2026-11-26T10:40');
};
const beslisAlsnog = async (nummer: string) => {
  await d.clicks('femke', 'Nog een punt');
  await d.clicks('femke', 'Opslaan', {
    nummer,
    soort: 'integrale aanpak',
    besluit: 'Toch samen verder.',
    regie: 'marloes',
  });
  await d.clicks('femke', 'Klaar met dit punt');
  await d.clicks('femke', 'Correctie vaststellen');
  await d.clicks('femke', 'Ja, vaststellen', { reden: 'iets vergeten' });
  await d.at('2026-11-26T11:00');
};
const wis = (casus: string) =>
  d.clicksRaw('femke', 'casus.wis.ja', {
    n: d.netwerkId,
    casus,
    bevestig: casus,
    grond: 'verzoek van een ouder',
  });
const zetRecht = async (casus: string, ding: string, veld: string, tekst: string) => {
  const over = { n: d.netwerkId, casus, ding, veld };
  const reply = JSON.stringify(await d.clicksRaw('femke', 'casus.correctie.tekst', over));
  const stempel = /"stempel":"([^"]+)"/.exec(reply)?.[1];
  if (stempel === undefined) throw new Error(`nothing to put right: ${reply}`);
  await d.clicksRaw('femke', 'casus.correctie.zet', { ...over, stempel, tekst });
};
/** What the casus itself says was decided last, as it is offered to be put right. */
const laatsteBesluit = async (casus: string) => {
  const ding = `casus ${casus}`;
  return JSON.stringify(await d.clicksRaw('femke', 'casus.correctie.ding', { n: d.netwerkId, casus, ding }));
};

describe('what happens around a correction', () => {
  it('a besluit that was taken back can be put on the list again', async () => {
    await corrigeer();
    await puntOver('ZN-2026-007');
    await laatWeg();
    await corrigeer();
    await beslisAlsnog('ZN-2026-007');
    const besluiten = (await hulp.alle(Besluiten)).filter(({ casus }) => casus === 'ZN-2026-007');
    expect(besluiten.map(({ ingetrokken }) => ingetrokken !== undefined)).toEqual([true, false]);
    expect(await hulp.casus('ZN-2026-007')).toMatchObject({ status: 'actief', regisseur: 'marloes' });
  });

  it('words of an erased casus do not live on in an item that was moved to another', async () => {
    await corrigeer();
    await puntOver('ZN-2026-009');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { casus: 'ZN-2026-003', besluit: 'Het geheimwoord.' });
    const { id } = await concept();
    await wis('ZN-2026-009');
    await d.clicksRaw('femke', 'besluitenlijst.openen', { n: d.netwerkId, lijst: id });
    expect(d.sees('femke')).not.toContain('geheimwoord');
  });

  it('the casus does not go on quoting what was wrong, wherever people brought it since', async () => {
    await wijzigCasus('ZN-2026-003', { status: 'slapend' });
    await corrigeer();
    await puntOver('ZN-2026-003');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { besluit: 'Volgen, goed opgeschreven.' });
    await stelVast();
    expect(await laatsteBesluit('ZN-2026-003')).toContain('Volgen, goed opgeschreven.');
    await corrigeer();
    await puntOver('ZN-2026-003');
    await laatWeg();
    expect(await laatsteBesluit('ZN-2026-003')).not.toContain('goed opgeschreven');
    expect(await hulp.casus('ZN-2026-003')).toMatchObject({ status: 'slapend' });
  });

  it('words that were put right at the casus meanwhile do not come back with another date', async () => {
    await corrigeer();
    await wijzigActie('kevin', 'ZN-2026-003', { wanneer: '2026-12-10' });
    const actie = await actieVan('kevin', 'ZN-2026-003');
    const besluit = await besluitOver('ZN-2026-003');
    await zetRecht('ZN-2026-003', `actie ${actie.id}`, 'wat', 'Een rustig gesprek');
    await zetRecht('ZN-2026-003', `besluit ${besluit?.id}`, 'tekst', 'Rechtgezet besluit');
    await puntOver('ZN-2026-003');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { weken: '8' });
    await stelVast();
    expect(await actieVan('kevin', 'ZN-2026-003')).toMatchObject({ tot: '2026-12-10' });
    expect(await besluitOver('ZN-2026-003')).toMatchObject({ terugOp: '2027-01-20' });
    await d.clicksRaw('kevin', 'actie.openen', { n: d.netwerkId, actie: actie.id });
    expect(d.sees('kevin')).toContain('Een rustig gesprek');
    expect(await laatsteBesluit('ZN-2026-003')).toContain('Rechtgezet besluit');
  });

  it('a casus that was erased and discussed anew does not stand in its way', async () => {
    await wis('ZN-2026-009');
    await corrigeer();
    await beslisAlsnog('ZN-2026-009');
    await corrigeer();
    expect(d.sees('femke')).toContain('0 wijzigingen.');
    expect((await alsWord())[0]).toContain('Toch samen verder.');
  });

  it('two casussen that were taken for each other change places', async () => {
    const naar = async (punt: string | undefined, casus: string) => {
      const over = { n: d.netwerkId, lijst: (await concept()).id, punt };
      await d.clicksRaw('femke', 'besluitenlijst.punt', over);
      await d.clicks('femke', 'Besluit wijzigen');
      await d.clicks('femke', 'Opslaan', { casus });
    };
    await corrigeer();
    const { punten } = await concept();
    const id = (casus: string) => punten.find((punt) => punt.casus === casus)?.id;
    await naar(id('ZN-2026-003'), 'ZN-2026-007');
    await naar(id('ZN-2026-007'), 'ZN-2026-003');
    await stelVast('verkeerde casus');
    const geldig = (await hulp.alle(Besluiten)).filter(({ ingetrokken }) => ingetrokken === undefined);
    expect(geldig.find(({ casus }) => casus === 'ZN-2026-003')).toMatchObject({ soort: 'integrale aanpak' });
    expect(geldig.find(({ casus }) => casus === 'ZN-2026-007')).toMatchObject({ soort: 'volgen' });
    expect(await hulp.casus('ZN-2026-003')).toMatchObject({ status: 'actief', regisseur: 'marloes' });
    expect(await hulp.casus('ZN-2026-007')).toMatchObject({ status: 'volgen' });
    expect(await laatsteBesluit('ZN-2026-003')).toContain('Integrale aanpak. Regie: BJZ (Marloes).');
    expect(await indexVerschil(d.store, d.netwerkId)).toEqual([]);
  });

  it('a besluit that was added since it was begun is not decided over', async () => {
    await corrigeer();
    await d.says('femke', 'Besluitenlijst 25 november 2026\nZN-2026-012\nBesluit: volgen.');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', '1 vraag beantwoorden');
    await hulp.antwoordt({ keuze: 'ja' });
    await hulp.stelVast();
    await d.at('2026-11-26T10:20');
    expect(await besluitOver('ZN-2026-012')).toBeDefined();
    await d.clicksRaw('femke', 'besluitenlijst.openen', { n: d.netwerkId, lijst: (await concept()).id });
    await d.clicks('femke', 'Nog een punt');
    await d.clicks('femke', 'Opslaan', {
      nummer: 'ZN-2026-012',
      besluit: 'Nog een keer volgen.',
      soort: 'volgen',
    });
    await d.clicks('femke', 'Klaar met dit punt');
    await d.clicks('femke', 'Correctie vaststellen');
    expect(d.sees('femke')).toContain('Over ZN-2026-012 staat al een besluit op de lijst');
  });

  it('a list that is too long to be laid out at once says so, and what can be done', async () => {
    const punten = Array.from(
      { length: 28 },
      (_, plek) =>
        `ZN-2026-${100 + plek}\nBesluit: volgen.\nActie Kevin: fiets ${plek} regelen, uiterlijk 10 december\nActie Tom: slot ${plek} regelen, uiterlijk 10 december`,
    );
    await d.says('femke', ['Besluitenlijst 25 november 2026', ...punten].join('\n'));
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', '28 vragen beantwoorden');
    await hulp.antwoordt(...punten.map(() => ({ keuze: 'ja' })));
    for (let deel = 1; deel < 6; deel += 1) await d.clicks('femke', 'Verder');
    await hulp.stelVast();
    await d.at('2026-11-26T10:20');
    const [overleg] = await hulp.alle(Overleggen);
    const over = { n: d.netwerkId, overleg: overleg?.id };
    const reply = JSON.stringify(await d.clicksRaw('femke', 'besluitenlijst.corrigeren', over));
    expect(reply).toContain('met hun acties te veel om in één keer te corrigeren');
    expect((await alsWord())[0]).toContain('ZN-2026-127');
  });

  it('an item that is left out brings no casus into being', async () => {
    const tellers = await hulp.alle(CasusTellers);
    await corrigeer();
    await puntOver('ZN-2026-009');
    await d.clicks('femke', 'Besluit wijzigen');
    await d.clicks('femke', 'Opslaan', { nummer: 'ZN-2026-055' });
    await laatWeg();
    expect((await besluitOver('ZN-2026-009'))?.ingetrokken).toBeDefined();
    expect(await hulp.casus('ZN-2026-055')).toBeUndefined();
    expect(await hulp.alle(CasusTellers)).toEqual(tellers);
  });
});
