import type { TeamsCredentials } from './credentials.ts';

/** Hosts behind which Microsoft runs the Bot Connector for Teams (public cloud and GCC). */
const TEAMS_HOSTS = ['smba.trafficmanager.net', '.botframework.com', '.teams.microsoft.com'];

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const parse = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);

/** Is this host name (as in a URL or a Host header, without port) this very machine? */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.has(host.toLowerCase());

const isTeamsHost = (host: string): boolean =>
  TEAMS_HOSTS.some((known) => (known.startsWith('.') ? host.endsWith(known) : host === known));

/** The bot's token goes along with every send, so it is only sent where Teams lives, or where a verified activity came from. */
export type ServiceUrls = { allows(url: string): boolean; learn(url: string): void };

/** In development only loopback is allowed and nothing is learned. */
export const createServiceUrls = (credentials: TeamsCredentials | undefined): ServiceUrls => {
  const extra = credentials?.endpoints?.serviceUrls ?? [];
  const seen = new Set<string>();
  /** Nearly every activity comes from the same place as the one before. */
  let last: string | undefined;
  return {
    allows(url) {
      const parsed = parse(url);
      if (parsed === undefined) return false;
      if (credentials === undefined) return isLoopbackHost(parsed.hostname);
      if (extra.some((prefix) => url.startsWith(prefix))) return true;
      return parsed.protocol === 'https:' && (isTeamsHost(parsed.hostname) || seen.has(parsed.hostname));
    },
    learn(url) {
      if (credentials === undefined || url === last) return;
      last = url;
      const parsed = parse(url);
      if (parsed?.protocol === 'https:') seen.add(parsed.hostname);
    },
  };
};
