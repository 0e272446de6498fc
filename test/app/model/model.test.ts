import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Bericht } from '../../../src/domain/bericht.ts';
import { type LijstConcept, LijstConcepten } from '../../../src/domain/besluitenlijst-concept.ts';
import type { Aanmelding, Casus } from '../../../src/domain/casus.ts';
import type { Gebeurtenis } from '../../../src/domain/gebeurtenis.ts';
import { woordAanAanmelder } from '../../../src/domain/terugkoppeling.ts';
import { type Dialogue, startDialogue } from '../../support/dialogue.ts';
import { indexVerschil } from '../../support/index-klopt.ts';
import { long } from '../../support/long.ts';
import { leegBoek, tel } from './ledger.ts';
import { klik, rijen, type Spel } from './spel.ts';
import { sluitAlles, ZETTEN, type Zet } from './zetten.ts';

let d: Dialogue | undefined;
afterEach(async () => {
  await d?.close();
  d = undefined;
});

const BESLIST: readonly Aanmelding['status'][] = [
  'geagendeerd',
  'besproken',
  'doorverwezen',
  'afgewezen',
  'consultatie',
];

/** Every word to an aanmelder of a decision: what went out, and what a list still has to send in working hours. */
const woordenAanAanmelders = async (
  spel: Spel,
  berichten: readonly Bericht[],
): Promise<readonly { readonly besluit: string; readonly aanmelder: string }[]> => {
  const lijsten = await rijen<LijstConcept>(spel, `${LijstConcepten.name}!`);
  const woorden = [
    ...berichten.flatMap(({ id, soort, over, aan }) =>
      soort === 'terugkoppeling.aanmelder' && aan.soort === 'deelnemer'
        ? [{ id, besluit: (over as { besluit: string }).besluit, aanmelder: aan.deelnemer }]
        : [],
    ),
    ...lijsten.flatMap(({ uitgave }) =>
      (uitgave?.terug ?? []).map((woord) => ({
        ...woord,
        id: woordAanAanmelder(woord.besluit, woord.aanmelder, woord.correctie).id,
      })),
    ),
  ];
  return [...new Map(woorden.map((woord) => [woord.id, woord])).values()];
};

/** Where the bot and the ledger of what was done do not say the same. */
const verschillen = async (spel: Spel): Promise<string[]> => {
  const { boek } = spel;
  const casussen = await rijen<Casus>(spel, 'casus!');
  const aanmeldingen = await rijen<Aanmelding>(spel, 'aanmelding!');
  const berichten = await rijen<Bericht>(spel, 'bericht!');
  const gebeurtenissen = await rijen<Gebeurtenis>(spel, 'gebeurtenis!');
  const besluiten = await rijen(spel, 'besluit!');
  const woorden = await woordenAanAanmelders(spel, berichten);
  const fout: string[] = [];
  const gelijk = (wat: string, is: unknown, moet: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(moet))
      fout.push(`${wat}: ${JSON.stringify(is)}, and it happened ${JSON.stringify(moet)}`);
  };
  gelijk(
    'casussen by state',
    tel(casussen.map(({ status }) => status)),
    tel([...boek.casussen.values()].map(({ status }) => status)),
  );
  gelijk(
    'aanmeldingen by state',
    tel(aanmeldingen.filter(({ status }) => status !== 'concept').map(({ status }) => status)),
    tel([...boek.aanmeldingen.values()].map(({ status }) => status)),
  );
  gelijk('besluiten', besluiten.length, boek.besluiten);
  for (const [nummer, casus] of boek.casussen) {
    const rij = casussen.find(({ id }) => id === nummer);
    if (!rij) fout.push(`${nummer} is gone`);
    else gelijk(`casusregisseur of ${nummer}`, rij.regisseur, casus.regisseur);
    if (rij?.status === 'actief' && rij.regisseur === undefined)
      fout.push(`${nummer} is actief and nobody keeps it together`);
    const wissels = gebeurtenissen.filter((een) => een.casus === nummer && een.soort === 'regisseur').length;
    gelijk(
      `word of ${nummer} to who brought it in`,
      woorden.filter(({ besluit }) => besluit.startsWith(`${nummer}!`)).map(({ aanmelder }) => aanmelder),
      Array.from({ length: casus.woorden }, () => casus.aanmelder),
    );
    if (!casus.gewist) gelijk(`times ${nummer} got a casusregisseur`, wissels, casus.keren);
  }
  for (const { id, status, aanmelder } of aanmeldingen) {
    if (!BESLIST.includes(status)) continue;
    const gehoord = berichten.some(
      ({ id: bericht, soort, aan }) =>
        soort === 'aanmelding.uitkomst' &&
        bericht.includes(id) &&
        aan.soort === 'deelnemer' &&
        aan.deelnemer === aanmelder,
    );
    if (!gehoord) fout.push(`aanmelding ${id} (${status}) was never answered`);
  }
  return fout;
};

/** What can still be read of anything when its time has passed, by whoever might. */
const leesbaar = async (spel: Spel): Promise<string[]> => {
  const over: string[] = [];
  for (const { id, gewist } of await rijen<Casus>(spel, 'casus!')) {
    if (gewist === undefined) over.push(`${id} was not erased`);
    for (const wie of ['femke', 'kevin', 'rachid'])
      for (const verb of ['casus.openen', 'casus.plan', 'casus.scores', 'casus.levensloop', 'casus.uitvoer'])
        if (/zwaluwnest/.test(await klik(spel, wie, verb, { casus: id })))
          over.push(`${wie} reads ${id} by ${verb}`);
  }
  return over;
};

const zet: fc.Arbitrary<Zet> = fc.record({
  wat: fc.nat({ max: 999 }),
  wie: fc.nat({ max: 999 }),
  waarop: fc.nat({ max: 999 }),
  hoe: fc.nat({ max: 999 }),
});

const MENSEN = [
  'femke',
  'sanne',
  'rachid',
  'joost',
  'marloes',
  'tom',
  'ingrid',
  'dewi',
  'kevin',
  'annelies',
  'karin',
];

test('whatever history: the bot says what happened, one regisseur, nothing seen by who is not on it, every aanmelding answered', async () => {
  const gedaan = new Map<string, number>();
  let getoond = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(zet, { minLength: 70, maxLength: long ? 200 : 80 }), async (zetten) => {
      await d?.close();
      d = await startDialogue();
      const spel: Spel = { d, boek: leegBoek(MENSEN), fouten: [], gedaan, getoond: 0 };
      for (const een of zetten) {
        const doe = ZETTEN[een.wat % ZETTEN.length];
        await doe?.(spel, een);
        const index = await indexVerschil(d.store, d.netwerkId);
        expect([...spel.fouten, ...(await verschillen(spel)), ...index]).toEqual([]);
      }
      const voor = (await rijen<Casus>(spel, 'casus!')).length;
      await sluitAlles(spel);
      expect(await leesbaar(spel)).toEqual([]);
      expect((await rijen<Casus>(spel, 'casus!')).length).toBe(voor);
      expect([...spel.fouten, ...d.errors]).toEqual([]);
      getoond += spel.getoond;
    }),
    { seed: 20_261_125, numRuns: long ? 60 : 8, endOnFailure: true },
  );
  // A history in which little happens, or in which nobody ever read anything, would prove nothing.
  expect(getoond).toBeGreaterThan(20);
  const NODIG = [
    'aangemeld',
    'agenderen',
    'regisseur',
    'besluit integrale aanpak',
    'vertrokken',
    'gekeken',
    'overgedragen',
    'gewist',
    'met de hand, en daarna op de lijst',
    'besluit ingetrokken',
    'besluit gecorrigeerd',
  ];
  expect(NODIG.filter((wat) => (gedaan.get(wat) ?? 0) < 3)).toEqual([]);
}, 600_000);
