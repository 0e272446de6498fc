import { TableClient } from '@azure/data-tables';
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { z } from 'zod/v4';
import { report, serve, settingsOf } from './serve.ts';

/**
 * A bare teams-ai bot on Node's own http server: it answers a click with a card that says what was clicked. Given a
 * table, it first writes one batch of three rows, of the sizes a click of ours writes.
 */
const Settings = z.object({
  port: z.number().optional(),
  verb: z.string().default('echo'),
  table: z.object({ connectionString: z.string(), name: z.string() }).optional(),
});
const { port, verb, table } = Settings.parse(settingsOf());

/** Characters of JSON: the actie, the audit line, and the answer that a second delivery gets. */
const ROW_SIZES = [860, 220, 800];

const client =
  table &&
  TableClient.fromConnectionString(table.connectionString, table.name, { allowInsecureConnection: true });
await client?.createTable();

const adapter = new TeamsAdapter();
const app = new Application({ adapter });
app.adaptiveCards.actionExecute<{ n?: string }>(verb, async (context, _state, data) => {
  const { id } = context.activity;
  await client?.submitTransaction(
    ROW_SIZES.map((size, index) => [
      'create',
      { partitionKey: `echo-${data.n}`, rowKey: `${id}.${index}`, v0: 'x'.repeat(size) },
    ]),
  );
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', wrap: true, text: JSON.stringify(data) }],
  };
});

report(
  await serve(
    (request, response) =>
      adapter.process(request, response, async (context) => void (await app.run(context))),
    port,
  ),
);
