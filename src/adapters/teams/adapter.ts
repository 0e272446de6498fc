import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import { type Activity, ConfigurationServiceClientCredentialFactory, TurnContext } from 'botbuilder';
import { BOT_FRAMEWORK, sdkSettings, type TeamsCredentials } from './credentials.ts';
import { within } from './within.ts';

type CredentialsFactory = TeamsAdapter['credentialsFactory'];
type OutboundCredentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>;

/** The token for sending could not be had; nothing was sent. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

const TOKEN_TIMEOUT_MS = 10_000;

const withFixedToken = (token: () => Promise<string>): OutboundCredentials => ({
  async signRequest(request) {
    request.headers.set('authorization', `Bearer ${await token()}`);
    return request;
  },
});

/** The SDK's own credentials, except that a token that fails or hangs is told apart from a send that does. */
const createCredentialsFactory = (credentials: TeamsCredentials | undefined): CredentialsFactory => {
  const sdk = new ConfigurationServiceClientCredentialFactory(sdkSettings(credentials));
  const token = credentials?.endpoints?.token;
  return {
    isValidAppId: (appId) => sdk.isValidAppId(appId),
    isAuthenticationDisabled: () => sdk.isAuthenticationDisabled(),
    async createCredentials(appId, audience, loginEndpoint, validateAuthority) {
      const inner =
        token === undefined
          ? await sdk.createCredentials(appId, audience ?? BOT_FRAMEWORK, loginEndpoint, validateAuthority)
          : withFixedToken(token);
      return {
        signRequest: (request) =>
          within(TOKEN_TIMEOUT_MS, inner.signRequest(request)).catch((cause: unknown) => {
            throw new NoToken('no token for the connector', { cause });
          }),
      };
    },
  };
};

/** A client of one Bot Connector service URL, as the SDK makes it. */
export type ConnectorClient = Awaited<ReturnType<EdgeAdapter['createConnector']>>;

/**
 * The SDK, cut down to what a turn needs: check who sent it, run it, and a client to send with. Unlike its
 * parent it makes no token client and no connector client per turn: what is sent goes through the outbox.
 */
export class EdgeAdapter extends TeamsAdapter {
  readonly #appId: string;

  constructor(credentials: TeamsCredentials | undefined) {
    super(sdkSettings(credentials), createCredentialsFactory(credentials));
    this.#appId = credentials?.appId ?? '';
  }

  /** Full check of the token by the SDK: signature, issuer, audience, times, endorsement, service URL. Throws what it throws. */
  async verify(activity: Activity, authorization: string): Promise<void> {
    await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
  }

  /** Runs one turn through the SDK's middleware. */
  turn(activity: Partial<Activity>, logic: () => Promise<void>): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), logic);
  }

  createConnector(serviceUrl: string) {
    const identity = this.createClaimsIdentity(this.#appId);
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl, BOT_FRAMEWORK);
  }
}
