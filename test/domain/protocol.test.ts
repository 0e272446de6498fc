import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Protocol, standaardProtocol } from '../../src/domain/protocol.ts';
import { enigProtocol } from './time-arbitraries.ts';

const issues = (change: Record<string, unknown>) => {
  const result = Protocol.safeParse({ ...standaardProtocol, ...change });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
};

describe('protocol', () => {
  it('starts with the deadlines of the domain', () => {
    expect(Protocol.parse(standaardProtocol)).toEqual(standaardProtocol);
    expect(standaardProtocol).toMatchObject({
      aanmeldingOpent: 14,
      herinneringAanmelding: 9,
      agendaKlaar: 8,
      aanmeldingSluit: 7,
      agendaVerstuurd: 5,
      herinneringAanwezigheid: 2,
      morgenOverleg: 1,
      besluitenlijst: 1,
      actieBinnenkort: 3,
      actieTeLaat: 2,
      actieTweedeNudge: 5,
      actieSignaal: 7,
      volgenWeken: 6,
      herijkingWeken: 26,
      herijkingWekenGroep: 13,
    });
  });

  it.each([
    [{ herinneringAanmelding: 14 }, 'herinneringAanmelding'],
    [{ aanmeldingSluit: 10 }, 'aanmeldingSluit'],
    [{ agendaKlaar: 20 }, 'agendaKlaar'],
    [{ agendaVerstuurd: 7 }, 'agendaVerstuurd'],
    [{ aanmeldingSluit: 6, agendaKlaar: 5 }, 'agendaVerstuurd'],
    [{ herinneringAanwezigheid: 5 }, 'herinneringAanwezigheid'],
    [{ morgenOverleg: 3 }, 'morgenOverleg'],
    [{ afwezigSignaal: 5 }, 'afwezigSignaal'],
    [{ actieTeLaat: 5 }, 'actieTeLaat'],
    [{ actieTweedeNudge: 7 }, 'actieTweedeNudge'],
    [{ herijkingWekenGroep: 27 }, 'herijkingWekenGroep'],
  ])('refuses an order that makes no sense, in one Dutch sentence at one field: %j', (change, field) => {
    const found = issues(change);
    expect(found.map((issue) => issue.field)).toEqual([field]);
    expect(found[0]?.message).toMatch(/^(De|Het|Bij) .+\.$/);
  });

  it.each([
    ['1,5', 1.5],
    ['a negative number', -1],
    ['text', '7'],
    ['nothing', undefined],
    ['too many days', 1000],
  ])('refuses %s as a number of days and says the bounds', (_, waarde) => {
    expect(issues({ aanmeldingSluit: waarde })).toEqual([
      {
        field: 'aanmeldingSluit',
        message: 'Aanmelding sluit (dagen voor het overleg): vul een heel getal in van 2 tot en met 90.',
      },
    ]);
  });

  it('keeps messages inside office hours', () => {
    expect(issues({ berichtUur: 18 })).toHaveLength(1);
    expect(issues({ berichtUur: 7 })).toHaveLength(1);
    expect(issues({ berichtUur: 17 })).toEqual([]);
  });

  it('gives a row from before the agenda had numbers the usual ones, and keeps the shortest time the shortest', () => {
    const { minutenOpening, minutenActies, minutenNieuw, minutenVolgen, minutenHerijking, ...rest } =
      standaardProtocol;
    const { minutenOverig, minutenKortst, casussenHoogstens, wachtHoogstens, ...oud } = rest;
    expect(Protocol.parse(oud)).toEqual(standaardProtocol);
    expect(issues({ minutenVolgen: 8 }).map(({ field }) => field)).toEqual(['minutenKortst']);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(enigProtocol, (protocol) => {
        expect(Protocol.parse(JSON.parse(JSON.stringify(protocol)))).toEqual(protocol);
      }),
    );
  });
});
