import type { Activity } from 'botbuilder';
import type { Outgoing } from '../../ports/chat.ts';

/** A message as the connector takes it. Plain text, so that nothing in it is read as markup. */
export const toActivity = ({ summary, text, card }: Outgoing): Partial<Activity> => ({
  type: 'message',
  summary,
  importance: 'normal',
  ...(text === undefined ? {} : { text, textFormat: 'plain' }),
  ...(card === undefined
    ? {}
    : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
});
