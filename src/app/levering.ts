import { meldingCard } from '../../cards/kit/melding.ts';
import { type Bericht, GEWEIGERD } from '../domain/bericht.ts';
import { deelnemerMet, type Netwerk } from '../domain/netwerk.ts';
import type { Composed } from '../features/turn.ts';
import type { Address, ChatError, Outgoing, Reply } from '../ports/chat.ts';
import { channelOfNetwerk } from './place.ts';
import { stamp } from './stamp.ts';

/** What a message becomes: a card, or only text. */
export type Made = Composed & { readonly text?: string };

/** The message that answers a command. */
export const composeAnswer = (reply: Reply): Made => {
  if (reply.kind === 'card') return { send: true, card: reply.card, summary: reply.summary };
  const text = reply.kind === 'none' ? '' : reply.text;
  return { send: true, summary: text, text, card: meldingCard({ titel: 'Ketenbot', zin: text }) };
};

/** A message that may have arrived before says so, above everything else. */
const marked = (composed: Composed, bericht: Bericht): Composed['card'] =>
  bericht.mogelijkDubbel && bericht.status === 'bezig'
    ? {
        ...composed.card,
        body: [
          {
            type: 'TextBlock',
            text: 'Mogelijk dubbel: het is niet zeker of je dit al kreeg.',
            wrap: true,
            isSubtle: true,
          },
          ...composed.card.body,
        ],
      }
    : composed.card;

/** Where a message goes, or why it cannot go there. */
export const addressOf = (netwerk: Netwerk, bericht: Bericht): Address | string => {
  const { aan } = bericht;
  if (aan.soort === 'gesprek') {
    const { team, ...place } = aan.plaats;
    const { naam, channel, id } = team ?? {};
    const inTeam =
      id === undefined ? {} : { team: { id, ...(naam ? { naam } : {}), ...(channel ? { channel } : {}) } };
    return { kind: 'place', place: { ...place, ...inTeam }, ...(aan.alleen ? { only: aan.alleen } : {}) };
  }
  const { kanaal } = netwerk;
  if (!kanaal) return 'het netwerk heeft nog geen kanaal';
  const { serviceUrl, team } = kanaal;
  const conversation = channelOfNetwerk(netwerk) ?? kanaal.conversation;
  if (aan.soort === 'kanaal') {
    return {
      kind: 'place',
      place: { kind: 'channel', tenant: netwerk.tenant, serviceUrl, conversation, team: { id: team } },
    };
  }
  const deelnemer = deelnemerMet(netwerk, aan.deelnemer);
  if (!deelnemer || deelnemer.vertrokken !== undefined) return 'doet niet meer mee';
  if (deelnemer.oid === undefined) return 'staat nog niet in het team';
  const teamsId = deelnemer.teamsId === undefined ? {} : { teamsId: deelnemer.teamsId };
  return { kind: 'person', tenant: netwerk.tenant, oid: deelnemer.oid, serviceUrl, ...teamsId };
};

/** Why Teams refused, in words for the coördinator. */
export const reasonOf = (error: ChatError): string =>
  error.status === 403 || error.status === 404 ? GEWEIGERD : 'Teams nam het bericht niet aan';

/** A message as it goes out, its buttons marked with where they belong. */
export const outgoing = (netwerk: Netwerk, bericht: Bericht, made: Made): Outgoing => ({
  summary: made.summary,
  ...(made.noem ? { noem: made.noem } : {}),
  ...(made.text === undefined
    ? { card: stamp(marked(made, bericht), netwerk.id, bericht.id) }
    : { text: made.text }),
});
