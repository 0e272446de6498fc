import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import {
  afwezigeKernpartners,
  geldigeAntwoorden,
  isGevraagd,
  kernDeelnemers,
  mogelijkeVervangers,
  portie,
  uitgenodigden,
} from '../../src/domain/aanwezigheid.ts';
import { deelnemerMet, type Netwerk } from '../../src/domain/netwerk.ts';
import type { Aanwezigheid, Overleg } from '../../src/domain/overleg.ts';

const netwerk = demoNetwerk('2026-01-01T00:00:00Z', 'https://smba.example/');
const overleg: Overleg = {
  id: 'o',
  soort: 'casuïstiekoverleg',
  status: 'agenda verstuurd',
  start: '2026-11-25T08:30:00Z',
  minuten: 90,
  agenda: [],
};
const antwoord = (deelnemer: string, wat: Aanwezigheid['antwoord'], vervanger?: string): Aanwezigheid => ({
  id: `o!${deelnemer}`,
  overleg: 'o',
  deelnemer,
  antwoord: wat,
  ...(vervanger === undefined ? {} : { vervanger }),
  sinds: '2026-11-20T08:30:00Z',
});
const ids = (mensen: readonly { id: string }[]) => mensen.map(({ id }) => id);
const metDeelnemer = (id: string, meer: Partial<Netwerk['deelnemers'][number]>): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((each) => (each.id === id ? { ...each, ...meer } : each)),
});
const politie = (antwoorden: Aanwezigheid[]) =>
  afwezigeKernpartners(netwerk, overleg, antwoorden).find(({ partner }) => partner.id === 'politie')?.hoe;

describe('who is invited', () => {
  it('is everyone of the kern-partners, but vaste vervangers and leidinggevenden', () => {
    expect(ids(uitgenodigden(netwerk, overleg))).toEqual([
      'annelies',
      'dewi',
      'femke',
      'ingrid',
      'kevin',
      'marloes',
      'rachid',
    ]);
    expect(ids(kernDeelnemers(netwerk))).toContain('joost');
    expect(ids(kernDeelnemers(netwerk))).not.toContain('wim');
  });

  it('is also an op-afroep partner that is invited for an item', () => {
    const agenda = [
      { id: 'p', soort: 'nieuw' as const, casus: 'ZN-2026-001', minuten: 10, partners: ['ggz'] },
    ];
    expect(ids(uitgenodigden(netwerk, { ...overleg, agenda }))).toContain('hanneke');
  });

  it('is the vervanger when whoever is replaced has left, and both when they replace each other', () => {
    expect(
      ids(uitgenodigden(metDeelnemer('rachid', { vertrokken: '2026-10-01T00:00:00Z' }), overleg)),
    ).toContain('joost');
    const samen = ids(uitgenodigden(metDeelnemer('joost', { vervanger: 'rachid' }), overleg));
    expect(samen).toContain('joost');
    expect(samen).toContain('rachid');
  });

  it('is for a beleidsoverleg the leidinggevenden and the coördinator', () => {
    expect(ids(uitgenodigden(netwerk, { ...overleg, soort: 'beleidsoverleg' }))).toEqual(['femke', 'wim']);
  });
});

describe('who comes for a partner', () => {
  it('is nobody when all said no, and unknown as long as somebody did not answer', () => {
    expect(politie([])).toBe('geen antwoord');
    expect(politie([antwoord('rachid', 'komt niet')])).toBe('afgemeld');
    expect(politie([antwoord('rachid', 'komt niet, input vooraf')])).toBe('afgemeld');
    expect(politie([antwoord('rachid', 'komt')])).toBeUndefined();
  });

  it('is the vervanger once that one said so', () => {
    const gevraagd = antwoord('rachid', 'komt niet, vervanger', 'joost');
    expect(politie([gevraagd])).toBe('geen antwoord');
    expect(politie([gevraagd, antwoord('joost', 'komt')])).toBeUndefined();
    expect(politie([gevraagd, antwoord('joost', 'komt niet')])).toBe('afgemeld');
    expect(isGevraagd(netwerk, overleg, [gevraagd], 'joost')).toBe(true);
    expect(isGevraagd(netwerk, overleg, [], 'joost')).toBe(false);
  });

  it('counts no answer to an earlier date', () => {
    const rij = antwoord('rachid', 'komt');
    expect(geldigeAntwoorden({ ...overleg, versie: 1 }, [rij, { ...rij, versie: 1 }])).toHaveLength(1);
  });

  it('proposes the vaste vervanger first, then colleagues, never a leidinggevende or who left', () => {
    const rachid = deelnemerMet(netwerk, 'rachid');
    if (!rachid) throw new Error('no rachid');
    expect(ids(mogelijkeVervangers(netwerk, rachid))).toEqual(['joost']);
    expect(
      ids(mogelijkeVervangers(metDeelnemer('joost', { vertrokken: '2026-10-01T00:00:00Z' }), rachid)),
    ).toEqual([]);
    expect(ids(mogelijkeVervangers(metDeelnemer('kevin', { partner: 'politie' }), rachid))).toEqual([
      'joost',
      'kevin',
    ]);
  });
});

describe('portions', () => {
  it('take everyone once, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (namen, grootte) => {
          const gehad: string[] = [];
          let na: string | undefined = '';
          while (na !== undefined) {
            const deel: ReturnType<typeof portie<{ id: string }>> = portie(
              namen.map((id) => ({ id })),
              na,
              grootte,
            );
            expect(deel.nu.length).toBeLessThanOrEqual(grootte);
            gehad.push(...ids(deel.nu));
            na = deel.verder;
          }
          expect([...gehad].sort()).toEqual([...namen].sort());
        },
      ),
    );
  });
});
