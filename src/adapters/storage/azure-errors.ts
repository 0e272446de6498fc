import { Conflict, StoreUnavailable } from '../../ports/store.ts';

type Failure = { readonly status: number | undefined; readonly code: string; readonly message: string };

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** What the service said. A batch gives its code in one place, a single request in another. */
const failure = (error: unknown): Failure => {
  const { statusCode, code, details } = record(error);
  const { odataError } = record(details);
  const said = record(odataError);
  const message = record(said.message).value ?? (error instanceof Error ? error.message : '');
  return {
    status: typeof statusCode === 'number' ? statusCode : undefined,
    code: String(said.code ?? code ?? ''),
    message: String(message),
  };
};

/** The service opens its message about a batch with the index of the write that failed. */
const failedKey = (keys: readonly string[], message: string): string | undefined => {
  if (keys.length === 1) return keys[0];
  const index = /^(\d+):/.exec(message)?.[1];
  return index === undefined ? undefined : keys[Number(index)];
};

/** True when there is no such row. A table that is missing answers 404 too, and is trouble. */
export const isMissingRow = (error: unknown): boolean => {
  const { status, code } = failure(error);
  return status === 404 && (code === 'ResourceNotFound' || code === 'EntityNotFound');
};

/**
 * The port's error for what the client threw while it wrote `keys`. A request that the service calls wrong is a
 * fault of ours and comes back as it was; all else means that the store cannot be used now.
 */
export const toPortError = (error: unknown, keys: readonly string[] = []): unknown => {
  const { status, code, message } = failure(error);
  if (status === 409 && code === 'EntityAlreadyExists')
    return new Conflict('exists', failedKey(keys, message));
  if (status === 412 || isMissingRow(error)) return new Conflict('changed', failedKey(keys, message));
  if (status === 400 || status === 413 || error instanceof SyntaxError) return error;
  return new StoreUnavailable(`Azure Tables does not answer (${code || (status ?? 'no connection')})`, {
    cause: error,
  });
};
