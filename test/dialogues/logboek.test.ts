import { describe, expect, test } from 'vitest';
import { sealAudit } from '../../src/app/audit-keten.ts';
import { Schakels } from '../../src/app/audit-schakel.ts';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { begin, d, GEHEIM, meldAan, woorden } from './aanmelden.ts';

/** Kevin's aanmelding has become ZN-2026-001, with smw and politie on it. */
const metCasus = async () => {
  await begin();
  await meldAan('kevin');
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beoordelen');
  await d.clicks('femke', 'Agenderen');
};
const opent = (wie: string) => d.clicksRaw(wie, 'casus.openen', { casus: 'ZN-2026-001', n: d.netwerkId });
const logboek = async (wie = 'femke', pagina?: unknown) =>
  woorden(await d.clicksRaw(wie, 'casus.logboek', { casus: 'ZN-2026-001', pagina, n: d.netwerkId }));

describe('the log of a casus', () => {
  test('says who opened it, when and why, newest first, also of before it was a casus', async () => {
    await metCasus();
    await d.at('2026-11-03T10:15');
    await opent('kevin');
    await d.at('2026-11-03T11:15');
    const kaart = await logboek();
    expect(kaart).toContain(
      'Kevin Oosterhuis (Jongerenwerk)\nBekeek de casus\ndi 3 nov, 10:15. Waarom: aanmelder',
    );
    expect(kaart.indexOf('di 3 nov')).toBeLessThan(kaart.indexOf('ma 2 nov'));
    expect(kaart).toContain('aanmelding');
    for (const geheim of Object.values(GEHEIM)) expect(kaart).not.toContain(geheim);
  });

  test('of those who were refused, and of who looked it up', async () => {
    await metCasus();
    await opent('dewi');
    await d.says('rachid', '/casus zn 2026-1');
    await d.says('dewi', '/casus ZN-2026-001');
    await d.clicksRaw('dewi', 'casus.logboek', { casus: 'ZN-2026-001', n: d.netwerkId });
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    expect(
      regels.flatMap(({ wie, wat, over, waarom }) => (wie === 'dewi' ? [[wat, over, waarom]] : [])),
    ).toEqual(
      expect.arrayContaining([
        ['geweigerd', 'casus ZN-2026-001', ''],
        ['geweigerd', 'casus ZN-2026-001', 'knop casus.logboek'],
      ]),
    );
    const kaart = await logboek();
    expect(kaart).toContain('Werd geweigerd bij de casus');
    expect(kaart).toContain('Zocht op de casus');
  });

  test('looking at it is itself a line, and it is for the coördinator alone', async () => {
    await metCasus();
    await logboek();
    expect(await logboek()).toContain('Bekeek het logboek van de casus');
    expect(await logboek('kevin')).toContain('alleen de coördinator');
  });

  test('one opening is one line, however much there was to open; and who left is named so', async () => {
    await metCasus();
    await d.at('2026-11-03T10:15');
    await d.clicksRaw('sanne', 'casus.openen', { casus: 'ZN-2026-001', n: d.netwerkId });
    const kaart = await logboek();
    expect(kaart.split('di 3 nov, 10:15')).toHaveLength(2);
  });

  test('reads what went into the chain as well, and only the part that is shown', async () => {
    await metCasus();
    for (let n = 0; n < 20; n++) {
      await d.at(`2026-11-03T10:${10 + n}`);
      await opent('kevin');
    }
    await d.sleepUntil('2026-11-09T10:00');
    await sealAudit(d.ports, d.netwerkId, d.ports.clock.now());
    expect(await listThings(d.store, d.netwerkId, AuditRegels)).toEqual([]);
    expect((await listThings(d.store, d.netwerkId, Schakels)).length).toBeGreaterThan(20);
    const eerste = await logboek();
    expect(eerste).toContain('di 3 nov, 10:29');
    expect(eerste).not.toContain('di 3 nov, 10:21');
    expect(eerste).toContain('Deel 1 van');
    const gezien = [eerste];
    for (let deel = 2; deel <= 4; deel++) gezien.push(woorden(await d.clicks('femke', 'Ouder')));
    const alles = gezien.join('\n');
    for (let n = 0; n < 20; n++) expect(alles).toContain(`di 3 nov, 10:${10 + n}`);
    expect(alles).toContain('ma 2 nov');
  });

  test('a page that is not there is the last one; a casus that is not there says so', async () => {
    await metCasus();
    expect(await logboek('femke', 900)).toContain('Logboek van casus');
    expect(await logboek('femke', 'laatste')).toContain('Logboek van casus');
    expect(
      woorden(await d.clicksRaw('femke', 'casus.logboek', { casus: 'ZN-2026-999', n: d.netwerkId })),
    ).toContain('bestaat niet');
  });

  test('what a refused click held is not in the log: only what is really there', async () => {
    await metCasus();
    await d.clicksRaw('dewi', 'aanmelding.triage', { aanmelding: GEHEIM.vraag, n: d.netwerkId });
    await d.clicksRaw('dewi', 'casus.logboek', { casus: GEHEIM.vraag, n: d.netwerkId });
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    expect(regels.filter(({ wat }) => wat === 'geweigerd').map(({ over }) => over)).toContain(
      'knop casus.logboek',
    );
    expect(JSON.stringify(regels)).not.toContain(GEHEIM.vraag);
  });
});
