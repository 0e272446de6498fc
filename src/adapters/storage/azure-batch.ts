import { randomUUID } from 'node:crypto';
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { TableClient } from '@azure/data-tables';
import { toProperties } from './azure-cells.ts';
import { fullAddress, rowAddress, type Sending, sendTo, serviceError } from './azure-request.ts';
import { encodeKey } from './key-encoding.ts';
import type { Change } from './limits.ts';

const lines = (...text: readonly string[]): string => text.join('\r\n');

/** One write as a request within the batch. */
const toRequest = (client: TableClient, partition: string, change: Change): string => {
  const PartitionKey = encodeKey(partition);
  const RowKey = encodeKey(change.key);
  const row = fullAddress(client, rowAddress(client, PartitionKey, RowKey));
  const common = ['Accept: application/json;odata=minimalmetadata', 'DataServiceVersion: 3.0'];
  if (change.op === 'delete')
    return lines(`DELETE ${row} HTTP/1.1`, ...common, `If-Match: ${change.etag}`, '', '');
  const body = JSON.stringify({ PartitionKey, RowKey, ...toProperties(change.text) });
  const how =
    change.op === 'insert'
      ? [`POST ${fullAddress(client, client.tableName)} HTTP/1.1`, 'Prefer: return-no-content']
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

/** Throws unless the answer says of each of `count` writes that it was done. */
const check = ({ status, bodyAsText }: PipelineResponse, count: number): void => {
  const text = bodyAsText ?? '';
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
  const failed = status >= 300 ? status : statuses.find((each) => each >= 300);
  if (failed === undefined && statuses.length === count) return;
  throw serviceError(failed ?? 500, text);
};

/**
 * Sends the changes as one transaction, in exactly one request through the client's own pipeline. The client's
 * `submitTransaction` will not do: it leaves the ETag out of a delete, which makes it unconditional, and it builds
 * a second client for every call. Throws `ServiceError`, or the client's `RestError` when there is no answer.
 */
export const sendBatch = async (
  client: TableClient,
  partition: string,
  changes: readonly Change[],
  sending: Sending,
): Promise<void> => {
  const boundary = `batch_${randomUUID()}`;
  const body = toBody(
    boundary,
    changes.map((change) => toRequest(client, partition, change)),
  );
  const headers = { Accept: 'application/json', 'Content-Type': `multipart/mixed; boundary=${boundary}` };
  check(await sendTo(client, 'POST', '$batch', headers, sending, body), changes.length);
};
