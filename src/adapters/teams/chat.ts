import type { Address, Chat, Outgoing } from '../../ports/chat.ts';
import type { Actor, Place } from '../../ports/input.ts';
import { targeted } from './connector.ts';
import { toActivity } from './message.ts';
import { ROSTER_LIMITS, SEND_LIMITS } from './pace.ts';
import { createPeople } from './people.ts';
import { readRoster } from './roster.ts';
import { createSender, type SenderOptions } from './sender.ts';
import { createServiceUrls } from './service-urls.ts';

export type TeamsChat = Chat & {
  /** Remembers from a verified activity where its sender can be reached. */
  learn(place: Place, actor: Actor): void;
};

type AtPlace = Extract<Address, { kind: 'place' }>;

/** The Teams side of the conversation, through the SDK's connector client. */
export const createTeamsChat = (options: SenderOptions): TeamsChat => {
  const { credentials } = options;
  const urls = createServiceUrls(credentials);
  const send = createSender(options, urls);
  const people = createPeople(send, {
    id: credentials === undefined ? 'bot' : `28:${credentials.appId}`,
    name: '',
  });

  const deliver = async (
    serviceUrl: string,
    conversation: string,
    message: Outgoing,
    only?: AtPlace['only'],
  ) => {
    const activity = toActivity(message);
    const { id } = await send(serviceUrl, `send:${conversation}`, SEND_LIMITS, ({ conversations }, more) =>
      only === undefined
        ? conversations.sendToConversation(conversation, activity, more)
        : conversations.sendToConversation(
            conversation,
            { ...activity, recipient: { id: only.teamsId, aadObjectId: only.oid, name: '' } },
            { ...more, ...targeted },
          ),
    );
    return { activity: id ?? '', conversation };
  };

  return {
    async post(to, message) {
      if (to.kind === 'person')
        return people.inChatWith(to, (conversation) => deliver(to.serviceUrl, conversation, message));
      const { serviceUrl, conversation, kind } = to.place;
      return deliver(serviceUrl, conversation, message, kind === 'personal' ? undefined : to.only);
    },
    async update({ serviceUrl, conversation }, id, message) {
      await send(serviceUrl, `send:${conversation}`, SEND_LIMITS, ({ conversations }, more) =>
        conversations.updateActivity(conversation, id, { ...toActivity(message), id }, more),
      );
    },
    async roster({ serviceUrl, tenant, team, conversation }) {
      const where = team?.id ?? conversation.replace(/;messageid=.*$/, '');
      const members = await readRoster((page) =>
        send(serviceUrl, `roster:${where}`, ROSTER_LIMITS, ({ conversations }, more) =>
          conversations.getConversationPagedMembers(where, { ...more, ...page }),
        ),
      );
      for (const { oid, teamsId } of members) people.learnTeamsId({ tenant, oid }, teamsId);
      return members;
    },
    learn(place, actor) {
      urls.learn(place.serviceUrl);
      people.learnTeamsId(actor, actor.teamsId);
      if (place.kind === 'personal') people.learnChat(actor, place.conversation);
    },
  };
};
