import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAzureTables } from '../../src/adapters/storage/azure-tables.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import type { Store } from '../../src/ports/store.ts';
import { startAzurite } from '../support/azurite.ts';
import { type Stage, startStage } from '../support/stage.ts';

/** Words that were typed about a youth: none of them may ever stand in a posted message or a preview. */
const INHOUD = {
  initialen: 'K.Z.',
  roepnaam: 'Kayleigh',
  dossiernummer: 'DOS-77881',
  vraag: 'Komt al zes weken niet op school en slaapt bij vrienden.',
  gevraagd: 'Zijn er meldingen van overlast bekend?',
  voorbereiding: 'Ken jij haar broer nog van het pleintje?',
  uitLijst: 'Gesprek met jongere over dagbesteding',
  besluit: 'Er moet snel een plek op het Kompas komen.',
  actie: 'belt moeder over de dagbesteding op de boerderij',
  resultaat: 'Zij kwam niet opdagen, moeder wel gesproken.',
};

let azurite: Awaited<ReturnType<typeof startAzurite>>;
beforeAll(async () => {
  azurite = await startAzurite();
}, 60_000);
afterAll(() => azurite.close());

const stores: [string, () => Promise<Store> | Store][] = [
  ['SQLite', () => openSqlite(join(mkdtempSync(join(tmpdir(), 'ketenbot-round-')), 'ketenbot.db'))],
  [
    'Azure Tables',
    () =>
      openAzureTables({
        connectionString: azurite.connectionString,
        table: 'round',
        allowInsecureConnection: true,
      }),
  ],
];

describe.each(stores)('once around over HTTP, with real tokens, on %s', (_name, open) => {
  let s: Stage;
  beforeAll(async () => {
    s = await startStage({ at: '2026-11-09T10:00', store: await open() });
  }, 60_000);
  afterAll(() => s.close());

  test('1. netwerk: added to a team, the partner list read, checked and confirmed', async () => {
    await s.addBot('femke');
    expect(s.channel().join()).toContain('/netwerk');
    await s.says('femke', '/netwerk', { in: 'kanaal' });
    await s.says('femke', '', { file: 'netwerk.xlsx' });
    expect(s.sees('femke')).toContain('Ik heb de lijst gelezen');
    await s.clicks('femke', 'Lijst nakijken');
    expect(s.sees('femke')).toContain('Klopt deze lijst?');
    await confirmNetwerk(s);
    await s.says('kevin', '/help');
    expect(s.sees('kevin')).toContain('/aanmelden');
  });

  test('1b. reading the same list again changes nothing', async () => {
    await s.says('femke', '', { file: 'netwerk.xlsx' });
    expect(s.messages('femke').at(-1)).toContain('niets veranderd');
  });

  test('2. overleg: planned, and the deadlines of the protocol follow from it', async () => {
    await s.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
    expect(s.sees('femke')).toContain('woensdag 25 november');
    await s.clicks('femke', 'Plannen');
    await s.at('2026-11-11T12:00');
    expect(s.channel().join()).toContain('wo 25 nov');
    expect(s.messages('rachid').join()).toContain('in te brengen');
  });

  test('3. aanmelding: the form, a receipt, triage on one card, and a casus number', async () => {
    await s.says('rachid', '/aanmelden');
    await s.clicks('rachid', 'Formulier openen');
    await s.clicks('rachid', 'Verder', {
      initialen: INHOUD.initialen,
      geboren: '3-5-2010',
      roepnaam: INHOUD.roepnaam,
      dossiernummer: INHOUD.dossiernummer,
    });
    await s.clicks('rachid', 'Verder', { vraag: INHOUD.vraag, leefdomeinen: 'school,thuissituatie' });
    await s.clicks('rachid', 'Verder', {
      betrokken: s.choice('rachid', 'betrokken', 'Schoolmaatschappelijk'),
      inputVan: s.choice('rachid', 'inputVan', 'Jongerenwerk'),
      gevraagdeInput: INHOUD.gevraagd,
      elders: 'nee',
    });
    await s.clicks('rachid', 'Verder', {
      geinformeerd: 'ja',
      geinformeerdOp: '2026-11-02',
      grondslag: 'toestemming',
      toestemmingOp: '2026-11-02',
    });
    expect(s.sees('rachid')).toContain(INHOUD.vraag);
    await s.clicks('rachid', 'Indienen');
    await s.says('femke', '/aanmeldingen');
    await s.clicks('femke', 'Beoordelen');
    expect(s.sees('femke')).toContain(INHOUD.vraag);
    await s.clicks('femke', 'Agenderen');
    expect(s.sees('femke')).toContain('ZN-2026-001');
    expect(s.messages('rachid').join()).toContain('ZN-2026-001');
  });

  test('4. agenda: proposed, sent, neutral to the channel and personal to each; kom je?', async () => {
    await s.at('2026-11-19T10:00');
    expect(s.messages('femke').join()).toContain('De aanmelding is gesloten');
    await s.says('femke', '/agenda');
    await s.clicks('femke', 'Versturen');
    await s.clicks('femke', 'Ja, versturen');
    await s.at('2026-11-20T12:00');
    expect(s.channel().at(-1)).toContain('ZN-2026-001');
    expect(s.sees('kevin')).toContain('ZN-2026-001');
    await s.clicks('kevin', 'Openen');
    expect(s.sees('kevin')).toContain(INHOUD.gevraagd);
    await s.clicks('ingrid', 'Ja, ik kom');
  });

  test('5. besluitenlijst: the Word table read, asked about, seen and published', async () => {
    await s.at('2026-11-26T10:00');
    expect(s.messages('femke').join()).toContain('esluitenlijst');
    await s.says('femke', '', { file: 'besluitenlijst-2026-11-25.docx' });
    expect(s.sees('femke')).not.toContain(INHOUD.uitLijst);
    await s.clicks('femke', 'Bekijken');
    expect(s.sees('femke')).toContain(INHOUD.uitLijst);
    await s.clicks('femke', '6 vragen beantwoorden');
    // Taken over, taken over, the one owner, taken over, the date of "zsm", taken over.
    for (const antwoord of ['ja', 'ja', 'marloes', 'ja', '2026-12-02', 'ja']) await answer(s, antwoord);
    await s.clicks('femke', 'Vaststellen');
    await s.clicks('femke', 'Ja, vaststellen');
    await s.at('2026-11-26T10:05');
    expect(s.channel().join()).toContain('De besluitenlijst van wo 25 nov is vastgesteld');
    expect(s.messages('kevin').join()).toContain('uit het overleg van wo 25 nov');
  });

  test('5b. what was decided about the new casus is pasted; its aanmelder hears back, neutral until opened', async () => {
    await s.says(
      'femke',
      `Besluitenlijst casuïstiekoverleg 25 november 2026\n\n1. ZN-2026-001\nBesluit: integrale aanpak, regie bij Marloes Visser. ${INHOUD.besluit}\nActie Kevin: ${INHOUD.actie}, uiterlijk 1 december.`,
    );
    await s.clicks('femke', 'Bekijken');
    await s.clicks('femke', 'Vaststellen');
    await s.clicks('femke', 'Ja, vaststellen');
    await s.at('2026-11-26T10:10');
    expect(s.messages('rachid').at(-1)).toContain('ZN-2026-001');
    await s.clicks('rachid', 'Openen');
    expect(s.sees('rachid')).toContain(INHOUD.besluit);
  });

  test('6. terugkoppeling: reminded on the days of the protocol, answered on the card, and then left alone', async () => {
    const reminders = () =>
      s.messages('kevin').filter((text) => text.includes('ZN-2026-001') && text.includes('1 dec')).length;
    const before = reminders();
    await s.at('2026-11-30T12:00');
    expect(reminders()).toBeGreaterThan(before);
    await s.says('femke', '/acties');
    expect(s.messages('femke').at(-1)).toContain('Kevin Oosterhuis');
    await s.says('femke', '/herinner');
    await s.says('kevin', '/acties');
    await s.clicks('kevin', 'Openen');
    await s.clicks('kevin', 'Gedaan', { resultaat: INHOUD.resultaat });
    expect(s.sees('kevin')).toContain('Dank je');
    const after = reminders();
    await s.at('2026-12-08T12:00');
    expect(reminders()).toBe(after);
  });

  test('7. /help shows what each can do here', async () => {
    await s.says('femke', '/help');
    expect(s.sees('femke')).toContain('/besluitenlijst');
    await s.says('kevin', '/help');
    expect(s.sees('kevin')).not.toContain('/besluitenlijst');
  });

  test('nothing that was typed stands in a message, a preview or an update', () => {
    const wire = JSON.stringify(
      s.teams.requests.filter(({ method }) => method === 'POST' || method === 'PUT').map(({ body }) => body),
    );
    for (const woorden of Object.values(INHOUD)) expect(wire).not.toContain(woorden);
    expect(s.errors).toEqual([]);
  });
});

/** Retention is chosen once; then the list is confirmed. */
const confirmNetwerk = async (s: Stage): Promise<void> => {
  await s.clicks('femke', 'Bevestigen');
  if (s.sees('femke').includes('Hoe lang bewaren we?')) {
    await s.clicks('femke', 'Vastleggen');
    await s.clicks('femke', 'Bevestigen');
  }
  expect(s.sees('femke')).toMatch(/netwerk/i);
};

/** Answers one question of the besluitenlijst: a choice, a person by id of the demo, or a date. */
const answer = async (s: Stage, antwoord: string): Promise<void> => {
  if (/^\d{4}-/.test(antwoord)) await s.clicks('femke', 'Volgende', { datum: antwoord });
  else
    await s.clicks('femke', 'Volgende', {
      keuze: antwoord === 'marloes' ? s.choice('femke', 'keuze', 'Marloes') : antwoord,
    });
};
