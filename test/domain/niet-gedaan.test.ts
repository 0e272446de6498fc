import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Actie } from '../../src/domain/actie.ts';
import { nietGedaan } from '../../src/domain/niet-gedaan.ts';
import type { Overleg } from '../../src/domain/overleg.ts';

const overleg = (id: string, start: string, meer: Partial<Overleg> = {}): Overleg => ({
  id,
  soort: 'casuïstiekoverleg',
  status: 'gepland',
  start,
  minuten: 90,
  agenda: [],
  ...meer,
});
const NU = overleg('nu', '2026-11-25T08:30:00Z');
const VORIG = overleg('vorig', '2026-11-11T08:30:00Z', { status: 'besluitenlijst vastgesteld' });
const EERDER = overleg('eerder', '2026-10-28T08:30:00Z', { status: 'besluitenlijst vastgesteld' });

const actie = (id: string, meer: Partial<Actie>): Actie => ({
  id,
  status: 'open',
  eigenaar: 'kevin',
  soort: 'actie',
  tot: '2026-11-20',
  sleutel: 's',
  content: { v: 1, iv: '', tag: '', data: '' },
  sinds: '2026-11-01T08:00:00Z',
  herinnerd: 0,
  geschiedenis: [],
  ...meer,
});

const namen = (acties: readonly Actie[], alle: readonly Overleg[] = [EERDER, NU, VORIG]): string[] =>
  nietGedaan(acties, NU, alle, Temporal.PlainDate.from('2026-11-25')).map(({ id }) => id);

describe('what was not done, for the first item of an overleg', () => {
  test('is what is past its date, or was put off too often; the earliest date first', () => {
    const wacht = { status: 'wacht op ander', tot: '2026-11-18' } as const;
    const laat = actie('laat', {});
    const vandaag = actie('vandaag', { tot: '2026-11-25' });
    const vaak = actie('vaak', { tot: '2026-12-20', bespreken: '2026-11-20T08:00:00Z' });
    expect(namen([vaak, laat, vandaag, actie('wacht', wacht)])).toEqual(['wacht', 'laat', 'vaak']);
  });

  test('is what was given up since the overleg before, and nothing of longer ago', () => {
    const op = (id: string, status: Actie['status'], klaar: string) => actie(id, { status, klaar });
    const acties = [
      op('niet', 'niet uitgevoerd', '2026-11-12T08:00:00Z'),
      op('kon niet', 'niet meer mogelijk', '2026-11-11T08:30:00Z'),
      op('toen al', 'niet uitgevoerd', '2026-11-11T08:29:59Z'),
      op('gedaan', 'gedaan', '2026-11-12T08:00:00Z'),
      op('vervallen', 'vervallen', '2026-11-12T08:00:00Z'),
    ];
    expect(namen(acties).sort()).toEqual(['kon niet', 'niet']);
    // An overleg that was cancelled, or of the managers, was no moment to speak of it.
    const niets = [{ ...VORIG, status: 'afgezegd' as const }, EERDER, NU];
    expect(namen(acties, niets).sort()).toEqual(['kon niet', 'niet', 'toen al']);
    expect(namen(acties, [{ ...VORIG, soort: 'beleidsoverleg' as const }, EERDER, NU])).toHaveLength(3);
    // The first overleg there is: everything that was given up.
    expect(namen(acties, [NU])).toHaveLength(3);
  });
});
