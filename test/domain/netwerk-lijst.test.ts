import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Netwerklijst } from '../../src/domain/lijst/netwerklijst-vorm.ts';
import { type Bezetting, Binding, type Deelnemer, Rol } from '../../src/domain/netwerk.ts';
import { maakVoorstel } from '../../src/domain/netwerk-inlezen.ts';
import { isAnders, verschil } from '../../src/domain/netwerk-verschil.ts';
import {
  opNetwerk,
  type Teamlid,
  type Voorstel,
  type VoorstelMensen,
  voegSamen,
} from '../../src/domain/netwerk-voorstel.ts';

const NU = '2026-11-02T09:00:00Z';

/** Partners and people as somebody could have them: names unique, any roles, vervangers among themselves. */
const bezettingen = fc
  .record({
    partners: fc.uniqueArray(
      fc.record({
        naam: fc.stringMatching(/^[A-Z][a-z]{3,8} [a-z]{2,6}$/),
        binding: fc.constantFrom(...Binding.options),
      }),
      {
        selector: ({ naam }) => naam.toLowerCase(),
        minLength: 1,
        maxLength: 6,
      },
    ),
    mensen: fc.uniqueArray(
      fc.record({
        naam: fc.stringMatching(/^[A-Z][a-z]{2,7} [A-Z][a-z]{2,9}$/),
        bij: fc.nat(),
        rollen: fc.uniqueArray(fc.constantFrom(...Rol.options), { minLength: 1, maxLength: 3 }),
        vervanger: fc.option(fc.nat(), { nil: undefined }),
        metEmail: fc.boolean(),
        inTeam: fc.boolean(),
      }),
      { selector: ({ naam }) => naam.toLowerCase(), maxLength: 12 },
    ),
  })
  .map(({ partners, mensen }): Bezetting => {
    const lijst = partners.map((partner, i) => ({ id: `p${i}`, ...partner }));
    return {
      partners: lijst,
      deelnemers: mensen.map(({ naam, bij, rollen, vervanger, metEmail, inTeam }, i): Deelnemer => {
        const wie = vervanger === undefined ? i : vervanger % mensen.length;
        return {
          id: `d${i}`,
          naam,
          partner: `p${bij % lijst.length}`,
          rollen,
          ...(metEmail ? { email: `d${i}@x.example` } : {}),
          ...(wie === i ? {} : { vervanger: `d${wie}` }),
          ...(inTeam ? { oid: `o${i}`, teamsId: `29:${i}` } : {}),
        };
      }),
    };
  });

/** The list that says exactly what is so, without the people in `zonder`. */
const alsLijst = (
  { partners, deelnemers }: Bezetting,
  zonder: ReadonlySet<string> = new Set(),
): Netwerklijst => ({
  partners: partners.map(({ naam, binding }) => ({ naam, binding })),
  deelnemers: deelnemers
    .filter(({ id }) => !zonder.has(id))
    .map(({ naam, email, partner, rollen, vervanger }) => {
      const vaste =
        vervanger !== undefined && !zonder.has(vervanger)
          ? deelnemers.find(({ id }) => id === vervanger)
          : undefined;
      return {
        naam,
        ...(email === undefined ? {} : { email }),
        organisatie: partners.find(({ id }) => id === partner)?.naam ?? '',
        rollen,
        ...(vaste ? { vasteVervanger: vaste.naam } : {}),
      };
    }),
  onbekendeKolommen: [],
  nietGeplaatst: [],
  opmerkingen: [],
  titels: [],
});

const teamVan = ({ deelnemers }: Bezetting): Teamlid[] =>
  deelnemers.flatMap(({ oid, teamsId, naam, email }) =>
    oid === undefined || teamsId === undefined
      ? []
      : [{ oid, teamsId, naam, ...(email === undefined ? {} : { email }) }],
  );

const lees = (lijst: Netwerklijst, netwerk: Bezetting, team: readonly Teamlid[] | undefined) => {
  let n = 0;
  return maakVoorstel(lijst, netwerk, { nieuwId: () => `nieuw${n++}`, team }).mensen;
};

const vergelijk = (netwerk: Bezetting, voorstel: VoorstelMensen) => {
  const straks = voegSamen(netwerk, voorstel, NU);
  return {
    straks,
    verschil: verschil(netwerk, straks, {
      partners: new Set(voorstel.partners.map(({ id }) => id)),
      deelnemers: new Set(voorstel.deelnemers.map(({ id }) => id)),
    }),
  };
};

const alsVoorstel = (mensen: VoorstelMensen): Voorstel => ({
  ...mensen,
  id: 'oid',
  revisie: 1,
  sinds: NU,
  bron: 'lijst',
  kolommen: 0,
  rest: 0,
  sleutel: 's',
  content: { v: 1, iv: '', tag: '', data: '' },
});

describe('reading a list of a netwerk that exists', () => {
  it('changes nothing when the list says what is so, whether Teams tells who is in the team or not', () => {
    fc.assert(
      fc.property(bezettingen, fc.boolean(), (netwerk, metTeam) => {
        const voorstel = lees(alsLijst(netwerk), netwerk, metTeam ? teamVan(netwerk) : undefined);
        const { straks, verschil: anders } = vergelijk(netwerk, voorstel);
        expect(isAnders(anders)).toBe(false);
        expect(straks).toEqual(netwerk);
      }),
    );
  });

  it('loses nobody and gives nobody another id, whoever is left off the list', () => {
    fc.assert(
      fc.property(bezettingen, fc.array(fc.nat()), (netwerk, weg) => {
        const zonder = new Set(
          weg.flatMap((i) => netwerk.deelnemers[i % Math.max(1, netwerk.deelnemers.length)]?.id ?? []),
        );
        const voorstel = lees(alsLijst(netwerk, zonder), netwerk, teamVan(netwerk));
        const { straks, verschil: anders } = vergelijk(netwerk, voorstel);
        expect(straks.deelnemers.map(({ id }) => id)).toEqual(netwerk.deelnemers.map(({ id }) => id));
        expect(anders.deelnemers.filter(({ soort }) => soort === 'blijft')).toHaveLength(zonder.size);
      }),
    );
  });

  it('makes nobody twice when the same new list was confirmed by somebody else in between', () => {
    fc.assert(
      fc.property(bezettingen, (netwerk) => {
        const leeg: Bezetting = { partners: [], deelnemers: [] };
        const een = lees(alsLijst(netwerk), leeg, teamVan(netwerk));
        const na = voegSamen(leeg, een, NU);
        let n = 0;
        const ander = maakVoorstel(alsLijst(netwerk), leeg, {
          nieuwId: () => `ander${n++}`,
          team: teamVan(netwerk),
        });
        expect(voegSamen(na, opNetwerk(alsVoorstel(ander.mensen), na), NU)).toEqual(na);
      }),
    );
  });

  it('gives one account to one person, whatever names there are', () => {
    const naam = fc.constantFrom(
      'Jan Jansen',
      'Jan Jansen (gast)',
      'J. Jansen',
      'Jan-Willem Jansen',
      'Jansen, Jan',
    );
    fc.assert(
      fc.property(fc.array(naam, { maxLength: 6 }), fc.array(naam, { maxLength: 6 }), (mensen, leden) => {
        const netwerk: Bezetting = {
          partners: [{ id: 'p', naam: 'Politie', binding: 'kern' }],
          deelnemers: [],
        };
        const lijst: Netwerklijst = {
          ...alsLijst(netwerk),
          deelnemers: mensen.map((wie) => ({ naam: wie, organisatie: 'Politie', rollen: ['deelnemer'] })),
        };
        const team = leden.map((wie, i) => ({ oid: `o${i}`, teamsId: `29:${i}`, naam: wie }));
        const oids = lees(lijst, netwerk, team).deelnemers.flatMap(({ oid }) => oid ?? []);
        expect(new Set(oids).size).toBe(oids.length);
      }),
    );
  });
});

describe('what is not in the list', () => {
  const netwerk: Bezetting = {
    partners: [{ id: 'p', naam: 'Politie', binding: 'op afroep', sector: 'veiligheid' }],
    deelnemers: [
      {
        id: 'a',
        naam: 'Aya Bos',
        partner: 'p',
        rollen: ['coordinator'],
        email: 'a@x.example',
        vervanger: 'b',
        oid: 'oa',
      },
      {
        id: 'b',
        naam: 'Bob Vos',
        partner: 'p',
        rollen: ['deelnemer'],
        vertrokken: '2026-10-01T09:00:00Z',
        oid: 'ob',
      },
    ],
  };
  const kaal: Netwerklijst = {
    ...alsLijst({ partners: [], deelnemers: [] }),
    partners: [{ naam: 'politie', binding: 'kern' }],
    deelnemers: [
      { naam: 'Aya Bos', organisatie: 'politie', rollen: ['deelnemer'] },
      { naam: 'Bob Vos', organisatie: 'politie', rollen: ['deelnemer'] },
    ],
  };

  it('stays as it was: role, vervanger, binding, sector and address', () => {
    const { deelnemers, partners } = voegSamen(netwerk, lees(kaal, netwerk, undefined), NU);
    expect(deelnemers[0]).toEqual(netwerk.deelnemers[0]);
    expect(partners[0]).toMatchObject({ binding: 'op afroep', sector: 'veiligheid' });
  });

  it('does not bring back who left the team, unless they are in it again', () => {
    expect(voegSamen(netwerk, lees(kaal, netwerk, []), NU).deelnemers[1]?.vertrokken).toBeDefined();
    const weer = lees(kaal, netwerk, [{ oid: 'ob', teamsId: '29:b', naam: 'Bob Vos' }]);
    const { straks, verschil: anders } = vergelijk(netwerk, weer);
    expect(straks.deelnemers[1]?.vertrokken).toBeUndefined();
    expect(anders.deelnemers[1]?.soort).toBe('terug');
  });

  it('keeps out who left after the list was read', () => {
    const voorstel = alsVoorstel(
      lees(kaal, { ...netwerk, deelnemers: [] }, [{ oid: 'ob', teamsId: '29:b', naam: 'Bob Vos' }]),
    );
    const later = { ...netwerk, deelnemers: [{ ...netwerk.deelnemers[1], vertrokken: NU } as Deelnemer] };
    expect(voegSamen(later, opNetwerk(voorstel, later), NU).deelnemers[0]?.vertrokken).toBe(NU);
  });
});
