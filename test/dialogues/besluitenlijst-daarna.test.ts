import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toJson } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { LijstConcepten, LijstPunten } from '../../src/domain/besluitenlijst-concept.ts';
import { type Casus, Casussen, CasusTellers } from '../../src/domain/casus.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import { NIETS } from '../../src/domain/wissen.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { DOCX, ja, metLijst, naOverleg, UIT_DOCX, XLSX } from './lijst-hulp.ts';

let d: Dialogue;
let hulp: ReturnType<typeof metLijst>;
const open = (dialogue: Dialogue) => {
  d = dialogue;
  hulp = metLijst(dialogue);
};
/** Sanne runs the netwerk too. */
const metTweede = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((each) =>
    each.id === 'sanne' ? { ...each, rollen: ['coordinator'] } : each,
  ),
});
const publiceerDocx = async () => {
  await hulp.leesDocx();
  await hulp.stelVast();
  await d.at('2026-11-26T10:05');
};
/** Makes a casus look as if it came from an aanmelding. */
const wijzigCasus = async (id: string, meer: Partial<Casus>) => {
  const key = `casus!open!${id}`;
  const row = await d.store.get(d.netwerkId, key);
  if (!row) throw new Error(`no casus ${id}`);
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key, etag: row.etag, value: toJson({ ...Casussen.schema.parse(row.value), ...meer }) },
  ]);
};
const plak = async (tekst: string, wie = 'femke') => {
  await d.says(wie, '/besluitenlijst');
  await d.clicks(wie, 'Tekst plakken');
  await d.clicks(wie, 'Lezen', { tekst });
};

afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

describe('a list that was published before', () => {
  beforeEach(async () => {
    open(await naOverleg());
    await publiceerDocx();
  });

  it('is recognised when it is read again: no question, nothing new', async () => {
    await d.says('femke', '', { file: DOCX });
    expect(d.sees('femke')).toContain('6 punten, 6 acties. Geen vragen.');
    await d.clicks('femke', 'Bekijken');
    expect(d.sees('femke')).toContain('Al bekend: verandert niet.');
    expect(d.sees('femke')).toContain('voor dit overleg is al een lijst vastgesteld');
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('Geen nieuwe acties.');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toEqual(UIT_DOCX);
    expect(await hulp.alle(Besluiten)).toHaveLength(6);
    expect(
      d.messages('kevin').filter((bericht) => bericht.includes('uit het overleg van wo 25 nov')),
    ).toHaveLength(1);
    expect(d.channel().filter((bericht) => bericht.includes('besluitenlijst'))).toHaveLength(1);
  });

  it('gets only what is new from a correction, and says so', async () => {
    await plak(
      'Besluitenlijst 25 november 2026\nZN-2026-003\nBesluit: afsluiten, positief.\nActie Kevin: fiets regelen, uiterlijk 10 december',
    );
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toEqual([...UIT_DOCX, '2026-12-10 kevin ZN-2026-003 actie open'].sort());
    expect(await hulp.casus('ZN-2026-003')).toMatchObject({ status: 'volgen' });
    expect(d.channel().at(-1)).toContain(
      'Aanvulling op de besluitenlijst van wo 25 nov\n0 besluiten en 1 actie',
    );
  });

  it('knows the acties of the Excel list that came out of the Word table, whoever it names', async () => {
    await d.says('femke', '', { file: XLSX });
    await d.clicks('femke', 'Bekijken');
    const gezien = d.sees('femke');
    expect(gezien.match(/Al bekend: verandert niet\./g)).toHaveLength(1);
    expect(gezien).toContain('Al bekend: de stand wordt "bezig".');
    expect(gezien).toContain('Er is al een actie met deze tekst, van Femke de Wit');
    await d.clicks('femke', '1 vraag beantwoorden');
    await hulp.antwoordt({ keuze: 'peter' }, { keuze: 'nee' });
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toHaveLength(9);
  });

  const VAN_KEVIN =
    'Actielijst 25 november 2026\nZN-2026-003\nActie Ingrid: Gesprek met jongere over dagbesteding, 11 december';

  it('asks whether an actie with another name behind it is the same one, and then hands it over', async () => {
    await plak(VAN_KEVIN);
    await d.clicks('femke', '1 vraag beantwoorden');
    expect(d.sees('femke')).toContain('Is dit dezelfde actie?');
    expect(d.sees('femke')).toContain('van Kevin Oosterhuis (Jongerenwerk)');
    await hulp.antwoordt({ keuze: 'ja' });
    expect(d.sees('femke')).toContain(
      'Al bekend: gaat over van Kevin Oosterhuis (Jongerenwerk) en de datum wordt vr 11 dec.',
    );
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toEqual(
      [
        ...UIT_DOCX.filter((regel) => !regel.includes('kevin')),
        '2026-12-11 ingrid ZN-2026-003 actie open',
      ].sort(),
    );
    const gehoord = (wie: string) =>
      d.messages(wie).filter((bericht) => bericht.includes('wijzigt jouw acties'));
    expect(gehoord('kevin')).toHaveLength(1);
    expect(gehoord('kevin')[0]).toContain('1 actie is niet meer van jou.');
    expect(gehoord('ingrid')).toHaveLength(1);
    expect(gehoord('ingrid')[0]).toContain('Je krijgt er 1 actie bij.');
    // Read once more, it is known.
    await plak(VAN_KEVIN);
    expect(d.sees('femke')).toContain('Al bekend: verandert niet.');
    await hulp.stelVast();
    await d.at('2026-11-26T10:15');
    expect(gehoord('ingrid')).toHaveLength(1);
  });

  it('lets whoever gets it onto the casus', async () => {
    const tom = (await d.netwerk()).deelnemers.find(({ id }) => id === 'tom');
    expect((await hulp.casus('ZN-2026-003'))?.partners).not.toContain(tom?.partner);
    await plak(VAN_KEVIN.replace('Ingrid', 'Tom'));
    await d.clicks('femke', '1 vraag beantwoorden');
    await hulp.antwoordt({ keuze: 'ja' });
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toContain('2026-12-11 tom ZN-2026-003 actie open');
    expect((await hulp.casus('ZN-2026-003'))?.partners).toContain(tom?.partner);
  });

  it('makes another actie when it is not the same one', async () => {
    await plak(VAN_KEVIN);
    await d.clicks('femke', '1 vraag beantwoorden');
    await hulp.antwoordt({ keuze: 'nee' });
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toEqual([...UIT_DOCX, '2026-12-11 ingrid ZN-2026-003 actie open'].sort());
  });

  it('lets whoever has an actie of an earlier overleg know that the list of a later one moves it', async () => {
    await d.at('2026-12-03T10:00');
    await d.says('femke', '/overleg vr 4 dec 09:30 Stadhuis');
    await d.clicks('femke', 'Plannen');
    await d.at('2026-12-04T12:00');
    await plak(
      'Actielijst 4 december 2026\nZN-2026-003\nActie Kevin: Gesprek met jongere over dagbesteding, 18 december',
    );
    await hulp.stelVast();
    await d.at('2026-12-04T12:10');
    expect(await hulp.acties()).toContain('2026-12-18 kevin ZN-2026-003 actie open');
    expect(d.messages('kevin').at(-1)).toContain('1 actie van jou is gewijzigd.');
  });

  it('gives a known actie the date of the new list, and leaves a date alone that was agreed since', async () => {
    const lijst = (datum: string) =>
      `Besluitenlijst 25 november 2026\nZN-2026-003\nActie Ingrid: Contact met mentor over verzuim, ${datum}`;
    await plak(lijst('11 december'));
    expect(d.sees('femke')).toContain('Al bekend: de datum wordt vr 11 dec.');
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('1 bekende actie krijgt een andere datum of eigenaar');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toContain('2026-12-11 ingrid ZN-2026-003 actie open');
    await plak(lijst('11 december'));
    expect(d.sees('femke')).toContain('Al bekend: verandert niet.');
  });

  it('proposes the letter for a casus that was on the agenda for the first time, and lets it be dropped', async () => {
    await wijzigCasus('ZN-2026-009', { status: 'nieuw', overgenomen: false });
    const lijst =
      'Besluitenlijst 25 november 2026\nZN-2026-009\nActie Kevin: fiets regelen, uiterlijk 10 december';
    await plak(lijst);
    expect(d.sees('femke')).toContain('Voorstel: deze casus stond voor het eerst op de agenda.');
    expect(d.sees('femke')).toContain('Femke de Wit (Gemeente (leerplicht/RMC)), uiterlijk do 3 dec');
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toContain('2026-12-03 femke ZN-2026-009 notificatiebrief open');
  });

  it('drops the proposed letter when the coördinator does', async () => {
    await wijzigCasus('ZN-2026-009', { status: 'nieuw', overgenomen: false });
    await plak('Besluitenlijst 25 november 2026\nZN-2026-009\nBesluit: volgen, over 4 weken terug');
    await d.clicks('femke', 'Wijzigen');
    await d.clicks('femke', 'Wijzigen');
    expect(d.sees('femke')).toContain('Notificatiebrief sturen aan de jongere en de ouders.');
    await d.clicks('femke', 'Actie weglaten');
    expect(d.sees('femke')).toContain('Weggelaten: komt niet mee.');
    await d.clicks('femke', 'Klaar met dit punt');
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.acties()).toEqual(UIT_DOCX);
  });
});

describe('the aanmelders of a casus', () => {
  it('each hear once, in a neutral message, that something was decided', async () => {
    open(await naOverleg());
    await plak(
      'Besluitenlijst 25 november 2026\nZN-2026-009\nActie Kevin: fiets regelen, uiterlijk 10 december',
    );
    await d.clicks('femke', '1 vraag beantwoorden');
    await hulp.antwoordt(ja);
    await hulp.stelVast();
    await d.at('2026-11-26T10:05');
    await wijzigCasus('ZN-2026-009', { aanmelders: ['dewi', 'karin'] });
    await plak(
      'Besluitenlijst 25 november 2026\nZN-2026-009\nBesluit: integrale aanpak, regie bij Tom Hendriks. Vader is niet bereikbaar.',
    );
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('2 aanmelders horen wat besloten is.');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-26T10:10');
    expect(await hulp.casus('ZN-2026-009')).toMatchObject({ status: 'actief', regisseur: 'tom' });
    for (const wie of ['dewi', 'karin']) {
      expect(d.messages(wie).filter((bericht) => bericht.includes('ZN-2026-009'))).toHaveLength(1);
    }
    expect(JSON.stringify(d.chat.wire)).not.toContain('niet bereikbaar');
  });
});

describe('questions about words', () => {
  beforeEach(async () => open(await naOverleg()));

  it('asks what was decided when the words do not say, and how a casus was closed', async () => {
    await plak(
      'Besluitenlijst 25 november 2026\nZN-2026-005\nBesluit: dat gaan we zo doen.\n\nZN-2026-006\nBesluit: casus afsluiten.',
    );
    await d.clicks('femke', '4 vragen beantwoorden');
    await hulp.antwoordt(ja);
    expect(d.sees('femke')).toContain('Wat is besloten over deze casus?');
    await hulp.antwoordt({ keuze: 'opschalen' }, ja);
    expect(d.sees('femke')).toContain('positief of negatief');
    await hulp.antwoordt({ keuze: 'negatief' });
    await hulp.stelVast();
    await d.at('2026-11-26T10:05');
    expect(await hulp.casus('ZN-2026-005')).toMatchObject({ status: 'slapend' });
    expect(await hulp.casus('ZN-2026-006')).toMatchObject({ status: 'afgesloten negatief' });
  });

  it('asks for the one casusregisseur of an integrale aanpak', async () => {
    await plak('Besluitenlijst 25 november 2026\nZN-2026-005\nBesluit: integrale aanpak.');
    await d.clicks('femke', '2 vragen beantwoorden');
    await hulp.antwoordt(ja);
    expect(d.sees('femke')).toContain('Wie is de casusregisseur?');
    await hulp.antwoordt({ keuze: 'hanneke' });
    await hulp.stelVast();
    await d.at('2026-11-26T10:05');
    expect(await hulp.casus('ZN-2026-005')).toMatchObject({
      status: 'actief',
      regisseur: 'hanneke',
      partners: ['ggz'],
    });
  });

  it('keeps nothing of a list that holds a BSN, and says at which item, without the number', async () => {
    await d.says(
      'femke',
      '/besluitenlijst\n2. ZN-2026-005\nBesluit: volgen. BSN 111222333.\nActie Kevin: bellen, 9 december',
    );
    expect(d.messages('femke').at(-1)).toContain('Kijk naar punt 2, ZN-2026-005.');
    expect(d.messages('femke').at(-1)).toContain('burgerservicenummer');
    expect(JSON.stringify(d.chat.wire)).not.toContain('111222333');
    expect(await hulp.alle(LijstConcepten)).toEqual([]);
    expect(await hulp.alle(Sleutels)).toEqual([]);
  });

  it('gives the form back with what was typed when an actie holds a phone number', async () => {
    await plak('Rondvraag\nActie Kevin: folders ophalen, uiterlijk 9 december');
    await d.clicks('femke', 'Wijzigen');
    await d.clicks('femke', 'Nog een actie');
    await d.clicks('femke', 'Opslaan', {
      wat: 'Bel moeder op 06-12345678',
      wie: 'kevin',
      wanneer: '2026-12-09',
    });
    expect(d.sees('femke')).toContain('telefoonnummer');
    expect(d.sees('femke')).toContain('Bel moeder');
  });
});

describe('which overleg', () => {
  it('is asked when the bot does not know that date, and can be added', async () => {
    open(await startDialogue({ at: '2026-11-26T10:00' }));
    await d.says('femke', '', { file: DOCX });
    expect(d.sees('femke')).toContain('7 vragen');
    await d.clicks('femke', 'Bekijken');
    expect(d.sees('femke')).toContain('De lijst noemt wo 25 nov. Dat overleg ken ik niet.');
    await d.clicks('femke', 'Verder');
    expect(d.sees('femke')).toContain('hoe laat het overleg was');
    await d.clicks('femke', 'Verder', { tijd: '09:30' });
    expect(await hulp.alle(Overleggen)).toMatchObject([
      { start: '2026-11-25T08:30:00Z', status: 'gehouden' },
    ]);
    await d.clicks('femke', 'Verder met de lijst');
    expect(d.sees('femke')).toContain('6 vragen beantwoorden');
  });

  it('is asked for the morning after, with a way to begin', async () => {
    open(await naOverleg());
    expect(d.messages('femke').at(-1)).toContain('Besluitenlijst van wo 25 nov?');
    await d.clicks('femke', 'Beginnen');
    expect(d.sees('femke')).toContain('Tekst plakken');
    await publiceerDocx();
    expect(
      d
        .messages('femke')
        .some((bericht) => bericht.includes('De besluitenlijst van wo 25 nov is vastgesteld.')),
    ).toBe(true);
  });
});

describe('two coördinatoren', () => {
  beforeEach(async () => open(await naOverleg({ netwerk: metTweede })));

  it('cannot publish what the other changed since: it is shown again', async () => {
    await hulp.leesDocx();
    await d.clicks('femke', 'Vaststellen');
    await d.says('sanne', '/besluitenlijst');
    await d.clicks('sanne', 'Verder');
    await d.clicks('sanne', 'Wijzigen');
    await d.clicks('sanne', 'Punt weglaten');
    await d.clicks('femke', 'Ja, vaststellen');
    expect(d.sees('femke')).toContain('De lijst is daarna nog gewijzigd door Sanne Bakker.');
    await d.at('2026-11-26T10:05');
    expect(await hulp.alle(Acties)).toEqual([]);
    await hulp.stelVast();
    await d.at('2026-11-26T10:10');
    expect(await hulp.alle(Besluiten)).toHaveLength(5);
  });

  it('cannot publish what they have not seen themselves', async () => {
    await hulp.leesDocx();
    const [lijst] = await hulp.alle(LijstConcepten);
    await d.clicksRaw('sanne', 'besluitenlijst.vaststellen', {
      n: d.netwerkId,
      lijst: lijst?.id,
      revisie: lijst?.revisie,
    });
    expect(d.sees('sanne')).toContain('Kijk eerst nog naar dit deel.');
    await d.at('2026-11-26T10:05');
    expect(await hulp.alle(Acties)).toEqual([]);
  });

  it('answer different questions at the same time, and both answers count', async () => {
    await d.says('femke', '', { file: DOCX });
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', '6 vragen beantwoorden');
    const [lijst] = await hulp.alle(LijstConcepten);
    const over = { n: d.netwerkId, lijst: lijst?.id };
    await Promise.all([
      d.clicks('femke', 'Volgende', ja),
      d.clicksRaw('sanne', 'besluitenlijst.antwoord', {
        ...over,
        punt: 'p002',
        soort: 'overname',
        keuze: 'ja',
        partners: 'bjz',
      }),
    ]);
    expect((await hulp.alle(LijstConcepten))[0]).toMatchObject({
      overname: { 'ZN-2026-003': { ja: true }, 'ZN-2026-007': { ja: true, partners: ['bjz'] } },
    });
  });

  it('publish two readings of one list at the same time: every actie is there once', async () => {
    await hulp.leesDocx();
    await d.says('sanne', '', { file: DOCX });
    await d.clicks('sanne', 'Bekijken');
    await d.clicks('sanne', '6 vragen beantwoorden');
    for (const antwoord of [ja, ja, { keuze: 'marloes' }, ja, { datum: '2026-12-02' }, ja])
      await d.clicks('sanne', 'Volgende', antwoord);
    await d.clicks('femke', 'Vaststellen');
    await d.clicks('sanne', 'Vaststellen');
    await Promise.all([d.clicks('femke', 'Ja, vaststellen'), d.clicks('sanne', 'Ja, vaststellen')]);
    await d.at('2026-11-26T10:05');
    expect(await hulp.acties()).toEqual(UIT_DOCX);
    expect(await hulp.alle(Besluiten)).toHaveLength(6);
    expect(await hulp.alle(CasusTellers)).toEqual([{ id: '2026', laatste: 9 }]);
    expect(
      d.messages('kevin').filter((bericht) => bericht.includes('uit het overleg van wo 25 nov')),
    ).toHaveLength(1);
  });
});

describe('strange clicks', () => {
  beforeEach(async () => open(await naOverleg()));
  const reply = async (wie: string, verb: string, data: object) => {
    const antwoord = await d.clicksRaw(wie, verb, { n: d.netwerkId, ...data });
    return antwoord.kind === 'error' || antwoord.kind === 'text' ? antwoord.text : antwoord.kind;
  };

  it('are refused to who does not run the netwerk', async () => {
    await d.says('femke', '', { file: DOCX });
    const [lijst] = await hulp.alle(LijstConcepten);
    for (const verb of ['openen', 'vraag', 'controle', 'weggooien', 'aanwezig', 'hand', 'begin'])
      expect(await reply('kevin', `besluitenlijst.${verb}`, { lijst: lijst?.id })).toContain(
        'Dit kan alleen de coördinator',
      );
    await d.says('kevin', '', { file: DOCX });
    expect(d.messages('kevin').at(-1)).toContain('Dit kan alleen de coördinator');
    expect(await hulp.alle(LijstConcepten)).toHaveLength(1);
  });

  it('with ids of nothing, or with garbage, get a sentence and change nothing', async () => {
    await d.says('femke', '', { file: DOCX });
    const [lijst] = await hulp.alle(LijstConcepten);
    expect(await reply('femke', 'besluitenlijst.openen', { lijst: 'bestaat-niet' })).toContain(
      'bestaat niet (meer)',
    );
    expect(await reply('femke', 'besluitenlijst.openen', {})).toContain('oude kaart');
    expect(await reply('femke', 'besluitenlijst.punt', { lijst: lijst?.id, punt: 'p999' })).toContain(
      'niet (meer) op de lijst',
    );
    expect(await reply('femke', 'besluitenlijst.punt', { lijst: lijst?.id, punt: 7 })).toContain(
      'oude kaart',
    );
    expect(await reply('femke', 'besluitenlijst.hand', { overleg: 'nergens' })).toContain(
      'bestaat niet (meer)',
    );
    await reply('femke', 'besluitenlijst.antwoord', {
      lijst: lijst?.id,
      punt: 'p001',
      soort: 'eigenaar',
      actie: 'x',
      keuze: 'wim',
    });
    await reply('femke', 'besluitenlijst.antwoord', {
      lijst: lijst?.id,
      punt: 'p001',
      soort: 'datum',
      actie: 'x',
      datum: '2026-99-99',
    });
    await reply('femke', 'besluitenlijst.pagina', { lijst: lijst?.id, pagina: -5 });
    await reply('femke', 'besluitenlijst.pagina', { lijst: lijst?.id, pagina: 1e9 });
    expect((await hulp.alle(LijstConcepten))[0]?.revisie).toBe(0);
  });

  it('on a list that was thrown away say so; its content is gone', async () => {
    await d.says('femke', '', { file: DOCX });
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Weggooien');
    await d.clicks('femke', 'Ja, weggooien');
    await d.at('2026-11-26T10:05');
    expect(await hulp.alle(LijstPunten)).toEqual([]);
    expect(await hulp.alle(Sleutels)).toEqual([]);
    const [lijst] = await hulp.alle(LijstConcepten);
    await reply('femke', 'besluitenlijst.openen', { lijst: lijst?.id });
    expect(d.sees('femke')).toContain('Deze lijst is weggegooid.');
  });

  it('the same file twice leaves one draft', async () => {
    await d.says('femke', '', { file: DOCX, activity: 'een' });
    await d.says('femke', '', { file: DOCX, activity: 'een' });
    await d.says('femke', '', { file: DOCX });
    await d.at('2026-11-26T10:05');
    expect((await hulp.alle(LijstConcepten)).filter(({ status }) => status === 'open')).toHaveLength(1);
    expect(await hulp.alle(LijstPunten)).toHaveLength(6);
  });
});

describe('a long list', () => {
  it('is shown in parts, must be seen whole, and is published whole', async () => {
    open(await naOverleg());
    const rijen = Array.from({ length: 100 }, (_, i) => {
      const naam = ['Kevin Oosterhuis', 'Ingrid Postma', 'Dewi Santoso', 'Tom Hendriks'][i % 4];
      return `${i + 1}\tZN-2026-${String((i % 40) + 1).padStart(3, '0')}\tTaak nummer ${i} met een wat langere tekst\t${naam}\t2026-12-${String(2 + (i % 20)).padStart(2, '0')}`;
    });
    await plak(['#\tCasus\tActie\tActiehouder\tDeadline', ...rijen].join('\n'));
    expect(d.sees('femke')).toContain('40 punten, 100 acties. 40 vragen.');
    await d.clicks('femke', '40 vragen beantwoorden');
    await hulp.antwoordt(...Array.from({ length: 40 }, () => ja));
    const [lijst] = await hulp.alle(LijstConcepten);
    await d.clicksRaw('femke', 'besluitenlijst.controle', { n: d.netwerkId, lijst: lijst?.id });
    expect(d.sees('femke')).toContain('Kijk eerst nog naar dit deel.');
    for (let deel = 2; deel <= 12 && !d.sees('femke').includes('Aanwezigheid'); deel++)
      await d.clicks('femke', 'Verder');
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('100 acties naar 4 mensen.');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-26T10:05');
    expect(await hulp.alle(Acties)).toHaveLength(100);
    expect(await hulp.alle(Casussen)).toHaveLength(40);
  });
});

describe('a casus whose content was erased', () => {
  const besproken = async (besluit: string) => {
    open(await naOverleg());
    const gewist: Casus = {
      id: 'ZN-2026-003',
      status: 'afgesloten positief',
      partners: [],
      aanmelders: [],
      overgenomen: false,
      sleutel: 'weg',
      content: NIETS,
      sinds: '2025-01-05T09:00:00Z',
      gesloten: '2025-10-05T09:00:00Z',
      wisOp: '2026-10-20',
      gewist: '2026-10-20T09:00:00Z',
    };
    await d.store.commit(d.netwerkId, [{ op: 'insert', key: Casussen.keyOf(gewist), value: toJson(gewist) }]);
    await plak(
      `Besluitenlijst 25 november 2026\nZN-2026-003\nBesluit: ${besluit}.\nActie Kevin: fiets regelen, uiterlijk 10 december`,
    );
    await hulp.stelVast();
    await d.at('2026-11-26T10:30');
    const casus = await hulp.casus('ZN-2026-003');
    expect(await d.store.get(d.netwerkId, `sleutel!${casus?.sleutel}`)).toBeDefined();
    await d.clicksRaw('kevin', 'casus.openen', { casus: 'ZN-2026-003', n: d.netwerkId });
    expect(d.sees('kevin')).toContain('fiets regelen');
    return casus;
  };

  it('begins empty under the same number when it is discussed again, with a key of its own', async () => {
    const casus = await besproken('volgen');
    expect(casus).toMatchObject({ status: 'volgen' });
    for (const veld of ['gewist', 'gesloten', 'wisOp']) expect(casus).not.toHaveProperty(veld);
  });

  it('is not erased at once when it is closed again: its period begins anew', async () => {
    const casus = await besproken('afsluiten, positief');
    expect(casus).toMatchObject({ status: 'afgesloten positief' });
    expect(casus?.gesloten?.slice(0, 10)).toBe('2026-11-26');
    await d.at('2026-11-27T11:00');
    expect(await d.store.get(d.netwerkId, `sleutel!${casus?.sleutel}`)).toBeDefined();
  });
});
