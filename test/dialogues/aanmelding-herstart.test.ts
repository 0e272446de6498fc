import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { createApp } from '../../src/app.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { startDialogue } from '../support/dialogue.ts';
import { GEHEIM, VRAAG, WIE } from './formulier.ts';

const woorden = (reply: Reply): string => (reply.kind === 'card' ? wordsOf(reply.card) : '');

test('a draft is still there after the process stopped, three days later, in a new app on the same file', async () => {
  const map = mkdtempSync(join(tmpdir(), 'ketenbot-'));
  const bestand = join(map, 'ketenbot.db');
  const d = await startDialogue({ at: '2026-11-02T10:00', store: await openSqlite(bestand) });
  await d.says('kevin', '/aanmelden');
  await d.clicks('kevin', 'Formulier openen');
  await d.clicks('kevin', 'Verder', WIE);
  await d.clicks('kevin', 'Later verder', VRAAG);
  await d.clicks('kevin', 'Ik twijfel');
  await d.clicks('kevin', 'Later verder', { vraag: 'Een andere zorg.', leefdomeinen: '', bellen: 'nee' });
  await d.store.close();
  await d.sleepUntil('2026-11-05T10:00');
  const store = await openSqlite(bestand);
  const app = createApp(features, { ...d.ports, store }, { sweep: Temporal.Duration.from({ hours: 12 }) });
  await app.recover();
  await app.tick();
  const klik = (verb: string) =>
    app.handle({
      kind: 'clicked',
      actor: { tenant: DEMO_TENANT, oid: 'demo-kevin', teamsId: '29:demo-kevin', naam: 'kevin' },
      place: {
        kind: 'personal',
        tenant: DEMO_TENANT,
        serviceUrl: 'https://smba.example/nl/',
        conversation: 'a:demo-kevin',
      },
      activity: verb,
      verb,
      data: { n: d.netwerkId },
    });
  const formulier = woorden(await klik('aanmelding.formulier'));
  expect(formulier).toContain('Je was al begonnen. Je gaat verder bij stap 2 van 4.');
  expect(formulier).toContain(GEHEIM.vraag);
  expect(woorden(await klik('aanmelding.twijfel'))).toContain('Een andere zorg.');
  await app.settled();
  expect(d.errors).toEqual([]);
  await store.close();
  rmSync(map, { recursive: true, force: true });
});
