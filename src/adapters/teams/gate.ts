import { createHash } from 'node:crypto';
import type { Activity as SdkActivity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Clock } from '../../ports/clock.ts';
import { createBounded } from './bounded.ts';
import { BOT_FRAMEWORK, type TeamsCredentials } from './credentials.ts';
import type { Activity } from './wire.ts';

/** Who may come in. `401`: not from Teams; `403`: from Teams, but not for us; `503`: could not be checked now. */
export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: 401 | 403 | 503; readonly reason: string };

export type GateOptions = {
  readonly credentials: TeamsCredentials;
  /** Tenants whose people may use the bot; empty means the bot's own tenant. */
  readonly allowedTenants: readonly string[];
  /** Real time: the validity of tokens is measured on it. */
  readonly clock: Clock;
  /** The SDK's full check; throws when the token is not good. */
  readonly verify: (activity: SdkActivity, authorization: string) => Promise<void>;
};

const no = (status: 401 | 403 | 503, reason: string): Verdict => ({ ok: false, status, reason });

const part = (text: string | undefined): unknown => {
  try {
    return JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const Header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']) });
const Claims = z.object({ iss: z.string(), aud: z.string(), serviceurl: z.string(), exp: z.number() });

/** What the token says of itself: nothing in it is proven yet. */
const readClaims = (token: string): z.infer<typeof Claims> | undefined => {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!signature || rest.length > 0 || !Header.safeParse(part(header)).success) return undefined;
  return Claims.safeParse(part(payload)).data;
};

/** The keys of the channel could not be fetched: that says nothing about the token. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'FetchError' || Reflect.get(error, 'statusCode') === 500);

const REMEMBERED_TOKENS = 1_000;

/**
 * Decides whether an activity comes from Teams and for us. A token that was verified once is remembered until
 * it expires. Tokens of another issuer than the channel never reach the SDK: its roads for the emulator, for
 * skills and for other channels take more on trust, and Direct Line lets a client write its own sender.
 */
export const createGate = ({ credentials, allowedTenants, clock, verify }: GateOptions) => {
  const tenants = new Set(allowedTenants.length > 0 ? allowedTenants : [credentials.tenantId]);
  const verified = createBounded<{ readonly serviceUrl: string; readonly until: number }>(REMEMBERED_TOKENS);

  const checkToken = async (activity: Activity, authorization: string): Promise<Verdict> => {
    const { channelId, serviceUrl } = activity;
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (token === undefined) return no(401, 'no bearer token');
    if (channelId !== 'msteams' || serviceUrl === undefined) return no(401, 'not from the Teams channel');
    const key = createHash('sha256').update(token).digest('base64');
    const known = verified.get(key);
    if (known !== undefined && known.until > clock.now().epochMilliseconds)
      return known.serviceUrl === serviceUrl ? { ok: true } : no(401, 'another service URL');

    const claims = readClaims(token);
    if (claims?.iss !== BOT_FRAMEWORK || claims.aud !== credentials.appId)
      return no(401, 'not a token for this bot');
    try {
      await verify({ type: activity.type, channelId, serviceUrl } as SdkActivity, authorization);
    } catch (error) {
      return isUnreachable(error) ? no(503, 'signing keys unreachable') : no(401, 'token refused');
    }
    verified.set(key, { serviceUrl, until: claims.exp * 1000 });
    return { ok: true };
  };

  return async (activity: Activity, authorization: string, tenant: string | undefined): Promise<Verdict> => {
    const verdict = await checkToken(activity, authorization);
    if (!verdict.ok) return verdict;
    return tenant !== undefined && tenants.has(tenant) ? verdict : no(403, 'tenant not allowed');
  };
};
