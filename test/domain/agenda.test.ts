import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraleTitel, teVeel, tijden, voegToe, zetOp } from '../../src/domain/agenda.ts';
import { agendaVoorstel, type Kandidaat, kandidaten } from '../../src/domain/agenda-voorstel.ts';
import type { Aanmelding, Casus } from '../../src/domain/casus.ts';
import type { Agendapunt } from '../../src/domain/overleg.ts';
import { standaardProtocol } from '../../src/domain/protocol.ts';

const content = { v: 1 as const, iv: '', tag: '', data: '' };
const casus = (id: string, meer: Partial<Casus> = {}): Casus => ({
  id,
  status: 'nieuw',
  partners: ['politie'],
  aanmelders: [],
  overgenomen: false,
  sleutel: 's',
  content,
  sinds: '2026-11-01T10:00:00Z',
  ...meer,
});
const aanmelding = (voor: string, meer: Partial<Aanmelding> = {}): Aanmelding => ({
  id: `a-${voor}`,
  status: 'geagendeerd',
  aanmelder: 'kevin',
  stap: 4,
  casus: voor,
  leefdomeinen: [],
  betrokkenPartners: [],
  inputVan: ['ggz'],
  buitenDoelgroep: false,
  sleutel: 's',
  content,
  begonnen: '2026-11-05T10:00:00Z',
  ...meer,
});
const overleg = { id: 'o1', soort: 'casuïstiekoverleg' as const, start: '2026-11-25T08:30:00Z', minuten: 90 };
const kies = (
  casussen: Casus[],
  aanmeldingen: Aanmelding[] = [],
  meer: Partial<Parameters<typeof kandidaten>[0]> = {},
) =>
  kandidaten({
    overleg,
    casussen,
    aanmeldingen,
    komend: ['o1', 'o2'],
    elders: [],
    netwerk: { protocol: standaardProtocol, tijdzone: 'Europe/Amsterdam' },
    ...meer,
  });

const kandidaat = fc.record({
  casus: fc.integer({ min: 1, max: 999 }).map((n) => `ZN-2026-${String(n).padStart(3, '0')}`),
  soort: fc.constantFrom<Kandidaat['soort']>('nieuw', 'volgen'),
  sinds: fc.integer({ min: 10, max: 28 }).map((dag) => `2026-10-${dag}`),
  spoed: fc.boolean(),
  partners: fc.constant(['politie']),
});
const kandidatenLijst = fc.uniqueArray(kandidaat, { selector: ({ casus: id }) => id, maxLength: 15 });

describe('what can be on the agenda', () => {
  it('a casus whose herijking nobody answered, and not one where it was', () => {
    const oud = casus('ZN-2026-003', { status: 'actief', sinds: '2026-05-01T10:00:00Z' });
    expect(kies([oud])).toMatchObject([{ soort: 'herijking', sinds: '2026-10-30' }]);
    expect(kies([{ ...oud, herijkt: '2026-10-30T10:00:00Z' }])).toEqual([]);
    expect(kies([{ ...oud, status: 'afgesloten positief' }])).toEqual([]);
  });

  it('is a new casus of which the aanmelding was put on this overleg, with whoever must give input', () => {
    expect(kies([casus('A')], [aanmelding('A', { overleg: 'o1', urgentie: 'spoed' })])).toMatchObject([
      {
        casus: 'A',
        soort: 'nieuw',
        spoed: true,
        sinds: '2026-11-05',
        partners: ['politie', 'ggz'],
        aanmelding: 'a-A',
      },
    ]);
  });

  it('is not one that was put on another overleg that is still to come; what stood on a cancelled one is', () => {
    expect(kies([casus('A')], [aanmelding('A', { overleg: 'o2' })])).toEqual([]);
    expect(kies([casus('A')], [aanmelding('A', { overleg: 'afgezegd' })])).toHaveLength(1);
  });

  it('is not one that was discussed, waits for an answer, or stands on the agenda of another overleg', () => {
    expect(kies([casus('A')], [aanmelding('A', { status: 'besproken' })])).toEqual([]);
    expect(kies([casus('A')], [aanmelding('A', { status: 'aanvulling gevraagd' })])).toEqual([]);
    expect(kies([casus('A')], [], { elders: ['A'] })).toEqual([]);
    expect(kies([casus('A', { overgenomen: true })])).toEqual([]);
  });

  it('is a volg-casus that falls due by the day of the overleg', () => {
    const volg = (terugOp: string) => casus('A', { status: 'volgen', terugOp });
    expect(kies([volg('2026-11-25')])).toMatchObject([{ soort: 'volgen', sinds: '2026-11-25' }]);
    expect(kies([volg('2026-11-26')])).toEqual([]);
    expect(kies([casus('A', { status: 'actief' })])).toEqual([]);
  });

  it('is never a casus at a beleidsoverleg', () => {
    expect(kies([casus('A')], [], { overleg: { ...overleg, soort: 'beleidsoverleg' } })).toEqual([]);
  });
});

describe('the proposal', () => {
  it('fits in the time, treats at most six casussen of 10 to 15 minutes, and loses none', () => {
    fc.assert(
      fc.property(
        kandidatenLijst,
        fc.integer({ min: 30, max: 240 }),
        fc.boolean(),
        (wie, minuten, acties) => {
          const { punten, wachten } = agendaVoorstel({ minuten }, wie, acties);
          const opAgenda = punten.filter((punt) => punt.casus !== undefined);
          expect(teVeel({ minuten }, punten)).toBe(0);
          expect(opAgenda.length).toBeLessThanOrEqual(6);
          for (const punt of opAgenda) expect(punt.minuten >= 10 && punt.minuten <= 15).toBe(true);
          expect(
            [...opAgenda.map(({ casus: id }) => id), ...wachten.map(({ casus: id }) => id)].sort(),
          ).toEqual(wie.map(({ casus: id }) => id).sort());
        },
      ),
    );
  });

  it('lets nothing wait that has waited longer than what is on it, spoed aside', () => {
    fc.assert(
      fc.property(kandidatenLijst, fc.integer({ min: 30, max: 120 }), (wie, minuten) => {
        const { wachten } = agendaVoorstel({ minuten }, wie, true);
        const gekozen = wie.filter(({ casus: id }) => !wachten.some((each) => each.casus === id));
        for (const wacht of wachten)
          for (const erop of gekozen)
            expect(erop.spoed || (!wacht.spoed && erop.sinds <= wacht.sinds)).toBe(true);
      }),
    );
  });

  it('begins with the opening and the acties of last time, and ends with the rondvraag', () => {
    const { punten } = agendaVoorstel({ minuten: 90 }, [], true);
    expect(punten.map(neutraleTitel)).toEqual(['Opening', 'Acties van de vorige keer', 'Rondvraag']);
    expect(agendaVoorstel({ minuten: 90 }, [], false).punten.map(({ id }) => id)).toEqual([
      'opening',
      'rondvraag',
    ]);
  });
});

describe('changing it', () => {
  const punt = (id: string, meer: Partial<Agendapunt> = {}): Agendapunt => ({
    id,
    soort: 'overig',
    minuten: 10,
    partners: [],
    ...meer,
  });
  const lijst = ['a', 'b', 'c', 'd'].map((id) => punt(id));

  it('puts an item on a place, and once more changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c', 'd', 'x'), fc.integer({ min: -3, max: 9 }), (id, plek) => {
        const eens = zetOp(lijst, id, plek);
        expect(zetOp(eens, id, plek)).toEqual(eens);
        expect(eens.map((each) => each.id).sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
    expect(zetOp(lijst, 'c', 0).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('adds before the rondvraag, and not twice', () => {
    const metRondvraag = [...lijst, punt('rondvraag', { titel: 'Rondvraag' })];
    const erbij = voegToe(metRondvraag, punt('e'));
    expect(erbij.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'rondvraag']);
    expect(voegToe(erbij, punt('e'))).toEqual(erbij);
  });

  it('gives every item the time at which the one before it ends', () => {
    expect(
      tijden({ start: '2026-11-25T08:30:00Z' }, [punt('a'), punt('b', { minuten: 5 }), punt('c')]).map(
        ({ om }) => om.toString(),
      ),
    ).toEqual(['2026-11-25T08:30:00Z', '2026-11-25T08:40:00Z', '2026-11-25T08:45:00Z']);
  });

  it('never gives a typed title as a neutral one', () => {
    expect(neutraleTitel(punt('a', { titel: 'Hoe gaat het met M.?' }))).toBe('Ander punt');
    expect(neutraleTitel(punt('a', { titel: 'Rondvraag' }))).toBe('Rondvraag');
  });
});
