import { Temporal } from 'temporal-polyfill';
import { type App, createApp } from '../../../src/app.ts';
import { DEMO_TENANT } from '../../../src/demo/netwerk.ts';
import { features } from '../../../src/features/index.ts';
import type { Card } from '../../../src/ports/card.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import type { Actor, Input, Place } from '../../../src/ports/input.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { defaultsOf, knoppenOp, type Pressed } from '../../support/card-play.ts';
import { wordsOf } from '../../support/chat.ts';
import { movableClock } from '../../support/clock.ts';
import { CHANNEL, type Dialogue, startDialogue } from '../../support/dialogue.ts';
import { type Feiten, metFeiten, metPosts, nieuweFeiten, type Post } from './feiten.ts';
import { metMensen } from './mensen.ts';
import { type Toeval, toevalVan } from './toeval.ts';

export const ZONE = 'Europe/Amsterdam';

/** A card somebody has in front of them, and the message it stands in, if it was posted. */
export type Kaart = { readonly card: Card; readonly message: string | undefined };

/** Which button: the first with this verb, and with these data. */
export type Knop = { readonly verb: string; readonly met?: Readonly<Record<string, unknown>> };

/** The netwerk at work: the real app (once or twice on one store), a clock that is moved, and everyone's hands. */
export type Kantoor = {
  readonly d: Dialogue;
  readonly feiten: Feiten;
  readonly toeval: Toeval;
  /** Instances that run now. */
  apps: readonly App[];
  /** Beside the first; on the same store. */
  readonly tweede: App;
  nu(): Temporal.Instant;
  zet(at: Temporal.Instant): void;
  /** Looks at what is due. Resolves with when to look again. */
  tik(): Promise<Temporal.Instant | undefined>;
  zegt(wie: string, tekst: string): Promise<Kaart | undefined>;
  /** Clicks, if the button is there; resolves with the card that came back. `dubbel`: twice at once. */
  klikt(
    wie: string,
    kaart: Kaart | undefined,
    knop: Knop,
    vul?: Record<string, string>,
    dubbel?: boolean,
  ): Promise<Kaart | undefined>;
  gaatWeg(wie: string): Promise<void>;
  /** A message as it stands in the chat now. */
  opScherm(post: Post): Kaart | undefined;
};

const placeVan = (wie: string): Place => ({
  kind: 'personal',
  tenant: DEMO_TENANT,
  serviceUrl: 'https://smba.example/nl/',
  conversation: `a:demo-${wie}`,
});
const actorVan = (wie: string): Actor => ({
  tenant: DEMO_TENANT,
  oid: `demo-${wie}`,
  teamsId: `29:demo-${wie}`,
  naam: wie,
});

/** The button on this card, or undefined when it is not there (any more). */
export const knopOp = (kaart: Kaart | undefined, { verb, met = {} }: Knop): Pressed | undefined =>
  knoppenOp(kaart?.card).find(
    (knop) => knop.verb === verb && Object.entries(met).every(([naam, waarde]) => knop.data[naam] === waarde),
  );

/** What stands in the inputs; filling in what is not asked is a mistake in the test, and says what is on the card. */
const ingevuldOp = ({ card }: Kaart, vul: Record<string, string>): Record<string, string> => {
  try {
    return defaultsOf(card, vul);
  } catch (error) {
    throw new Error(`${String(error)}\n${wordsOf(card)}`);
  }
};

const eerste = (momenten: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined =>
  momenten.filter((at) => at !== undefined).sort(Temporal.Instant.compare)[0];

/** Longer than this is a netwerk never left alone: days pass in a blink here. */
const SWEEP = { hours: 12 } as const;

export const openKantoor = async (zaad: number, begin: string): Promise<Kantoor> => {
  const feiten = nieuweFeiten();
  const clock = movableClock(begin);
  const toeval = toevalVan(zaad);
  const wrap = (ports: Ports): Ports => ({
    ...ports,
    clock,
    wall: () => clock.now().epochMilliseconds,
    store: metFeiten(ports.store, feiten, clock),
    chat: metPosts(ports.chat, feiten, clock),
  });
  const d = await startDialogue({ at: begin, netwerk: metMensen, wrap, sweep: SWEEP });
  const netwerk = await d.netwerk();
  feiten.rijen.set(
    'netwerk',
    new Map([[netwerk.id, [{ at: clock.now(), waarde: JSON.parse(JSON.stringify(netwerk)) }]]]),
  );
  d.chat.members = netwerk.deelnemers.map(({ id, naam }) => ({ ...actorVan(id), naam, guest: false }));
  const tweede = createApp(features, d.ports, { sweep: Temporal.Duration.from(SWEEP) });
  let teller = 0;

  const rustig = async (): Promise<void> => {
    for (const app of [d.app, tweede]) await app.settled();
  };
  const doet = async (wie: string, inputs: readonly Input[]): Promise<Reply[]> => {
    feiten.door = wie;
    feiten.gedaan.set(wie, [...(feiten.gedaan.get(wie) ?? []), clock.now()]);
    try {
      const replies = await Promise.all(inputs.map((input) => toeval.kies(k.apps).handle(input)));
      await rustig();
      return replies;
    } finally {
      feiten.door = undefined;
    }
  };
  const vanWie = (wie: string, activity = `doet-${++teller}`) => ({
    actor: actorVan(wie),
    place: placeVan(wie),
    activity,
  });

  const k: Kantoor = {
    d,
    feiten,
    toeval,
    apps: [d.app],
    tweede,
    nu: () => clock.now(),
    zet: (at) => clock.set(at),
    tik: async () => {
      const wakes = await Promise.all(k.apps.map((app) => app.tick()));
      await rustig();
      const opnieuw = k.apps.map((app) => {
        const over = app.retryIn();
        return over === undefined ? undefined : clock.now().add({ milliseconds: Math.ceil(over) + 1 });
      });
      return eerste([...wakes, ...opnieuw]);
    },
    zegt: async (wie, tekst) => {
      const van = feiten.posts.length;
      const [reply] = await doet(wie, [{ kind: 'said', ...vanWie(wie), text: tekst, files: [] }]);
      // What a command answers goes through the outbox; what could not, the edge posts.
      if (reply && reply.kind !== 'none')
        await d.ports.chat.post(
          { kind: 'place', place: placeVan(wie) },
          reply.kind === 'card'
            ? { summary: reply.summary, card: reply.card }
            : { summary: reply.text, text: reply.text },
        );
      const post = feiten.posts.slice(van).find(({ aan, card }) => aan === wie && card);
      return post && k.opScherm(post);
    },
    klikt: async (wie, kaart, welke, vul = {}, dubbel = false) => {
      const knop = knopOp(kaart, welke);
      if (!kaart || !knop) return undefined;
      const data = knop.inputs ? { ...knop.data, ...ingevuldOp(kaart, vul), ...vul } : knop.data;
      const klik = (activity?: string): Input => ({
        kind: 'clicked',
        ...vanWie(wie, activity),
        verb: knop.verb,
        data,
        ...(kaart.message === undefined ? {} : { card: kaart.message }),
      });
      const een = klik();
      const [reply] = await doet(wie, dubbel ? [een, toeval.kans(0.5) ? een : klik()] : [een]);
      return reply?.kind === 'card' ? { card: reply.card, message: kaart.message } : undefined;
    },
    gaatWeg: async (wie) => {
      d.chat.members = d.chat.members.filter(({ oid }) => oid !== `demo-${wie}`);
      await doet('femke', [
        {
          kind: 'members',
          ...vanWie('femke'),
          place: CHANNEL,
          botAdded: false,
          botRemoved: false,
          added: [],
          removed: [`demo-${wie}`],
        },
      ]);
    },
    opScherm: ({ activity }) => {
      const card = d.chat.posted.find((een) => een.activity === activity)?.message.card;
      return card && { card, message: activity };
    },
  };
  return k;
};
