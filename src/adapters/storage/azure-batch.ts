import { randomUUID } from 'node:crypto';
import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { TableClient } from '@azure/data-tables';
import { toProperties } from './azure-cells.ts';
import { encodeKey } from './key-encoding.ts';
import type { Change } from './limits.ts';

/** A batch the service refused, or an answer that is none. `statusCode` and `code` are those of the write that failed. */
class BatchError extends Error {
  override readonly name = 'BatchError';
  readonly statusCode: number;
  readonly code: string;
  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}

const http = createDefaultHttpClient();

const lines = (...text: readonly string[]): string => text.join('\r\n');

/** One write as a request within the batch. */
const toRequest = (table: string, partition: string, change: Change): string => {
  const PartitionKey = encodeKey(partition);
  const RowKey = encodeKey(change.key);
  const row = `${table}(PartitionKey='${encodeURIComponent(PartitionKey)}',RowKey='${encodeURIComponent(RowKey)}')`;
  const common = ['Accept: application/json;odata=minimalmetadata', 'DataServiceVersion: 3.0'];
  if (change.op === 'delete')
    return lines(`DELETE ${row} HTTP/1.1`, ...common, `If-Match: ${change.etag}`, '', '');
  const body = JSON.stringify({ PartitionKey, RowKey, ...toProperties(change.text) });
  const how =
    change.op === 'insert'
      ? [`POST ${table} HTTP/1.1`, 'Prefer: return-no-content']
      : [`PUT ${row} HTTP/1.1`, `If-Match: ${change.etag}`];
  return lines(...how, ...common, 'Content-Type: application/json', '', body);
};

const toBody = (boundary: string, requests: readonly string[]): string => {
  const changeset = `changeset_${randomUUID()}`;
  const parts = requests.map((request) =>
    lines(
      `--${changeset}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      request,
    ),
  );
  const opening = [`--${boundary}`, `Content-Type: multipart/mixed; boundary=${changeset}`, ''];
  return lines(...opening, ...parts, `--${changeset}--`, `--${boundary}--`, '');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Throws unless the answer says of each of `count` writes that it was done. */
const check = ({ status, bodyAsText }: PipelineResponse, count: number): void => {
  const text = bodyAsText ?? '';
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
  const failed = status >= 300 ? status : statuses.find((each) => each >= 300);
  if (failed === undefined && statuses.length === count) return;
  const error = property(parsed(/\{.*\}/s.exec(text)?.[0] ?? ''), 'odata.error');
  const code = property(error, 'code');
  const message = property(property(error, 'message'), 'value');
  throw new BatchError(failed ?? 500, String(code ?? ''), String(message ?? 'no answer to the batch'));
};

/**
 * Sends the changes as one transaction, in exactly one request through the client's own pipeline. The client's
 * `submitTransaction` will not do: it leaves the ETag out of a delete, which makes it unconditional, and it builds
 * a second client for every call. Throws `BatchError`, or the client's `RestError` when there is no answer.
 */
export const sendBatch = async (
  client: TableClient,
  partition: string,
  changes: readonly Change[],
  options: { readonly abortSignal: AbortSignal; readonly allowInsecureConnection: boolean },
): Promise<void> => {
  const boundary = `batch_${randomUUID()}`;
  const [base = '', sas] = client.url.replace(/\/$/, '').split('?');
  const account = base.replace(/\/$/, '');
  const requests = changes.map((change) => toRequest(`${account}/${client.tableName}`, partition, change));
  const request = createPipelineRequest({
    ...options,
    method: 'POST',
    url: `${account}/$batch${sas === undefined ? '' : `?${sas}`}`,
    headers: createHttpHeaders({
      Accept: 'application/json',
      'Content-Type': `multipart/mixed; boundary=${boundary}`,
      'x-ms-version': '2019-02-02',
      DataServiceVersion: '3.0',
      MaxDataServiceVersion: '3.0;NetFx',
    }),
    body: toBody(boundary, requests),
  });
  check(await client.pipeline.sendRequest(http, request), changes.length);
};
