import { expect, test } from 'vitest';
import { listThings, readThing, toJson } from '../../src/app/rows.ts';
import { type Actie, Acties } from '../../src/domain/actie.ts';
import { ActieTerugs } from '../../src/domain/actie-terug.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

const begin = async (eigenaar = 'kevin', tot = '2026-11-25'): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [{ id: 'a1', eigenaar, tot, wat: 'De buurvrouw bellen.' }],
    stuur: true,
  });
  return d;
};
const actie = async (d: Dialogue, id = 'a1'): Promise<Actie> => {
  const stored = await readThing(d.store, d.netwerkId, Acties, id);
  if (!stored) throw new Error('no actie');
  return stored.value;
};
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';
/** All of it but what happened, which is kept. */
const stand = ({ geschiedenis: _geschiedenis, ...rest }: Actie): object => rest;

const ANTWOORDEN: readonly (readonly [naam: string, verb: string, data: object])[] = [
  ['bezig', 'actie.bezig', {}],
  ['gedaan', 'actie.gereed', { uitkomst: 'gedaan', resultaat: 'Gelukt.' }],
  ['niet meer mogelijk', 'actie.gereed', { uitkomst: 'niet meer mogelijk', resultaat: 'Verhuisd.' }],
  ['niet uitgevoerd', 'actie.gereed', { uitkomst: 'niet uitgevoerd', resultaat: 'Vergeten.' }],
  ['wacht op ander', 'actie.gereed', { uitkomst: 'wacht op ander', resultaat: 'School moet bellen.' }],
  ['meer tijd', 'actie.uitstel.vragen', { datum: '2026-12-09', reden: 'Ziek.' }],
  ['overdragen', 'actie.overdracht.vragen', { naar: 'joost' }],
];

test.each(ANTWOORDEN)(
  '%s can be taken back: the actie is as it was, and the reminders come',
  async (_naam, verb, data) => {
    const d = await begin('rachid');
    const was = await actie(d);
    const bon = await d.clicksRaw('rachid', verb, { actie: 'a1', ...data });
    expect(says(bon)).toContain('Tot 10:10 kun je dit ongedaan maken.');
    expect(stand(await actie(d))).not.toEqual(stand(was));
    await d.at('2026-11-02T10:05');
    const terug = await d.clicks('rachid', 'Ongedaan maken');
    expect(says(terug)).toContain('Ongedaan gemaakt');
    expect(stand(await actie(d))).toEqual(stand(was));
    expect((await actie(d)).geschiedenis.at(-1)?.wat).toContain('ongedaan gemaakt');
    await d.at('2026-11-25T12:00');
    expect(last(d, 'rachid')).toContain('moet vandaag klaar zijn');
    expect(d.messages('rachid').filter((tekst) => tekst.includes('moet wo 25 nov klaar zijn'))).toHaveLength(
      1,
    );
    expect(d.errors).toEqual([]);
    await d.close();
  },
);

test('the card everyone sees changes in place, with the way back on it, and changes back', async () => {
  const d = await begin();
  await d.clicks('kevin', 'Openen');
  await d.clicks('kevin', 'Gedaan', { resultaat: 'Gelukt.' });
  expect(d.messages('kevin')).toHaveLength(1);
  expect(last(d, 'kevin')).toMatch(/Alles is beantwoord[\s\S]*Net beantwoord[\s\S]*Gedaan[\s\S]*Tot 10:10/);
  await d.clicks('kevin', 'Ongedaan maken');
  expect(last(d, 'kevin')).toContain('Je hebt 1 actie uit het overleg');
  expect(last(d, 'kevin')).not.toContain('Net beantwoord');
  await d.at('2026-11-25T09:30');
  await d.clicks('kevin', 'Ik ben ermee bezig');
  expect(last(d, 'kevin')).toContain('Alles is beantwoord');
  await d.clicks('kevin', 'Ongedaan maken');
  expect(last(d, 'kevin')).toContain('moet vandaag klaar zijn');
  expect((await actie(d)).status).toBe('open');
  await d.close();
});

test('what was asked of others is not asked any more', async () => {
  const d = await begin('rachid');
  await d.clicksRaw('rachid', 'actie.uitstel.vragen', { actie: 'a1', datum: '2026-12-09', reden: 'Ziek.' });
  await d.clicks('rachid', 'Ongedaan maken');
  expect(last(d, 'femke')).toContain('is ingetrokken');
  await d.at('2026-11-02T10:20');
  await d.clicksRaw('rachid', 'actie.overdracht.vragen', { actie: 'a1', naar: 'joost' });
  await d.clicks('rachid', 'Ongedaan maken');
  expect(last(d, 'joost')).toContain('staat niet meer open');
  expect(says(await d.clicksRaw('joost', 'actie.overnemen', { actie: 'a1' }))).toContain(
    'voor iemand anders',
  );
  await d.close();
});

test('after ten minutes, or after another change, it says kindly how to correct', async () => {
  const d = await begin();
  await d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await d.at('2026-11-02T10:10');
  const laat = await d.clicks('kevin', 'Ongedaan maken');
  expect(says(laat)).toMatch(
    /Ongedaan maken kan niet meer[\s\S]*Vraag de coördinator om de actie te heropenen/,
  );
  expect((await actie(d)).status).toBe('gedaan');
  await d.clicksRaw('femke', 'actie.openen', { actie: 'a1' });
  await d.clicks('femke', 'Heropenen');
  expect((await actie(d)).status).toBe('open');
  expect(last(d, 'kevin')).toContain('Een actie is weer open');
  const nogEens = await d.clicksRaw('femke', 'actie.heropenen', { actie: 'a1' });
  expect(says(nogEens)).toContain('Deze actie is open');
  await d.at('2026-11-25T12:00');
  expect(last(d, 'kevin')).toContain('moet vandaag klaar zijn');
  await d.close();
});

test('taking back an older change, twice, or somebody else’s, changes nothing', async () => {
  const d = await begin();
  await d.clicksRaw('kevin', 'actie.bezig', { actie: 'a1' });
  const keer = (await actie(d)).terug?.id;
  const data = { actie: 'a1', welke: keer };
  await d.at('2026-11-02T10:01');
  await d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  expect(says(await d.clicksRaw('kevin', 'actie.ongedaan', data))).toContain('kan niet meer');
  expect((await actie(d)).status).toBe('gedaan');
  const nu = { actie: 'a1', welke: (await actie(d)).terug?.id };
  expect(says(await d.clicksRaw('femke', 'actie.ongedaan', nu))).toContain('voor iemand anders');
  expect(says(await d.clicksRaw('dewi', 'actie.ongedaan', nu))).toContain('voor iemand anders');
  const replies = await Promise.all([
    d.clicksRaw('kevin', 'actie.ongedaan', nu),
    d.clicksRaw('kevin', 'actie.ongedaan', nu),
  ]);
  expect(replies.map(says).join()).toMatch(/al ongedaan gemaakt/);
  expect((await actie(d)).status).toBe('bezig');
  for (const rommel of [null, {}, { actie: 'a1' }, { actie: 'a1', welke: 7 }, { actie: 'x', welke: 'y' }])
    expect((await d.clicksRaw('kevin', 'actie.ongedaan', rommel)).kind).toBe('error');
  expect(d.errors).toEqual([]);
  await d.close();
});

test.each([
  ['not sent because of the answer comes after taking back', 'actie.bezig', {}],
  ['that went out meanwhile is not sent again', 'actie.overdracht.vragen', { naar: 'joost' }],
])('a reminder %s', async (_naam, verb, data) => {
  const d = await begin('rachid');
  await d.at('2026-11-25T08:58');
  await d.clicksRaw('rachid', verb, { actie: 'a1', ...data });
  await d.at('2026-11-25T09:03');
  await d.clicks('rachid', 'Ongedaan maken');
  await d.at('2026-11-25T17:00');
  expect(d.messages('rachid').filter((tekst) => tekst.includes('moet vandaag klaar zijn'))).toHaveLength(1);
  expect((await actie(d)).herinnerd).toBe(2);
  await d.close();
});

test('the coördinator takes back that an actie lapsed, and the owner’s message says so', async () => {
  const d = await begin();
  await d.clicksRaw('femke', 'actie.vervallen.bevestigen', { actie: 'a1', reden: 'Verhuisd.' });
  expect(last(d, 'kevin')).toContain('Een actie is vervallen');
  await d.clicks('femke', 'Ongedaan maken');
  expect((await actie(d)).status).toBe('open');
  expect(last(d, 'kevin')).toContain('is weer open');
  await d.at('2026-11-02T10:30');
  await d.clicksRaw('femke', 'actie.vervallen.bevestigen', { actie: 'a1', reden: 'Toch.' });
  expect(last(d, 'kevin')).toContain('Een actie is vervallen');
  await d.close();
});

test('what can not be taken back any more is not kept', async () => {
  const d = await begin();
  await d.clicksRaw('kevin', 'actie.bezig', { actie: 'a1' });
  expect(await listThings(d.store, d.netwerkId, ActieTerugs)).toHaveLength(1);
  await d.at('2026-11-04T12:00');
  expect(await listThings(d.store, d.netwerkId, ActieTerugs)).toEqual([]);
  await d.close();
});

test('more time: the coördinator gives another date, and the owner hears which', async () => {
  const d = await begin();
  await d.clicksRaw('kevin', 'actie.uitstel.vragen', { actie: 'a1', datum: '2026-12-09', reden: 'Ziek.' });
  await d.clicks('femke', 'Bekijk en beslis');
  const fout = await d.clicks('femke', 'Akkoord', { datum: '2026-11-02', toelichting: 'Eerder graag.' });
  expect(says(fout)).toContain('Kies een datum na vandaag');
  expect(says(fout)).toContain('Eerder graag.');
  await d.clicks('femke', 'Akkoord', { datum: '2026-12-02' });
  expect((await actie(d)).tot).toBe('2026-12-02');
  expect(last(d, 'kevin')).toContain('Je vroeg wo 9 dec. Je hebt nu tot wo 2 dec');
  await d.close();
});

test('an agenda that went out with the acties of last time has it too; one without stays as it is, and that is said', async () => {
  const punt = (soort: string) => ({ id: soort, soort, minuten: 5, partners: [] });
  const tweedeKeer = async (agenda: readonly object[]): Promise<string> => {
    const d = await begin();
    for (const dag of ['wo 25 nov', 'wo 16 dec']) {
      await d.says('femke', `/overleg ${dag} 09:30 Stadhuis`);
      await d.clicks('femke', 'Plannen');
    }
    const eerste = (await listThings(d.store, d.netwerkId, Overleggen)).find(({ value }) =>
      value.start.startsWith('2026-11-25'),
    );
    if (!eerste) throw new Error('no overleg');
    const value = {
      ...eerste.value,
      status: 'agenda verstuurd',
      agendaVerstuurd: '2026-11-02T09:00:00Z',
      agenda,
    };
    await d.store.commit(d.netwerkId, [
      { op: 'replace', key: Overleggen.keyOf(eerste.value), etag: eerste.etag, value: toJson(value) },
    ]);
    let bon = '';
    for (const datum of ['2026-12-02', '2026-12-09']) {
      await d.clicksRaw('kevin', 'actie.uitstel.vragen', { actie: 'a1', datum, reden: 'Ziek.' });
      bon = says(await d.clicksRaw('femke', 'actie.uitstel.akkoord', { actie: 'a1' }));
      await d.at('2026-11-03T10:00');
    }
    const na = await readThing(d.store, d.netwerkId, Overleggen, eerste.value.id);
    expect(na?.value.agenda).toEqual(agenda);
    await d.close();
    return bon;
  };
  const met = await tweedeKeer([punt('opening'), punt('acties vorige keer')]);
  expect(met).toContain('Hij komt vanzelf op de agenda van het overleg van wo 25 nov.');
  expect(met).not.toContain('al verstuurd');
  const zonder = await tweedeKeer([punt('opening')]);
  expect(zonder).toContain('Hij komt vanzelf op de agenda van het overleg van wo 16 dec.');
  expect(zonder).toContain('De agenda van het overleg van wo 25 nov is al verstuurd.');
  expect(zonder).toContain('Zet er dan met /agenda een punt bij.');
});

test('after two extensions it is on the next agenda by itself, and owner and coördinator are told', async () => {
  const d = await begin();
  await d.says('femke', '/overleg wo 16 dec 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  const overleg = (await listThings(d.store, d.netwerkId, Overleggen)).find(({ value }) => value.id !== 'o1');
  if (!overleg) throw new Error('no overleg');
  // An agenda that was made without the acties of last time.
  await d.store.commit(d.netwerkId, [
    {
      op: 'replace',
      key: Overleggen.keyOf(overleg.value),
      etag: overleg.etag,
      value: toJson({
        ...overleg.value,
        agenda: [{ id: 'opening', soort: 'opening', minuten: 5, partners: [] }],
      }),
    },
  ]);
  const meerTijd = async (datum: string) => {
    await d.clicksRaw('kevin', 'actie.uitstel.vragen', { actie: 'a1', datum, reden: 'Ziek.' });
    return d.clicksRaw('femke', 'actie.uitstel.akkoord', { actie: 'a1' });
  };
  expect(says(await meerTijd('2026-12-02'))).not.toContain('agenda');
  await d.at('2026-11-03T10:00');
  await d.clicksRaw('kevin', 'actie.uitstel.vragen', { actie: 'a1', datum: '2026-12-09', reden: 'Ziek.' });
  expect(says(await d.clicksRaw('femke', 'actie.openen', { actie: 'a1' }))).toContain(
    'Dit is de tweede keer',
  );
  const tweede = await d.clicksRaw('femke', 'actie.uitstel.akkoord', { actie: 'a1' });
  expect(says(tweede)).toContain('Hij komt vanzelf op de agenda van het overleg van wo 16 dec');
  expect(last(d, 'kevin')).toContain('komt hij op de agenda van het volgende overleg');
  const na = await readThing(d.store, d.netwerkId, Overleggen, overleg.value.id);
  expect(na?.value.agenda.map(({ soort }) => soort)).toEqual(['opening', 'acties vorige keer']);
  expect(await actie(d)).toMatchObject({ keerUitgesteld: 2, tot: '2026-12-09' });
  await d.says('femke', '/acties');
  await d.clicks('femke', 'Bekijk');
  expect(d.sees('femke')).toMatch(/Bespreken[\s\S]*kreeg 2 keer meer tijd/);
  await d.close();
});
