import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraleTitel, teVeel, tijden, voegToe, zetOp } from '../../src/domain/agenda.ts';
import {
  agendaVoorstel,
  isAanDeBeurt,
  type Kandidaat,
  kandidaten,
} from '../../src/domain/agenda-voorstel.ts';
import { wachtKeren, zonderAanmelder } from '../../src/domain/agenda-wachten.ts';
import type { Aanmelding, Casus } from '../../src/domain/casus.ts';
import type { Agendapunt, Overleg } from '../../src/domain/overleg.ts';
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
  soort: fc.constantFrom<Kandidaat['soort']>('nieuw', 'volgen', 'herijking'),
  sinds: fc.integer({ min: 10, max: 28 }).map((dag) => `2026-10-${dag}`),
  spoed: fc.boolean(),
  partners: fc.constant(['politie']),
  keren: fc.constantFrom(0, 0, 0, 1, 2, 3),
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

const P = standaardProtocol;
const nummers = (dingen: readonly { casus?: string | undefined }[]) =>
  dingen.flatMap(({ casus: id }) => id ?? []);

describe('the proposal', () => {
  it('fits in the time, treats at most six casussen of 10 to 15 minutes, and loses none', () => {
    fc.assert(
      fc.property(
        kandidatenLijst,
        fc.integer({ min: 30, max: 240 }),
        fc.boolean(),
        (wie, minuten, acties) => {
          const { punten, wachten } = agendaVoorstel({ minuten }, wie, acties, P);
          const opAgenda = punten.filter((punt) => punt.casus !== undefined);
          const moet = wie.filter((een) => isAanDeBeurt(een, P)).length;
          if (moet === 0) expect(teVeel({ minuten }, punten)).toBe(0);
          expect(opAgenda.length).toBeLessThanOrEqual(Math.max(6, moet));
          for (const punt of opAgenda) expect(punt.minuten >= 10 && punt.minuten <= 15).toBe(true);
          expect([...nummers(opAgenda), ...nummers(wachten)].sort()).toEqual(nummers(wie).sort());
        },
      ),
    );
  });

  it('puts what waited too often first, then spoed, new, volgen, herijking; the longest wait first in each', () => {
    fc.assert(
      fc.property(kandidatenLijst, fc.integer({ min: 30, max: 120 }), (wie, minuten) => {
        const { punten, wachten } = agendaVoorstel({ minuten }, wie, true, P);
        const rij = [...nummers(punten), ...nummers(wachten)].map(
          (id) => wie.find((een) => een.casus === id) as Kandidaat,
        );
        const plek = (een: Kandidaat) => [
          isAanDeBeurt(een, P) ? 0 : 1,
          een.spoed ? 0 : 1,
          ['nieuw', 'volgen', 'herijking'].indexOf(een.soort),
          Number(een.sinds.replaceAll('-', '')),
        ];
        for (const [nr, een] of rij.entries()) {
          const volgende = rij[nr + 1];
          if (!volgende) continue;
          const [a, b] = [plek(een), plek(volgende)];
          const verschil = a.findIndex((waarde, k) => waarde !== b[k]);
          if (verschil >= 0) expect((a[verschil] ?? 0) < (b[verschil] ?? 0)).toBe(true);
        }
      }),
    );
  });

  it('gives each kind its minutes of the protocol when there is time, and shortens evenly when there is not', () => {
    const protocol = { ...P, minutenNieuw: 20, minutenVolgen: 12, minutenHerijking: 11, minutenOpening: 3 };
    const een = (casus: string, soort: Kandidaat['soort']): Kandidaat => ({
      casus,
      soort,
      sinds: '2026-10-10',
      spoed: false,
      partners: ['politie'],
    });
    const wie = [een('C', 'herijking'), een('B', 'volgen'), een('A', 'nieuw')];
    const ruim = agendaVoorstel({ minuten: 120 }, wie, true, protocol).punten;
    expect(ruim.map(({ id, minuten }) => [id, minuten])).toEqual([
      ['opening', 3],
      ['acties', 10],
      ['A', 20],
      ['B', 12],
      ['C', 11],
      ['rondvraag', 5],
    ]);
    const krap = agendaVoorstel({ minuten: 53 }, wie, true, protocol).punten;
    expect(krap.map(({ minuten }) => minuten)).toEqual([3, 10, 12, 12, 11, 5]);
    expect(teVeel({ minuten: 53 }, krap)).toBe(0);
  });

  it('is on the agenda the third time, whatever else there is, even when the agenda becomes too long', () => {
    const wie = Array.from(
      { length: 8 },
      (_, nr): Kandidaat => ({
        casus: `H${nr}`,
        soort: 'herijking',
        sinds: '2026-10-10',
        spoed: false,
        partners: ['politie'],
        keren: nr < 7 ? 2 : 1,
      }),
    );
    const { punten, wachten } = agendaVoorstel({ minuten: 60 }, wie, false, P);
    expect(nummers(wachten)).toEqual(['H7']);
    expect(teVeel({ minuten: 60 }, punten)).toBe(20);
  });

  it('begins with the opening and the acties of last time, and ends with the rondvraag', () => {
    const { punten } = agendaVoorstel({ minuten: 90 }, [], true, P);
    expect(punten.map(neutraleTitel)).toEqual(['Opening', 'Acties van de vorige keer', 'Rondvraag']);
    expect(agendaVoorstel({ minuten: 90 }, [], false, P).punten.map(({ id }) => id)).toEqual([
      'opening',
      'rondvraag',
    ]);
  });
});

describe('waiting', () => {
  const ZONE = 'Europe/Amsterdam';
  const week = (nr: number) => `2026-${nr < 5 ? '09' : '10'}-${String(((nr * 7) % 28) + 1).padStart(2, '0')}`;

  it('nobody waits more than two overleggen in a row, however many come in', () => {
    const nieuwPerWeek = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(nieuwPerWeek, fc.integer({ min: 30, max: 90 }), (weken, minuten) => {
        const gehouden: Overleg[] = [];
        let open: Kandidaat[] = [];
        for (const [nr, [aantal, spoed]] of weken.entries()) {
          const start = `${week(nr)}T08:30:00Z`;
          const erbij = Array.from(
            { length: aantal },
            (_, k): Kandidaat => ({
              casus: `W${nr}-${k}`,
              soort: k % 2 === 0 ? 'nieuw' : 'herijking',
              sinds: week(nr),
              spoed,
              partners: ['politie'],
            }),
          );
          const wie = [...open, ...erbij].map((een) => ({
            ...een,
            keren: wachtKeren(een.casus, een.sinds, { start }, gehouden, ZONE),
          }));
          const { punten, wachten } = agendaVoorstel({ minuten }, wie, true, P);
          for (const een of wachten) expect(een.keren).toBeLessThan(2);
          open = wachten;
          gehouden.push({
            id: `o${nr}`,
            soort: 'casuïstiekoverleg',
            status: 'besluitenlijst vastgesteld',
            start,
            minuten,
            agenda: punten,
            agendaVerstuurd: start,
            wachtten: nummers(wachten),
          });
        }
      }),
    );
  });

  it('counts an overleg where it was passed on, not a cancelled one, and begins anew after it was treated', () => {
    const vorig = (id: string, dag: string, meer: Partial<Overleg>): Overleg => ({
      id,
      soort: 'casuïstiekoverleg',
      status: 'gehouden',
      start: `${dag}T08:30:00Z`,
      minuten: 90,
      agenda: [],
      agendaVerstuurd: `${dag}T08:00:00Z`,
      ...meer,
    });
    const punt = { id: 'A', soort: 'nieuw' as const, casus: 'A', minuten: 15, partners: ['politie'] };
    const keren = (...alle: Overleg[]) =>
      wachtKeren('A', '2026-09-01', { start: '2026-11-25T08:30:00Z' }, alle, ZONE);
    const wacht = vorig('o1', '2026-09-09', { wachtten: ['A'] });
    const door = vorig('o2', '2026-10-07', { agenda: [punt], doorgeschoven: ['A'] });
    expect(keren(wacht, door)).toBe(2);
    expect(keren(wacht, vorig('o2', '2026-10-07', { agenda: [punt] }))).toBe(0);
    expect(keren(wacht, vorig('o3', '2026-10-21', { wachtten: ['A'], status: 'afgezegd' }))).toBe(1);
    expect(keren(vorig('o4', '2026-08-12', { wachtten: ['A'] }))).toBe(0);
    expect(keren(vorig('o5', '2026-12-02', { wachtten: ['A'] }))).toBe(0);
  });
});

describe('an aanmelder who is not there', () => {
  const nieuw = { soort: 'nieuw' as const };
  const van = (meer: Partial<Parameters<typeof zonderAanmelder>[1]>) =>
    zonderAanmelder(nieuw, { aanmelders: ['kevin'], komst: [], input: [], ...meer });
  const komst = (antwoord: 'komt' | 'komt niet' | 'komt niet, vervanger', was?: boolean) => ({
    deelnemer: 'kevin',
    antwoord,
    ...(antwoord === 'komt niet, vervanger' ? { vervanger: 'karin' } : {}),
    ...(was === undefined ? {} : { was }),
  });

  it('is missed when every aanmelder says no, or was not there, and nobody left input', () => {
    expect(van({ komst: [komst('komt niet')] })).toBe(true);
    expect(van({ komst: [komst('komt', false)] })).toBe(true);
    expect(van({ komst: [komst('komt niet')], input: ['kevin'] })).toBe(false);
    expect(van({ komst: [komst('komt niet')], aanmelders: ['kevin', 'ingrid'] })).toBe(false);
  });

  it('is not missed while there is no answer, when a vervanger comes, or after all', () => {
    expect(van({})).toBe(false);
    expect(van({ komst: [komst('komt niet, vervanger')] })).toBe(false);
    expect(van({ komst: [komst('komt niet', true)] })).toBe(false);
    expect(
      zonderAanmelder({ soort: 'volgen' }, { aanmelders: ['kevin'], komst: [komst('komt niet')], input: [] }),
    ).toBe(false);
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
