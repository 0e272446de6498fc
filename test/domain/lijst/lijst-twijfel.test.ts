import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leesBesluitSoort } from '../../../src/domain/lijst/besluit-woorden.ts';
import { leesBesluitenlijst } from '../../../src/domain/lijst/besluitenlijst-lezen.ts';
import { zoekEigenaar } from '../../../src/domain/lijst/eigenaar.ts';
import { context, mensen, tekst } from './wereld.ts';

const RUNS = process.env.KETENBOT_LONG ? 5_000 : 200;

const NAMEN = ['Kevin', 'Marloes', 'Ingrid', 'Annelies', 'Hanneke', 'Tom', 'Dewi'] as const;
const naam = fc.constantFrom(...NAMEN);
const taak = fc.constantFrom(
  'moeder bellen',
  'plan schrijven',
  'mentor spreken',
  'huisbezoek',
  'stage zoeken',
);
const datum = fc.constantFrom('4 december', 'uiterlijk 9 december', 'voor 16 december', 'wk 50', '(11-12)');
const moment = fc.constantFrom(
  'na de kerst',
  'voor de zomervakantie',
  'op maandag',
  'in week 51',
  'begin januari',
  'vanaf 7 december',
  'het gesprek van 3 december',
  'elke week',
  'rond sinterklaas',
);
const acties = (regel: string) =>
  leesBesluitenlijst(
    tekst(`Besluitenlijst 25 november 2026\nZN-2026-003\nBesluit: volgen\n${regel}`),
    context,
  ).items.flatMap((item) => item.acties);

test('a line with a second moment never has its date filled in without asking', () => {
  fc.assert(
    fc.property(naam, taak, moment, datum, (wie, wat, erbij, wanneer) => {
      for (const actie of acties(`Actie ${wie}: ${wat} ${erbij}, ${wanneer}`))
        expect(actie.wanneer.soort).not.toBe('datum');
    }),
    { numRuns: RUNS },
  );
});

test('a sentence with a second person who may have to do it never has its owner filled in without asking', () => {
  const woord = fc.constantFrom('anders', 'tenzij', 'of', 'en');
  fc.assert(
    fc.property(naam, naam, woord, datum, (een, twee, tussen, wanneer) => {
      fc.pre(een !== twee);
      for (const actie of acties(`- ${een} belt moeder, ${tussen} belt ${twee}, ${wanneer}`))
        expect(actie.eigenaar.soort).not.toBe('een');
    }),
    { numRuns: RUNS },
  );
});

test.each(NAMEN)('%s with a doubt beside the name is asked about', (wie) => {
  for (const twijfel of [
    `${wie}?`,
    `niet ${wie}`,
    `${wie} misschien`,
    `${wie} (nog vragen)`,
    `${wie} ipv Karin`,
    `${wie} of Karin`,
  ])
    expect(zoekEigenaar(twijfel, mensen).soort).not.toBe('een');
  expect(zoekEigenaar(wie, mensen).soort).toBe('een');
});

const SOORTEN = ['afsluiten', 'opschalen', 'volgen', 'integrale aanpak', 'overdragen'] as const;
const soort = fc.constantFrom(...SOORTEN);

test.each(SOORTEN)('"%s" alone is sure', (woord) => {
  expect(leesBesluitSoort(`Besluit: ${woord}`)?.soort).toBe(woord);
});

test('a besluit with a condition, a denial, a question or a second kind is asked about', () => {
  const zin = fc.oneof(
    fc
      .tuple(
        soort,
        fc.constantFrom('als ouders meewerken', 'tenzij er een melding komt', 'mits school akkoord is', '?'),
      )
      .map(([een, rest]) => `${een}, ${rest}`),
    soort.map((een) => `niet ${een}`),
    soort.map((een) => `${een} is niet nodig`),
    fc
      .tuple(soort, soort)
      .filter(([een, twee]) => een !== twee)
      .map(([een, twee]) => `${een}, daarna ${twee}`),
    soort.map((een) => `jongere wil een cursus ${een}`),
  );
  fc.assert(
    fc.property(zin, (text) => {
      expect(leesBesluitSoort(text)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
});

test('what was struck out is shown, and never becomes an actie', () => {
  fc.assert(
    fc.property(naam, taak, datum, fc.boolean(), (wie, wat, wanneer, ook) => {
      const lijst = leesBesluitenlijst(
        tekst(
          `ZN-2026-003\n- ~~${wie}: ${wat}, ${wanneer}~~${ook ? '\n- Karin: brief sturen, 4 december' : ''}`,
        ),
        context,
      );
      expect(lijst.items.flatMap((item) => item.acties.map((actie) => actie.tekst))).toEqual(
        ook ? ['brief sturen'] : [],
      );
      expect(lijst.nietGelezen.join()).toContain(wat);
    }),
    { numRuns: RUNS },
  );
});

test('what people told at the table is no actie, whoever tells it', () => {
  const verteld = fc.constantFrom(
    'vertelt dat het beter gaat',
    'heeft moeder gesproken',
    'vroeg naar de wachtlijst',
    'maakt zich zorgen',
  );
  fc.assert(
    fc.property(naam, verteld, datum, (wie, wat, wanneer) => {
      expect(acties(`${wie} ${wat}, ${wanneer}.`)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
