import { z } from 'zod/v4';
import { subtle } from '../../cards/kit/blocks.ts';
import { meldingCard } from '../../cards/kit/melding.ts';
import { UserError } from '../domain/errors.ts';
import { actieveDeelnemers, type Netwerk, naamMetPartner } from '../domain/netwerk.ts';
import type { Feature } from '../features/feature.ts';
import type { Card } from '../ports/card.ts';
import { type Chat, ChatError, type Outgoing, type RosterMember } from '../ports/chat.ts';
import type { Input, Place } from '../ports/input.ts';
import { Conflict, type Json, type Store } from '../ports/store.ts';
import type { Reader } from './reader.ts';

/** The partition of what only the demo remembers: who plays whom, and where the player reads. */
const DEMO = 'demo';

const Persona = z.object({ oid: z.string(), naam: z.string() });
const Speler = z.object({ serviceUrl: z.string(), conversation: z.string() });

const normal = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** One person at one keyboard plays everyone: who types becomes somebody else, and all messages arrive in one chat. */
export const createDemo = (
  store: Store,
  names: () => Promise<Netwerk | undefined>,
  people: readonly RosterMember[],
  reader: Reader,
) => {
  const save = async (key: string, value: Json): Promise<void> => {
    const row = await store.get(DEMO, key);
    if (row && JSON.stringify(row.value) === JSON.stringify(value)) return;
    try {
      await store.commit(DEMO, [
        row ? { op: 'replace', key, value, etag: row.etag } : { op: 'insert', key, value },
      ]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };

  const personaIn = async (conversation: string) => {
    const row = await store.get(DEMO, `alsof!${conversation}`);
    return row ? Persona.parse(row.value) : undefined;
  };

  const feature: Feature = {
    name: 'alsof',
    commands: [
      {
        name: 'alsof',
        right: 'inrichten-of-deelnemen',
        zin: 'Alleen in de demo: speel in deze chat iemand anders.',
        voorbeelden: ['/alsof Kevin'],
        run: async (turn, args) => {
          const wanted = normal(args);
          const people = actieveDeelnemers(turn.netwerk);
          const found = people.filter(({ naam }) => wanted !== '' && normal(naam).startsWith(wanted));
          const [one] = found;
          if (!one || found.length > 1) {
            throw new UserError(
              `Typ /alsof met een naam: ${(found.length > 1 ? found : people).map(({ naam }) => naam).join(', ')}.`,
            );
          }
          if (one.oid === undefined || !turn.place)
            throw new UserError(`${one.naam} staat nog niet in het team.`);
          await save(`alsof!${turn.place.conversation}`, { oid: one.oid, naam: one.naam });
          const zin = `Je bent in deze chat nu ${naamMetPartner(turn.netwerk, one.id)}. Typ /help om te zien wat ${one.naam} kan.`;
          return { kind: 'card', summary: zin, card: meldingCard({ titel: `Je speelt ${one.naam}`, zin }) };
        },
      },
    ],
  };

  return {
    feature,
    /** Where the player reads, before having typed anything. */
    welcome: async (place: z.infer<typeof Speler>): Promise<void> => {
      await save('speler', place);
    },
    /** Who is played in this chat, if anybody. */
    played: async (conversation: string): Promise<string | undefined> =>
      (await personaIn(conversation))?.naam,
    /** Puts the played person in the place of the player, and remembers where the player reads. */
    identify: async (input: Input): Promise<Input> => {
      reader.came();
      if (input.place.kind === 'personal') {
        await save('speler', { serviceUrl: input.place.serviceUrl, conversation: input.place.conversation });
      }
      const persona = await personaIn(input.place.conversation);
      return persona ? { ...input, actor: { ...input.actor, oid: persona.oid, naam: persona.naam } } : input;
    },
    /** Brings what is for anyone to the player, saying for whom it is. */
    chat: (real: Chat): Chat => ({
      ...real,
      /** The Playground knows six people; the demo's list has more. */
      roster: async (place) => {
        const there = await real.roster(place);
        return [...there, ...people.filter(({ oid }) => !there.some((member) => member.oid === oid))];
      },
      post: async (to, message) => {
        if (!(await reader.there())) throw new ChatError('busy', 'nobody reads any more', { retryAfter: 2 });
        const row = await store.get(DEMO, 'speler');
        if (to.kind === 'place') {
          // The Playground may have moved to another port since the channel was noted.
          const serviceUrl = row ? Speler.parse(row.value).serviceUrl : to.place.serviceUrl;
          return real.post({ ...to, place: { ...to.place, serviceUrl } }, narrow(message));
        }
        if (!row) throw new ChatError('busy', 'nobody plays yet', { retryAfter: 2 });
        const speler = Speler.parse(row.value);
        const place: Place = { kind: 'personal', tenant: to.tenant, ...speler };
        const naam = await nameOf(to.oid, names);
        const persona = await personaIn(speler.conversation);
        return real.post(
          { kind: 'place', place },
          narrow(persona?.oid === to.oid || !naam ? message : addressed(message, naam)),
        );
      },
    }),
  };
};

const nameOf = async (oid: string, names: () => Promise<Netwerk | undefined>): Promise<string | undefined> =>
  (await names())?.deelnemers.find((deelnemer) => deelnemer.oid === oid)?.naam;

/** The Playground knows no full width, and warns about it under every card. */
const narrow = (message: Outgoing): Outgoing => {
  if (!message.card) return message;
  const { msteams: _unknown, ...card } = message.card;
  return { ...message, card: card as Card };
};

const addressed = (message: Outgoing, naam: string): Outgoing => {
  const [first = naam] = naam.split(' ');
  const regel = `Demo: dit bericht is voor ${naam}. Antwoorden? Typ eerst /alsof ${first}.`;
  if (!message.card) return { ...message, text: `${regel}\n\n${message.text ?? ''}` };
  const card: Card = { ...message.card, body: [subtle(regel), ...message.card.body] };
  return { ...message, card };
};
