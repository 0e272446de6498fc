import { subtle } from '../../cards/kit/blocks.ts';
import { meldingCard } from '../../cards/kit/melding.ts';
import type { Reply } from '../ports/chat.ts';
import type { Input } from '../ports/input.ts';
import type { Directory } from './directory.ts';
import type { Found, Which } from './find.ts';
import { KIES, stampOf } from './stamped.ts';
import type { Typed } from './typed.ts';

const HELP = { title: 'Help', verb: 'opdracht.start', data: { opdracht: 'help' } };

/** What was typed is not kept any more, or could not be read. */
export const NOG_EENS: Reply = {
  kind: 'text',
  text: 'Je keuze is onthouden. Typ of stuur nu nog een keer wat je wilde.',
};

/** What came in, with what was typed (now, or before it was known which netwerk it is for) and where it belongs. */
export type Work = {
  readonly input: Input;
  readonly typed: Typed | undefined;
  /** Looks again every time it is asked. */
  find(): Promise<Found | Which>;
};

/** A click that says which netwerk is meant goes on with what was typed: that happens once, however often it is clicked. */
export const workOf = async (directory: Directory, input: Input): Promise<Work> => {
  const find = () => directory.find(input);
  if (input.kind !== 'clicked') return { input, typed: input.kind === 'said' ? input : undefined, find };
  const { getypt } = stampOf(input.data);
  if (input.verb !== KIES || getypt === undefined) return { input, typed: undefined, find };
  const typed = await directory.typed.find(getypt, input.actor);
  return typed ? { input: { ...input, activity: `kies!${getypt}` }, typed, find } : { input, typed, find };
};

/** What happens to a team happens to each of its netwerken, in the channel where that lives. */
export const worksOfMembers = async (directory: Directory, input: Input): Promise<readonly Work[]> =>
  (await directory.ofMembers(input)).map((found) => {
    const { kanaal, id } = found.netwerk;
    const place = kanaal ? { ...input.place, conversation: kanaal.conversation } : input.place;
    return {
      input: { ...input, place },
      typed: undefined,
      find: async () => (await directory.load(id)) ?? found,
    };
  });

/** The answer to what was typed, where the question stood which netwerk was meant. */
export const inPlace = (reply: Reply): Reply =>
  reply.kind === 'text'
    ? {
        kind: 'card',
        summary: 'Ketenbot',
        card: meldingCard({ titel: 'Ketenbot', zin: reply.text, stappen: [HELP] }),
      }
    : reply;

/** Says about which netwerk an answer is, to somebody who might have meant another. */
export const naming = (reply: Reply, naam: string): Reply => {
  if (reply.kind === 'none') return reply;
  if (reply.kind !== 'card') return { ...reply, text: `${naam}: ${reply.text}` };
  const said = JSON.stringify(reply.card.body[0] ?? '').includes(JSON.stringify(naam).slice(1, -1));
  return said ? reply : { ...reply, card: { ...reply.card, body: [subtle(naam), ...reply.card.body] } };
};
