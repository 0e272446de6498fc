import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOrReason, withoutBrowser } from '../support/browser.ts';
import { antwoordt, antwoordtMetToetsen, corrigeert, hoortTerug, ziet } from './after.ts';
import { beoordeel, meldAan, planOverleg, setUpNetwerk } from './before.ts';
import { geeftRegieOver } from './casus.ts';
import { secrets } from './content.ts';
import { legBesluitenVast, maakAgenda, zegAf } from './overleg.ts';
import { buildForPlayground, type Playground, startPlayground } from './playground.ts';

const found = browserOrReason();

/** One story: each sentence goes on where the one before it ended. */
describe.runIf('path' in found)('the round, by hand in the Playground', { timeout: 120_000 }, () => {
  let playground: Playground;

  beforeAll(async () => {
    await buildForPlayground();
    playground = await startPlayground({ clock: '2026-11-09T09:00:00Z', args: ['--leeg'] });
  });
  afterAll(() => playground?.stop());

  it('sets up a netwerk from the list of partners', () => setUpNetwerk(playground));
  it('plans an overleg', () => planOverleg(playground));
  it('takes an aanmelding through the form, closed and opened again halfway', () => meldAan(playground));
  it('makes it a casus', () => beoordeel(playground));
  it('puts the agenda in order and sends it', () => maakAgenda(playground));
  it('hears who does not come, and who comes instead', () => zegAf(playground));
  it('takes over the besluitenlijst as it was pasted', () => legBesluitenVast(playground));
  it('brings word back to the aanmelder', () => hoortTerug(playground));
  it('reminds the owner days later, who answers with an outcome', () => antwoordt(playground));
  it('takes an answer from the keyboard alone', () => antwoordtMetToetsen(playground));
  it('shows the coördinator what is open, and who did not reply', () => ziet(playground));
  it('puts right what was written down wrongly, as the next version of the list', () =>
    corrigeert(playground));

  it('asks another partner to keep the casus together, who says yes', () => geeftRegieOver(playground));

  it('posted nothing of what was typed about a youth, and keeps it sealed on disk', () => {
    const { person, dataDir, complaints } = playground;
    const disk = readdirSync(dataDir)
      .filter((name) => name.startsWith('ketenbot.db'))
      .map((name) => readFileSync(join(dataDir, name), 'latin1'))
      .join('');
    for (const kept of [person.posted(), disk]) {
      expect(kept).toContain('ZN-2026-001');
      for (const word of secrets) expect(kept).not.toContain(word);
    }
    expect(complaints()).toBe('');
  });
});

if ('reason' in found)
  describe('the round, without a browser', () => {
    it('says that it did not run, and fails where a browser must be', () => {
      expect(withoutBrowser('The round in the Playground', found)).toContain('did not run');
    });
  });
