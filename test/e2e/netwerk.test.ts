import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOrReason, withoutBrowser } from '../support/browser.ts';
import { setUpNetwerk } from './before.ts';
import {
  bevestigGeheimhouding,
  planReeks,
  verplaatsEen,
  vinktAanWieErWas,
  voegPartnerToe,
  vulConvenantIn,
} from './netwerk.ts';
import { buildForPlayground, type Playground, startPlayground } from './playground.ts';

const found = browserOrReason();

/** One story: each sentence goes on where the one before it ended. */
describe.runIf('path' in found)(
  'a netwerk set up and kept right, by hand in the Playground',
  { timeout: 120_000 },
  () => {
    let playground: Playground;

    beforeAll(async () => {
      await buildForPlayground();
      playground = await startPlayground({ clock: '2026-11-02T09:00:00Z', args: ['--leeg'] });
    });
    afterAll(() => playground?.stop());

    it('sets it up from the list of partners', () => setUpNetwerk(playground));
    it('takes the geheimhouding of somebody who was welcomed', () => bevestigGeheimhouding(playground));
    it('asks until when the convenant holds', () => vulConvenantIn(playground));
    it('adds a partner, and lets it go again', () => voegPartnerToe(playground));
    it('plans a reeks, without the holidays', () => planReeks(playground));
    it('moves one of them', () => verplaatsEen(playground));
    it('asks who was there', () => vinktAanWieErWas(playground));
    it('had nothing to complain of', () => expect(playground.complaints()).toBe(''));
  },
);

if ('reason' in found)
  describe('the netwerk in the Playground, without a browser', () => {
    it('says that it did not run, and fails where a browser must be', () => {
      expect(withoutBrowser('The netwerk in the Playground', found)).toContain('did not run');
    });
  });
