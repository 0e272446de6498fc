import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
beforeEach(async () => {
  d = await startDialogue({ at: '2026-11-02T10:00' });
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});
const kies = async (keuze: string) => {
  await d.clicksRaw('femke', 'netwerk.protocol', {});
  await d.clicks('femke', 'Wijzigen', { keuze });
};

it('shows what follows before a number counts, and then counts it', async () => {
  await kies('acties');
  await d.clicks('femke', 'Verder', { actieSignaal: '9' });
  expect(d.sees('femke')).toContain('Melding aan de coördinator: 9 in plaats van 7');
  expect((await d.netwerk()).protocol.actieSignaal).toBe(7);
  await d.clicks('femke', 'Vastleggen');
  expect((await d.netwerk()).protocol.actieSignaal).toBe(9);
  await d.at('2026-11-02T10:05');
});

it.each(['💥', '1e9', '-3', '2,5', ''])('answers %s with a sentence', async (actieSignaal) => {
  await kies('acties');
  await d.clicks('femke', 'Verder', { actieSignaal });
  expect(d.sees('femke')).toContain('vul een heel getal in van 3 tot en met 90');
});
