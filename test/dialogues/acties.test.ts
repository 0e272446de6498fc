import { expect, test } from 'vitest';
import { listThings, readThing } from '../../src/app/rows.ts';
import { type Actie, Acties } from '../../src/domain/actie.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

const GEHEIM = 'Moeder bellen over de klas van D.';

const begin = async (
  acties: { id: string; eigenaar: string; tot: string; wat?: string }[],
  more: object = {},
): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: acties.map((actie) => ({ wat: GEHEIM, ...actie })),
    stuur: true,
    ...more,
  });
  return d;
};
const eenVan = (eigenaar: string) => begin([{ id: 'a1', eigenaar, tot: '2026-11-25' }]);

const actie = async (d: Dialogue, id = 'a1'): Promise<Actie | undefined> =>
  (await readThing(d.store, d.netwerkId, Acties, id))?.value;
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';

/** Everything that ever stood in a chat. */
const posted = (d: Dialogue): string =>
  d.chat.wire.map((message) => `${message.summary} ${JSON.stringify(message)}`).join('\n');

test('an owner gets the acties of an overleg, neutral, and opens one', async () => {
  const d = await begin([
    { id: 'a1', eigenaar: 'kevin', tot: '2026-11-25' },
    { id: 'a2', eigenaar: 'kevin', tot: '2026-12-02' },
  ]);
  expect(last(d, 'kevin')).toContain('Je hebt 2 acties uit het overleg van ma 2 nov');
  expect(last(d, 'kevin')).toContain('Uiterlijk wo 25 nov');
  await d.clicks('kevin', 'Openen');
  expect(d.sees('kevin')).toContain(GEHEIM);
  expect(d.sees('kevin')).toContain('Wat leverde het op?');
  expect(posted(d)).not.toContain(GEHEIM);
  await d.close();
});

test('the owner answers; the posted card shows it, and nobody is reminded any more', async () => {
  const d = await eenVan('kevin');
  await d.clicks('kevin', 'Openen');
  const reply = await d.clicks('kevin', 'Gedaan', { resultaat: 'Gesprek gevoerd, gaat beter.' });
  expect(says(reply)).toContain('Dank je');
  expect((await actie(d))?.status).toBe('gedaan');
  expect(last(d, 'kevin')).toContain('Alles is beantwoord');
  const before = d.messages('kevin').length;
  await d.at('2026-12-10T12:00');
  expect(d.messages('kevin')).toHaveLength(before);
  expect(d.messages('femke').join()).not.toContain('nog niet klaar');
  expect(posted(d)).not.toContain('Gesprek gevoerd');
  await d.close();
});

test('clicking a closed actie shows what was answered', async () => {
  const d = await eenVan('kevin');
  await d.clicks('kevin', 'Openen');
  await d.clicks('kevin', 'Lukt niet');
  await d.clicks('kevin', 'Versturen', { uitkomst: 'niet uitgevoerd', resultaat: 'Niet gelukt dit keer.' });
  const reply = await d.clicksRaw('kevin', 'actie.openen', { actie: 'a1' });
  expect(says(reply)).toContain('Je hebt al geantwoord: niet uitgevoerd');
  expect(says(reply)).toContain('Niet gelukt dit keer.');
  const again = await d.clicksRaw('kevin', 'actie.gereed', {
    actie: 'a1',
    uitkomst: 'gedaan',
    resultaat: 'Toch wel.',
  });
  expect(says(again)).toContain('Je hebt al geantwoord: niet uitgevoerd');
  expect((await actie(d))?.status).toBe('niet uitgevoerd');
  await d.close();
});

test.each([
  [{ uitkomst: '', resultaat: 'Het ging goed.' }, 'Kies eerst hoe het ging'],
  [{ uitkomst: 'gedaan', resultaat: '   ' }, 'Schrijf in een of twee regels'],
  [{ uitkomst: 'gedaan', resultaat: 'Bel moeder op 06-12345678.' }, 'telefoonnummer'],
  [{ uitkomst: 'vervallen', resultaat: 'Klaar.' }, 'Kies eerst hoe het ging'],
])('a form with a mistake comes back with what was typed (%j)', async (filled, why) => {
  const d = await eenVan('kevin');
  await d.clicks('kevin', 'Openen');
  const reply = await d.clicksRaw('kevin', 'actie.gereed', {
    actie: 'a1',
    ...filled,
    vervolg: 'Volgende week weer.',
  });
  expect(says(reply)).toContain(why);
  expect(says(reply)).toContain(filled.resultaat.trim());
  expect(says(reply)).toContain('Volgende week weer.');
  expect((await actie(d))?.status).toBe('open');
  await d.close();
});

test('the ladder: due soon, today, overdue, with the vervanger, and then the coördinator', async () => {
  const d = await eenVan('marloes');
  await d.at('2026-11-23T09:30');
  expect(last(d, 'marloes')).toContain('Je actie bij ZN-2026-001 moet wo 25 nov klaar zijn');
  await d.at('2026-11-25T09:30');
  expect(last(d, 'marloes')).toContain('moet vandaag klaar zijn');
  await d.at('2026-11-27T09:30');
  expect(last(d, 'marloes')).toContain('Is je actie gelukt?');
  expect(d.messages('tom')).toEqual([]);
  await d.at('2026-11-30T09:30');
  expect(last(d, 'tom')).toContain('De actie van Marloes Visser moest wo 25 nov klaar zijn');
  await d.at('2026-12-02T09:30');
  expect(last(d, 'femke')).toContain('De actie van Marloes Visser is 7 dagen te laat (open)');
  expect(d.messages('marloes')).toHaveLength(5);
  await d.at('2027-01-15T12:00');
  expect(d.messages('marloes')).toHaveLength(5);
  expect(d.messages('femke')).toHaveLength(1);
  expect((await actie(d))?.herinnerd).toBe(4);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('"Ik ben ermee bezig" is one click, leaves the owner alone until the date, and a double click is harmless', async () => {
  const d = await eenVan('kevin');
  await d.at('2026-11-20T09:30');
  expect(d.messages('kevin')).toHaveLength(1);
  await d.at('2026-11-23T09:30');
  const [one, two] = await Promise.all([
    d.clicks('kevin', 'Ik ben ermee bezig', {}, { activity: 'x1' }),
    d.clicks('kevin', 'Ik ben ermee bezig', {}, { activity: 'x2' }),
  ]);
  expect(says(one)).toContain('Genoteerd');
  expect(says(two)).toContain('Genoteerd');
  expect((await actie(d))?.geschiedenis.map(({ wat }) => wat)).toEqual(['bezig']);
  expect(last(d, 'kevin')).toContain('Alles is beantwoord');
  await d.at('2026-11-24T12:00');
  expect(d.messages('kevin')).toHaveLength(2);
  await d.at('2026-11-25T12:00');
  expect(last(d, 'kevin')).toContain('moet vandaag klaar zijn');
  await d.close();
});

/** What one click costs the store, outbox not counted. */
const cost = async (
  d: Dialogue,
  verb: string,
  data: Record<string, string>,
): Promise<{ reads: number; commits: number }> => {
  const counted = { reads: 0, commits: 0 };
  const { get, list, commit } = d.store;
  Object.assign(d.store, {
    get: (...args: Parameters<typeof get>) => {
      counted.reads += 1;
      return get.apply(d.store, args);
    },
    list: (...args: Parameters<typeof list>) => {
      counted.reads += 1;
      return list.apply(d.store, args);
    },
    commit: (...args: Parameters<typeof commit>) => {
      counted.commits += 1;
      return commit.apply(d.store, args);
    },
  });
  await d.clicksRaw('kevin', verb, { ...data, n: d.netwerkId });
  Object.assign(d.store, { get, list, commit });
  return counted;
};

test('the click "bezig" reads two rows and commits once; the full answer reads the key too, and where it is found', async () => {
  const d = await begin([
    { id: 'a1', eigenaar: 'kevin', tot: '2026-11-25' },
    { id: 'a2', eigenaar: 'kevin', tot: '2026-11-25' },
  ]);
  expect(await cost(d, 'actie.bezig', { actie: 'a1' })).toEqual({ reads: 2, commits: 1 });
  expect(await cost(d, 'actie.gereed', { actie: 'a2', uitkomst: 'gedaan', resultaat: 'Gelukt.' })).toEqual({
    reads: 6,
    commits: 1,
  });
  expect((await actie(d))?.status).toBe('bezig');
  expect((await actie(d, 'a2'))?.status).toBe('gedaan');
  await d.close();
});

test('more time: asked with a reason, agreed by the coördinator, and the ladder begins anew', async () => {
  const d = await eenVan('kevin');
  await d.at('2026-11-25T09:30');
  await d.clicks('kevin', 'Openen');
  await d.clicks('kevin', 'Meer tijd nodig');
  await d.clicks('kevin', 'Vraag meer tijd', { datum: '2026-12-09', reden: 'School is dicht.' });
  expect(last(d, 'femke')).toContain('Kevin Oosterhuis vraagt om meer tijd');
  expect(last(d, 'femke')).toContain('Gevraagd: wo 9 dec');
  await d.at('2026-11-27T12:00');
  expect(d.messages('kevin').join()).not.toContain('Is je actie gelukt?');
  await d.clicks('femke', 'Bekijk en beslis');
  expect(d.sees('femke')).toContain('School is dicht.');
  await d.clicks('femke', 'Akkoord');
  expect(d.messages('femke').join()).toContain('is al geantwoord');
  expect(last(d, 'kevin')).toContain('Je hebt nu tot wo 9 dec');
  expect((await actie(d))?.tot).toBe('2026-12-09');
  await d.at('2026-12-08T12:00');
  expect(last(d, 'kevin')).toContain('moet wo 9 dec klaar zijn');
  expect(posted(d)).not.toContain('School is dicht');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('more time refused: the reason is asked and comes to the owner, and reminding goes on', async () => {
  const d = await eenVan('kevin');
  await d.at('2026-11-25T09:30');
  await d.clicks('kevin', 'Openen');
  await d.clicks('kevin', 'Meer tijd nodig');
  await d.clicks('kevin', 'Vraag meer tijd', { datum: '2026-12-09', reden: 'School is dicht.' });
  await d.clicks('femke', 'Bekijk en beslis');
  const zonder = await d.clicks('femke', 'Niet akkoord', { toelichting: ' ' });
  expect(says(zonder)).toContain('waarom je niet akkoord gaat');
  await d.clicks('femke', 'Niet akkoord', { toelichting: 'Dit kan niet wachten.' });
  expect(last(d, 'kevin')).toContain('De datum blijft wo 25 nov');
  await d.clicks('kevin', 'Openen');
  expect(d.sees('kevin')).toContain('Dit kan niet wachten.');
  await d.at('2026-11-27T12:00');
  expect(last(d, 'kevin')).toContain('Is je actie gelukt?');
  const laat = await d.clicksRaw('femke', 'actie.uitstel.akkoord', { actie: 'a1' });
  expect(says(laat)).toContain('al op geantwoord');
  expect((await actie(d))?.tot).toBe('2026-11-25');
  await d.close();
});

test('asking more time twice, or after it was done, says how it stands', async () => {
  const d = await eenVan('kevin');
  const vraag = () =>
    d.clicksRaw('kevin', 'actie.uitstel.vragen', {
      actie: 'a1',
      datum: '2026-12-09',
      reden: 'School is dicht.',
    });
  const [one, two] = await Promise.all([vraag(), vraag()]);
  expect([says(one), says(two)].sort().join()).toMatch(/al om meer tijd gevraagd.*|is verstuurd.*/s);
  expect(d.messages('femke')).toHaveLength(1);
  await d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Toch gelukt.' });
  expect(last(d, 'femke')).toContain('is al geantwoord');
  expect(says(await vraag())).toContain('al beantwoord');
  const beslist = await d.clicksRaw('femke', 'actie.uitstel.weigeren', { actie: 'a1', toelichting: 'Nee.' });
  expect(says(beslist)).toContain('al op geantwoord');
  expect((await actie(d))?.status).toBe('gedaan');
  await d.close();
});

test.each([
  [{ datum: '2026-11-25', reden: 'Ziek.' }, 'Kies een datum vanaf do 26 nov'],
  [{ datum: 'volgende week', reden: 'Ziek.' }, 'Kies een nieuwe datum'],
  [{ datum: '2029-01-01', reden: 'Ziek.' }, 'binnen een jaar'],
  [{ datum: '2026-12-09', reden: '' }, 'Schrijf kort waarom'],
  [{ datum: '2026-12-09', reden: 'Mail naar jan@school.nl' }, 'e-mailadres'],
])('a request for more time that cannot be is given back (%j)', async (data, why) => {
  const d = await eenVan('kevin');
  const reply = await d.clicksRaw('kevin', 'actie.uitstel.vragen', { actie: 'a1', ...data });
  expect(says(reply)).toContain(why);
  expect(says(reply)).toContain(data.reden);
  expect((await actie(d))?.uitstel).toBeUndefined();
  await d.close();
});

test('the own actie of a coördinator moves at once', async () => {
  const d = await eenVan('femke');
  const reply = await d.clicksRaw('femke', 'actie.uitstel.vragen', {
    actie: 'a1',
    datum: '2026-12-09',
    reden: 'Vakantie.',
  });
  expect(says(reply)).toContain('De datum is verzet');
  expect(await actie(d)).toMatchObject({ tot: '2026-12-09' });
  expect((await actie(d))?.uitstel).toBeUndefined();
  await d.close();
});

test('handing over: the colleague looks first, accepts, and is the owner; the first owner hears it', async () => {
  const d = await eenVan('rachid');
  await d.clicks('rachid', 'Openen');
  await d.clicks('rachid', 'Overdragen');
  await d.clicks('rachid', 'Vraag het', { naar: 'joost' });
  expect(last(d, 'joost')).toContain('Rachid Amrani vraagt of jij een actie overneemt');
  await d.clicks('joost', 'Bekijken');
  expect(d.sees('joost')).toContain(GEHEIM);
  await d.clicks('joost', 'Ik neem het over');
  expect((await actie(d))?.eigenaar).toBe('joost');
  expect(last(d, 'rachid')).toContain('Joost Vermeer heeft de actie overgenomen');
  expect(says(await d.clicksRaw('joost', 'actie.overnemen', { actie: 'a1' }))).toContain('al van jou');
  await d.at('2026-11-23T12:00');
  expect(last(d, 'joost')).toContain('Denk je aan je actie?');
  expect(posted(d)).not.toContain(GEHEIM);
  await d.close();
});

test('handing over refused: the actie stays where it was', async () => {
  const d = await eenVan('rachid');
  await d.clicksRaw('rachid', 'actie.overdracht.vragen', { actie: 'a1', naar: 'joost' });
  await d.clicks('joost', 'Bekijken');
  await d.clicks('joost', 'Nee, dat lukt niet');
  expect((await actie(d))?.eigenaar).toBe('rachid');
  expect(last(d, 'rachid')).toContain('Joost Vermeer neemt de actie niet over');
  expect(says(await d.clicksRaw('joost', 'actie.overnemen', { actie: 'a1' }))).toContain('niet meer nodig');
  expect((await actie(d))?.eigenaar).toBe('rachid');
  await d.close();
});

test('an actie is handed to a colleague of the same partner only', async () => {
  const d = await eenVan('rachid');
  const reply = await d.clicksRaw('rachid', 'actie.overdracht.vragen', { actie: 'a1', naar: 'kevin' });
  expect(says(reply)).toContain('Kies een collega uit de lijst');
  expect((await actie(d))?.overdracht).toBeUndefined();
  await d.close();
});

test('the coördinator lets an actie lapse, with a reason, and the owner hears it', async () => {
  const d = await eenVan('kevin');
  await d.says('femke', '/acties');
  await d.clicks('femke', 'Openen');
  await d.clicks('femke', 'Laten vervallen');
  await d.clicks('femke', 'Laat vervallen', { reden: 'Gezin is verhuisd.' });
  expect((await actie(d))?.status).toBe('vervallen');
  expect(last(d, 'kevin')).toContain('Een actie is vervallen');
  await d.clicks('kevin', 'Lees waarom');
  expect(d.sees('kevin')).toContain('Gezin is verhuisd.');
  expect(
    says(await d.clicksRaw('femke', 'actie.vervallen.bevestigen', { actie: 'a1', reden: 'Nog eens.' })),
  ).toContain('al afgerond');
  expect(posted(d)).not.toContain('verhuisd');
  await d.close();
});

test('the vervanger who was asked along may take it over, and not before', async () => {
  const d = await begin([{ id: 'a1', eigenaar: 'marloes', tot: '2026-11-25' }], { partners: ['politie'] });
  expect(says(await d.clicksRaw('tom', 'actie.openen', { actie: 'a1' }))).toContain('geen toegang');
  expect(says(await d.clicksRaw('tom', 'actie.overnemen', { actie: 'a1' }))).toContain('voor iemand anders');
  await d.at('2026-11-30T12:00');
  await d.clicks('tom', 'Openen');
  expect(d.sees('tom')).toContain(GEHEIM);
  await d.clicks('tom', 'Ik neem het over');
  expect((await actie(d))?.eigenaar).toBe('tom');
  expect(last(d, 'marloes')).toContain('Tom Hendriks heeft de actie overgenomen');
  await d.close();
});

test('/acties lists own open acties, most urgent first, without content', async () => {
  const d = await begin([
    { id: 'a1', eigenaar: 'kevin', tot: '2026-11-25' },
    { id: 'a2', eigenaar: 'kevin', tot: '2026-10-30' },
    { id: 'a3', eigenaar: 'rachid', tot: '2026-11-20' },
  ]);
  await d.says('kevin', '/acties');
  expect(d.sees('kevin')).toMatch(
    /2 open, 1 te laat[\s\S]*3 dagen te laat \(vr 30 okt\)[\s\S]*Over 23 dagen \(wo 25 nov\)/,
  );
  await d.says('kevin', '/acties politie');
  expect(d.sees('kevin')).toContain('Alleen de coördinator ziet acties van anderen');
  expect(d.sees('kevin')).not.toContain('vr 20 nov');
  expect(says(await d.clicksRaw('kevin', 'acties.lijst', { persoon: 'rachid' }))).not.toContain('vr 20 nov');
  await d.says('rachid', '/acties');
  expect(d.sees('rachid')).toContain('Actie bij ZN-2026-001');
  expect(posted(d)).not.toContain(GEHEIM);
  await d.close();
});

test('the coördinator sees everyone, by partner and by person; a posted list never joins casus and organisation', async () => {
  const d = await begin([
    { id: 'a1', eigenaar: 'kevin', tot: '2026-11-25' },
    { id: 'a2', eigenaar: 'rachid', tot: '2026-10-30' },
  ]);
  await d.says('femke', '/acties');
  expect(d.sees('femke')).toMatch(
    /Rachid Amrani \(Politie\)[\s\S]*3 dagen te laat[\s\S]*Kevin Oosterhuis \(Jongerenwerk\)/,
  );
  expect(d.sees('femke')).not.toContain('ZN-2026-001');
  await d.says('femke', '/acties politie');
  expect(d.sees('femke')).toContain('Acties van Politie');
  expect(d.sees('femke')).not.toContain('Kevin');
  await d.says('femke', '/acties kevin');
  expect(d.sees('femke')).not.toContain('Rachid');
  await d.says('femke', '/acties jansen');
  expect(last(d, 'femke')).toContain('Peter Jansen, Petra Jansen');
  await d.says('femke', '/acties D. uit Dorpstraat 3');
  expect(last(d, 'femke')).toContain('Die naam ken ik niet');
  expect(posted(d)).not.toContain('Dorpstraat');
  await d.close();
});

test('a long list has pages, each card within its size', async () => {
  const d = await begin(
    Array.from({ length: 40 }, (_, index) => ({ id: `a${index}`, eigenaar: 'kevin', tot: '2026-11-25' })),
    { stuur: false },
  );
  await d.says('kevin', '/acties');
  expect(d.sees('kevin')).toContain('1 t/m 8 van 40');
  await d.clicks('kevin', 'Verder');
  expect(d.sees('kevin')).toContain('9 t/m 16 van 40');
  await d.close();
});

test('the wrong person, other ids and garbage get a sentence, and change nothing', async () => {
  const d = await eenVan('kevin');
  const before = await actie(d);
  expect(says(await d.clicksRaw('rachid', 'actie.bezig', { actie: 'a1' }))).toContain('van iemand anders');
  expect(
    says(await d.clicksRaw('femke', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'x' })),
  ).toContain('van iemand anders');
  expect(says(await d.clicksRaw('rachid', 'actie.uitstel.akkoord', { actie: 'a1' }))).toContain(
    'alleen de coördinator',
  );
  expect(says(await d.clicksRaw('dewi', 'actie.openen', { actie: 'a1' }))).toContain('geen toegang');
  expect(says(await d.clicksRaw('wim', 'actie.openen', { actie: 'a1' }))).toContain('geen toegang');
  expect(says(await d.clicksRaw('kevin', 'actie.openen', { actie: 'a999' }))).toContain('bestaat niet');
  for (const data of [
    null,
    {},
    { actie: 7 },
    { actie: '' },
    { actie: '../x' },
    'x',
    { actie: ['a1'] },
    { actie: 'a1', uitkomst: {} },
  ])
    for (const verb of [
      'actie.openen',
      'actie.bezig',
      'actie.gereed',
      'actie.uitstel.vragen',
      'actie.overdracht.vragen',
      'actie.vervallen.bevestigen',
      'actie.overnemen',
    ])
      expect((await d.clicksRaw('ingrid', verb, data)).kind).toBe('error');
  expect(await actie(d)).toEqual(before);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('two answers at the same time: one counts, the other is told', async () => {
  const d = await eenVan('kevin');
  const replies = await Promise.all([
    d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Gelukt.' }),
    d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'niet uitgevoerd', resultaat: 'Mislukt.' }),
    d.clicksRaw('femke', 'actie.vervallen.bevestigen', { actie: 'a1', reden: 'Hoeft niet.' }),
  ]);
  expect((await actie(d))?.geschiedenis).toHaveLength(1);
  expect(replies.filter((reply) => reply.kind === 'error')).toEqual([]);
  await d.close();
});

test('the same click delivered twice is one answer', async () => {
  const d = await eenVan('kevin');
  await d.clicksRaw('kevin', 'actie.bezig', { actie: 'a1' }, 'zelfde');
  await d.clicksRaw('kevin', 'actie.bezig', { actie: 'a1' }, 'zelfde');
  expect((await actie(d))?.geschiedenis).toHaveLength(1);
  await d.close();
});

test('who read and who changed is in the audit log, without content', async () => {
  const d = await eenVan('kevin');
  await d.clicks('kevin', 'Openen');
  await d.clicks('kevin', 'Gedaan', { resultaat: 'Gesprek gevoerd.' });
  const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(
    ({ value }) => `${value.wie} ${value.wat} ${value.over} ${value.waarom}`,
  );
  expect(regels).toContain('kevin gelezen actie a1 eigenaar');
  expect(regels).toContain('kevin gewijzigd actie a1 eigenaar: gedaan');
  expect(regels.join()).not.toContain('Gesprek');
  await d.close();
});

test('when the owner has left, the reminder goes to the vervanger, who can answer', async () => {
  const d = await startDialogue({
    features: metZaai,
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: netwerk.deelnemers.map((each) =>
        each.id === 'marloes' ? { ...each, vertrokken: '2026-11-01T09:00:00Z' } : each,
      ),
    }),
  });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [{ id: 'a1', eigenaar: 'marloes', tot: '2026-11-25', wat: GEHEIM }],
  });
  await d.at('2026-11-23T12:00');
  expect(last(d, 'tom')).toContain('Denk je aan je actie?');
  await d.clicks('tom', 'Ik ben ermee bezig');
  expect((await actie(d))?.status).toBe('bezig');
  await d.close();
});

test('after a week asleep: one message, and the coördinator is told what was skipped', async () => {
  const d = await eenVan('kevin');
  const { app } = d;
  const tick = app.tick;
  Object.assign(app, { tick: async () => undefined });
  await d.at('2026-11-27T10:00');
  Object.assign(app, { tick });
  await d.at('2026-11-27T10:01');
  expect(d.messages('kevin')).toHaveLength(2);
  expect(last(d, 'kevin')).toContain('Is je actie gelukt?');
  expect(last(d, 'femke')).toContain('2 herinneringen gingen niet meer uit');
  await d.close();
});
