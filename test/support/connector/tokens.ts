import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** How a token may differ from a good one. Times are in seconds from now. */
export type TokenFlaws = {
  readonly issuer?: string;
  readonly audience?: string;
  readonly serviceUrl?: string;
  readonly notBefore?: number;
  readonly expires?: number;
  /** Signed by another key under the right key id. */
  readonly forged?: boolean;
  /** `none`: unsigned; `HS256`: signed with the public key as if it were a secret. */
  readonly algorithm?: 'none' | 'HS256';
};

export type Tokens = {
  /** What stands at the JWKS address. */
  readonly jwks: object;
  mint(flaws?: TokenFlaws): Promise<string>;
};

const KEY_ID = 'fake-channel-key';
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let keys: ReturnType<typeof generateKeys> | undefined;

const generateKeys = async () => {
  const [real, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(real.publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] };
  return { real: real.privateKey, other: other.privateKey, jwk };
};

/** Keys of a channel that does not exist, and tokens signed with them as the Bot Connector signs its own. The keys are made once a process: that is slow. */
export const createTokens = async (appId: string, serviceUrl: string): Promise<Tokens> => {
  keys ??= generateKeys();
  const { real, other, jwk } = await keys;
  return {
    jwks: { keys: [jwk] },
    async mint(flaws = {}) {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: flaws.issuer ?? 'https://api.botframework.com',
        aud: flaws.audience ?? appId,
        serviceurl: flaws.serviceUrl ?? serviceUrl,
        nbf: now + (flaws.notBefore ?? -60),
        exp: now + (flaws.expires ?? 3600),
      };
      if (flaws.algorithm === 'none')
        return `${base64url({ alg: 'none', kid: KEY_ID })}.${base64url(claims)}.`;
      const token = new SignJWT(claims);
      if (flaws.algorithm === 'HS256') {
        const secret = new TextEncoder().encode(JSON.stringify(jwk));
        return token.setProtectedHeader({ alg: 'HS256', kid: KEY_ID }).sign(secret);
      }
      const key = flaws.forged === true ? other : real;
      return token.setProtectedHeader({ alg: 'RS256', kid: KEY_ID }).sign(key);
    },
  };
};
