import type { TableClient } from '@azure/data-tables';
import type { Row } from '../../ports/store.ts';
import { toRow } from './azure-cells.ts';
import { rowAddress, type Sending, sendTo, serviceError } from './azure-request.ts';
import { encodeKey } from './key-encoding.ts';

/** Minimal metadata: the row's own properties and its ETag. */
const HEADERS = { Accept: 'application/json;odata=minimalmetadata' };

/** Reads one row in one request. Throws `ServiceError`, also when there is no such row; `RestError` without an answer. */
export const readRow = async (
  client: TableClient,
  partition: string,
  key: string,
  sending: Sending,
): Promise<Row> => {
  const rowKey = encodeKey(key);
  const address = rowAddress(client, encodeKey(partition), rowKey);
  const { status, bodyAsText } = await sendTo(client, 'GET', address, HEADERS, sending);
  const text = bodyAsText ?? '';
  if (status !== 200) throw serviceError(status, text);
  const entity: Readonly<Record<string, unknown>> = JSON.parse(text);
  return toRow(partition, { ...entity, rowKey, etag: entity['odata.etag'] });
};
