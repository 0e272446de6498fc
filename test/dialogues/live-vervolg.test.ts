import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dialogue } from '../support/dialogue.ts';
import { BESLUIT, metOverleg, opLijst, overlegId } from './live-zaal.ts';

const CASUS = 'ZN-2026-001';
let d: Dialogue;
const ruw = async (verb: string, more: Record<string, unknown>, wie = 'femke') =>
  d.clicksRaw(wie, verb, { overleg: await overlegId(d), punt: CASUS, ...more });
const gezien = (woorden: string, wie = 'femke') => expect(d.sees(wie)).toContain(woorden);
const punt = async () => (await opLijst(d)).find(({ casus }) => casus === CASUS);

beforeEach(async () => {
  d = await metOverleg();
  await d.at('2026-11-25T09:30');
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Overleg starten');
  await d.clicks('femke', 'Volgende');
  gezien(`Punt 2: ${CASUS}`);
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

test('a casus that becomes actief asks who keeps it together, those involved first; the list asks it no more', async () => {
  await d.clicks('femke', 'Volgende', { soort: 'integrale aanpak', besluit: BESLUIT });
  gezien('Wie wordt casusregisseur?');
  const volgorde = d.sees('femke');
  for (const eerst of ['Kevin', 'Rachid'])
    expect(volgorde.indexOf(eerst)).toBeLessThan(volgorde.indexOf('Dewi'));
  await d.clicks('femke', 'Verder', { regisseur: 'marloes' });
  gezien('Punt 3');
  expect((await punt())?.regie?.wie).toBe('marloes');
  await d.clicks('femke', 'Terug');
  gezien('Casusregisseur: Marloes Visser');
  await d.clicks('femke', 'Wijzigen');
  await d.clicks('femke', 'Verder', { regisseur: 'kevin' });
  expect((await punt())?.regie?.wie).toBe('kevin');
  await d.clicks('femke', 'Overzicht');
  await d.clicks('femke', 'Besluitenlijst nakijken');
  gezien('Integrale aanpak, regie: Kevin Oosterhuis');
});

test('who is not known yet is chosen later: the list asks', async () => {
  await d.clicks('femke', 'Volgende', { soort: 'integrale aanpak', besluit: BESLUIT });
  await d.clicks('femke', 'Terug');
  gezien('Punt 2');
  await d.clicks('femke', 'Volgende');
  await d.clicks('femke', 'Later kiezen');
  gezien('Punt 3');
  expect((await punt())?.regie).toBeUndefined();
  await d.clicks('femke', 'Overzicht');
  await d.clicks('femke', 'Besluitenlijst nakijken');
  gezien('1 vraag');
});

test('volgen asks after how many weeks, with what the protocol says filled in', async () => {
  await d.clicks('femke', 'Volgende', { soort: 'volgen', besluit: BESLUIT });
  gezien('Wanneer komt de casus terug?');
  await d.clicks('femke', 'Verder', { weken: '80' });
  gezien('Vul een heel getal in van 1 tot en met 52.');
  await d.clicks('femke', 'Verder', { weken: '4' });
  gezien('Punt 3');
  expect((await punt())?.volgenWeken).toBe(4);
  await d.clicks('femke', 'Terug');
  gezien('Terug op de agenda: over 4 weken');
  await d.clicks('femke', 'Volgende');
  gezien('Punt 3');
  await d.clicks('femke', 'Overzicht');
  await d.clicks('femke', 'Besluitenlijst nakijken');
  gezien('terug op de agenda wo 23 dec');
});

test('left as it is, it is what the protocol says', async () => {
  await d.clicks('femke', 'Volgende', { soort: 'volgen', besluit: BESLUIT });
  await d.clicks('femke', 'Verder');
  expect((await punt())?.volgenWeken).toBe((await d.netwerk()).protocol.volgenWeken);
});

test('two at once: the second answer overwrites nothing, and is told', async () => {
  await d.clicks('femke', 'Bewaren en verversen', { soort: 'integrale aanpak', besluit: BESLUIT });
  await ruw('live.bewaar', { doe: 'verder', soort: 'integrale aanpak', besluit: BESLUIT }, 'sanne');
  gezien('Wie wordt casusregisseur?', 'sanne');
  await d.clicks('femke', 'Volgende');
  await d.clicks('femke', 'Verder', { regisseur: 'marloes' });
  await d.clicks('sanne', 'Verder', { regisseur: 'kevin' });
  gezien('Iemand anders vulde hier intussen iets in: Marloes Visser', 'sanne');
  expect((await punt())?.regie?.wie).toBe('marloes');
  await d.clicks('sanne', 'Verder', { regisseur: 'kevin' });
  expect((await punt())?.regie?.wie).toBe('kevin');
  // Femke is at the next item, and stays there.
  await ruw('live.openen', {});
  gezien('Punt 3');
  // Something else was decided meanwhile: there is nothing to answer.
  await ruw('live.naar', {});
  await d.clicks('femke', 'Bewaren en verversen', { soort: 'volgen' });
  await ruw('live.vervolg', { vraag: 'regisseur', was: 'kevin', regisseur: 'dewi' }, 'sanne');
  gezien('Het besluit is intussen anders', 'sanne');
  expect(await punt()).toMatchObject({ soort: 'volgen', regie: { wie: 'kevin' } });
});

test('somebody who is not in the netwerk cannot be chosen; an answer to nothing changes nothing', async () => {
  await d.clicks('femke', 'Volgende', { soort: 'integrale aanpak', besluit: BESLUIT });
  await d.clicks('femke', 'Verder', { regisseur: 'niemand' });
  gezien('Kies iemand uit de lijst');
  await ruw('live.vervolg', { punt: 'ZN-2026-002', vraag: 'weken', weken: '3' });
  gezien('Het besluit is intussen anders');
  await ruw('live.vervolg.vraag', { vraag: 'weken' });
  gezien('Punt 2');
});
