import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Acties } from '../../src/domain/actie.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { LijstConcepten, LijstPunten } from '../../src/domain/besluitenlijst-concept.ts';
import { CasusTellers } from '../../src/domain/casus.ts';
import { Aanwezigheden, Overleggen } from '../../src/domain/overleg.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import { StoreUnavailable } from '../../src/ports/store.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { DOCX, ja, metLijst, naOverleg, TXT, UIT_DOCX, XLSX } from './lijst-hulp.ts';

let d: Dialogue;
let hulp: ReturnType<typeof metLijst>;
const alle: typeof hulp.alle = (kind) => hulp.alle(kind);
const acties = () => hulp.acties();
const casus = (id: string) => hulp.casus(id);
const leesDocx = () => hulp.leesDocx();
const stelVast = () => hulp.stelVast();
const antwoordt: typeof hulp.antwoordt = (...antwoorden) => hulp.antwoordt(...antwoorden);
const verwerkt = () => d.at('2026-11-26T10:05');

beforeEach(async () => {
  d = await naOverleg();
  hulp = metLijst(d);
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

describe('from the Word table to published acties', () => {
  it('answers the file with numbers only, and shows what was read after a click', async () => {
    await d.says('femke', '', { file: DOCX });
    expect(d.sees('femke')).toContain('6 punten, 6 acties. 6 vragen.');
    expect(d.sees('femke')).not.toContain('dagbesteding');
    await d.clicks('femke', 'Bekijken');
    const gezien = d.sees('femke');
    expect(gezien).toContain(
      'Gesprek met jongere over dagbesteding\nKevin Oosterhuis (Jongerenwerk), uiterlijk wo 9 dec',
    );
    expect(gezien).toContain('wk 49 → vr 4 dec');
    expect(gezien).toContain('SMW → Ingrid Postma');
    expect(gezien).toContain('Volgen, terug op de agenda wo 6 jan 2027');
    expect(gezien).toContain('Er staat: Marloes / Rachid');
    expect(await alle(Acties)).toEqual([]);
  });

  it('asks one question a card, keeps each answer, and publishes exactly what was shown', async () => {
    await leesDocx();
    expect(d.sees('femke')).toContain('Geen vragen.');
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('6 acties naar 5 mensen.');
    expect(d.sees('femke')).toContain('Overnemen: ZN-2026-003, ZN-2026-007, ZN-2026-009, ZN-2026-002');
    expect(await alle(Acties)).toEqual([]);
    await d.clicks('femke', 'Ja, vaststellen');
    await verwerkt();
    expect(await acties()).toEqual(UIT_DOCX);
    expect(await alle(Besluiten)).toHaveLength(6);
    expect(await alle(Overleggen)).toMatchObject([
      { status: 'besluitenlijst vastgesteld', vastgesteld: expect.any(String) },
    ]);
  });

  it('brings each casus where its besluit says', async () => {
    await leesDocx();
    await stelVast();
    await verwerkt();
    expect(await casus('ZN-2026-003')).toMatchObject({
      status: 'volgen',
      terugOp: '2027-01-06',
      overgenomen: true,
      partners: ['smw', 'jongerenwerk'],
    });
    expect(await casus('ZN-2026-007')).toMatchObject({
      status: 'actief',
      regisseur: 'marloes',
      partners: ['bjz'],
    });
    expect(await casus('ZN-2026-009')).toMatchObject({ status: 'slapend', partners: ['amw'] });
    expect(await casus('ZN-2026-002')).toMatchObject({ status: 'afgesloten positief' });
    expect(await alle(CasusTellers)).toEqual([{ id: '2026', laatste: 9 }]);
  });

  it('keeps the second person in the text of the actie of the one owner', async () => {
    await leesDocx();
    expect(d.sees('femke')).toContain('Huisbezoek samen met wijkagent (samen met Rachid Amrani)');
    await stelVast();
    await verwerkt();
    expect(d.messages('marloes').at(-1)).toContain('1 actie uit het overleg van wo 25 nov');
    await d.clicks('marloes', 'Openen');
    expect(d.sees('marloes')).toContain('(samen met Rachid Amrani)');
  });

  it('ticks off who was there', async () => {
    await leesDocx();
    await stelVast();
    await verwerkt();
    const rijen = await alle(Aanwezigheden);
    const waren = (was: boolean) =>
      rijen
        .filter((rij) => rij.was === was)
        .map(({ deelnemer }) => deelnemer)
        .sort();
    expect(waren(true)).toEqual(['annelies', 'femke', 'ingrid', 'kevin', 'marloes', 'rachid']);
    expect(waren(false)).toEqual(['dewi', 'peter']);
  });

  it('tells the channel numbers, each owner once, and posts nothing of what was typed', async () => {
    await leesDocx();
    await stelVast();
    await verwerkt();
    expect(d.channel().at(-1)).toContain(
      'De besluitenlijst van wo 25 nov is vastgesteld\n6 besluiten en 6 acties.',
    );
    expect(
      d.messages('kevin').filter((bericht) => bericht.includes('uit het overleg van wo 25 nov')),
    ).toHaveLength(1);
    const alles = JSON.stringify(d.chat.wire);
    for (const woord of [
      'dagbesteding',
      'verzuim',
      'wijkagent',
      'wachttijd',
      'Geheimhouding',
      'meldingen',
      'mentor',
    ])
      expect(alles).not.toContain(woord);
  });

  it('erases the draft once it is published', async () => {
    await leesDocx();
    await stelVast();
    const [lijst] = await alle(LijstConcepten);
    await verwerkt();
    expect(await alle(LijstPunten)).toEqual([]);
    expect((await alle(Sleutels)).some(({ id }) => id === lijst?.sleutel)).toBe(false);
    expect(await alle(LijstConcepten)).toMatchObject([{ status: 'klaar', uitgave: { fase: 'af' } }]);
  });

  it('goes back to the answer before, and counts the new one', async () => {
    await d.says('femke', '', { file: DOCX });
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', '6 vragen beantwoorden');
    await antwoordt(ja, ja, { keuze: 'marloes' }, ja);
    expect(d.sees('femke')).toContain('Wanneer moet dit klaar zijn?');
    expect(d.sees('femke')).toContain('2026-12-02');
    await d.clicks('femke', 'Terug');
    await d.clicks('femke', 'Terug');
    expect(d.sees('femke')).toContain('Wie is de eigenaar van deze actie?');
    await antwoordt({ keuze: 'anders' });
    expect(d.sees('femke')).toContain('Hanneke Mulder (GGZ jeugd)');
    await antwoordt({ keuze: 'rachid' }, { datum: '2026-12-03' }, ja);
    await stelVast();
    await verwerkt();
    expect(await acties()).toContain('2026-12-02 rachid ZN-2026-007 actie open');
    expect(await acties()).toContain('2026-12-03 annelies ZN-2026-009 actie open');
  });

  it('leaves out the item of a casus that is not taken over', async () => {
    await d.says('femke', '', { file: DOCX });
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', '6 vragen beantwoorden');
    await antwoordt({ keuze: 'nee' }, ja, { keuze: 'marloes' }, ja, { datum: '2026-12-02' }, ja);
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('1 punt komt niet mee');
    await d.clicks('femke', 'Ja, vaststellen');
    await verwerkt();
    expect(await casus('ZN-2026-003')).toBeUndefined();
    expect(await acties()).toHaveLength(4);
  });

  it('does not publish while a question is open, whoever sends the click', async () => {
    await d.says('femke', '', { file: DOCX });
    await d.clicks('femke', 'Bekijken');
    const [lijst] = await alle(LijstConcepten);
    await d.clicksRaw('femke', 'besluitenlijst.vaststellen', {
      n: d.netwerkId,
      lijst: lijst?.id,
      revisie: 0,
    });
    await verwerkt();
    expect(d.sees('femke')).toContain('ken ik nog niet. Overnemen?');
    expect(await alle(Acties)).toEqual([]);
  });

  it('publishes once when the confirmation comes twice, as two clicks', async () => {
    await leesDocx();
    await d.clicks('femke', 'Vaststellen');
    await Promise.all([
      d.clicks('femke', 'Ja, vaststellen', {}, { activity: 'a' }),
      d.clicks('femke', 'Ja, vaststellen', {}, { activity: 'b' }),
    ]);
    await verwerkt();
    await d.clicks('femke', 'Ja, vaststellen', {}, { activity: 'c' });
    expect(d.sees('femke')).toContain('al vastgesteld: 6 besluiten en 6 nieuwe acties');
    await d.at('2026-11-26T10:10');
    expect(await acties()).toEqual(UIT_DOCX);
    expect(
      d.messages('kevin').filter((bericht) => bericht.includes('uit het overleg van wo 25 nov')),
    ).toHaveLength(1);
  });

  it('holds its messages until working hours, and records at once', async () => {
    await d.at('2026-11-27T19:00');
    await leesDocx();
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('De berichten gaan weg op ma 30 nov, 08:00.');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-27T19:05');
    expect(await acties()).toEqual(UIT_DOCX);
    expect(d.channel().join()).not.toContain('is vastgesteld');
    await d.at('2026-11-30T08:01');
    expect(d.channel().join()).toContain('De besluitenlijst van wo 25 nov is vastgesteld');
  });

  it('goes on where it was when the store fails at any step', async () => {
    await leesDocx();
    await stelVast();
    const commit = d.store.commit.bind(d.store);
    let count = 0;
    d.store.commit = async (partition, writes) => {
      count += 1;
      if (count % 3 === 0) throw new StoreUnavailable('down');
      return commit(partition, writes);
    };
    for (let minuut = 1; minuut <= 40; minuut++) {
      await d
        .at(`2026-11-26T11:${String(minuut).padStart(2, '0')}`)
        .catch((error: unknown) => expect(error).toBeInstanceOf(StoreUnavailable));
    }
    d.store.commit = commit;
    await d.at('2026-11-26T12:30');
    expect(d.errors.length).toBeGreaterThan(5);
    expect(d.errors.every((error) => error instanceof StoreUnavailable)).toBe(true);
    d.errors.length = 0;
    expect(await acties()).toEqual(UIT_DOCX);
    expect(await alle(Besluiten)).toHaveLength(6);
    expect(await alle(LijstConcepten)).toMatchObject([{ uitgave: { fase: 'af', acties: 6, besluiten: 6 } }]);
  });
});

describe('other ways in', () => {
  it('reads the running text, and asks for the date of the next overleg that is not planned', async () => {
    await d.says('femke', '', { file: TXT });
    expect(d.sees('femke')).toContain('5 punten, 6 acties. 6 vragen.');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', '6 vragen beantwoorden');
    await antwoordt(ja, ja);
    expect(d.sees('femke')).toContain('Er is nog geen volgend overleg gepland.');
    await antwoordt({ datum: '2026-12-11' }, ja, {}, ja);
    await stelVast();
    await verwerkt();
    expect(await acties()).toEqual([
      '2026-12-02 annelies ZN-2026-009 actie open',
      '2026-12-02 marloes ZN-2026-007 actie open',
      '2026-12-04 ingrid ZN-2026-003 actie open',
      '2026-12-09 kevin ZN-2026-003 actie open',
      '2026-12-11 femke ZN-2026-007 notificatiebrief open',
      '2026-12-15 femke - actie open',
    ]);
  });

  it('reads the Excel list: a surname two people share is asked, what is gereed is not made', async () => {
    await d.says('femke', '', { file: XLSX });
    expect(d.sees('femke')).toContain('5 punten, 6 acties. 5 vragen.');
    await d.clicks('femke', 'Bekijken');
    expect(d.sees('femke')).toContain('Al gereed: komt niet mee.');
    expect(d.sees('femke')).toContain('Stand van zaken: Op wachtlijst sinds september');
    await d.clicks('femke', '5 vragen beantwoorden');
    await antwoordt(ja, ja);
    expect(d.sees('femke')).toContain('Peter Jansen (Reclassering Nederland)');
    expect(d.sees('femke')).toContain('Petra Jansen (Raad voor de Kinderbescherming)');
    await antwoordt({ keuze: 'petra' }, ja, ja);
    await stelVast();
    await verwerkt();
    expect(await acties()).toEqual([
      '2026-11-27 annelies ZN-2026-009 actie open',
      '2026-12-01 petra ZN-2026-007 notificatiebrief open',
      '2026-12-02 marloes ZN-2026-007 actie open',
      '2026-12-09 kevin ZN-2026-003 actie bezig',
      '2026-12-15 femke - actie open',
    ]);
  });

  it('reads text that is typed behind the command', async () => {
    await d.says(
      'femke',
      '/besluitenlijst\nRondvraag\nActie Kevin: folders ophalen, uiterlijk 9 december\nActie Dewi: agenda delen, 4 december',
    );
    expect(d.sees('femke')).toContain('1 punt, 2 acties. Geen vragen.');
  });

  it('reads text pasted in the box of the card, which only the coördinator sees', async () => {
    await d.says('femke', '/besluitenlijst');
    await d.clicks('femke', 'Tekst plakken');
    expect(d.sees('femke')).toContain('Overleg van wo 25 nov');
    await d.clicks('femke', 'Lezen', { tekst: 'geen idee' });
    expect(d.sees('femke')).toContain('Ik lees hier geen besluiten of acties in.');
    expect(d.sees('femke')).toContain('geen idee');
    await d.clicks('femke', 'Lezen', {
      tekst: 'Rondvraag\nActie Kevin: folders ophalen, uiterlijk 9 december',
    });
    expect(d.sees('femke')).toContain('folders ophalen');
    await stelVast();
    await verwerkt();
    expect(await acties()).toEqual(['2026-12-09 kevin - actie open']);
    expect(JSON.stringify(d.chat.wire)).not.toContain('folders');
  });

  it('is filled in by hand: casus, besluit, actie, one after the other', async () => {
    await d.says('femke', '/besluitenlijst');
    await d.clicks('femke', 'Met de hand invullen');
    await d.clicks('femke', 'Nog een punt');
    await d.clicks('femke', 'Opslaan', {
      nummer: '14',
      soort: 'integrale aanpak',
      besluit: 'Samen oppakken.',
      regie: 'tom',
    });
    expect(d.sees('femke')).toContain('1. ZN-2026-014');
    await d.clicks('femke', 'Nog een actie');
    await d.clicks('femke', 'Opslaan', { wat: 'Plan maken', wie: 'tom' });
    expect(d.sees('femke')).toContain('Kies een datum.');
    expect(d.sees('femke')).toContain('Plan maken');
    await d.clicks('femke', 'Opslaan en nog een', { wanneer: '2026-12-07' });
    await d.clicks('femke', 'Opslaan', { wat: 'School bellen', wie: 'ingrid', wanneer: '2026-12-08' });
    await d.clicks('femke', 'Klaar met dit punt');
    await d.clicks('femke', '1 vraag beantwoorden');
    await antwoordt({ keuze: 'ja', partners: 'bjz,ggd' });
    await stelVast();
    await verwerkt();
    expect(await acties()).toEqual([
      '2026-12-07 tom ZN-2026-014 actie open',
      '2026-12-08 ingrid ZN-2026-014 actie open',
    ]);
    expect(await casus('ZN-2026-014')).toMatchObject({
      status: 'actief',
      regisseur: 'tom',
      partners: ['bjz', 'ggd', 'smw'],
    });
  });

  it('shows the lines it could not read, and lets each become an actie or be skipped', async () => {
    await d.says(
      'femke',
      '/besluitenlijst\nBesluitenlijst 25 november 2026\nRaar zinnetje een\nRaar zinnetje twee\nRaar zinnetje drie\nRondvraag\nActie Kevin: folders ophalen, uiterlijk 9 december',
    );
    expect(d.sees('femke')).toContain('1 punt, 1 actie. 3 vragen.');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', '3 vragen beantwoorden');
    expect(d.sees('femke')).toContain('Raar zinnetje een');
    await d.clicks('femke', 'Actie van maken');
    await d.clicks('femke', 'Verder', { bij: 'p000' });
    await d.clicks('femke', 'Opslaan', { wie: 'dewi', wanneer: '2026-12-03' });
    expect(d.sees('femke')).toContain('Raar zinnetje twee');
    await d.clicks('femke', 'Overslaan', {}, { activity: 'een' });
    await d.clicks('femke', 'Overslaan');
    await stelVast();
    await verwerkt();
    expect(await acties()).toEqual(['2026-12-03 dewi - actie open', '2026-12-09 kevin - actie open']);
  });
});
