import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import { sdkSettings } from '../../../src/adapters/teams/credentials.ts';
import { Credentials } from './credentials.ts';
import { report, settingsOf } from './serve.ts';

type Handle = (request: Request, response: Response) => Promise<void>;
type Web = {
  use(middleware: unknown): void;
  post(path: string, handle: Handle): void;
  listen(port: number, host: string, listening: () => void): Server;
};
// It has no types of its own.
const express: { (): Web; json(): unknown } = createRequire(import.meta.url)('express');

/** The stock bot of Microsoft's samples: botbuilder on Express, tokens checked; it answers a click with what was clicked. */
class Echo extends ActivityHandler {
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { action } = context.activity.value as { action: { data: unknown } };
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', wrap: true, text: JSON.stringify(action.data) }],
    };
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    };
  }
}

const settings = sdkSettings(Credentials.parse(settingsOf()));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
const bot = new Echo();
const web = express();
web.use(express.json());
web.post('/api/messages', (request, response) =>
  adapter.process(request, response, (context) => bot.run(context)),
);
const server = web.listen(0, '127.0.0.1', () => report((server.address() as AddressInfo).port));
