import { describe, expect, test } from 'vitest';
import { mayDo, RIGHTS, type Right, type Subject, type Who } from '../../src/domain/authority.ts';
import type { Deelnemer, Netwerk } from '../../src/domain/netwerk.ts';

describe('mayDo', () => {
  const partners = [
    { id: 'mijn', naam: 'Mijn', binding: 'kern' },
    { id: 'ook mijn', naam: 'Ook mijn', binding: 'op afroep' },
    { id: 'andere', naam: 'Andere', binding: 'kern' },
  ];
  const netwerk = { status: 'in bedrijf', tenant: 't', partners } as Netwerk;
  const persoon = (rollen: Deelnemer['rollen'], meer: Partial<Deelnemer> = {}): Deelnemer => ({
    id: 'ik',
    naam: 'Ik',
    partner: 'mijn',
    ookVoor: ['ook mijn'],
    rollen,
    ...meer,
  });
  const who = (deelnemer: Deelnemer | undefined, meer: Partial<Who> = {}): Who => ({
    oid: 'o',
    tenant: 't',
    netwerk,
    deelnemer,
    magInrichten: false,
    ...meer,
  });
  const WIE = {
    coordinator: who(persoon(['coordinator'])),
    deelnemer: who(persoon(['deelnemer'])),
    voorzitter: who(persoon(['voorzitter'])),
    notulist: who(persoon(['notulist'])),
    leidinggevende: who(persoon(['leidinggevende'])),
    beide: who(persoon(['leidinggevende', 'deelnemer'])),
    leidendeCoordinator: who(persoon(['leidinggevende', 'coordinator'])),
    vertrokken: who(persoon(['coordinator'], { vertrokken: '2026-11-01T00:00:00Z' })),
    niemand: who(undefined),
    inrichter: who(undefined, { magInrichten: true }),
    andereTenant: who(persoon(['coordinator']), { tenant: 'u' }),
  };
  type Wie = keyof typeof WIE;
  const WIES = Object.keys(WIE) as Wie[];
  const GEWOON: Wie[] = ['deelnemer', 'voorzitter', 'notulist', 'beide'];
  const COORDINATOR: Wie[] = ['coordinator', 'leidendeCoordinator'];
  const IN: Wie[] = [...COORDINATOR, ...GEWOON, 'leidinggevende'];

  /** Every relation one can have to a thing. */
  const OVER = {
    niets: {},
    anders: {
      eigenaar: 'een ander',
      regisseur: 'een ander',
      aanmelder: 'een ander',
      aanmelders: ['een ander'],
      partners: ['andere'],
      voor: 'een ander',
    },
    eigenaar: { eigenaar: 'ik' },
    regisseur: { regisseur: 'ik' },
    aanmelder: { aanmelder: 'ik' },
    aanmelders: { aanmelders: ['een ander', 'ik'] },
    partner: { partners: ['andere', 'mijn'] },
    voor: { voor: 'ik' },
    gevraagd: { gevraagd: 'ik' },
    leidt: { leiders: ['een ander', 'ik'] },
    genodigd: { genodigden: ['een ander', 'ik'] },
    eigenKern: { partner: 'mijn' },
    eigenOpAfroep: { partner: 'ook mijn' },
    anderePartner: { partner: 'andere' },
  } satisfies Record<string, Subject>;
  type Over = keyof typeof OVER;
  const OVERS = Object.keys(OVER) as Over[];

  /** Who may whatever it is about, and who only by what they are to it. */
  const TABEL: Readonly<
    Record<Right, { altijd: readonly Wie[]; door?: Partial<Record<Over, readonly Wie[]>> }>
  > = {
    deelnemen: { altijd: IN },
    'inrichten-of-deelnemen': { altijd: [...IN, 'inrichter'] },
    inbrengen: { altijd: [...COORDINATOR, ...GEWOON] },
    inrichten: { altijd: [...COORDINATOR, 'inrichter'] },
    coordineren: { altijd: COORDINATOR },
    beoordelen: { altijd: COORDINATOR },
    'eigen-actie': { altijd: COORDINATOR, door: { eigenaar: [...GEWOON, 'leidinggevende'] } },
    'actie-beantwoorden': { altijd: [], door: { eigenaar: IN } },
    'casus-zien': {
      altijd: COORDINATOR,
      door: {
        eigenaar: [...GEWOON, 'leidinggevende'],
        regisseur: GEWOON,
        aanmelder: GEWOON,
        aanmelders: GEWOON,
        partner: GEWOON,
        gevraagd: GEWOON,
      },
    },
    'casus-leiden': { altijd: COORDINATOR, door: { regisseur: GEWOON } },
    'eigen-aanmelding': { altijd: COORDINATOR, door: { aanmelder: GEWOON } },
    'eigen-kaart': { altijd: [], door: { voor: IN } },
    'overleg-leiden': { altijd: COORDINATOR, door: { leidt: GEWOON } },
    'overleg-zien': { altijd: COORDINATOR, door: { genodigd: IN } },
    'partner-instellen': {
      altijd: COORDINATOR,
      door: { eigenKern: [...GEWOON, 'leidinggevende'], eigenOpAfroep: ['leidinggevende', 'beide'] },
    },
  };

  test.each(RIGHTS.flatMap((right) => OVERS.map((over) => [right, over] as const)))(
    '%s, about a thing to which one is: %s',
    (right, over) => {
      const { altijd, door = {} } = TABEL[right];
      const mag = [...altijd, ...(door[over] ?? [])];
      expect(WIES.filter((wie) => mayDo(right, WIE[wie], OVER[over]).mag)).toEqual(
        WIES.filter((wie) => mag.includes(wie)),
      );
    },
  );

  test('who was named to judge along may: not what they brought in, not a question for advice, not after leaving', () => {
    const mag = (wie: Wie, subject: Subject = {}) => {
      const who = WIE[wie];
      return mayDo('beoordelen', { ...who, netwerk: { ...who.netwerk, tweedeBeoordelaar: 'ik' } }, subject)
        .mag;
    };
    expect(WIES.filter((wie) => mag(wie, { aanmelder: 'een ander' }))).toEqual(
      WIES.filter((wie) => [...COORDINATOR, ...GEWOON].includes(wie)),
    );
    expect(mag('deelnemer', { aanmelder: 'ik' })).toBe(false);
    expect(mag('deelnemer', { aanmelder: 'een ander', advies: true })).toBe(false);
  });

  test('a refusal says what to do, and never about what', () => {
    for (const right of RIGHTS)
      for (const wie of WIES) {
        const verdict = mayDo(right, WIE[wie], { eigenaar: 'geheim', voor: 'geheim', aanmelder: 'geheim' });
        if (!verdict.mag) expect(verdict.zin).toMatch(/^[A-Z][^{}]+\.$/);
        if (!verdict.mag) expect(verdict.zin).not.toContain('geheim');
      }
  });
});
