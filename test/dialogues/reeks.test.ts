import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { type Reeks, Reeksen } from '../../src/domain/reeks.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
beforeEach(async () => {
  d = await startDialogue({ at: '2026-11-02T10:00' });
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const alle = async (): Promise<Overleg[]> =>
  (await listThings(d.store, d.netwerkId, Overleggen)).map(({ value }) => value);
const komend = async (): Promise<string[]> =>
  (await alle())
    .filter(({ status }) => status !== 'afgezegd')
    .map(({ start }) => start)
    .sort();
const reeksen = async (): Promise<Reeks[]> =>
  (await listThings(d.store, d.netwerkId, Reeksen)).map(({ value }) => value);

const WANNEER = {
  ritme: 'w2',
  weekdag: '3',
  welke: '1',
  tijd: '09:30',
  van: '1 december',
  tot: '1 maart 2027',
};
const REST = {
  minuten: '90',
  soort: 'casuïstiekoverleg',
  plaats: 'Stadhuis',
  regio: 'midden',
  bijVrij: 'overslaan',
};
const totDatums = async (wanneer: Record<string, string> = {}, rest: Record<string, string> = {}) => {
  await d.says('femke', '/overleg');
  await d.clicks('femke', 'Reeks plannen');
  await d.clicks('femke', 'Verder', { ...WANNEER, ...wanneer });
  await d.clicks('femke', 'Datums bekijken', { ...REST, ...rest });
};
const plan = async (wanneer: Record<string, string> = {}, rest: Record<string, string> = {}) => {
  await totDatums(wanneer, rest);
  await d.clicks('femke', 'Reeks plannen');
};
const eersteForm = async (wanneer: Record<string, string>) => {
  await d.says('femke', '/overleg');
  await d.clicks('femke', 'Reeks plannen');
  await d.clicks('femke', 'Verder', { ...WANNEER, ...wanneer });
  return d.sees('femke');
};

describe('planning a reeks', () => {
  it('shows every date first, with what falls away and why; nothing is planned before that counts', async () => {
    await totDatums();
    const kaart = d.sees('femke');
    expect(kaart).toContain('5 overleggen. 2 datums vallen weg.');
    expect(kaart).toContain('woensdag 2 december 2026, 09:30 tot 11:00');
    expect(kaart).toContain('Valt weg: kerstvakantie');
    expect(kaart).toContain('Valt weg: voorjaarsvakantie');
    expect(await alle()).toEqual([]);
    await d.clicks('femke', 'Reeks plannen');
    expect(d.sees('femke')).toContain('De reeks staat gepland.');
    expect(await komend()).toEqual([
      '2026-12-02T08:30:00Z',
      '2026-12-16T08:30:00Z',
      '2027-01-13T08:30:00Z',
      '2027-01-27T08:30:00Z',
      '2027-02-10T08:30:00Z',
    ]);
  });

  it('each overleg of it opens its own aanmelding on time', async () => {
    await plan();
    await d.at('2026-11-18T10:00');
    expect(d.messages('kevin').some((bericht) => bericht.includes('in te brengen'))).toBe(true);
    const [eerste] = (await alle()).filter(({ start }) => start.startsWith('2026-12-02'));
    expect(eerste?.status).toBe('aanmelding open');
  });

  it('a date on a free day can move to the first working day after it', async () => {
    await totDatums(
      { van: '1 april 2027', tot: '30 april 2027', ritme: 'w1', weekdag: '2' },
      { regio: 'nee', bijVrij: 'werkdag erna' },
    );
    expect(d.sees('femke')).toContain('woensdag 28 april 2027, 09:30 tot 11:00');
    expect(d.sees('femke')).toContain('In plaats van dinsdag 27 april 2027: koningsdag');
  });

  it('a double click, or the button of an old card, plans it once', async () => {
    await totDatums();
    await d.clicks('femke', 'Reeks plannen', {}, { activity: 'een' });
    const data = { ...WANNEER, ...REST, nieuw: (await reeksen())[0]?.id, n: d.netwerkId };
    const weer = await d.clicksRaw('femke', 'overleg.reeksPlan', data, 'twee');
    expect(JSON.stringify(weer)).toContain('stond al gepland');
    expect(await reeksen()).toHaveLength(1);
    expect(await komend()).toHaveLength(5);
  });

  it('two coördinatoren at once do not plan on top of each other', async () => {
    const data = { ...WANNEER, ...REST, n: d.netwerkId };
    await Promise.all([
      d.clicksRaw('femke', 'overleg.reeksPlan', { ...data, nieuw: 'reeks-een' }),
      d.clicksRaw('femke', 'overleg.reeksPlan', { ...data, nieuw: 'reeks-twee' }),
    ]);
    expect(await komend()).toHaveLength(5);
  });

  it('more than fit in one commit are made all the same', async () => {
    await plan({ ritme: 'w1', tot: '55 keer', van: '10 november' }, { regio: 'nee' });
    await d.at('2026-11-02T10:05');
    const starts = await komend();
    expect(starts.length).toBeGreaterThan(48);
    await d.says('femke', '/overleg');
    expect(d.sees('femke')).toContain('1 t/m 8 van');
    await d.clicks('femke', 'Verder');
    expect(d.sees('femke')).toContain('9 t/m 16 van');
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('the clock keeps its time over the change to summer time', async () => {
    await plan({ van: '15 maart 2027', tot: '15 april 2027', ritme: 'w1' }, { regio: 'nee' });
    expect(await komend()).toEqual([
      '2027-03-17T08:30:00Z',
      '2027-03-24T08:30:00Z',
      '2027-03-31T07:30:00Z',
      '2027-04-07T07:30:00Z',
      '2027-04-14T07:30:00Z',
    ]);
  });
});

describe('a typed reeks', () => {
  it.each([
    ['elke 2 weken op dinsdag 9.30 tot 1 juli 2027', 'Elke 2 weken op dinsdag, 09:30 tot 11:00'],
    ['elke eerste maandag van de maand 14:00, 10 keer', 'Elke eerste maandag van de maand, 14:00 tot 15:30'],
    [
      'elk kwartaal op de laatste vrijdag om half tien tot 1 jan 2028',
      'Elk kwartaal op de laatste vrijdag van de maand, 09:30',
    ],
    ['Elke woensdag om 10 uur vanaf 1 december tot 1 maart 2027', 'Elke week op woensdag, 10:00'],
    ['om de week op do 13.00 t/m 1 april 2027', 'Elke 2 weken op donderdag, 13:00'],
    ['iedere 6 weken wo 09:30 8x', 'Elke 6 weken op woensdag, 09:30'],
  ])('"%s" is shown back with every date', async (tekst, zin) => {
    await d.says('femke', `/overleg ${tekst}`);
    expect(d.sees('femke')).toContain(zin);
    expect(d.sees('femke')).toContain('kloppen deze datums?');
    expect(await alle()).toEqual([]);
    await d.clicks('femke', 'Reeks plannen');
    expect((await komend()).length).toBeGreaterThan(3);
  });

  it.each([
    ['elke 2 weken op dinsdag tot 1 juli', 'geen tijd'],
    ['elke dinsdag 9.30', 'tot wanneer de reeks loopt'],
    ['elke 2 weken 9.30 tot 1 juli', 'op welke dag'],
    ['elke keer', 'hoe vaak'],
  ])('"%s" asks what is missing, with the rest filled in', async (tekst, zin) => {
    await d.says('femke', `/overleg ${tekst}`);
    expect(d.sees('femke')).toContain(zin);
    expect(d.sees('femke')).toContain('Reeks plannen: wanneer?');
  });
});

describe('what cannot be', () => {
  it.each([
    [{ tot: '' }, 'tot wanneer de reeks loopt'],
    [{ tot: '100 keer' }, 'hoogstens 60 in één keer'],
    [{ tot: '1 december 2035', ritme: 'w1' }, 'hoogstens 60 in één keer'],
    [{ tot: '1 november 2026' }, 'voor het begin'],
    [{ tot: 'ooit' }, 'lees ik niet als datum'],
    [{ van: '1 oktober 2026' }, 'is al voorbij'],
    [{ van: '' }, 'vanaf welke datum'],
    [{ tijd: '03:00' }, 'tussen 07:00 en 22:00'],
    [{ tijd: 'straks' }, 'geen tijd'],
    [{ ritme: 'x9' }, 'hoe vaak'],
    [{ weekdag: '9' }, 'op welke dag'],
    [{ van: '2 december', tot: '8 december', weekdag: '2', ritme: 'm1' }, ''],
  ])('%j is said, with what was typed still there', async (fout, zin) => {
    const kaart = await eersteForm(fout as Record<string, string>);
    expect(kaart).toContain(zin);
    expect(await alle()).toEqual([]);
  });

  it('a date that overlaps another overleg is left out, and says so', async () => {
    await d.says('femke', '/overleg wo 16 dec 10:00');
    await d.clicks('femke', 'Plannen');
    await totDatums();
    expect(d.sees('femke')).toContain('Valt weg: dan is er al een casuïstiekoverleg');
  });

  it('is for the coördinator alone, and garbage gets a sentence', async () => {
    const reply = await d.clicksRaw('kevin', 'overleg.reeksPlan', { ...WANNEER, ...REST, n: d.netwerkId });
    expect(reply).toMatchObject({ kind: 'error', text: expect.stringContaining('coördinator') });
    for (const tot of ['\u202e1 juli', 'x'.repeat(300), '🎉', '-5 keer', '0 keer', '1e9 keer'])
      expect(
        await d.clicksRaw('femke', 'overleg.reeksVerder', { ...WANNEER, tot, n: d.netwerkId }),
      ).toMatchObject({
        kind: 'card',
      });
    expect(await alle()).toEqual([]);
  });
});

describe('changing and ending a reeks', () => {
  const openReeks = async () => {
    const [reeks] = await reeksen();
    await d.clicksRaw('femke', 'overleg.reeksBekijk', { reeks: reeks?.id, n: d.netwerkId });
    return reeks;
  };

  it('from a date on: what is before it stays, nobody is told of what nobody knew', async () => {
    await plan();
    const reeks = await openReeks();
    const data = {
      ...WANNEER,
      ...REST,
      reeks: reeks?.id,
      weekdag: '2',
      tijd: '13:00',
      van: '1 januari 2027',
      n: d.netwerkId,
    };
    const voorstel = JSON.stringify(await d.clicksRaw('femke', 'overleg.reeksVoorstel', data));
    expect(voorstel).toContain('nieuwe overleggen');
    expect(voorstel).toContain('3 overleggen vervallen');
    const berichten = d.messages('kevin').length;
    await d.clicksRaw('femke', 'overleg.reeksPlan', data);
    expect(await komend()).toEqual([
      '2026-12-02T08:30:00Z',
      '2026-12-16T08:30:00Z',
      '2027-01-05T12:00:00Z',
      '2027-01-19T12:00:00Z',
      '2027-02-02T12:00:00Z',
      '2027-02-16T12:00:00Z',
    ]);
    expect(d.messages('kevin')).toHaveLength(berichten);
  });

  it('another place keeps the dates and their ids', async () => {
    await plan();
    const voor = (await alle()).map(({ id }) => id).sort();
    const reeks = await openReeks();
    const data = { ...WANNEER, ...REST, plaats: 'Wijkhuis', reeks: reeks?.id, n: d.netwerkId };
    await d.clicksRaw('femke', 'overleg.reeksPlan', data);
    expect((await alle()).map(({ id }) => id).sort()).toEqual(voor);
    expect((await alle()).every(({ plaats }) => plaats === 'Wijkhuis')).toBe(true);
  });

  it('one that people know of already stays, and that is said', async () => {
    await plan();
    await d.at('2026-11-18T10:00');
    const reeks = await openReeks();
    const vraag = await d.clicksRaw('femke', 'overleg.reeksStop', { reeks: reeks?.id, n: d.netwerkId });
    expect(JSON.stringify(vraag)).toContain('4 overleggen vervallen');
    expect(JSON.stringify(vraag)).toContain('1 overleg loopt al en blijft staan');
    await d.clicksRaw('femke', 'overleg.reeksStopJa', { reeks: reeks?.id, n: d.netwerkId });
    expect(await komend()).toEqual(['2026-12-02T08:30:00Z']);
    const weer = await d.clicksRaw('femke', 'overleg.reeksStopJa', { reeks: reeks?.id, n: d.netwerkId });
    expect(JSON.stringify(weer)).toContain('al gestopt');
  });

  it('a single one of it is moved or cancelled by itself; the list shows to which reeks it belongs', async () => {
    await plan();
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Afzeggen');
    await d.clicks('femke', 'Ja, afzeggen');
    expect(await komend()).toHaveLength(4);
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Hele reeks');
    expect(d.sees('femke')).toContain('Reeks: elke 2 weken op woensdag');
    expect(d.sees('femke')).toContain('4 overleggen');
  });

  it('a reeks that is not there gets a sentence', async () => {
    for (const verb of [
      'overleg.reeksBekijk',
      'overleg.reeksStop',
      'overleg.reeksStopJa',
      'overleg.reeksWijzig',
    ])
      expect(await d.clicksRaw('femke', verb, { reeks: 'bestaat-niet', n: d.netwerkId })).toMatchObject({
        kind: 'error',
        text: expect.stringContaining('bestaat niet'),
      });
  });
});
