/** Structured log. Fields hold ids, counts and codes; never content, never names. */
export interface Log {
  info(event: string, fields?: Record<string, string | number | boolean | undefined>): void;
  warn(event: string, fields?: Record<string, string | number | boolean | undefined>): void;
  error(event: string, error: unknown, fields?: Record<string, string | number | boolean | undefined>): void;
}
