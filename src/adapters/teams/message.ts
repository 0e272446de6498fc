import type { Activity } from 'botbuilder';
import type { Genoemde, Outgoing } from '../../ports/chat.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A mention stands in the text and, to the letter the same, beside it. */
const mention = ({ teamsId, naam }: Genoemde): Partial<Activity> => {
  const text = `<at>${escaped(naam)}</at>`;
  return {
    text,
    textFormat: 'xml',
    entities: [{ type: 'mention', text, mentioned: { id: teamsId, name: naam } }],
  };
};

/** A message as the connector takes it. Plain text, so that nothing in it is read as markup. */
export const toActivity = ({ summary, text, card, noem }: Outgoing): Partial<Activity> => ({
  type: 'message',
  summary,
  importance: 'normal',
  ...(text === undefined ? {} : { text, textFormat: 'plain' }),
  ...(noem === undefined ? {} : mention(noem)),
  ...(card === undefined
    ? {}
    : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
});
