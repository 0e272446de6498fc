import { z } from 'zod/v4';
import { ChatError } from '../../ports/chat.ts';
import { NoToken } from './adapter.ts';

/** What the SDK's errors hold, as far as it is used. */
const SdkError = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional().catch(undefined),
  response: z
    .object({ headers: z.custom<{ get(name: string): string | undefined }>() })
    .optional()
    .catch(undefined),
});
type SdkError = z.infer<typeof SdkError>;

/** 401 is the bot's own token being refused: nothing was sent, and it is repaired by configuration, not by giving up. */
const BUSY = new Set([401, 408, 412, 429, 502, 503, 504]);

/** The connection was never made, so nothing was sent. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Seconds until a retry may be done: `Retry-After` as seconds, or as a date measured against the answer's own. */
const retryAfter = ({ response }: SdkError): number | undefined => {
  const value = response?.headers.get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(value)
    ? Number(value)
    : (Date.parse(value) - Date.parse(response?.headers.get('date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};

const kindOf = (status: number): ChatError['kind'] => {
  if (BUSY.has(status)) return 'busy';
  return status >= 500 ? 'unsure' : 'refused';
};

/** Every error of a send as the port's own, without anything from the message in it. */
export const toChatError = (error: unknown): ChatError => {
  if (error instanceof ChatError) return error;
  if (error instanceof NoToken) return new ChatError('busy', 'no token for the connector');
  const parsed = SdkError.safeParse(error);
  const { statusCode, code } = parsed.success ? parsed.data : {};
  const named = code !== undefined && /^\w{1,64}$/.test(code) ? ` (${code})` : '';
  if (statusCode !== undefined) {
    const after = parsed.success ? retryAfter(parsed.data) : undefined;
    return new ChatError(kindOf(statusCode), `connector answered ${statusCode}${named}`, {
      status: statusCode,
      ...(after === undefined ? {} : { retryAfter: after }),
    });
  }
  if (code !== undefined && NOT_CONNECTED.has(code))
    return new ChatError('busy', `connector not reached${named}`);
  return new ChatError('unsure', `no answer from the connector${named}`);
};
