import { afterEach, beforeEach, expect, it } from 'vitest';
import { listThings, toJson } from '../../src/app/rows.ts';
import { Berichten, Momenten } from '../../src/domain/bericht.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
const start = async (netwerk?: (n: Netwerk) => Netwerk): Promise<void> => {
  d = await startDialogue({ at: '2026-11-24T10:00', ...(netwerk ? { netwerk } : {}) });
};
beforeEach(() => start());
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const convenant = async () => (await d.netwerk()).convenant;
const zegt = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const over = (who: string, zin: RegExp) => d.messages(who).filter((bericht) => zin.test(bericht));
const openen = async (wie = 'femke') => zegt(await d.clicksRaw(wie, 'netwerk.convenant', {}));
const vulIn = async (van: string, tot: string, nieuw?: 'ja' | 'nee', wie = 'femke') => {
  await d.clicksRaw(wie, 'netwerk.convenantVraag', {});
  await d.clicks(wie, 'Verder', { van, tot, ...(nieuw ? { nieuw } : {}) });
};
const legVast = async (van: string, tot: string, nieuw?: 'ja' | 'nee', wie = 'femke') => {
  await vulIn(van, tot, nieuw, wie);
  return zegt(await d.clicks(wie, 'Vastleggen'));
};
const gevraagd = async () =>
  (await listThings(d.store, d.netwerkId, Berichten)).filter(
    ({ value }) => value.soort === 'netwerk.geheimhouding',
  );

it('is filled in with dates as people write them, and shown back in full before it counts', async () => {
  await d.says('femke', '/netwerk');
  await d.clicks('femke', 'Meer');
  await d.clicks('femke', 'Openen');
  await openen();
  await d.clicks('femke', 'Invullen');
  await d.clicks('femke', 'Verder', { van: '1-1-2026', tot: 'eind 2028' });
  expect(d.sees('femke')).toContain('Van donderdag 1 januari 2026');
  expect(d.sees('femke')).toContain('Tot en met zondag 31 december 2028');
  expect(d.sees('femke')).toContain('Op vr 30 jun 2028, 09:00 herinner ik de coördinatoren');
  expect(await convenant()).toBeUndefined();
  await d.clicks('femke', 'Vastleggen');
  expect(d.sees('femke')).toContain('Het convenant is vastgelegd.');
  expect(await convenant()).toMatchObject({ versie: 1, van: '2026-01-01', tot: '2028-12-31' });
  await d.says('femke', '/netwerk');
  expect(d.sees('femke')).toContain('geldig tot en met zo 31 dec 2028');
});

it('proposes three years when there is no end, and warns of what is odd', async () => {
  await vulIn('1 januari 2026', '');
  expect(d.sees('femke')).toContain('Tot en met zondag 31 december 2028');
  await vulIn('1 januari 2026', '31 december 2036');
  expect(d.sees('femke')).toContain(
    'Let op: Het convenant loopt dan ongeveer 11 jaar. Meestal is dat drie jaar.',
  );
});

it.each([
  ['1 januari 2026', 'ooit', 'Geldig tot en met: Ik lees hier geen datum.'],
  ['1 januari', '31 december 2028', 'Geldig van: Zet het jaar erbij'],
  ['1 januari 2027', '31 december 2026', 'ligt niet na de begindatum'],
  ['', '', 'Vul in tot wanneer het convenant geldt.'],
  ['\u202e🎉', '31-12-2028', 'Geldig van: Ik lees hier geen datum.'],
])('gives back what was typed when it cannot be: "%s" and "%s"', async (van, tot, zin) => {
  await vulIn(van, tot);
  expect(d.sees('femke')).toContain(zin);
  if (tot !== '') expect(d.sees('femke')).toContain(tot);
  expect(await convenant()).toBeUndefined();
});

it('takes 300 characters for no date', async () => {
  const reply = await d.clicksRaw('femke', 'netwerk.convenantLees', {
    van: 'x'.repeat(300),
    tot: '31-12-2028',
  });
  expect(zegt(reply)).toContain('Ik lees hier geen datum');
});

it('announces the evaluation half a year before, again two months before, and the end; each once', async () => {
  await legVast('1-1-2025', '31-12-2027');
  await d.at('2027-06-30T08:30');
  expect(over('femke', /loopt af/)).toEqual([]);
  await d.at('2027-06-30T09:05');
  expect(over('femke', /Over een half jaar, op vr 31 dec/)).toHaveLength(1);
  await d.says('femke', '/netwerk');
  expect(d.sees('femke')).toContain('Het convenant loopt af op vr 31 dec.');
  await d.at('2027-11-01T09:05');
  expect(over('femke', /Over twee maanden/)).toHaveLength(1);
  await d.at('2028-01-03T09:05');
  expect(over('femke', /Het convenant is verlopen[\s\S]*gewoon door/)).toHaveLength(1);
  await d.says('femke', '/netwerk');
  expect(d.sees('femke')).toContain('Het convenant is verlopen');
  // Before its card is cleared away.
  await d.at('2028-01-31T09:05');
  expect(over('femke', /Het convenant is verlopen\n/)).toHaveLength(1);
});

it('is not reminded of again once the evaluation is planned, for none of the coördinatoren', async () => {
  await d.close();
  await start((netwerk) => ({
    ...netwerk,
    deelnemers: netwerk.deelnemers.map((een) =>
      een.id === 'sanne' ? { ...een, rollen: ['coordinator'] } : een,
    ),
  }));
  await legVast('1-1-2025', '31-12-2027');
  await d.at('2027-06-30T09:05');
  await Promise.all([d.clicks('femke', 'Evaluatie gepland'), d.clicks('sanne', 'Evaluatie gepland')]);
  expect(await convenant()).toMatchObject({ evaluatie: true });
  await d.at('2027-06-30T10:00');
  expect(over('femke', /De evaluatie is gepland/)).toHaveLength(1);
  expect(over('sanne', /De evaluatie is gepland/)).toHaveLength(1);
  await d.at('2027-11-02T09:05');
  expect(over('femke', /Over twee maanden/)).toEqual([]);
});

it('says nothing twice when the date is moved away and back, also when the hour of messages changes', async () => {
  await legVast('1-1-2025', '31-12-2027');
  await d.at('2027-06-30T09:05');
  expect(over('femke', /Over een half jaar/)).toHaveLength(1);
  const stored = await d.store.get(d.netwerkId, 'netwerk');
  const netwerk = await d.netwerk();
  const later = { ...netwerk, protocol: { ...netwerk.protocol, berichtUur: 15 } };
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key: 'netwerk', value: toJson(later), etag: stored?.etag ?? '' },
  ]);
  await legVast('1-1-2025', '31-12-2029');
  await legVast('1-1-2025', '31-12-2027');
  await d.at('2027-06-30T16:00');
  expect(over('femke', /Over een half jaar/)).toHaveLength(1);
  await d.at('2027-11-01T16:00');
  expect(over('femke', /Over twee maanden/)).toHaveLength(1);
});

it('moves the announcements with the date', async () => {
  await legVast('1-1-2025', '31-12-2027');
  await d.at('2027-06-30T09:05');
  await d.clicks('femke', 'Nieuwe datum invullen');
  await d.clicks('femke', 'Verder', { tot: '31 december 2029' });
  await d.clicks('femke', 'Vastleggen');
  await d.at('2027-07-01T10:00');
  expect(over('femke', /De einddatum van het convenant is veranderd/)).toHaveLength(1);
  await d.at('2028-01-04T10:00');
  expect(over('femke', /Over twee maanden|verlopen/)).toEqual([]);
  const momenten = (await listThings(d.store, d.netwerkId, Momenten)).filter(
    ({ value }) => value.soort === 'netwerk.convenant',
  );
  expect(momenten.map(({ value }) => value.op)).toEqual(['2029-07-02T07:00:00Z']);
});

it('says only the last thing after a sleep over all of them', async () => {
  await legVast('1-1-2025', '31-12-2027');
  await d.sleepUntil('2028-01-15T10:00');
  await d.at('2028-01-17T09:30');
  expect(over('femke', /Over een half jaar|Over twee maanden/)).toEqual([]);
  expect(over('femke', /Het convenant is verlopen/)).toHaveLength(1);
});

it('asks everyone the geheimhouding anew under a new version, after saying how many that are', async () => {
  await legVast('1-1-2026', '31-12-2028');
  expect(await gevraagd()).toEqual([]);
  await d.clicksRaw('femke', 'netwerk.convenantGetekend', {});
  await d.clicks('femke', 'Opslaan', { partners: 'gemeente,politie' });
  expect(d.sees('femke')).toContain('2 van de 10 partners');
  await vulIn('1-1-2027', '31-12-2029', 'ja');
  expect(d.sees('femke')).toContain('Dit wordt versie 2. 15 mensen krijgen opnieuw de vraag');
  await d.clicks('femke', 'Vastleggen');
  expect(await convenant()).toMatchObject({ versie: 2, tot: '2029-12-31' });
  expect((await d.netwerk()).partners.some(({ getekend }) => getekend)).toBe(false);
  await d.at('2026-11-24T11:00');
  expect(await gevraagd()).toHaveLength(15);
});

it('notes who signed, page by page; externe partners do not sign', async () => {
  await legVast('1-1-2026', '31-12-2028');
  await d.clicks('femke', 'Wie tekende?');
  expect(d.sees('femke')).not.toContain('Woningcorporatie');
  await d.clicks('femke', 'Opslaan', { partners: 'politie,niemand,🎉' });
  expect((await d.netwerk()).partners.filter(({ getekend }) => getekend).map(({ id }) => id)).toEqual([
    'politie',
  ]);
  await d.clicks('femke', 'Wie tekende?');
  await d.clicks('femke', 'Opslaan', { partners: '' });
  expect((await d.netwerk()).partners.filter(({ getekend }) => getekend)).toEqual([]);
  const oud = await d.clicksRaw('femke', 'netwerk.convenantTeken', {
    versie: 9,
    getoond: ['politie'],
    partners: 'politie',
  });
  expect(zegt(oud)).toContain('Er is intussen een nieuw convenant');
});

it('lets one of two who fill it in at once win, and says so to the other; a double click does no more', async () => {
  await d.close();
  await start((netwerk) => ({
    ...netwerk,
    deelnemers: netwerk.deelnemers.map((een) =>
      een.id === 'sanne' ? { ...een, rollen: ['coordinator'] } : een,
    ),
  }));
  await vulIn('1-1-2026', '31-12-2028');
  await vulIn('1-1-2026', '31-12-2027', undefined, 'sanne');
  const zinnen = (await Promise.all([d.clicks('femke', 'Vastleggen'), d.clicks('sanne', 'Vastleggen')])).map(
    zegt,
  );
  expect(zinnen.filter((zin) => zin.includes('Er is niets vastgelegd'))).toHaveLength(1);
  expect(zinnen.filter((zin) => zin.includes('Het convenant is vastgelegd'))).toHaveLength(1);
});

it('is for whoever runs the netwerk', async () => {
  for (const verb of ['netwerk.convenant', 'netwerk.convenantVraag', 'netwerk.convenantGetekend'])
    expect(await d.clicksRaw('kevin', verb, {})).toMatchObject({ kind: 'error' });
  const rommel = await d.clicksRaw('femke', 'netwerk.convenantBewaar', { tot: '2026-99-99' });
  expect(rommel.kind).toBe('error');
});
