import { expect, test } from 'vitest';
import { MAX_CARD_BYTES } from '../../cards/kit/rules.ts';
import { overzicht } from '../../src/domain/levensloop.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { begin, d, geenInhoud, rijen, woorden } from './aanmelden.ts';
import { zaad } from './zaad.ts';

const NUMMER = 'ZN-2026-014';
const LANG = 'Iedere week met school en ouders bespreken hoe het gaat. '.repeat(6).trim();

const klik = (wie: string, verb: string, data: object = {}) =>
  d.clicksRaw(wie, verb, { casus: NUMMER, n: d.netwerkId, ...data });
const bytes = (reply: Reply): number =>
  reply.kind === 'card' ? Buffer.byteLength(JSON.stringify(reply.card)) : 0;

test('a casus of two years, with forty acties and sixty events, opens part by part within what a card may hold', async () => {
  await begin({ erbij: [zaad], overleggen: [] });
  await d.says(
    'sanne',
    `/zaaicasus ${JSON.stringify({ casus: NUMMER, status: 'nieuw', partners: ['jongerenwerk', 'politie'], aanmelder: 'kevin', vraag: LANG })}`,
  );
  await klik('femke', 'casus.regie.vraag', { naar: 'kevin', actief: true });
  await klik('kevin', 'casus.regie.ja');
  for (let keer = 0; keer < 12; keer++)
    await klik('kevin', 'casus.doel.zet', {
      tekst: `Doel ${keer}: ${LANG.slice(0, 180)}`,
      gebied: 'wonen',
      aanpak: LANG.slice(0, 290),
      wie: 'politie',
    });
  for (let keer = 0; keer < 40; keer++)
    await d.says(
      'sanne',
      `/zaaiactie ${JSON.stringify({ eigenaar: keer % 2 ? 'kevin' : 'marloes', wat: `${keer} ${LANG}`, tot: '2028-10-01', casus: NUMMER })}`,
    );
  const cijfers = { justitie: '1', overlast: '5', wonen: '2', relaties: '4' };
  const rest = { dagbesteding: '3', gezondheid: '1', financien: '5', gedrag: '2', toelichting: LANG };
  for (let keer = 0; keer < 6; keer++) {
    await d.at(`${2027 + Math.floor(keer / 4)}-${String((keer % 4) * 3 + 1).padStart(2, '0')}-12T10:00`);
    await klik('kevin', 'casus.scores.begin', { vraag: 'zelf', moment: 'herijking' });
    const ronde = (await rijen<{ scoreRonde?: { op: string } }>('casus!'))[0]?.scoreRonde?.op;
    await klik('kevin', 'casus.meting.zet', { ronde, deel: 1, ...cijfers });
    await klik('kevin', 'casus.meting.zet', { ronde, deel: 2, ...rest, gedrag: `${(keer % 5) + 1}` });
    for (let meer = 0; meer < 7; meer++) await klik('femke', 'casus.groep');
  }
  await d.at('2028-10-02T10:00');
  expect((await rijen('gebeurtenis!')).length).toBeGreaterThanOrEqual(60);
  expect(await rijen('meting!')).toHaveLength(6);
  for (const [verb, data] of [
    ['casus.openen', {}],
    ['casus.plan', {}],
    ['casus.scores', {}],
    ['casus.levensloop', {}],
    ['casus.levensloop', { pagina: 5 }],
    ['casus.logboek', {}],
    ['casus.wijzigen', {}],
  ] as const) {
    const kaart = await klik('femke', verb, data);
    expect(bytes(kaart), verb).toBeGreaterThan(500);
    expect(bytes(kaart), verb).toBeLessThan(MAX_CARD_BYTES);
  }
  const loop = await klik('kevin', 'casus.levensloop');
  expect(JSON.stringify(loop)).toContain('Andere gebeurtenissen: ');
  expect(woorden(loop)).toContain('Pagina 1 van');
  await geenInhoud();
}, 60_000);

test('a levensloop at a glance counts each thing once, whatever the stretches', () => {
  const gebeurtenis = (op: string) => ({ soort: 'gebeurtenis', op, gebeurtenis: {} }) as never;
  const loop = ['2028-01-01T00:00:00Z', '2027-01-01T00:00:00Z', '2026-01-01T00:00:00Z'].map(gebeurtenis);
  const [baan] = overzicht(loop)?.banen ?? [];
  expect(baan?.tellingen).toHaveLength(12);
  expect(baan?.tellingen.reduce((som, een) => som + een, 0)).toBe(3);
  expect([baan?.tellingen[0], baan?.tellingen.at(-1)]).toEqual([1, 1]);
  expect(overzicht([])).toBeUndefined();
  expect(overzicht([gebeurtenis('2026-01-01T00:00:00Z')])?.banen[0]?.tellingen).toEqual([1]);
});
