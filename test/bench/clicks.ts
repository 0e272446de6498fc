import { Temporal } from 'temporal-polyfill';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { prefixRange, type Store } from '../../src/ports/store.ts';
import { activityFrom } from '../support/connector/activities.ts';
import { person, personalRoom } from '../support/connector/people.ts';
import { actieId, eigenaarVan, netwerkOf, seed } from './seed.ts';

/** The click that happens most: "Ik ben ermee bezig". */
export const VERB = 'actie.bezig';
/** What the answer to it says, and what the answer of an echo holds. */
export const ANSWER = 'Genoteerd: je bent ermee bezig';
export const ECHO = 'actie-';

/** What a bot is told of the channel its clicks come from. */
export type Channel = { readonly serviceUrl: string; readonly botId: string };

export type Clicks = {
  /** The next clicks, as the channel sends them: each a new one, on an actie of its own, by its owner. */
  take(count: number): string[];
  /** Adds the acties of the first `count` clicks to a store; they must be done in four weeks. */
  seed(store: Store, count: number): Promise<void>;
  /** Throws unless each click made so far left exactly what it should: an actie that is busy, an audit line, a seen-row. */
  check(store: Store): Promise<void>;
};

/**
 * Clicks on cards that stand in no message (the answer to an earlier click): drawing a posted message anew is
 * sending, and that is paced by Teams. A netwerk has `perNetwerk` acties: as many as a round clicks on, so that
 * every round finds its store alike.
 */
export const createClicks = ({ serviceUrl, botId }: Channel, perNetwerk: number): Clicks => {
  const now = Temporal.Now.instant();
  const sender = { tenant: DEMO_TENANT, serviceUrl, bot: { id: botId, name: 'Ketenbot' } };
  let made = 0;

  const one = (nth: number): string => {
    const netwerk = netwerkOf(serviceUrl, now, Math.floor(nth / perNetwerk));
    const { naam, oid = '', teamsId = '' } = eigenaarVan(netwerk, nth % perNetwerk);
    const from = person(naam, { oid, teamsId });
    const data = { actie: actieId(nth % perNetwerk), n: netwerk.id };
    return JSON.stringify({
      ...activityFrom(sender, 'invoke', from, personalRoom(from)),
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: VERB, data }, trigger: 'manual' },
    });
  };

  return {
    take: (count) => Array.from({ length: count }, () => one(made++)),
    seed: async (store, count) => {
      for (let nth = 0; nth * perNetwerk < count; nth++) {
        const netwerk = netwerkOf(serviceUrl, now, nth);
        const tot = now.toZonedDateTimeISO(netwerk.tijdzone).toPlainDate().add({ weeks: 4 }).toString();
        await seed(store, perNetwerk, { netwerk, sinds: now, tot: () => tot, moments: false });
      }
    },
    check: async (store) => {
      const left = { bezig: 0, audit: 0, gezien: 0 };
      for (let nth = 0; nth * perNetwerk < made; nth++) {
        const { id } = netwerkOf(serviceUrl, now, nth);
        const acties = await store.list(id, prefixRange('actie!open!'));
        left.bezig += acties.filter(({ value }) => Object(value).status === 'bezig').length;
        left.audit += (await store.list(id, prefixRange('audit!'))).length;
        left.gezien += (await store.list(id, prefixRange('gezien!'))).length;
      }
      if (Object.values(left).some((count) => count !== made))
        throw new Error(`${made} clicks left ${JSON.stringify(left)}`);
    },
  };
};
