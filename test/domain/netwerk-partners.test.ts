import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import {
  afwezigeKernpartners,
  kernDeelnemers,
  mogelijkeVervangers,
  uitgenodigden,
} from '../../src/domain/aanwezigheid.ts';
import { wieBedoeld } from '../../src/domain/actie-wie.ts';
import { mayDo } from '../../src/domain/authority.ts';
import { geheimhoudingZin, zonderBevestiging } from '../../src/domain/geheimhouding.ts';
import { zoekEigenaar } from '../../src/domain/lijst/eigenaar.ts';
import { deelnemerMet, type Netwerk, partnerMet } from '../../src/domain/netwerk.ts';
import { gevolgenVanBinding } from '../../src/domain/netwerk-gevolgen.ts';
import { haalPartnerUit } from '../../src/domain/netwerk-partners.ts';
import { eisCoordinator, letOp } from '../../src/domain/netwerk-regels.ts';
import type { Aanwezigheid, Overleg } from '../../src/domain/overleg.ts';

const demo = demoNetwerk('2026-11-01T09:00:00Z', 'https://smba.example/');
const met = (id: string, meer: object, netwerk: Netwerk = demo): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((een) => (een.id === id ? { ...een, ...meer } : een)),
});
const wie = (netwerk: Netwerk, id: string) => {
  const een = deelnemerMet(netwerk, id);
  if (!een) throw new Error(id);
  return een;
};
const NU = '2026-11-02T09:00:00Z';
const overleg: Overleg = {
  id: 'o',
  soort: 'casuïstiekoverleg',
  status: 'agenda verstuurd',
  start: '2026-11-25T08:30:00Z',
  minuten: 90,
  agenda: [],
};
const antwoord = (deelnemer: string, meer: Partial<Aanwezigheid> = {}): Aanwezigheid => ({
  id: `o!${deelnemer}`,
  overleg: 'o',
  deelnemer,
  antwoord: 'komt',
  sinds: NU,
  ...meer,
});
const ids = (mensen: readonly { id: string }[]) => mensen.map(({ id }) => id);

describe('a person who speaks for two partners', () => {
  const twee = met('kevin', { ookVoor: ['smw', 'ggz'] });

  it('is invited and asked once', () => {
    expect(ids(uitgenodigden(twee, overleg)).filter((id) => id === 'kevin')).toHaveLength(1);
    expect(ids(kernDeelnemers(twee)).filter((id) => id === 'kevin')).toHaveLength(1);
    const alleenOok = met('peter', { ookVoor: ['politie'] });
    expect(ids(kernDeelnemers(alleenOok))).toContain('peter');
    expect(ids(uitgenodigden(alleenOok, overleg))).toContain('peter');
  });

  it('is there for both', () => {
    const afwezig = (antwoorden: Aanwezigheid[]) =>
      afwezigeKernpartners(twee, overleg, antwoorden).map(({ partner }) => partner.id);
    expect(afwezig([antwoord('kevin')])).not.toContain('jongerenwerk');
    expect(afwezig([antwoord('kevin')])).not.toContain('smw');
    expect(afwezig([antwoord('kevin', { antwoord: 'komt niet' })])).toContain('jongerenwerk');
    expect(afwezig([antwoord('kevin', { antwoord: 'komt niet' }), antwoord('ingrid')])).not.toContain('smw');
  });

  it('can be replaced by a colleague of either, and replaces them', () => {
    expect(ids(mogelijkeVervangers(twee, wie(twee, 'kevin')))).toContain('hanneke');
    expect(ids(mogelijkeVervangers(twee, wie(twee, 'ingrid')))).toContain('kevin');
  });

  it('sees the casussen of both, and of no other', () => {
    const who = {
      oid: 'o',
      tenant: twee.tenant,
      netwerk: twee,
      deelnemer: wie(twee, 'kevin'),
      magInrichten: false,
    };
    expect(mayDo('casus-zien', who, { partners: ['ggz'] }).mag).toBe(true);
    expect(mayDo('casus-zien', who, { partners: ['jongerenwerk'] }).mag).toBe(true);
    expect(mayDo('casus-zien', who, { partners: ['politie'] }).mag).toBe(false);
  });

  it('is meant by the name of either organisation', () => {
    const mensen = { deelnemers: met('peter', { ookVoor: ['wonen'] }).deelnemers, partners: demo.partners };
    const match = zoekEigenaar('Woningcorporatie', mensen);
    expect(match).toMatchObject({ soort: 'een', deelnemer: { id: 'peter' } });
  });

  it('is somebody for a kern-partner that has nobody else', () => {
    const zonder = met('ingrid', { vertrokken: NU });
    expect(letOp(zonder).join()).toContain('Van Schoolmaatschappelijk werk staat niemand op de lijst.');
    expect(letOp(met('kevin', { ookVoor: ['smw'] }, zonder)).join()).not.toContain('staat niemand');
  });
});

describe('a partner that left', () => {
  const zonder = haalPartnerUit(demo, 'politie', { mensen: 'uit' }, NU);

  it('is still named, and invited, counted and understood no more', () => {
    expect(partnerMet(zonder, 'politie')?.naam).toBe('Politie');
    expect(ids(uitgenodigden(zonder, { ...overleg, agenda: [] }))).not.toContain('rachid');
    expect(afwezigeKernpartners(zonder, overleg, []).map(({ partner }) => partner.id)).not.toContain(
      'politie',
    );
    expect(wieBedoeld(zonder, 'politie')).toEqual({ soort: 'onbekend' });
    expect(letOp(zonder).join()).not.toContain('Politie');
  });

  it('takes itself out of what its people elsewhere speak for', () => {
    const na = haalPartnerUit(
      met('kevin', { ookVoor: ['politie', 'ggz'] }),
      'politie',
      { mensen: 'uit' },
      NU,
    );
    expect(wie(na, 'kevin').ookVoor).toEqual(['ggz']);
  });

  it('gives its people to another, who then do not belong to that one twice', () => {
    const twee = met('rachid', { ookVoor: ['bjz', 'ggz'] });
    const na = haalPartnerUit(twee, 'politie', { mensen: 'naar', partner: 'bjz' }, NU);
    expect(wie(na, 'rachid')).toMatchObject({ partner: 'bjz', ookVoor: ['ggz'] });
    expect(wie(na, 'rachid').vertrokken).toBeUndefined();
    expect(() => haalPartnerUit(na, 'bjz', undefined, NU)).toThrow('Kies wat er met de mensen gebeurt.');
  });

  it('leaves an answer of somebody who left out of who comes', () => {
    const na = met('tom', { vertrokken: NU });
    const rijen = [
      antwoord('marloes', { antwoord: 'komt niet, vervanger', vervanger: 'tom' }),
      antwoord('tom'),
    ];
    expect(afwezigeKernpartners(demo, overleg, rijen).map(({ partner }) => partner.id)).not.toContain('bjz');
    expect(afwezigeKernpartners(na, overleg, rijen).map(({ partner }) => partner.id)).toContain('bjz');
  });
});

it('says of a binding only what changes', () => {
  const halt = { id: 'h', naam: 'Halt', binding: 'op afroep' as const };
  expect(gevolgenVanBinding(halt, 'op afroep', demo)).toEqual([]);
  expect(gevolgenVanBinding(halt, 'extern', demo)).toEqual([
    'Je kunt Halt niet meer kiezen bij een agendapunt.',
  ]);
});

it('keeps somebody with the role of coördinator as long as there was one; a plaatsvervanger will do after that', () => {
  const deputy = met('sanne', { rollen: ['plaatsvervanger'] });
  const zonder = met('femke', { rollen: ['deelnemer'] }, deputy);
  expect(() => eisCoordinator(zonder, deputy)).toThrow('altijd een coördinator');
  expect(() => eisCoordinator(zonder, zonder)).not.toThrow();
});

describe('geheimhouding', () => {
  const rij = (versie: number) => ({ id: 'kevin', versie, op: NU });
  const nieuw = { ...demo, convenant: { versie: 2, tot: '2029-01-01' } };

  it('counts for the version in force: the first as long as there is no convenant', () => {
    expect(ids(zonderBevestiging(demo, [rij(1)]))).not.toContain('kevin');
    expect(ids(zonderBevestiging(nieuw, [rij(1)]))).toContain('kevin');
    expect(ids(zonderBevestiging(nieuw, [rij(2)]))).not.toContain('kevin');
    expect(ids(zonderBevestiging(met('kevin', { vertrokken: NU }), []))).not.toContain('kevin');
  });

  it('is said once more to who did not confirm', () => {
    expect(geheimhoudingZin(demo, undefined)).toContain('nog niet bevestigd');
    expect(geheimhoudingZin(demo, rij(1))).toBeUndefined();
    expect(geheimhoudingZin(nieuw, rij(1))).toContain('nog niet bevestigd');
  });
});
