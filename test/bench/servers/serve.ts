import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bench gives a server, as JSON on its command line. */
export const settingsOf = (): unknown => JSON.parse(process.argv[2] ?? '{}');

/** Tells the bench that this server listens, answers how much CPU it used, and ends when the bench does. */
export const report = (port: number): void => {
  process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ port });
};

/** A request and a response as Express gives them: what the SDK asks for, and no more. */
export type Received = IncomingMessage & { method: string; body: Record<string, unknown> };
export type Respond = ServerResponse & {
  status(code: number): Respond;
  header(name: string, value: string): Respond;
  send(body: unknown): Respond;
};

const asExpress = (response: ServerResponse): Respond =>
  Object.assign(response, {
    status(this: Respond, code: number) {
      this.statusCode = code;
      return this;
    },
    header(this: Respond, name: string, value: string) {
      this.setHeader(name, value);
      return this;
    },
    send(this: Respond, body: unknown) {
      this.setHeader('content-type', 'application/json; charset=utf-8');
      this.write(typeof body === 'string' ? body : JSON.stringify(body));
      return this;
    },
  });

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

/** Node's own server, without a framework: `POST` goes to the bot, all else says that it is alive. Resolves with the port. */
export const serve = async (
  handle: (request: Received, response: Respond) => Promise<void>,
  port = 0,
): Promise<number> => {
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
      return;
    }
    const { method } = request;
    await handle(Object.assign(request, { method, body: await readBody(request) }), asExpress(response));
  };
  const server = createServer((request, response) => void take(request, response));
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
