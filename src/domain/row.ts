import { z } from 'zod/v4';

/** Encrypted content as it stands in a row; only the vault opens it. */
export const SealedContent = z.object({ v: z.literal(1), iv: z.string(), tag: z.string(), data: z.string() });
export type SealedContent = z.infer<typeof SealedContent>;

/**
 * How one kind of thing is kept: its schema, and the row keys it may stand under. `shelf` puts closed things
 * out of the hot prefix (`actie!open!…` → `actie!dicht!…`); `order` makes one prefix range the list a user asks for.
 */
export type Kind<T, C = never> = {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** What is sealed in `content`, for kinds that hold what a person typed about a youth. */
  readonly content?: z.ZodType<C>;
  readonly shelves: readonly string[];
  /** By what else things of this kind are found, each by one prefix range. */
  readonly index?: Index<T>;
  idOf(value: T): string;
  keyOf(value: T): string;
};

/**
 * Small rows beside a thing, written in the same commit: `<entry>!<id>` stands for it. `entries` follows from the thing alone.
 * Everything on the first shelf has an entry under `watch`, by which is seen whether rows are missing.
 */
export type Index<T> = {
  /** Another number when `entries` means something else: then all of it is made anew. */
  readonly versie: number;
  readonly watch: string;
  entries(value: T): readonly string[];
};

/** Declares a kind. Keys read `<name>!<shelf>!<id>`, or `<name>!<id>` without shelves. */
export const kind = <T extends { id: string }, C = never>(
  name: string,
  schema: z.ZodType<T>,
  more: {
    shelves?: readonly string[];
    shelf?: (value: T) => string;
    content?: z.ZodType<C>;
    index?: Index<T>;
  } = {},
): Kind<T, C> => ({
  name,
  schema,
  ...(more.content ? { content: more.content } : {}),
  ...(more.index ? { index: more.index } : {}),
  shelves: more.shelves ?? [''],
  idOf: (value) => value.id,
  keyOf: (value) => rowKey(name, more.shelf?.(value) ?? '', value.id),
});

/** The row key of a thing on a shelf. */
export const rowKey = (name: string, shelf: string, id: string): string =>
  shelf === '' ? `${name}!${id}` : `${name}!${shelf}!${id}`;
