import type { Card } from '../../src/ports/card.ts';
import { heading, kicker, text } from './blocks.ts';
import { type Blocks, type Buttons, present } from './element.ts';
import { oneLine } from './plain.ts';
import { checkRules } from './rules.ts';

const endCards = new WeakSet<Card>();

/** Whether the card was made as an end: nothing more to do, so no button is needed. */
export const isEnd = (card: Card): boolean => endCards.has(card);

/** What a card is made of. */
export type CardParts = {
  /** The heading: what this is, in a few words. Neutral, also on cards with content. */
  readonly title: string;
  /** A quiet line above the title: netwerk, overleg, casus number. */
  readonly context?: string | undefined;
  /** The sentence under the title: what is asked, or what happened. */
  readonly intro?: string | undefined;
  readonly body?: Blocks | undefined;
  /** At most six; at most one primary, and exactly one when the card has inputs. */
  readonly buttons?: Buttons | undefined;
  /** Nothing more to do here: such a card may be without a button. */
  readonly end?: boolean | undefined;
  /** `full` (default) for lists and forms; `normal` for a short message. */
  readonly width?: 'full' | 'normal' | undefined;
};

/** Makes a card. Throws when it breaks a house rule: that is a programming error, found by its sample. */
export const card = (parts: CardParts): Card => {
  const buttons = present(parts.buttons ?? []);
  const under = parts.context ? 'none' : undefined;
  const made: Card = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    speak: oneLine(parts.title).replace(/[<>&]/g, ' '),
    fallbackText: 'Deze kaart werkt hier niet. Open dit gesprek in een nieuwe versie van Teams.',
    ...(parts.width === 'normal' ? {} : { msteams: { width: 'Full' } }),
    body: [
      ...(parts.context ? [kicker(parts.context)] : []),
      heading(parts.title, { size: 'large', weight: 'bolder', spacing: under }),
      ...(parts.intro ? [text(parts.intro)] : []),
      ...present(parts.body ?? []),
    ],
    ...(buttons.length > 0 ? { actions: buttons } : {}),
  };
  checkRules(made, { end: parts.end ?? false });
  if (parts.end) endCards.add(made);
  return made;
};
