import { describe, expect, test } from 'vitest';
import { z } from 'zod/v4';
import { Acties, nieuweActie } from '../../src/domain/actie.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { type Casus, Casussen } from '../../src/domain/casus.ts';
import { type Feature, verb } from '../../src/features/feature.ts';
import {
  aanmeldingen,
  alGepost,
  begin,
  casussen,
  d,
  GEHEIM,
  geenInhoud,
  meldAan,
  rijen,
  woorden,
} from './aanmelden.ts';

const WAT = 'Met moeder en de school aan tafel.';
const BESLUIT = 'Jeugdzorg neemt de regie.';

/** Lays down what an overleg would: an actie of `eigenaar` and a besluit on the casus. */
const proef: Feature = {
  name: 'proef-casus',
  verbs: [
    verb(
      'proef.overleg',
      'coordineren',
      z.object({ casus: z.string(), eigenaar: z.string() }),
      async (turn, data) => {
        const stored = await turn.get(Casussen, data.casus);
        if (!stored) throw new Error('no casus');
        const { sleutel } = stored.value;
        const actie = { id: turn.newId(), sleutel };
        const content = await turn.seal(Acties, actie, { wat: WAT });
        turn.insert(
          Acties,
          nieuweActie(
            {
              ...actie,
              eigenaar: data.eigenaar,
              soort: 'actie',
              tot: '2026-11-30',
              casus: data.casus,
              content,
            },
            undefined,
            turn.now,
          ),
        );
        const besluit = { id: turn.newId(), sleutel };
        turn.insert(Besluiten, {
          ...besluit,
          overleg: 'o1',
          casus: data.casus,
          soort: 'integrale aanpak',
          content: await turn.seal(Besluiten, besluit, { tekst: BESLUIT }),
          op: turn.now.toString({ smallestUnit: 'second' }),
        });
        return { kind: 'none' };
      },
    ),
  ],
};

const GEEN =
  'Je kunt deze casus niet openen: hij bestaat niet, of je staat er niet op. Vraag het aan Femke de Wit (coördinator).';

/** Kevin's aanmelding has become ZN-2026-001, with smw and politie on it, and an actie of Hanneke (GGZ). */
const metCasus = async () => {
  await begin({ erbij: [proef] });
  await meldAan('kevin');
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beoordelen');
  await d.clicks('femke', 'Agenderen');
  await d.clicksRaw('femke', 'proef.overleg', { casus: 'ZN-2026-001', eigenaar: 'hanneke' });
};

describe('/casus', () => {
  test('lists the casussen this person is on, neutrally: number, state, next date', async () => {
    await metCasus();
    await d.says('kevin', '/casus');
    expect(d.sees('kevin')).toContain('ZN-2026-001');
    expect(d.sees('kevin')).toContain('Volgende overleg: wo 25 nov');
    await d.says('dewi', '/casus');
    expect(d.sees('dewi')).toContain('Je staat nu op geen enkele casus.');
    await d.says('femke', '/casus');
    expect(d.sees('femke')).toContain('ZN-2026-001');
    await geenInhoud();
  });

  test.each(['ZN-2026-001', 'zn-2026-1', '2026-001', '1', '001'])(
    'understands the number as typed: %s',
    async (getypt) => {
      await metCasus();
      await d.says('rachid', `/casus ${getypt}`);
      expect(d.sees('rachid')).toContain('Casus ZN-2026-001');
      expect(d.sees('rachid')).not.toContain(GEHEIM.vraag);
      await d.clicks('rachid', 'Openen');
      expect(d.sees('rachid')).toContain(GEHEIM.vraag);
      await geenInhoud();
    },
  );

  test('says what a casus number looks like when it is none', async () => {
    await metCasus();
    await d.says('kevin', '/casus van vorige week');
    expect(d.messages('kevin').at(-1)).toContain('Typ bijvoorbeeld /casus ZN-2026-001');
  });
});

describe('opening a casus', () => {
  test('shows who, the vraag, the besluiten, the open acties and the partners, to the one who clicked', async () => {
    await metCasus();
    const open = woorden(await d.clicksRaw('ingrid', 'casus.openen', { casus: 'ZN-2026-001' }));
    for (const tekst of [
      'K.Z. (2010)',
      GEHEIM.roepnaam,
      GEHEIM.vraag,
      WAT,
      'Hanneke Mulder (GGZ jeugd)',
      BESLUIT,
      'wo 25 nov',
      'Jongerenwerk',
    ])
      expect(open).toContain(tekst);
    for (const tekst of [WAT, BESLUIT]) expect(alGepost()).not.toContain(tekst);
    await geenInhoud();
  });

  test('is for its partners, aanmelder, owners of an actie and the coördinator', async () => {
    await metCasus();
    for (const who of ['kevin', 'ingrid', 'rachid', 'joost', 'hanneke', 'femke'])
      expect((await d.clicksRaw(who, 'casus.openen', { casus: 'ZN-2026-001' })).kind, who).toBe('card');
    for (const who of ['dewi', 'petra', 'wim'])
      expect((await d.clicksRaw(who, 'casus.openen', { casus: 'ZN-2026-001' })).kind, who).toBe('error');
  });

  test('says the same whether it is not there or not for you, clicked or typed', async () => {
    await metCasus();
    expect(woorden(await d.clicksRaw('dewi', 'casus.openen', { casus: 'ZN-2026-001' }))).toBe(GEEN);
    expect(woorden(await d.clicksRaw('dewi', 'casus.openen', { casus: 'ZN-2026-077' }))).toBe(GEEN);
    await d.says('dewi', '/casus 1');
    await d.says('dewi', '/casus 77');
    const [bestaat, bestaatNiet] = d.messages('dewi').slice(-2);
    expect(bestaat).toContain(GEEN);
    expect(bestaatNiet).toBe(bestaat);
    expect(woorden(await d.clicksRaw('femke', 'casus.openen', { casus: '77' }))).toContain(
      'Casus ZN-2026-077 bestaat niet.',
    );
  });

  test('is closed at once for whoever leaves the netwerk, and for garbage', async () => {
    await metCasus();
    const netwerk = await d.store.get(d.netwerkId, 'netwerk');
    if (!netwerk) throw new Error('no netwerk');
    const zonder = await d.netwerk();
    const deelnemers = zonder.deelnemers.map((each) =>
      each.id === 'rachid' ? { ...each, vertrokken: '2026-11-02T09:00:00Z' } : each,
    );
    await d.store.commit(d.netwerkId, [
      {
        op: 'replace',
        key: 'netwerk',
        value: JSON.parse(JSON.stringify({ ...zonder, deelnemers })),
        etag: netwerk.etag,
      },
    ]);
    expect((await d.clicksRaw('rachid', 'casus.openen', { n: d.netwerkId, casus: 'ZN-2026-001' })).kind).toBe(
      'error',
    );
    for (const data of [null, {}, { casus: 1 }, { casus: '../netwerk' }, { casus: 'x'.repeat(10_000) }])
      expect((await d.clicksRaw('kevin', 'casus.openen', data)).kind).toBe('error');
  });

  test('is written in the audit log with why it was allowed', async () => {
    await metCasus();
    await d.clicksRaw('hanneke', 'casus.openen', { casus: 'ZN-2026-001' });
    const regels = await rijen<{ wie: string; wat: string; over: string; waarom: string }>('audit!');
    expect(regels.filter(({ wie }) => wie === 'hanneke')).toContainEqual(
      expect.objectContaining({
        wat: 'gelezen',
        over: 'casus ZN-2026-001',
        waarom: 'eigenaar van een actie',
      }),
    );
  });

  test('a long list of acties and long texts still fit on the card', async () => {
    await metCasus();
    for (let i = 0; i < 20; i++)
      await d.clicksRaw('femke', 'proef.overleg', { casus: 'ZN-2026-001', eigenaar: 'kevin' });
    expect(woorden(await d.clicksRaw('kevin', 'casus.openen', { casus: 'ZN-2026-001' }))).toContain(
      'En nog 9 andere.',
    );
  });

  test('a closed casus is not in the list, but can be opened by number', async () => {
    await metCasus();
    const [casus] = await casussen();
    const row = await d.store.get(d.netwerkId, Casussen.keyOf(casus as Casus));
    if (!row || !casus) throw new Error('no casus');
    const dicht: Casus = { ...casus, status: 'afgesloten positief' };
    await d.store.commit(d.netwerkId, [
      { op: 'delete', key: row.key, etag: row.etag },
      { op: 'insert', key: Casussen.keyOf(dicht), value: JSON.parse(JSON.stringify(dicht)) },
    ]);
    await d.says('kevin', '/casus');
    expect(d.sees('kevin')).toContain('Je staat nu op geen enkele casus.');
    await d.says('kevin', '/casus 1');
    expect(d.sees('kevin')).toContain('Afgesloten, positief');
    expect((await aanmeldingen())[0]?.casus).toBe('ZN-2026-001');
  });
});
