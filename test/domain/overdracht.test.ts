import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Casus } from '../../src/domain/casus.ts';
import {
  beeindigd,
  bijgewerkt,
  houdtVast,
  inStap,
  isLopend,
  type Overdracht,
  OverdrachtContent,
  uitStap,
} from '../../src/domain/overdracht.ts';
import { BLOKKEN, gelezen, ontbrekend } from '../../src/domain/overdracht-formulier.ts';
import { werkdagenNa } from '../../src/domain/werkdag.ts';

const NU = Temporal.Instant.from('2026-11-25T09:00:00Z');
const LEEG = { v: 1, iv: '', tag: '', data: '' } as const;
const CASUS: Casus = {
  id: 'ZN-2026-001',
  status: 'actief',
  partners: [],
  aanmelders: [],
  overgenomen: false,
  overdracht: 'o1',
  sleutel: 's',
  content: LEEG,
  sinds: '2026-01-01T00:00:00Z',
};
const UIT: Overdracht = {
  id: 'o1',
  kant: 'uit',
  fase: 'aangeboden',
  casus: CASUS.id,
  ander: { netwerk: 'daar', naam: 'Daar' },
  begonnen: '2026-11-24T09:00:00Z',
  stap: 4,
  toestemming: { soort: 'toestemming', op: '2026-11-20' },
  gesproken: {},
  sleutel: 's',
  content: LEEG,
};

/** The two sides as they stand, and everything each of them ever was: a look at the other side may be an old one. */
type Wereld = {
  casus: Casus;
  readonly uit: Overdracht[];
  readonly in: (Overdracht | undefined)[];
  geopend: number;
};
const nu = <T>(rij: readonly T[]): T => rij.at(-1) as T;

const stapHier = (w: Wereld, oud: number): void => {
  const mijn = nu(w.uit);
  const hun = w.in.at(-1 - (oud % w.in.length));
  const doet = uitStap(mijn, hun, { casus: w.casus, daar: true });
  const { overdracht: _los, ...vrij } = w.casus;
  if (doet.stap === 'bijwerken' && hun) w.uit.push(bijgewerkt(mijn, hun));
  if (doet.stap === 'vertellen') w.uit.push({ ...mijn, verteld: true });
  if (doet.stap === 'intrekken') w.uit.push({ ...beeindigd(mijn, 'ingetrokken', NU), omdat: doet.omdat });
  if (doet.stap === 'geweigerd') w.uit.push(beeindigd(mijn, 'geweigerd', NU));
  if (doet.stap === 'intrekken' || doet.stap === 'geweigerd') w.casus = vrij;
  if (doet.stap === 'overgeven') {
    w.uit.push(beeindigd(mijn, 'overgedragen', NU));
    w.casus = { ...vrij, status: 'overgedragen' };
  }
};

const stapDaar = (w: Wereld, oud: number): void => {
  const mijn = nu(w.in);
  const hun = w.uit.at(-1 - (oud % w.uit.length));
  if (!hun) return;
  const doet = inStap(mijn, hun, 'daar');
  if (doet.stap === 'ontvangen') {
    const { casus: _hier, ...rest } = hun;
    w.in.push({ ...rest, kant: 'in', ander: { netwerk: 'hier', naam: 'Hier' }, gesproken: {} });
  }
  if (!mijn) return;
  if (doet.stap === 'bijwerken') w.in.push(bijgewerkt(mijn, hun));
  if (doet.stap === 'intrekken') w.in.push({ ...beeindigd(mijn, 'ingetrokken', NU), gewist: 'x' });
  if (doet.stap === 'opruimen') w.in.push({ ...mijn, gewist: 'x' });
  if (doet.stap === 'openen') {
    w.in.push({ ...beeindigd(mijn, 'overgenomen', NU), casus: 'ZZ-2026-001' });
    w.geopend += 1;
  }
};

const DADEN = [
  'hier',
  'daar',
  'spreek uit',
  'spreek in',
  'aanvaard',
  'weiger',
  'trek in',
  'sluit',
  'slot',
] as const;
type Daad = (typeof DADEN)[number];

const doe = (w: Wereld, daad: Daad, oud: number): void => {
  const uit = nu(w.uit);
  const binnen = nu(w.in);
  const gesproken = { op: '2026-11-24', naam: 'x' };
  switch (daad) {
    case 'hier':
      stapHier(w, oud);
      return;
    case 'daar':
      stapDaar(w, oud);
      return;
    case 'spreek uit':
      if (uit.fase === 'aangeboden') w.uit.push({ ...uit, gesproken: { ...uit.gesproken, uit: gesproken } });
      return;
    case 'spreek in':
      if (binnen?.fase === 'aangeboden')
        w.in.push({ ...binnen, gesproken: { ...binnen.gesproken, in: gesproken } });
      return;
    case 'aanvaard':
      if (binnen?.fase === 'aangeboden' && binnen.gesproken.in && binnen.gesproken.uit)
        w.in.push({ ...binnen, fase: 'aanvaard' });
      return;
    case 'weiger':
      if (binnen?.fase === 'aangeboden') w.in.push(beeindigd(binnen, 'geweigerd', NU));
      return;
    case 'trek in': {
      if (uit.fase !== 'aangeboden') return;
      w.uit.push({ ...beeindigd(uit, 'ingetrokken', NU), omdat: 'zelf' });
      const { overdracht: _los, ...vrij } = w.casus;
      w.casus = vrij;
      return;
    }
    case 'sluit':
      if (w.casus.status === 'actief') w.casus = { ...w.casus, status: 'afgesloten negatief' };
      return;
    case 'slot':
      w.casus = { ...w.casus, beperkt: { sinds: '2026-11-25T09:00:00Z', door: 'x' } };
      return;
  }
};

/** In how many places the casus is. */
const plekken = (w: Wereld): number => {
  const binnen = nu(w.in);
  const hier = w.casus.status === 'actief' ? 1 : 0;
  const onderweg =
    hier === 0 && binnen !== undefined && houdtVast(binnen) && nu(w.uit).fase === 'overgedragen' ? 1 : 0;
  return hier + onderweg + w.geopend;
};

const zet = fc.tuple(fc.constantFrom(...DADEN), fc.constantFrom(0, 0, 0, 1, 2, 5));

describe('a casus on its way', () => {
  test('is in one place, whatever is done in whatever order, also on an old look at the other side', () => {
    fc.assert(
      fc.property(fc.array(zet, { maxLength: 40 }), (zetten) => {
        const w: Wereld = { casus: CASUS, uit: [UIT], in: [undefined], geopend: 0 };
        for (const [daad, oud] of [['daar', 0], ['spreek uit', 0], ...zetten] as const) {
          doe(w, daad, oud);
          const zelfDicht = w.casus.status === 'afgesloten negatief';
          expect(plekken(w)).toBe(zelfDicht ? 0 : 1);
        }
        // Left alone, both come to rest, and agree.
        for (let keer = 0; keer < 8; keer += 1) {
          doe(w, 'hier', 0);
          doe(w, 'daar', 0);
        }
        const [uit, binnen] = [nu(w.uit), nu(w.in)];
        expect(w.geopend).toBe(uit.fase === 'overgedragen' ? 1 : 0);
        if (uit.fase === 'overgedragen') expect(uit.nummerDaar).toBe('ZZ-2026-001');
        if (isLopend(uit)) expect(binnen?.fase).toBe('aangeboden');
        else expect(binnen && isLopend(binnen)).toBe(false);
        expect(w.casus.overdracht === undefined).toBe(!isLopend(uit));
      }),
      { numRuns: 3000 },
    );
  });

  test('of two proposals for a moment both sides keep the same one, also when they were made at once', () => {
    const een = { ...UIT, afspraak: { op: '2026-12-01', tijd: '10:00', door: 'uit' as const, keer: 1 } };
    const ander: Overdracht = {
      ...UIT,
      kant: 'in',
      afspraak: { op: '2026-12-02', tijd: '11:00', door: 'in', keer: 1 },
    };
    expect(bijgewerkt(een, ander).afspraak?.tijd).toBe('11:00');
    expect(bijgewerkt(ander, een).afspraak?.tijd).toBe('11:00');
    const later = { ...een, afspraak: { ...een.afspraak, keer: 2 } };
    expect(bijgewerkt(ander, later).afspraak?.tijd).toBe('10:00');
  });

  test('is not somebody else’s: a row for another netwerk, or none, is not taken in', () => {
    expect(inStap(undefined, UIT, 'elders')).toEqual({ stap: 'niets' });
    expect(inStap(undefined, { ...UIT, fase: 'concept' }, 'daar')).toEqual({ stap: 'niets' });
    expect(inStap(undefined, undefined, 'daar')).toEqual({ stap: 'niets' });
    expect(uitStap(UIT, undefined, { casus: CASUS, daar: false })).toEqual({
      stap: 'intrekken',
      omdat: 'netwerk weg',
    });
  });
});

describe('the form', () => {
  const vol: OverdrachtContent = OverdrachtContent.parse({
    wie: 'Q.W.',
    vraag: 'v',
    verloop: 'g',
    reden: 'r',
    verwacht: 'e',
    contact: 'c',
    weet: ['jongere'],
  });

  test('has four blocks; what is missing is said with the block where it is asked', () => {
    expect(BLOKKEN).toHaveLength(4);
    expect(ontbrekend(UIT, vol)).toEqual([]);
    expect(ontbrekend({}, { ...vol, reden: undefined, weet: [] }).map(({ stap }) => stap)).toEqual([2, 2, 4]);
    for (const veld of ['wie', 'vraag', 'verloop', 'reden', 'verwacht', 'contact'] as const)
      expect(ontbrekend(UIT, { ...vol, [veld]: undefined }), veld).toHaveLength(1);
  });

  test('is read with its questions; what was left open is left out', () => {
    const blokken = gelezen(
      UIT,
      { ...vol, partners: ['p1'] },
      { partners: ['Politie'], dag: () => 'vr 20 nov' },
    );
    expect(blokken.map(({ titel }) => titel[0])).toEqual(['1', '2', '3', '4']);
    expect(blokken[0]?.regels.map(([, antwoord]) => antwoord)).toEqual(['Q.W.', 'v', 'g']);
    expect(JSON.stringify(blokken)).toContain('Jongere en ouders geven toestemming, op vr 20 nov');
    expect(JSON.stringify(blokken)).toContain('Politie');
    expect(JSON.stringify(blokken)).not.toContain('Hoe staat het plan ervoor?');
  });
});

test('working days are counted over the weekend and over holidays', () => {
  const na = (dag: string, aantal: number) => werkdagenNa(Temporal.PlainDate.from(dag), aantal).toString();
  expect(na('2026-11-02', 5)).toBe('2026-11-09');
  expect(na('2026-12-24', 1)).toBe('2026-12-28');
  expect(na('2026-11-07', 0)).toBe('2026-11-07');
});
