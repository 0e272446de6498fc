import { Temporal } from 'temporal-polyfill';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Store } from '../../src/ports/store.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { activityFrom } from '../support/connector/activities.ts';
import { person, personalRoom } from '../support/connector/people.ts';
import { actieId, eigenaarVan, NETWERK, netwerkOf, seed } from './seed.ts';

/** The click that happens most: "Ik ben ermee bezig". */
export const VERB = 'actie.bezig';
/** What the answer to it says. */
export const ANSWER = 'Genoteerd: je bent ermee bezig';

/** What a bot is told of the channel its clicks come from. */
export type Channel = { readonly serviceUrl: string; readonly botId: string };

/** Clicks that were never made before, each on an actie of its own, by its owner. */
export const createClicks = (channel: Channel) => {
  const now = Temporal.Now.instant();
  const netwerk: Netwerk = netwerkOf(channel.serviceUrl, now);
  const sender = {
    tenant: DEMO_TENANT,
    serviceUrl: channel.serviceUrl,
    bot: { id: channel.botId, name: 'Ketenbot' },
  };
  let made = 0;

  const one = (nth: number): string => {
    const { naam, oid = '', teamsId = '' } = eigenaarVan(netwerk, nth);
    const from = person(naam, { oid, teamsId });
    return JSON.stringify({
      ...activityFrom(sender, 'invoke', from, personalRoom(from)),
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb: VERB, data: { actie: actieId(nth), n: NETWERK } },
        trigger: 'manual',
      },
    });
  };

  return {
    take: (count: number): string[] => Array.from({ length: count }, () => one(made++)),
    /** Puts the acties of `count` clicks in an empty store; they are due in four weeks. */
    seed: (store: Store, count: number): Promise<void> => {
      const tot = now.toZonedDateTimeISO(netwerk.tijdzone).toPlainDate().add({ weeks: 4 }).toString();
      return seed(store, count, { netwerk, sinds: now, tot: () => tot });
    },
    /** Throws unless each click made so far left exactly what it should: an actie that is busy, an audit line, a seen-row. */
    check: async (store: Store): Promise<void> => {
      const rows = async (prefix: string) => store.list(NETWERK, prefixRange(prefix));
      const busy = (await rows('actie!open!')).filter(({ value }) =>
        JSON.stringify(value).includes('"status":"bezig"'),
      );
      const counts = [busy.length, (await rows('audit!')).length, (await rows('gezien!')).length];
      if (counts.some((count) => count !== made))
        throw new Error(`${made} clicks left ${counts.join(', ')} acties, audit lines and seen-rows`);
    },
  };
};
export type Clicks = ReturnType<typeof createClicks>;
