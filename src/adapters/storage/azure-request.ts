import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { TableClient } from '@azure/data-tables';

/** How a request is sent: until when, and whether it may go over plain http. */
export type Sending = { readonly abortSignal: AbortSignal; readonly allowInsecureConnection: boolean };

/** A request the service refused, or an answer that is none. `statusCode` and `code` are the service's own. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly statusCode: number;
  readonly code: string;
  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}

const http = createDefaultHttpClient();

/** Where the account is, without a slash at the end, and the query (`?…`, a signature) that goes with every request. */
const addressOf = (client: TableClient): { readonly account: string; readonly query: string } => {
  const [base = '', sas] = client.url.replace(/\/$/, '').split('?');
  return { account: base.replace(/\/$/, ''), query: sas === undefined ? '' : `?${sas}` };
};

/** The address of one row, with keys as they are stored. */
export const rowAddress = (client: TableClient, partitionKey: string, rowKey: string): string =>
  `${client.tableName}(PartitionKey='${encodeURIComponent(partitionKey)}',RowKey='${encodeURIComponent(rowKey)}')`;

/** The same, from the protocol on. */
export const fullAddress = (client: TableClient, path: string): string =>
  `${addressOf(client).account}/${path}`;

/**
 * Sends one request through the client's own pipeline, which signs it and retries as the client was told to. The
 * client's methods take about twice the time around it. Throws the client's `RestError` when there is no answer.
 */
export const sendTo = (
  client: TableClient,
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>>,
  sending: Sending,
  body?: string,
): Promise<PipelineResponse> => {
  const request = createPipelineRequest({
    ...sending,
    method,
    url: `${fullAddress(client, path)}${addressOf(client).query}`,
    headers: createHttpHeaders({
      'x-ms-version': '2019-02-02',
      DataServiceVersion: '3.0',
      MaxDataServiceVersion: '3.0;NetFx',
      ...headers,
    }),
    ...(body === undefined ? {} : { body }),
  });
  return client.pipeline.sendRequest(http, request);
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The error that a body of the service holds. */
export const serviceError = (status: number, body: string): ServiceError => {
  const error = property(parsed(/\{.*\}/s.exec(body)?.[0] ?? ''), 'odata.error');
  const message = property(property(error, 'message'), 'value');
  return new ServiceError(status, String(property(error, 'code') ?? ''), String(message ?? 'no such answer'));
};
