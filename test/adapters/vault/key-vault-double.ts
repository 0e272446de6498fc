import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import type { CryptographyClientOptions } from '@azure/keyvault-keys';

/** The vault and the key as the library knows them. */
export const VAULT = 'https://ketenbot.vault.azure.net';
export const KEY_ID = `${VAULT}/keys/hoofdsleutel`;

type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> };

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

const body = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return parts.length === 0 ? {} : JSON.parse(Buffer.concat(parts).toString());
};

const field = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null ? String(Reflect.get(value, name)) : '';

/** Making a key takes long: these go round, so that two in a row always differ. */
const KEYS = Array.from({ length: 4 }, () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
let turn = 0;

const nextKey = (): KeyObject => {
  const key = KEYS[turn++ % KEYS.length];
  if (!key) throw new Error('no key');
  return key;
};

/**
 * Key Vault's keys over HTTP: it challenges for a token, and gets, wraps and unwraps with RSA-OAEP-256 under real
 * keys of 2048 bits. `rotate` makes a new version; `fault` is the status of every answer until it is taken away.
 */
export class KeyVaultDouble {
  readonly #versions = new Map<string, KeyObject>();
  readonly calls: string[] = [];
  fault: number | undefined;
  #newest = '';
  readonly #server: Server = createServer((request, response) => {
    void this.#answer(request).then(({ status, body: reply, headers }) => {
      response
        .writeHead(status, { 'Content-Type': 'application/json', ...headers })
        .end(JSON.stringify(reply));
    });
  });

  constructor() {
    this.rotate();
  }

  rotate(): void {
    this.#newest = randomBytes(16).toString('hex');
    this.#versions.set(this.#newest, nextKey());
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const sent = await body(request);
    if (request.headers.authorization !== 'Bearer een-token') {
      const challenge = `Bearer authorization="https://login.microsoftonline.com/t", resource="https://vault.azure.net"`;
      return { status: 401, body: {}, headers: { 'WWW-Authenticate': challenge } };
    }
    const [, , name, version = '', operation = ''] = new URL(request.url ?? '', VAULT).pathname.split('/');
    this.calls.push([request.method, operation || 'get'].join(' '));
    if (this.fault !== undefined)
      return { status: this.fault, body: { error: { code: 'Oeps', message: 'storing' } } };
    const key = this.#versions.get(version || this.#newest);
    if (name !== 'hoofdsleutel' || !key)
      return { status: 404, body: { error: { code: 'KeyNotFound', message: 'weg' } } };
    const kid = `${KEY_ID}/${version || this.#newest}`;
    if (operation === '') {
      const jwk = createPublicKey(key).export({ format: 'jwk' });
      const attributes = { enabled: true, created: 1, updated: 1 };
      return { status: 200, body: { key: { kid, ...jwk, key_ops: ['wrapKey', 'unwrapKey'] }, attributes } };
    }
    return this.#crypto(operation, key, kid, sent);
  }

  #crypto(operation: string, key: KeyObject, kid: string, sent: unknown): Answer {
    const value = Buffer.from(field(sent, 'value'), 'base64url');
    if (field(sent, 'alg') !== 'RSA-OAEP-256')
      return { status: 400, body: { error: { code: 'BadParameter', message: 'alg' } } };
    try {
      const result =
        operation === 'wrapkey'
          ? publicEncrypt({ key: createPublicKey(key), ...OAEP }, value)
          : privateDecrypt({ key, ...OAEP }, value);
      return { status: 200, body: { kid, value: result.toString('base64url') } };
    } catch {
      return { status: 400, body: { error: { code: 'BadParameter', message: 'not wrapped by this key' } } };
    }
  }

  /** Options that make the library find this server where it looks for the vault: it will not speak plain http itself. */
  async start(): Promise<CryptographyClientOptions> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const http = createDefaultHttpClient();
    return {
      retryOptions: { maxRetries: 0 },
      httpClient: {
        sendRequest: (request) => {
          if (!request.url.startsWith(`${VAULT}/`))
            throw new Error(`a request went to ${new URL(request.url).host}`);
          const url = request.url.replace(VAULT, `http://127.0.0.1:${port}`);
          return http.sendRequest({ ...request, url, allowInsecureConnection: true });
        },
      },
    };
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
