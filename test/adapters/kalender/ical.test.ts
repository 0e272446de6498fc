import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { naarIcs } from '../../../src/adapters/kalender/ical.ts';
import { kalenderVan } from '../../../src/domain/kalender.ts';
import type { Overleg } from '../../../src/domain/overleg.ts';
import { enigMoment, lokaal } from '../../domain/time-arbitraries.ts';
import { leesIcs } from '../../support/ical.ts';

const netwerk = { id: 'n-abc', naam: 'Zorgnetwerk 12-23' };
const overleg: Overleg = {
  id: 'o1',
  soort: 'casuïstiekoverleg',
  status: 'gepland',
  start: lokaal('2026-11-25T09:30').toString(),
  minuten: 90,
  agenda: [],
};
const now = lokaal('2026-11-02T10:00');
const bestand = (overleggen: readonly Overleg[], soort: 'overleg' | 'reeks' = 'overleg', van = netwerk) =>
  naarIcs(kalenderVan(soort, van, overleggen, now)).tekst;
const een = (change: Partial<Overleg>, naam = netwerk.naam) => {
  const [item] = leesIcs(bestand([{ ...overleg, ...change }], 'overleg', { ...netwerk, naam })).items;
  if (!item) throw new Error('nothing in the file');
  return item;
};

describe('a calendar file', () => {
  it('says when and where, and nothing of what it is about', () => {
    const rijk: Overleg = {
      ...overleg,
      plaats: 'Stadhuis, kamer 2.14',
      link: 'https://teams.microsoft.com/l/meetup-join/x?a=1',
      agenda: [
        { id: 'p', soort: 'nieuw', casus: 'ZN-2026-014', titel: 'Geheim', minuten: 10, partners: ['smw'] },
      ],
    };
    expect(leesIcs(bestand([rijk]))).toEqual({
      method: 'PUBLISH',
      naam: undefined,
      ververs: undefined,
      items: [
        {
          uid: 'o1@n-abc.ketenbot',
          sequence: 0,
          status: 'CONFIRMED',
          van: '2026-11-25T09:30',
          tot: '2026-11-25T11:00',
          titel: 'Overleg Zorgnetwerk 12-23',
          plaats: 'Stadhuis, kamer 2.14',
          link: 'https://teams.microsoft.com/l/meetup-join/x?a=1',
          uitleg: 'Online meedoen: https://teams.microsoft.com/l/meetup-join/x?a=1',
        },
      ],
    });
    for (const woord of ['ZN-2026', 'Geheim', 'smw', 'casu', 'gepland'])
      expect(bestand([rijk])).not.toContain(woord);
  });

  it.each([
    ['2026-10-24T09:30', 'T073000Z'],
    ['2026-10-26T09:30', 'T083000Z'],
    ['2027-03-26T09:30', 'T083000Z'],
    ['2027-03-29T09:30', 'T073000Z'],
  ])('has the right hour on both sides of a clock change: %s', (van, utc) => {
    const start = lokaal(van).toString();
    expect(een({ start }).van).toBe(van);
    expect(bestand([{ ...overleg, start }])).toMatch(new RegExp(`DTSTART:\\d{8}${utc}\r\n`));
  });

  it('lasts as long as it lasts over the hour that comes twice', () => {
    const nacht = een({ start: '2026-10-25T00:30:00Z', minuten: 120 });
    expect([nacht.van, nacht.tot]).toEqual(['2026-10-25T02:30', '2026-10-25T03:30']);
  });

  it('takes a cancelled overleg out, and says so where a calendar leaves it in', () => {
    const weg = leesIcs(bestand([{ ...overleg, status: 'afgezegd', volgnummer: 2 }]));
    expect(weg.method).toBe('CANCEL');
    expect(weg.items).toMatchObject([
      { status: 'CANCELLED', sequence: 2, titel: 'Afgezegd: Overleg Zorgnetwerk 12-23' },
    ]);
  });

  it('holds a reeks in order of time, cancelled ones too, and says how often to look again', () => {
    const reeks = leesIcs(
      bestand(
        [
          { ...overleg, id: 'o3', start: lokaal('2026-12-23T09:30').toString() },
          { ...overleg, id: 'o2', start: lokaal('2026-12-09T09:30').toString(), status: 'afgezegd' },
          overleg,
        ],
        'reeks',
      ),
    );
    expect(reeks).toMatchObject({
      method: 'PUBLISH',
      naam: 'Overleg Zorgnetwerk 12-23',
      ververs: 'PT6H',
      items: [
        { uid: 'o1@n-abc.ketenbot', status: 'CONFIRMED' },
        { uid: 'o2@n-abc.ketenbot', status: 'CANCELLED' },
        { uid: 'o3@n-abc.ketenbot', status: 'CONFIRMED' },
      ],
    });
    expect(leesIcs(bestand([{ ...overleg, status: 'afgezegd' }], 'reeks')).method).toBe('PUBLISH');
  });

  it('keeps signs that mean something in the file as they were typed', () => {
    const naam = 'Jeugd; "Noord", \\ Zuid: 🧒🏽';
    expect(een({ plaats: 'Zaal 1, 2; 3\\4' }, naam)).toMatchObject({
      titel: `Overleg ${naam}`,
      plaats: 'Zaal 1, 2; 3\\4',
    });
    // The name of a calendar is read as it stands: escaped as other text is.
    expect(leesIcs(bestand([overleg], 'reeks', { ...netwerk, naam })).naam).toBe(
      'Overleg Jeugd\\; "Noord"\\, \\\\ Zuid: 🧒🏽',
    );
    expect(een({ link: 'https://x.nl/a,b;c' }).link).toBe('https://x.nl/a%2Cb%3Bc');
  });

  it('cannot be given other lines by what somebody typed', () => {
    const kwaad = 'Zaal\r\nEND:VEVENT\nBEGIN:VALARM\u2028X:1\u0000\ud800';
    const { items } = leesIcs(
      bestand([{ ...overleg, plaats: kwaad }], 'overleg', { ...netwerk, naam: kwaad }),
    );
    expect(items).toMatchObject([
      { plaats: 'Zaal END:VEVENT BEGIN:VALARM X:1', titel: 'Overleg Zaal END:VEVENT BEGIN:VALARM X:1' },
    ]);
  });

  it('is read back as it was meant, in lines that every program takes, whatever was typed', () => {
    const getypt = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('🧒🏽'.repeat(75), 'é'.repeat(300), '\u202eomgekeerd', '"'.repeat(20)),
    );
    fc.assert(
      fc.property(getypt, getypt, enigMoment, fc.nat(99), (naam, plaats, start, volgnummer) => {
        const van = start.round('second');
        const tekst = bestand([{ ...overleg, plaats, start: van.toString(), volgnummer }], 'reeks', {
          ...netwerk,
          naam,
        });
        for (const line of tekst.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(tekst.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const { items } = leesIcs(tekst);
        const een = kalenderVan(
          'reeks',
          { ...netwerk, naam },
          [{ ...overleg, plaats, start: van.toString() }],
          now,
        ).items[0];
        expect(items).toHaveLength(1);
        expect(items[0]).toMatchObject({ sequence: volgnummer, titel: een?.titel });
        expect(items[0]?.plaats).toBe(een?.plaats);
        expect(Temporal.PlainDateTime.from(items[0]?.van ?? '').toString()).toBe(
          van
            .toZonedDateTimeISO('Europe/Amsterdam')
            .toPlainDateTime()
            .round({ smallestUnit: 'minute', roundingMode: 'floor' })
            .toString(),
        );
      }),
    );
  });
});
