import { afterEach, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels, Berichten } from '../../src/domain/bericht.ts';
import { GEHEIMHOUDING_VRAGEN, Geheimhoudingen } from '../../src/domain/geheimhouding.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { type Feature, verb } from '../../src/features/feature.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

/** A new convenant, as its own card brings it. */
const convenant: Feature = {
  name: 'convenant',
  verbs: [
    verb('test.convenant', 'deelnemen', z.object({ versie: z.number() }), async (turn, { versie }) => {
      turn.saveNetwerk({ ...turn.netwerk, convenant: { versie, tot: '2029-01-01' } });
      turn.moment(turn.now, GEHEIMHOUDING_VRAGEN, '');
      return { kind: 'none' };
    }),
  ],
};

let d: Dialogue;
const begin = async (options: Parameters<typeof startDialogue>[0] = {}) => {
  d = await startDialogue({ features: [...features, convenant], ...options });
};
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const zegt = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const rijen = async () =>
  (await listThings(d.store, d.netwerkId, Geheimhoudingen)).map(({ value }) => `${value.id} ${value.versie}`);
const gevraagd = (who: string): string[] =>
  d.messages(who).filter((bericht) => /Bevestig de geheimhouding|Geheimhouding bevestigd/.test(bericht));
const nieuwConvenant = async (versie: number) => {
  await d.clicksRaw('femke', 'test.convenant', { versie });
  await d.app.tick();
  await d.app.settled();
};
const voegToe = async () => {
  d.chat.members = [
    ...d.chat.members,
    { oid: 'demo-karin2', teamsId: '29:k', naam: 'Karin Twee', guest: true },
  ];
  await d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'kevin' });
  await d.clicksRaw('femke', 'netwerk.terug', { deelnemer: 'kevin' });
};

it('welcomes who joins with what is kept, for how long, and the geheimhouding; one click confirms it', async () => {
  await begin();
  await voegToe();
  const welkom = d.messages('kevin').at(-1) ?? '';
  expect(welkom).toContain('Je doet mee voor Jongerenwerk, als deelnemer.');
  expect(welkom).toContain('wat je hier hebt bekeken en gewijzigd: 5 jaar');
  expect(welkom).toContain('deel ik niet met anderen');
  expect(zegt(await d.clicks('kevin', 'Ik bevestig de geheimhouding'))).toContain(
    'Je hebt dit bevestigd op ma 2 nov.',
  );
  expect(await rijen()).toEqual(['kevin 1']);
  expect(d.messages('kevin').at(-1)).toContain('Je hebt dit bevestigd op ma 2 nov.');
  expect(d.messages('kevin').at(-1)).toContain('Wat ik over jou bewaar');
  const audit = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
  expect(audit.filter(({ wat }) => wat === 'geheimhouding bevestigd')).toMatchObject([
    { wie: 'kevin', over: 'kevin', waarom: 'convenant versie 1' },
  ]);
});

it('confirms once, however often it is clicked', async () => {
  await begin();
  await Promise.all([
    d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1 }),
    d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1 }),
  ]);
  await d.at('2026-11-05T10:00');
  const nog = zegt(await d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1 }));
  expect(nog).toContain('Je hebt dit bevestigd op ma 2 nov.');
  expect(await rijen()).toEqual(['kevin 1']);
});

it('lets nobody confirm for somebody else, and no garbage in', async () => {
  await begin();
  await d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1, deelnemer: 'dewi' });
  expect(await rijen()).toEqual(['kevin 1']);
  for (const data of [{}, null, { versie: 'x' }, { versie: 1.5 }])
    expect(await d.clicksRaw('dewi', 'netwerk.geheimhouding', data)).toMatchObject({ kind: 'error' });
  expect(zegt(await d.clicksRaw('dewi', 'netwerk.geheimhouding', { versie: 99 }))).toContain(
    'Bevestig het hier opnieuw',
  );
  expect(await rijen()).toEqual(['kevin 1']);
});

it('asks everyone anew under a new convenant, each once, and an old card does not confirm the new one', async () => {
  await begin();
  await d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1 });
  await nieuwConvenant(2);
  expect(gevraagd('kevin')).toHaveLength(1);
  expect(gevraagd('kevin')[0]).toContain('een nieuw convenant');
  for (const { id } of (await d.netwerk()).deelnemers) expect(gevraagd(id)).toHaveLength(1);
  expect(zegt(await d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1 }))).toContain(
    'Die kaart hoorde bij een eerder convenant.',
  );
  expect(await rijen()).toEqual(['kevin 1']);
  await d.clicks('kevin', 'Ik bevestig de geheimhouding');
  expect(await rijen()).toEqual(['kevin 2']);
  expect(zegt(await d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1 }))).toContain(
    'Je hebt dit bevestigd',
  );
});

it('asks a netwerk of 120 people in portions, and nobody who confirmed or is not in the team', async () => {
  const veel = (netwerk: Netwerk): Netwerk => ({
    ...netwerk,
    deelnemers: [
      ...netwerk.deelnemers,
      ...Array.from({ length: 110 }, (_, i) => ({
        id: `p${i}`,
        naam: `Persoon ${i}`,
        partner: 'politie',
        rollen: ['deelnemer' as const],
        ...(i === 7 ? {} : { oid: `demo-p${i}`, teamsId: `29:p${i}` }),
      })),
    ],
  });
  await begin({ netwerk: veel });
  await d.clicksRaw('kevin', 'netwerk.geheimhouding', { versie: 1 });
  await d.clicksRaw('femke', 'netwerk.geheimhoudingVraag', {});
  await d.at('2026-11-02T10:30');
  const berichten = (await listThings(d.store, d.netwerkId, Berichten))
    .map(({ value }) => value)
    .filter(({ soort }) => soort === 'netwerk.geheimhouding');
  expect(berichten).toHaveLength(123);
  expect(berichten.every(({ status }) => status === 'verzonden')).toBe(true);
  expect(gevraagd('kevin')).toEqual([]);
  const lijst = await d.clicksRaw('femke', 'netwerk.geheimhoudingLijst', { pagina: 2 });
  expect(zegt(lijst)).toContain('van 124');
  expect(JSON.stringify(lijst).length).toBeLessThan(28_000);
});

it('shows the coördinator who did not confirm, and asks one of them again, once a day', async () => {
  await begin();
  await d.clicksRaw('dewi', 'netwerk.geheimhouding', { versie: 1 });
  await d.clicksRaw('femke', 'netwerk.lijst', { waar: 'netwerk', wat: 'mensen' });
  await d.clicks('femke', 'Geheimhouding');
  expect(d.sees('femke')).toContain('Wie heeft de geheimhouding nog niet bevestigd?');
  const lijst = zegt(await d.clicksRaw('femke', 'netwerk.geheimhoudingLijst', {}));
  expect(lijst).toContain('1 deelnemer heeft bevestigd. Wie dat niet deed, kan wel gewoon meedoen.');
  expect(lijst).not.toContain('Dewi');
  const vraag = () => d.clicksRaw('femke', 'netwerk.geheimhoudingVraag', { deelnemer: 'kevin' });
  expect(zegt(await vraag())).toContain('Kevin Oosterhuis krijgt de vraag nog een keer.');
  await d.at('2026-11-02T10:05');
  expect(zegt(await vraag())).toContain('Kevin Oosterhuis kreeg de vraag vandaag al.');
  await d.at('2026-11-02T10:10');
  expect(gevraagd('kevin')).toHaveLength(1);
  expect(gevraagd('marloes')).toEqual([]);
  await d.at('2026-11-03T10:10');
  await vraag();
  await d.at('2026-11-03T10:20');
  expect(gevraagd('kevin')).toHaveLength(2);
  expect(zegt(await d.clicksRaw('femke', 'netwerk.geheimhoudingVraag', { deelnemer: 'dewi' }))).toContain(
    'Dit is al bevestigd.',
  );
});

it('asks everyone on a day on which one of them was asked already: that one not again', async () => {
  await begin();
  await d.clicksRaw('femke', 'netwerk.geheimhoudingVraag', { deelnemer: 'kevin' });
  await d.at('2026-11-02T10:05');
  await nieuwConvenant(1);
  await d.at('2026-11-02T10:10');
  expect(gevraagd('kevin')).toHaveLength(1);
  expect(gevraagd('marloes')).toHaveLength(1);
});

it('asks in working hours, and says when', async () => {
  await begin({ at: '2026-11-06T19:00' });
  const reply = zegt(await d.clicksRaw('femke', 'netwerk.geheimhoudingVraag', {}));
  expect(reply).toContain('Iedereen krijgt de vraag op ma 9 nov, 09:00: nu is het buiten werktijd.');
  await d.at('2026-11-08T12:00');
  expect(gevraagd('kevin')).toEqual([]);
  await d.at('2026-11-09T09:10');
  expect(gevraagd('kevin')).toHaveLength(1);
});

it('is for the coördinator only to see who did not, and locks nobody out', async () => {
  await begin();
  for (const naam of ['netwerk.geheimhoudingLijst', 'netwerk.geheimhoudingVraag'])
    expect(await d.clicksRaw('kevin', naam, {})).toMatchObject({ kind: 'error' });
  await d.says('kevin', '/help');
  expect(d.sees('kevin')).toContain('/aanmelden');
});

it('does not ask who left in the meantime', async () => {
  await begin({ at: '2026-11-06T19:00' });
  await d.clicksRaw('femke', 'netwerk.geheimhoudingVraag', {});
  await d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'kevin' });
  await d.at('2026-11-09T12:00');
  expect(gevraagd('kevin')).toEqual([]);
  expect(gevraagd('dewi')).toHaveLength(1);
});
