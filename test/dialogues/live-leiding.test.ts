import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LijstConcepten } from '../../src/domain/besluitenlijst-concept.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { alle, BESLUIT, GEHEIM, metOverleg, opLijst, overlegId } from './live-zaal.ts';

const CASUS = 'ZN-2026-001';
const EIGEN = 'Dit schreef de notulist op';
const ANDER = 'Dit schreef de coördinator op';
let d: Dialogue;
const ruw = async (wie: string, verb: string, more: Record<string, unknown> = {}) =>
  d.clicksRaw(wie, verb, { overleg: await overlegId(d), punt: CASUS, ...more });
const gezien = (wie: string, woorden: string) => expect(d.sees(wie)).toContain(woorden);
const nietGezien = (wie: string, woorden: string) => expect(d.sees(wie)).not.toContain(woorden);
const punt = async () => (await opLijst(d)).find(({ casus }) => casus === CASUS);
const kies = async (voorzitter: string, notulist: string) =>
  ruw('femke', 'overleg.leiding.zet', { voorzitter, notulist });

beforeEach(async () => {
  d = await metOverleg();
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  for (const woorden of [GEHEIM, EIGEN, ANDER, BESLUIT])
    expect(JSON.stringify(d.chat.wire)).not.toContain(woorden);
  await d.close();
});

describe('who leads an overleg', () => {
  test('is chosen on the overleg, hears it once, and can be changed', async () => {
    await ruw('femke', 'overleg.openen');
    gezien('femke', 'Nog niet gekozen');
    await d.clicks('femke', 'Kiezen');
    await d.clicks('femke', 'Bewaren', { voorzitter: 'kevin', notulist: 'dewi' });
    gezien('femke', 'Voorzitter: Kevin Oosterhuis (Jongerenwerk). Notulist: Dewi');
    expect(d.messages('dewi').filter((tekst) => tekst.includes('Jij bent notulist'))).toHaveLength(1);
    expect(d.messages('kevin').filter((tekst) => tekst.includes('Jij bent voorzitter'))).toHaveLength(1);
    await kies('kevin', 'dewi');
    gezien('femke', 'Er is niets veranderd');
    await kies('niemand', 'kevin');
    expect((await alle(d, Overleggen))[0]).not.toHaveProperty('voorzitter');
    expect(d.messages('kevin').filter((tekst) => tekst.includes('Jij bent notulist'))).toHaveLength(1);
    await kies('wim', 'niemand');
    gezien('femke', 'Kies iemand uit de lijst');
    expect(await ruw('dewi', 'overleg.leiding.zet', { notulist: 'dewi' })).toMatchObject({ kind: 'error' });
  });

  test('takes it through its agenda on the day itself, and only that overleg; publishing stays with the coördinator', async () => {
    await kies('niemand', 'dewi');
    await ruw('dewi', 'live.openen');
    await d.at('2026-11-25T09:30');
    expect(await ruw('ingrid', 'live.openen')).toMatchObject({ kind: 'error' });
    await d.says('dewi', '/agenda');
    gezien('dewi', 'Jij bent notulist');
    await d.clicks('dewi', 'Overleg starten');
    gezien('dewi', 'Punt 1: Opening');
    await d.clicks('dewi', 'Overzicht');
    nietGezien('dewi', 'Besluitenlijst nakijken');
    const [lijst] = await alle(d, LijstConcepten);
    for (const verb of ['besluitenlijst.openen', 'besluitenlijst.controle', 'besluitenlijst.vaststellen'])
      expect(await d.clicksRaw('dewi', verb, { lijst: lijst?.id, revisie: lijst?.revisie })).toMatchObject({
        kind: 'error',
      });
    await d.at('2026-11-26T09:30');
    expect(await ruw('dewi', 'live.openen')).toMatchObject({ kind: 'error' });
    await ruw('femke', 'live.openen');
    gezien('femke', 'Punt 1');
    await kies('niemand', 'niemand');
    expect(await ruw('dewi', 'live.openen')).toMatchObject({ kind: 'error' });
  });
});

describe('a notulist who is not on the casus', () => {
  beforeEach(async () => {
    await kies('niemand', 'dewi');
    await d.at('2026-11-25T09:30');
    await d.says('dewi', '/agenda');
    await d.clicks('dewi', 'Overleg starten');
    await d.clicks('dewi', 'Volgende');
    gezien('dewi', `Punt 2: ${CASUS}`);
  });

  test('sees nothing of the casus, and types besluit and acties all the same', async () => {
    nietGezien('dewi', 'Lezen');
    expect(await ruw('dewi', 'live.lezen')).toMatchObject({ kind: 'error' });
    await d.clicks('dewi', 'Bewaren en verversen', {
      soort: 'volgen',
      besluit: EIGEN,
      wat: 'School bellen',
      wie: 'kevin',
      wanneer: 'vr 4 dec',
    });
    gezien('dewi', EIGEN);
    gezien('dewi', 'School bellen');
    await ruw('femke', 'live.openen');
    gezien('femke', EIGEN);
    await d.clicks('dewi', 'Volgende');
    await d.clicks('dewi', 'Verder', { weken: '3' });
    expect(await punt()).toMatchObject({ besluitTekst: EIGEN, volgenWeken: 3 });
  });

  test('does not read what somebody else wrote, takes nothing of it away, and may add to it', async () => {
    await ruw('femke', 'live.openen');
    await d.clicks('femke', 'Bewaren en verversen', {
      soort: 'integrale aanpak',
      besluit: ANDER,
      wat: 'Huisbezoek samen',
      wie: 'kevin',
      wanneer: 'vr 4 dec',
    });
    await ruw('dewi', 'live.openen');
    for (const woorden of [ANDER, 'Huisbezoek samen']) nietGezien('dewi', woorden);
    gezien('dewi', 'Iemand anders schreef hier al een besluit op');
    gezien('dewi', 'van een ander');
    await d.clicks('dewi', 'Bewaren en verversen', {
      wat: 'School bellen',
      wie: 'rachid',
      wanneer: 'vr 4 dec',
    });
    gezien('dewi', 'School bellen');
    expect(await punt()).toMatchObject({ besluitTekst: ANDER, soort: 'integrale aanpak' });
    await d.clicks('dewi', 'Bewaren en verversen', { soort: 'volgen', besluit: EIGEN });
    gezien('dewi', 'Iemand anders koos hier al');
    gezien('dewi', EIGEN);
    await d.clicks('dewi', 'Bewaren en verversen', { soort: '', besluit: EIGEN });
    expect((await punt())?.besluitTekst).toBe(`${ANDER}\n${EIGEN}`);
    nietGezien('dewi', ANDER);
    await ruw('femke', 'live.openen');
    gezien('femke', ANDER);
    gezien('femke', EIGEN);
  });

  test('typing at the same time as the coördinator: nothing is lost, and who was later is told', async () => {
    await ruw('femke', 'live.bewaar', { doe: 'bewaar', soort: 'volgen', besluit: ANDER });
    // Dewi's card is of before that.
    await d.clicks('dewi', 'Bewaren en verversen', { besluit: EIGEN });
    nietGezien('dewi', ANDER);
    gezien('dewi', 'Iemand anders schreef hier al een besluit op');
    expect((await punt())?.besluitTekst).toBe(`${ANDER}\n${EIGEN}`);
  });

  test('who wrote it first reads it no more once somebody else changed it', async () => {
    await d.clicks('dewi', 'Bewaren en verversen', { soort: 'volgen', besluit: EIGEN });
    await ruw('femke', 'live.openen');
    await d.clicks('femke', 'Bewaren en verversen', { besluit: ANDER });
    await ruw('dewi', 'live.openen');
    nietGezien('dewi', ANDER);
    gezien('dewi', 'Iemand anders schreef hier al een besluit op');
  });
});

test('a voorzitter who is on the casus reads it as in the casus itself', async () => {
  await kies('rachid', 'niemand');
  await d.at('2026-11-25T09:30');
  await d.says('rachid', '/agenda');
  await d.clicks('rachid', 'Overleg starten');
  await d.clicks('rachid', 'Volgende');
  await d.clicks('rachid', 'Lezen');
  gezien('rachid', GEHEIM);
  expect(await ruw('rachid', 'live.lezen', { punt: 'ZN-2026-002' })).toMatchObject({ kind: 'error' });
});
