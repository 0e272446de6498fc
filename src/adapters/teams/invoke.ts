import type { Reply } from '../../ports/chat.ts';

/** The body that answers a click (`AdaptiveCardInvokeResponse`). The HTTP status is 200 in every case: others make Teams retry or hide it. */
export type InvokeBody = { readonly statusCode: number; readonly type: string; readonly value: unknown };

const message = (text: string): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});

/** `none` says "Ontvangen.": what follows comes as a message of its own, and a click without any answer looks broken. */
export const toInvokeBody = (reply: Reply): InvokeBody => {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
    case 'text':
      return message(reply.text);
    case 'none':
      return message('Ontvangen.');
    case 'error':
      return {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: reply.text },
      };
  }
};
