import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  buitenDoelgroep,
  initialenFout,
  koppelTekst,
  leesGeboorte,
  roepnaamFout,
  waarHoort,
} from '../../src/domain/aanmelding-wie.ts';

const vandaag = Temporal.PlainDate.from('2026-11-03');
const doelgroep = { min: 12, max: 23 };

describe('a birth date', () => {
  test.each([
    ['3-5-2010', '2010-05-03'],
    ['03/05/2010', '2010-05-03'],
    ['3 mei 2010', '2010-05-03'],
    ['3 5 10', '2010-05-03'],
    ['2010-05-03', '2010-05-03'],
    ['29-2-2012', '2012-02-29'],
    ['3-5-98', '1998-05-03'],
  ])('%s is read', (getypt, datum) => {
    expect(leesGeboorte(getypt, vandaag)).toEqual({
      geboorte: { jaar: Number(datum.slice(0, 4)), datum: Temporal.PlainDate.from(datum) },
    });
  });

  test('the year alone will do', () => {
    expect(leesGeboorte('2010', vandaag)).toEqual({ geboorte: { jaar: 2010 } });
  });

  test.each(['31-2-2010', '29-2-2011', '4-11-2026', '2027', '1900-01-01', 'mei 2010', 'vijftien', ''])(
    '%j is not',
    (getypt) => {
      const gelezen = leesGeboorte(getypt, vandaag);
      expect('fout' in gelezen && !gelezen.fout.includes(getypt || '§')).toBe(true);
    },
  );
});

describe('the doelgroep', () => {
  test.each([
    ['4-11-2014', 'te jong'],
    ['3-11-2014', undefined],
    ['4-11-2002', undefined],
    ['3-11-2002', 'te oud'],
    ['2015', 'te jong'],
    ['2014', undefined],
    ['2002', undefined],
    ['2001', 'te oud'],
  ])('born %s is %s on 3 November 2026', (getypt, hoe) => {
    const gelezen = leesGeboorte(getypt, vandaag);
    if ('fout' in gelezen) throw new Error(gelezen.fout);
    expect(buitenDoelgroep(gelezen.geboorte, doelgroep, vandaag)).toBe(hoe);
  });

  test('says in words where somebody belongs', () => {
    expect(waarHoort('te jong', doelgroep)).toContain('netwerk voor jonge kinderen');
    expect(waarHoort('te oud', doelgroep)).toContain('wijkteam');
    expect(waarHoort('te oud', { min: 0, max: 12 })).toContain('netwerk voor jongeren');
  });
});

test.each(['K.O.', 'ko', 'KO', 'J.v.d.B.', 'JvdB', 'M. van D.', 'É.'])(
  '%s may stand as initials',
  (initialen) => {
    expect(initialenFout(initialen)).toBeUndefined();
  },
);

test.each(['Kevin', 'kevin', 'K. Jansen', 'Jan', '12', '...', 'K.O. 2010', 'ABCDEFGH'])(
  '%s may not',
  (initialen) => {
    expect(initialenFout(initialen)).toBeDefined();
  },
);

test.each(['Kay', 'Jan-Willem', "D'Angelo", 'Zoë'])('%s may stand as roepnaam', (naam) => {
  expect(roepnaamFout(naam)).toBeUndefined();
});

test.each(['Kay Zomer', 'K@y', '-', 'x'.repeat(31)])('%s may not', (naam) => {
  expect(roepnaamFout(naam)).toBeDefined();
});

test('the same youth gives the same text for the koppelsleutel, however it was typed', () => {
  const datum = Temporal.PlainDate.from('2010-05-03');
  for (const initialen of ['ÉK.', 'e.k.', 'E K', 'ek'])
    expect(koppelTekst(initialen, datum)).toBe(koppelTekst('EK', datum));
  expect(koppelTekst('KE', datum)).not.toBe(koppelTekst('EK', datum));
});
