import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { assertGeenPersoonsgegevens, weigeringen } from '../../src/domain/privacy-guard.ts';
import { datum } from './time-arbitraries.ts';

const vandaag = datum('2026-11-26');
const soorten = (text: string) => weigeringen(text, vandaag).map(({ soort }) => soort);

/** Nine digits that pass the 11-test, made the other way round than the code that checks it. */
const bsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((cijfers) => ({ cijfers, controle: cijfers.reduce((som, c, i) => som + c * (9 - i), 0) % 11 }))
  .filter(({ cijfers, controle }) => controle < 10 && cijfers.some((c) => c > 0))
  .map(({ cijfers, controle }) => `${cijfers.join('')}${controle}`);

const zin = fc.constantFrom(
  'Moeder belt morgen met school.',
  'Gesprek met mentor in wk 49, casus ZN-2026-014',
  'overleg wo 25 nov, 09:30',
  'In 2026 is 3 keer gespijbeld',
  '',
);

describe('weigeringen', () => {
  it.each([
    ['123456782', 'bsn'],
    ['BSN 1234.56.782', 'bsn'],
    ['nummer 123 456 782 van broer', 'bsn'],
    ['12 meldingen, 123-456-782', 'bsn'],
    ['punt 12 123.456.782', 'bsn'],
    ['burgerservicenummer: 1234 56 78 2', 'bsn'],
    ['bsn 12345672', 'bsn'],
    ['１２３４５６７８２', 'bsn'],
    ['mail naar jan.de.vries+x@school-noord.nl', 'e-mail'],
    ['06-12345678', 'telefoon'],
    ['06 12 34 56 78', 'telefoon'],
    ['bel 0612345678.', 'telefoon'],
    ['+31 6 1234 5678', 'telefoon'],
    ['+31(0)612345678', 'telefoon'],
    ['0031612345678', 'telefoon'],
    ['020-1234567', 'telefoon'],
    ['(0348) 12 34 56', 'telefoon'],
    ['+32 470 12 34 56', 'telefoon'],
    ['NL91ABNA0417164300', 'iban'],
    ['nl91 abna 0417 1643 00 van moeder', 'iban'],
    ['BE68 5390 0754 7034', 'iban'],
    ['1234 AB 12', 'postcode'],
    ['woont 1234ab, nr 12', 'postcode'],
    ['Dorpsstraat 12, 1234 AB Plaats', 'postcode'],
    ['12-05-2009', 'geboortedatum'],
    ['12/5/2009', 'geboortedatum'],
    ['12 mei 2009', 'geboortedatum'],
    ['2009-05-12', 'geboortedatum'],
    ['geb. 3-2-26', 'geboortedatum'],
    ['geboren te Utrecht op 3 februari 2026', 'geboortedatum'],
    ['geboortedatum: 12.05.09', 'geboortedatum'],
  ])('refuses "%s"', (text, soort) => {
    expect(soorten(text)).toEqual([soort]);
  });

  it.each([
    'ZN-2026-014',
    'ZN-2026-003, ZN-2026-007 en ZN-2026-009 naar overleg 25-11-2026 09.30 uur',
    'overleg 6 januari 2027, 09.30–11.00 uur',
    '06-12-2026 10.30 uur',
    '06 12 2026 10 uur',
    '6/12 of 13/12',
    'score ging van 06 naar 08',
    'tussen 2024 en 2026 waren er 12 jongeren en 47 meldingen',
    'in 2026 op 9 plekken, in 2025 wo 3 keer',
    'geb. 2009, J.V.',
    'J.V. (2010) zit in klas 2b van 1234 leerlingen',
    'ons dossier 2026-01234',
    'wijk 1234 AB',
    'om 06:12 en 12:30 bij 3 adressen',
    'kosten 1.234.567 euro, 12.345,67',
    'scores 2 3 4 4 5 1 2 3',
    'nummer 123456789',
    'afspraak @ 9.30 met NL 12 en DE 3',
    'wk49 neemt contact op met school over verzuim',
    'geboren worden 3 plannen, 2-12-26 klaar',
    '0900 uur tot 1030 uur',
  ])('lets "%s" pass', (text) => {
    expect(soorten(text)).toEqual([]);
  });

  it('finds every kind at once, each named once', () => {
    const text =
      'Jan, geb. 12-05-2009, bsn 123456782, 06-12345678 of 0612345679, a@b.nl, NL91ABNA0417164300, 1234 AB 5';
    expect(new Set(soorten(text))).toEqual(
      new Set(['bsn', 'e-mail', 'telefoon', 'iban', 'postcode', 'geboortedatum']),
    );
    expect(soorten(text)).toHaveLength(6);
  });

  it('finds any BSN between other words, however it is parted, and never repeats it', () => {
    fc.assert(
      fc.property(
        bsn,
        fc.constantFrom('', '.', ' ', '-'),
        fc.constantFrom('3-3-3', '4-2-3'),
        zin,
        zin,
        (nummer, teken, vorm, voor, na) => {
          const maten = vorm === '3-3-3' ? [0, 3, 6, 9] : [0, 4, 6, 9];
          const geschreven = [0, 1, 2].map((i) => nummer.slice(maten[i], maten[i + 1])).join(teken);
          const gevonden = weigeringen(`${voor} ${geschreven} ${na}`, vandaag);
          expect(gevonden.map(({ soort }) => soort)).toContain('bsn');
          expect(JSON.stringify(gevonden)).not.toMatch(/\d{2}/);
        },
      ),
    );
  });

  it('refuses no nine digits that fail the 11-test', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 1, max: 9 }), (nummer, meer) => {
        const fout = `${nummer.slice(0, 8)}${(Number(nummer[8]) + meer) % 10}`;
        expect(soorten(`nummer ${fout}`)).toEqual([]);
      }),
    );
  });

  it('finds any mobile number in the usual ways of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10000000, max: 99999999 }), zin, (getal, rondom) => {
        const n = String(getal);
        for (const text of [
          `06${n}`,
          `06-${n}`,
          `06 ${n.slice(0, 4)} ${n.slice(4)}`,
          `06-${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
          `+316${n}`,
          `+31 6 ${n}`,
        ]) {
          expect(soorten(`${rondom} ${text} ${rondom}`), text).toContain('telefoon');
        }
      }),
    );
  });

  it('lets every date and time of this year and the next pass, in any company', () => {
    const dag = fc.integer({ min: 0, max: 729 }).map((dagen) => datum('2026-01-01').add({ days: dagen }));
    const tijd = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(dag, tijd, fc.integer({ min: 1, max: 999 }), (date, [uur, minuut], aantal) => {
        const mm = String(minuut).padStart(2, '0');
        const dd = String(date.day).padStart(2, '0');
        const maand = String(date.month).padStart(2, '0');
        for (const text of [
          `overleg ${dd}-${maand}-${date.year} ${uur}:${mm}, ${aantal} casussen`,
          `${date.day}/${date.month}/${date.year} om ${uur}.${mm} uur`,
          `${dd}-${maand} ${uur}.${mm} ZN-${date.year}-${String(aantal).padStart(3, '0')}`,
          `${date.toString()} ${uur}:${mm}`,
          `${aantal} meldingen op ${date.day} dec ${date.year}`,
        ]) {
          expect(soorten(text), text).toEqual([]);
        }
      }),
    );
  });

  it('lets no birth date pass of anyone up to 110 years old', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 110 * 365 }), fc.constantFrom('-', '/', '.'), (dagen, teken) => {
        const geboren = datum('2025-12-31').subtract({ days: dagen });
        expect(soorten(`J. ${geboren.day}${teken}${geboren.month}${teken}${geboren.year}, school`)).toContain(
          'geboortedatum',
        );
      }),
    );
  });

  it('takes a long text without choking', () => {
    for (const stuk of ['a', '1', '12 ', 'nl12', 'a.b@', 'geb 1-1-2000 ', '0 6', '1234 A', '(+31 ']) {
      expect(Array.isArray(weigeringen(stuk.repeat(20_000), vandaag))).toBe(true);
    }
  });
});

describe('assertGeenPersoonsgegevens', () => {
  it('lets clean fields pass', () => {
    expect(() =>
      assertGeenPersoonsgegevens({ Vraag: 'Wie pakt dit op?', Reden: undefined }, vandaag),
    ).not.toThrow();
  });

  it('names each field and what to do, and not what was found', () => {
    const velden = { Vraag: 'Bel 06-12345678', Doel: 'naar school', Reden: 'bsn 123456782' };
    const error = (() => {
      try {
        assertGeenPersoonsgegevens(velden, vandaag);
      } catch (thrown) {
        return thrown;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ field: 'Vraag' });
    expect(String(error)).toBe(
      'UserError: Kijk naar "Vraag". Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie. ' +
        'Kijk naar "Reden". Er staat een burgerservicenummer (BSN) in. Haal het weg en gebruik het casusnummer. ' +
        'Er is nog niets bewaard.',
    );
  });
});
