/** Where the bot's identity is checked and where it may send. Real use needs none of these: they exist for tests. */
export type Endpoints = {
  /** OpenID metadata of whoever signs the channel's tokens. */
  readonly openIdMetadata?: string;
  /** Extra service URLs (prefixes) the bot may send to, besides those of Teams. */
  readonly serviceUrls?: readonly string[];
  /** Gives the token for sending instead of Entra ID. */
  readonly token?: () => Promise<string>;
};

/** The bot's registration. Without any (`undefined`) the edge is in development: loopback only, nothing checked. */
export type TeamsCredentials = {
  readonly appId: string;
  readonly tenantId: string;
  readonly endpoints?: Endpoints;
} & ({ readonly type: 'SingleTenant'; readonly password: string } | { readonly type: 'UserAssignedMsi' });

/** Who signs the tokens that Teams sends along, and whom the bot's own tokens are for. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

/** Public cloud; the other values the SDK wants as soon as one of them is set. */
const PUBLIC_CLOUD = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
  ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
  OAuthUrl: BOT_FRAMEWORK,
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  CallerId: 'urn:botframework:azure',
} as const;

/** The SDK's settings that belong to `credentials`, by the names the SDK documents. */
export const sdkSettings = (credentials: TeamsCredentials | undefined): Record<string, string> => {
  if (credentials === undefined) return {};
  return {
    ...PUBLIC_CLOUD,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppType: credentials.type,
    MicrosoftAppTenantId: credentials.tenantId,
    ...(credentials.type === 'SingleTenant' ? { MicrosoftAppPassword: credentials.password } : {}),
    ...(credentials.endpoints?.openIdMetadata === undefined
      ? {}
      : { ToBotFromChannelOpenIdMetadataUrl: credentials.endpoints.openIdMetadata }),
  };
};
