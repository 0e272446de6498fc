import { expect, test } from 'vitest';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

type Begin = Parameters<typeof startDialogue>[0];
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';
const actie = (id: string, eigenaar: string, tot: string) => ({ id, eigenaar, tot, wat: 'Met opa bellen.' });

const begin = async (acties: ReturnType<typeof actie>[], more: Begin = {}): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai, ...more });
  await d.clicksRaw('femke', 'test.zaai', { acties });
  return d;
};

/** Says when they are away, by the card. */
const isWeg = async (d: Dialogue, who: string, van: string, tot: string): Promise<Reply> => {
  await d.says(who, '/herinner');
  await d.clicks(who, 'Ik ben er even niet');
  return d.clicks(who, 'Bewaren', { van, tot });
};

test('whoever is away gets no reminder; the vervanger is asked, and hears why', async () => {
  const d = await begin([actie('a1', 'marloes', '2026-11-25')]);
  const bon = says(await isWeg(d, 'marloes', '2026-11-23', '2026-11-27'));
  expect(bon).toContain('Je bent er niet van ma 23 nov tot en met vr 27 nov');
  expect(bon).toContain('wordt Tom Hendriks gevraagd');
  const voor = d.messages('marloes').length;
  await d.at('2026-11-25T12:00');
  expect(d.messages('marloes')).toHaveLength(voor);
  expect(last(d, 'tom')).toContain('Kun je helpen met een actie?');
  expect(last(d, 'tom')).toContain('Marloes is er niet tot en met vr 27 nov');
  expect(last(d, 'tom')).not.toContain('ZN-2026');
  await d.clicks('tom', 'Openen');
  await d.clicks('tom', 'Ik neem het over');
  expect(d.sees('tom')).toContain('De actie is nu van jou');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('back again: what still stands open is asked once, on the first working day', async () => {
  const d = await begin([actie('a1', 'marloes', '2026-11-20'), actie('a2', 'marloes', '2026-11-24')]);
  await isWeg(d, 'marloes', '2026-11-17', '2026-11-27');
  const voor = d.messages('marloes').length;
  await d.at('2026-11-29T23:00');
  expect(d.messages('marloes')).toHaveLength(voor);
  await d.at('2026-11-30T12:00');
  const nieuw = d.messages('marloes').slice(voor);
  expect(nieuw).toHaveLength(1);
  expect(nieuw[0]).toContain('2 dingen vragen je aandacht');
  await d.close();
});

test('what was answered while away is not asked any more', async () => {
  const d = await begin([actie('a1', 'marloes', '2026-11-25')]);
  await isWeg(d, 'marloes', '2026-11-23', '2026-11-27');
  await d.at('2026-11-25T12:00');
  const voor = d.messages('marloes').length;
  await d.clicksRaw('marloes', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await d.at('2026-11-30T12:00');
  expect(d.messages('marloes')).toHaveLength(voor);
  await d.close();
});

test('without vervanger nobody is asked, and the coördinator hears of it as of any other', async () => {
  const d = await begin([actie('a1', 'kevin', '2026-11-16')]);
  expect(says(await isWeg(d, 'kevin', '2026-11-12', '2026-11-27'))).toContain('Er is geen vervanger');
  const voor = d.messages('kevin').length;
  await d.at('2026-11-24T12:00');
  expect(d.messages('kevin')).toHaveLength(voor);
  expect(
    d.messages('femke').some((tekst) => tekst.includes('Kevin Oosterhuis') && tekst.includes('te laat')),
  ).toBe(true);
  await d.close();
});

test('"Ik ben er weer" begins at once; the days can be changed', async () => {
  const d = await begin([actie('a1', 'kevin', '2026-11-05')]);
  await isWeg(d, 'kevin', '2026-11-02', '2026-11-20');
  await d.says('kevin', '/herinner');
  expect(d.sees('kevin')).toContain('van ma 2 nov tot en met vr 20 nov');
  await d.clicks('kevin', 'Andere dagen');
  await d.clicks('kevin', 'Bewaren', { van: '2026-11-03', tot: '2026-11-03' });
  await d.clicks('kevin', 'Jouw herinneringen');
  expect(d.sees('kevin')).toContain('op di 3 nov');
  await d.clicks('kevin', 'Ik ben er weer');
  expect(d.sees('kevin')).toContain('Fijn dat je er weer bent');
  const voor = d.messages('kevin').length;
  await d.at('2026-11-05T12:00');
  expect(d.messages('kevin').length).toBeGreaterThan(voor);
  await d.close();
});

test('days that cannot be are said so, and what was filled in stays', async () => {
  const d = await begin([]);
  const reply = says(await isWeg(d, 'kevin', '2026-11-20', '2026-11-12'));
  expect(reply).toContain('De laatste dag ligt voor de eerste');
  expect(reply).toContain('2026-11-20');
  expect(says(await d.clicksRaw('kevin', 'verlof.zet', { van: 'morgen', tot: '' }))).toContain(
    'Kies een eerste en een laatste dag',
  );
  await d.clicks('kevin', 'Toch niet');
  expect(d.sees('kevin')).toContain('Jouw herinneringen');
  expect((await d.netwerk()).verlof).toBe(undefined);
  await d.close();
});

test('the coördinator says it for somebody, sees it, and takes it back; nobody else can', async () => {
  const d = await begin([actie('a1', 'kevin', '2026-10-30'), actie('a2', 'marloes', '2026-10-30')]);
  await d.says('femke', '/herinner');
  await d.clicks('femke', 'Opgeven');
  await d.clicks('femke', 'Bewaren', { wie: 'marloes', van: '2026-11-02', tot: '2026-11-06' });
  expect(d.sees('femke')).toContain(
    'Marloes Visser (Bureau Jeugdzorg) is er niet van ma 2 nov tot en met vr 6 nov',
  );
  await d.clicks('femke', 'Wie reageerde nog niet?');
  expect(d.sees('femke')).toContain('Is er niet van ma 2 nov tot en met vr 6 nov. Vervanger: Tom Hendriks');
  await d.clicks('femke', 'Nu herinneren: iedereen');
  expect(d.messages('marloes').join()).not.toContain('Is je actie gelukt?');
  expect(last(d, 'kevin')).toContain('Is je actie gelukt?');
  await d.says('femke', '/herinner marloes');
  expect(d.sees('femke')).toContain('Marloes Visser is er nu niet');
  await d.clicks('femke', 'Toch sturen');
  expect(last(d, 'marloes')).toContain('Is je actie gelukt?');
  await d.says('femke', '/herinner');
  await d.clicks('femke', 'Is er weer');
  expect((await d.netwerk()).verlof).toBe(undefined);
  for (const knop of ['verlof.voor', 'verlof.zetVoor', 'verlof.wegVoor'])
    expect(
      (await d.clicksRaw('kevin', knop, { wie: 'marloes', van: '2026-11-02', tot: '2026-11-06' })).kind,
    ).toBe('error');
  expect(
    says(await d.clicksRaw('femke', 'verlof.zetVoor', { wie: 'x', van: '2026-11-02', tot: '2026-11-06' })),
  ).toContain('Kies eerst wie er niet is');
  await d.close();
});

test('an overleg in those days: to say at once that one does not come', async () => {
  const d = await startDialogue({ at: '2026-11-19T10:00' });
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
  expect(says(await isWeg(d, 'rachid', '2026-11-24', '2026-11-26'))).toContain('overleg, op wo 25 nov');
  await d.clicks('rachid', 'Afmelden voor wo 25 nov');
  expect(d.sees('rachid')).toContain('vervang');
  await d.close();
});

test('quiet days and an hour move reminders for all of a partner; the agenda comes all the same', async () => {
  const d = await begin([actie('a1', 'kevin', '2026-11-23')], { at: '2026-11-16T10:00' });
  await d.says('kevin', '/herinner');
  await d.clicks('kevin', 'Stille dagen');
  await d.clicks('kevin', 'Bewaren', { dagen: '1,3', uur: '13' });
  expect(d.sees('kevin')).toContain('Stille dagen: maandag en woensdag. Herinneringen komen vanaf 13:00');
  const voor = d.messages('kevin').length;
  // Friday 20 November, three days before.
  await d.at('2026-11-20T12:59');
  expect(d.messages('kevin')).toHaveLength(voor);
  await d.at('2026-11-20T13:00');
  expect(d.messages('kevin')).toHaveLength(voor + 1);
  // Due on a quiet Monday: that is said on the day itself, be it not before the hour.
  await d.at('2026-11-23T17:00');
  expect(d.messages('kevin')).toHaveLength(voor + 2);
  // Two days late is a quiet Wednesday: Thursday, at one.
  await d.at('2026-11-26T12:30');
  expect(d.messages('kevin')).toHaveLength(voor + 2);
  await d.at('2026-11-26T13:30');
  expect(d.messages('kevin')).toHaveLength(voor + 3);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('reminding by hand on a quiet day asks first', async () => {
  const d = await begin([actie('a1', 'kevin', '2026-10-30')]);
  await d.clicksRaw('kevin', 'rust.zet', { partner: 'jongerenwerk', dagen: '1', uur: 'geen' });
  await d.says('femke', '/herinner kevin');
  expect(d.sees('femke')).toContain('vroeg om vandaag of nu geen herinneringen');
  await d.clicks('femke', 'Toch sturen');
  expect(last(d, 'kevin')).toContain('Is je actie gelukt?');
  await d.close();
});

test('quiet days: at most three, only for the own organisation, and nothing makes no sense of garbage', async () => {
  const d = await begin([]);
  const zet = (who: string, data: object) => d.clicksRaw(who, 'rust.zet', data);
  expect(says(await zet('kevin', { partner: 'jongerenwerk', dagen: '1,2,3,4' }))).toContain('hoogstens drie');
  expect(says(await zet('kevin', { partner: 'politie', dagen: '1' }))).toContain('of de coördinator');
  expect(says(await zet('kevin', { partner: 'bestaatniet', dagen: '1' }))).toContain('doet niet (meer) mee');
  expect((await d.netwerk()).rust).toBe(undefined);
  await zet('femke', { partner: 'politie', dagen: 'x,9,2,2', uur: '99' });
  expect((await d.netwerk()).rust).toEqual([{ partner: 'politie', dagen: [2] }]);
  await zet('rachid', { partner: 'politie', dagen: '', uur: 'geen' });
  expect((await d.netwerk()).rust).toBe(undefined);
  await d.close();
});

test('leave that is over is forgotten by itself after two weeks', async () => {
  const d = await begin([]);
  await isWeg(d, 'kevin', '2026-11-03', '2026-11-06');
  await d.at('2026-11-19T12:00');
  expect((await d.netwerk()).verlof).toHaveLength(1);
  await d.at('2026-11-22T12:00');
  expect((await d.netwerk()).verlof).toBe(undefined);
  await d.close();
});
