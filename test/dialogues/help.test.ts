import { expect, test } from 'vitest';
import { startDialogue } from '../support/dialogue.ts';

test('/help shows a deelnemer what a deelnemer can do, and nothing of the coördinator', async () => {
  const d = await startDialogue();
  await d.says('kevin', '/help');
  expect(d.sees('kevin')).toContain('/aanmelden');
  expect(d.sees('kevin')).not.toContain('/netwerk');
  await d.close();
});

test('/help shows the coördinator the commands that run the netwerk', async () => {
  const d = await startDialogue();
  await d.says('femke', 'HELP');
  expect(d.sees('femke')).toContain('/overleg');
  expect(d.sees('femke')).toContain('/netwerk');
  await d.close();
});

test('a typo is answered with the nearest command', async () => {
  const d = await startDialogue();
  await d.says('kevin', '/hlep');
  expect(d.messages('kevin').at(-1)).toContain('Bedoel je /help?');
  await d.close();
});

test('the same activity delivered twice is answered once', async () => {
  const d = await startDialogue();
  await d.says('kevin', '/help', { activity: 'same' });
  await d.says('kevin', '/help', { activity: 'same' });
  expect(d.messages('kevin')).toHaveLength(1);
  await d.close();
});

test('what is asked in the channel is answered to the one who asked', async () => {
  const d = await startDialogue();
  await d.says('kevin', '/help', { in: 'kanaal' });
  expect(d.channel()).toEqual([]);
  expect(d.sees('kevin')).toContain('in dit kanaal');
  await d.close();
});

test('someone who is in no netwerk is told whom to ask', async () => {
  const d = await startDialogue();
  await d.says('vreemd', '/help');
  expect(d.messages('vreemd').at(-1)).toContain('Ik ken je nog niet');
  await d.close();
});
