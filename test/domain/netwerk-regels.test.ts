import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import type { Bewaartermijnen, Bezetting, Deelnemer } from '../../src/domain/netwerk.ts';
import { inGetallen, leesTermijnen } from '../../src/domain/netwerk-bewaren.ts';
import { wieKwam, wieVertrok } from '../../src/domain/netwerk-leden.ts';
import { eisCoordinator, eisEenAccount, kringen, letOp } from '../../src/domain/netwerk-regels.ts';
import { wijzigDeelnemer } from '../../src/domain/netwerk-wijzigen.ts';
import { opsomming } from '../../src/domain/netwerk-woorden.ts';

const wie = (id: string, meer: Partial<Deelnemer> = {}): Deelnemer => ({
  id,
  naam: id.toUpperCase(),
  partner: 'p',
  rollen: ['deelnemer'],
  oid: `o-${id}`,
  ...meer,
});
const met = (...deelnemers: Deelnemer[]): Bezetting => ({
  partners: [{ id: 'p', naam: 'Politie', binding: 'kern' }],
  deelnemers,
});
const leider = wie('l', { rollen: ['coordinator'] });
const namen = (bezetting: Bezetting) => kringen(bezetting).map((kring) => kring.map(({ id }) => id));

describe('circles of vervangers', () => {
  it.each<[string, Bezetting, string[][]]>([
    ['none', met(wie('a', { vervanger: 'b' }), wie('b')), []],
    ['two', met(wie('a', { vervanger: 'b' }), wie('b', { vervanger: 'a' })), [['a', 'b']]],
    [
      'three, with one who points into it',
      met(
        wie('x', { vervanger: 'a' }),
        wie('a', { vervanger: 'b' }),
        wie('b', { vervanger: 'c' }),
        wie('c', { vervanger: 'a' }),
      ),
      [['a', 'b', 'c']],
    ],
    ['oneself', met(wie('a', { vervanger: 'a' })), [['a']]],
    ['one who is not there', met(wie('a', { vervanger: 'weg' })), []],
  ])('finds %s', (_naam, bezetting, verwacht) => {
    expect(namen(bezetting)).toEqual(verwacht);
  });
});

describe('what to look at', () => {
  it('says nothing of a netwerk in order', () => {
    expect(letOp(met(leider, wie('a', { vervanger: 'l' })))).toEqual([]);
  });

  it('says that no partner is kern, that one has nobody, and that a vervanger is gone', () => {
    const zonderKern = {
      ...met(leider),
      partners: [{ id: 'p', naam: 'Politie', binding: 'extern' as const }],
    };
    expect(letOp(zonderKern).join()).toContain('Geen enkele partner is kern');
    const leeg = {
      ...met(leider),
      partners: [...met().partners, { id: 'q', naam: 'Halt', binding: 'kern' as const }],
    };
    expect(letOp(leeg)).toEqual(['Van Halt staat niemand op de lijst.']);
    const weg = met(leider, wie('a', { vervanger: 'b' }), wie('b', { vertrokken: '2026-11-02T09:00:00Z' }));
    expect(letOp(weg)).toEqual(['De vervanger doet niet meer mee bij: A.']);
  });

  it('wants a coördinator whom Teams knows, and one person for each account', () => {
    expect(() => eisCoordinator(met(leider))).not.toThrow();
    expect(() => eisCoordinator(met(wie('a')))).toThrow('altijd een coördinator');
    const { oid: _oid, ...zonder } = leider;
    expect(() => eisCoordinator(met(zonder))).toThrow('altijd een coördinator');
    expect(() => eisCoordinator(met({ ...leider, vertrokken: '2026-11-02T09:00:00Z' }))).toThrow();
    expect(() => eisEenAccount(met(leider, wie('a', { oid: 'o-l' })))).toThrow(
      'L en A zijn aan dezelfde persoon',
    );
    expect(() =>
      eisEenAccount(met(leider, wie('a', { oid: 'o-l', vertrokken: '2026-11-02T09:00:00Z' }))),
    ).not.toThrow();
  });
});

describe('changing one thing of a person', () => {
  it('refuses what cannot be, and strips what turns text around from a name', () => {
    const bezetting = met(leider, wie('a'));
    const a = wie('a');
    expect(() => wijzigDeelnemer(a, { wat: 'vervanger', vervanger: 'a' }, bezetting)).toThrow(
      'eigen vervanger',
    );
    expect(() => wijzigDeelnemer(a, { wat: 'vervanger', vervanger: 'weg' }, bezetting)).toThrow(
      'Kies een ander',
    );
    expect(() => wijzigDeelnemer(a, { wat: 'partner', partner: 'weg' }, bezetting)).toThrow('organisatie');
    expect(() => wijzigDeelnemer(a, { wat: 'naam', naam: 'x'.repeat(121) }, bezetting)).toThrow('te lang');
    expect(() => wijzigDeelnemer(a, { wat: 'naam', naam: ' \u202e ' }, bezetting)).toThrow('Vul een naam in');
    expect(wijzigDeelnemer(a, { wat: 'naam', naam: 'Jan\u202e\n Bos' }, bezetting).naam).toBe('Jan Bos');
    expect(
      wijzigDeelnemer({ ...a, email: 'a@x.example' }, { wat: 'email', email: '' }, bezetting),
    ).not.toHaveProperty('email');
  });
});

describe('retention', () => {
  const { bewaartermijnen } = demoNetwerk('2026-11-02T09:00:00Z', 'https://x.example');

  it('shows the proposal in whole weeks, months, days and years, and reads it back as the same days', () => {
    expect(inGetallen(bewaartermijnen)).toEqual({ afgewezen: 4, casus: 12, kaarten: 30, audit: 5 });
    expect(leesTermijnen(inGetallen(bewaartermijnen))).toEqual(bewaartermijnen);
  });

  it('reads back whatever was chosen', () => {
    for (let maanden = 1; maanden <= 60; maanden += 1) {
      const gekozen = leesTermijnen({ afgewezen: '1', casus: String(maanden), kaarten: '365', audit: '10' });
      expect(inGetallen(gekozen as Bewaartermijnen).casus).toBe(maanden);
    }
  });

  it.each(['', '0', '61', '1.5', 'twaalf', undefined, '1e9'])('refuses %s months', (casus) => {
    expect(leesTermijnen({ afgewezen: '4', casus, kaarten: '30', audit: '5' })).toContain(
      'van 1 tot en met 60 maanden',
    );
  });
});

describe('who came and who left', () => {
  const netwerk = demoNetwerk('2026-11-02T09:00:00Z', 'https://x.example');
  const zonder = (id: string) => ({
    ...netwerk,
    deelnemers: netwerk.deelnemers.map(({ oid, teamsId, ...een }) =>
      een.id === id ? een : { ...een, ...(oid ? { oid } : {}), ...(teamsId ? { teamsId } : {}) },
    ),
  });
  const kevin = { oid: 'nieuw', teamsId: '29:nieuw', naam: 'Kevin Oosterhuis' };

  it('knows people by either id of Teams', () => {
    expect(wieVertrok(netwerk, ['demo-kevin', '29:demo-joost', 'vreemd']).map(({ id }) => id)).toEqual([
      'joost',
      'kevin',
    ]);
  });

  it('links by name only where no address speaks against it', () => {
    expect(wieKwam(zonder('kevin'), [kevin]).gekoppeld.map(({ id, oid }) => [id, oid])).toEqual([
      ['kevin', 'nieuw'],
    ]);
    const anders = wieKwam(zonder('kevin'), [{ ...kevin, email: 'iemand@elders.example' }]);
    expect(anders.gekoppeld).toEqual([]);
    expect(anders.vraag.map(({ id }) => id)).toEqual(['kevin']);
  });

  it('does not give somebody who has an account another one', () => {
    expect(wieKwam(netwerk, [kevin])).toEqual({ gekoppeld: [], vraag: [] });
  });
});

describe('lists in words', () => {
  it('joins with en, and counts the rest', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((woorden) => opsomming(woorden))).toEqual([
      '',
      'a',
      'a en b',
      'a, b en c',
    ]);
    expect(opsomming(['a', 'b', 'c', 'd'], 2)).toBe('a, b en nog 2');
  });
});
