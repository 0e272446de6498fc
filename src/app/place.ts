import type { Netwerk } from '../domain/netwerk.ts';
import type { Place } from '../ports/input.ts';
import { stableId } from './id.ts';

/** In a channel, Teams names the thread behind the channel. */
const withoutThread = (conversation: string): string => conversation.replace(/;messageid=.*$/i, '');

/** The channel something happened in, whatever thread of it. */
export const channelOf = (place: Place): string => place.team?.channel ?? withoutThread(place.conversation);

/** The channel a netwerk lives in. Rows of before may name a thread of it. */
export const channelOfNetwerk = ({ kanaal }: Netwerk): string | undefined =>
  kanaal && withoutThread(kanaal.conversation);

/** The channel that every team has and everyone is in: Teams gives it the id of the team. */
export const isGeneral = (place: Place): boolean => place.team?.id === channelOf(place);

/** The private chat, or one channel; short enough for a key. */
export const spotOf = (place: Place): string =>
  stableId(`${place.tenant}/${place.kind === 'personal' ? 'chat' : channelOf(place)}`, 0);
