import mammoth from 'mammoth';
import { afterEach, expect, it } from 'vitest';
import { alsBytes } from '../../src/adapters/documents/schrijven.ts';
import { geefBestand } from '../../src/adapters/teams/bestand.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Bestanden } from '../../src/ports/file.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { ja, metLijst, naOverleg } from './lijst-hulp.ts';

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const plak = async (tekst: string) => {
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Tekst plakken');
  await d.clicks('femke', 'Lezen', { tekst });
};
const LIJST = 'Actielijst 25 november 2026\nRondvraag\nActie Bé: folders ophalen, 9 december';

it('a nickname that was answered once is read the next time, is shown, and can be forgotten', async () => {
  d = await naOverleg();
  await plak(LIJST);
  await d.clicks('femke', '1 vraag beantwoorden');
  expect(d.sees('femke')).toContain('Kies alleen ja als dit een collega is.');
  await d.clicks('femke', 'Volgende', { keuze: 'marloes', onthoud: 'ja' });
  await plak(LIJST.replace('folders', 'sleutels'));
  expect(d.sees('femke')).toContain('Geen vragen.');
  expect(d.sees('femke')).toContain('Bé → Marloes Visser');
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Wat de bot leerde');
  expect(d.sees('femke')).toContain('Marloes Visser (Bureau Jeugdzorg)');
  await d.clicks('femke', 'Vergeten');
  expect(d.sees('femke')).toContain('Nog geen namen.');
  await plak(LIJST.replace('folders', 'boeken'));
  expect(d.sees('femke')).toContain('1 vraag');
});

it('a name that was answered once holds for the other acties of the same list, and for no other name', async () => {
  d = await naOverleg();
  await plak(
    `${LIJST}\nActie Bé: zaal regelen, 9 december\nActie Moeder: bellen, 9 december\nActie Truus: koffie, 9 december\nActie Moeder: mailen, 9 december`,
  );
  await d.clicks('femke', '5 vragen beantwoorden');
  await d.clicks('femke', 'Volgende', { keuze: 'marloes' });
  expect(d.sees('femke')).toContain('Moeder');
  await d.clicks('femke', 'Volgende', { keuze: 'kevin' });
  expect(d.sees('femke')).toContain('Truus');
  await d.clicks('femke', 'Volgende', { keuze: 'kevin' });
  expect(d.sees('femke')).toContain('mailen');
  await d.clicks('femke', 'Volgende', { keuze: 'kevin' });
  expect(d.sees('femke')).toContain('zaal regelen');
  expect(d.sees('femke').match(/Bé → Marloes Visser/g)).toHaveLength(2);
});

it('a column nobody knows is asked about on the list itself, and read once it was explained', async () => {
  d = await naOverleg();
  const tabel = [
    'Casus;Afspraak;Aan zet is;Voor wanneer',
    'ZN-2026-003;hobby zoeken;Kevin;9 december 2026',
    'ZN-2026-007;huisbezoek;Marloes;10 december 2026',
  ].join('\n');
  await plak(tabel);
  expect(d.sees('femke')).toContain('Wat staat er in deze kolom?');
  expect(d.sees('femke')).toContain('Aan zet is');
  await d.clicks('femke', 'Uitleggen');
  await d.clicks('femke', 'Onthouden', { veld: 'wie' });
  expect(d.sees('femke')).toContain('Onthouden: in "Aan zet is" staat wie het doet.');
  await plak(tabel);
  expect(d.sees('femke')).not.toContain('Wat staat er in deze kolom?');
  expect(d.sees('femke')).toContain('Kevin Oosterhuis (Jongerenwerk), uiterlijk wo 9 dec');
});

it('a name is not remembered without a yes, nor are words that mean somebody else each time', async () => {
  d = await naOverleg();
  await plak(LIJST);
  await d.clicks('femke', '1 vraag beantwoorden');
  await d.clicks('femke', 'Volgende', { keuze: 'marloes' });
  await plak(LIJST.replace('folders', 'sleutels').replace('Bé', 'Moeder'));
  await d.clicks('femke', '1 vraag beantwoorden');
  expect(d.sees('femke')).not.toContain('Volgende keer ook');
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Wat de bot leerde');
  expect(d.sees('femke')).toContain('Nog geen namen.');
});

it('a column that was explained once is read as what it is', async () => {
  d = await naOverleg();
  const lijst = 'Actielijst 25 november 2026\nWat\tAan zet\tWanneer\nFolders ophalen\tKevin\t9-12-2026\n';
  await plak(lijst);
  expect(d.sees('femke')).toContain('Eigenaar nog kiezen');
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Wat de bot leerde');
  await d.clicks('femke', 'Kolom uitleggen');
  await d.clicks('femke', 'Onthouden', { tekst: 'x'.repeat(60), veld: 'wie' });
  expect(d.sees('femke')).toContain('hoogstens 40 tekens');
  await d.clicks('femke', 'Onthouden', { tekst: 'Aan zet', veld: 'wie' });
  expect(d.sees('femke')).toContain('wie het doet');
  await plak(lijst);
  expect(d.sees('femke')).toContain('Kevin Oosterhuis (Jongerenwerk), uiterlijk wo 9 dec');
});

it('the list goes along as Word and PDF, full or without content, once and audited', async () => {
  d = await naOverleg({ wrap: (ports) => ({ ...ports, publicUrl: 'https://ketenbot.example' }) });
  const hulp = metLijst(d);
  await plak(
    'Actielijst 25 november 2026\nZN-2026-003\nBesluit: volgen, het gaat langzaam beter\nActie Kevin: hobby zoeken, 9 december',
  );
  await d.clicks('femke', '1 vraag beantwoorden');
  await hulp.antwoordt(ja);
  await hulp.stelVast();
  await d.at('2026-11-26T10:20');
  expect(d.messages('femke').join()).toContain('Meenemen in Word of PDF');
  const [overleg] = await hulp.alle(Overleggen);
  const reply = await d.clicksRaw('femke', 'besluitenlijst.bestanden', {
    overleg: overleg?.id,
    n: d.netwerkId,
  });
  const paden = (JSON.stringify(reply).match(/https:\/\/ketenbot\.example\/[^"]+/g) ?? []).map(
    (url) => new URL(url).pathname,
  );
  expect(paden).toHaveLength(4);
  const bestanden: Bestanden = {
    bekijk: d.app.bestanden.bekijk,
    haal: async (vraag) => {
      const bestand = await d.app.bestanden.haal(vraag);
      return bestand && alsBytes(bestand);
    },
  };
  const [vol = '', pdf = '', kaal = '', kaalPdf = ''] = paden;
  const woorden = async (pad: string) => {
    const { bytes } = await geefBestand('POST', pad, bestanden);
    return (await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? []) })).value;
  };
  const volledig = await woorden(vol);
  for (const deel of [
    'Besluitenlijst van',
    'ZN-2026-003',
    'het gaat langzaam beter',
    'hobby zoeken',
    'Kevin Oosterhuis',
  ])
    expect(volledig).toContain(deel);
  const neutraal = await woorden(kaal);
  expect(neutraal).toContain('ZN-2026-003');
  expect(neutraal).not.toMatch(/langzaam|hobby|Kevin/);
  for (const pad of [pdf, kaalPdf]) {
    const gegeven = await geefBestand('POST', pad, bestanden);
    expect(Buffer.from(gegeven.bytes ?? []).toString('latin1')).toContain('%PDF-1.7');
  }
  expect((await geefBestand('POST', vol, bestanden)).status).not.toBe(200);
});
