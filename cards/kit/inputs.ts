import { asBlock, type Block, element } from './element.ts';
import { clean, oneLine, plain } from './plain.ts';

type Asked = {
  /** Name under which the answer comes back; unique on the card, not the name of a data field. */
  readonly id: string;
  /** Always visible. The question itself. */
  readonly label: string;
  readonly required?: boolean | undefined;
  /** Shown when the answer is missing or impossible; there is a good default. */
  readonly error?: string | undefined;
};

const common = (asked: Asked, missing: string) => {
  const label = oneLine(asked.label);
  if (label === '') throw new Error('every input has a label');
  if (!/^[a-z][A-Za-z0-9]*$/.test(asked.id)) throw new Error('an input id is a camelCase word');
  return {
    id: asked.id,
    label,
    isRequired: asked.required || undefined,
    errorMessage: oneLine(asked.error ?? missing),
  };
};

/** A line of text, or several with `multiline`. `maxLength` counts characters (default 200, multiline 2000). */
export const askText = (
  asked: Asked & {
    readonly placeholder?: string | undefined;
    readonly value?: string | undefined;
    readonly multiline?: boolean | undefined;
    readonly maxLength?: number | undefined;
  },
): Block =>
  asBlock(
    element('Input.Text', {
      ...common(asked, 'Vul dit in.'),
      placeholder: asked.placeholder && oneLine(asked.placeholder),
      value: asked.value === undefined ? undefined : clean(asked.value),
      isMultiline: asked.multiline || undefined,
      maxLength: asked.maxLength ?? (asked.multiline ? 2000 : 200),
    }),
  );

/** One answer that can be chosen: the words, and the value that comes back. */
export type Choice = { readonly title: string; readonly value: string };

type ChoiceLook = 'compact' | 'expanded' | 'filtered';

const lookFor = (count: number, multi: boolean): ChoiceLook => {
  if (count > 12) return 'filtered';
  return multi || count <= 4 ? 'expanded' : 'compact';
};

/**
 * A choice from a list. With `multi` the answers come back joined by commas. Without `look`: up to four
 * choices (or `multi`) stand open, more fold into a list, above twelve the list can be searched.
 */
export const askChoice = (
  asked: Asked & {
    readonly choices: readonly Choice[];
    readonly value?: string | readonly string[] | undefined;
    readonly multi?: boolean | undefined;
    readonly look?: ChoiceLook | undefined;
    readonly placeholder?: string | undefined;
  },
): Block => {
  const multi = asked.multi ?? false;
  if (asked.choices.length === 0) throw new Error('a choice needs something to choose from');
  if (new Set(asked.choices.map((choice) => choice.value)).size !== asked.choices.length)
    throw new Error('two choices have the same value');
  if (multi && asked.choices.some((choice) => choice.value.includes(',')))
    throw new Error('a choice value holds no comma when several may be chosen');
  const look = asked.look ?? lookFor(asked.choices.length, multi);
  const shown = look === 'expanded' ? (title: string) => plain(oneLine(title)) : oneLine;
  const value = typeof asked.value === 'string' ? asked.value : asked.value?.join(',');
  return asBlock(
    element('Input.ChoiceSet', {
      ...common(asked, multi ? 'Kies er minstens één.' : 'Maak een keuze.'),
      style: look,
      isMultiSelect: multi || undefined,
      wrap: true,
      placeholder: look === 'expanded' ? undefined : oneLine(asked.placeholder ?? 'Kies…'),
      value,
      choices: asked.choices.map((choice) => ({ title: shown(choice.title), value: choice.value })),
    }),
  );
};

/** Ja or nee; comes back as `'ja'` or `'nee'`. */
export const askYesNo = (asked: Asked & { readonly value?: 'ja' | 'nee' | undefined }): Block =>
  askChoice({
    ...asked,
    look: 'expanded',
    choices: [
      { title: 'Ja', value: 'ja' },
      { title: 'Nee', value: 'nee' },
    ],
  });

/** A day. `value`, `min` and `max` are local dates, `2026-12-02`; so is the answer. */
export const askDate = (
  asked: Asked & {
    readonly value?: string | undefined;
    readonly min?: string | undefined;
    readonly max?: string | undefined;
  },
): Block =>
  asBlock(
    element('Input.Date', {
      ...common(asked, 'Kies een datum.'),
      value: asked.value,
      min: asked.min,
      max: asked.max,
    }),
  );

/** A time of day. `value` and the answer are local times, `09:30`. */
export const askTime = (asked: Asked & { readonly value?: string | undefined }): Block =>
  asBlock(element('Input.Time', { ...common(asked, 'Kies een tijd.'), value: asked.value }));

/** A number. Comes back as text on some clients: parse it. */
export const askNumber = (
  asked: Asked & {
    readonly value?: number | undefined;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly placeholder?: string | undefined;
  },
): Block =>
  asBlock(
    element('Input.Number', {
      ...common(asked, numberHint(asked.min, asked.max)),
      placeholder: asked.placeholder && oneLine(asked.placeholder),
      value: asked.value,
      min: asked.min,
      max: asked.max,
    }),
  );

const numberHint = (min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return `Vul een getal in van ${min} tot en met ${max}.`;
  return 'Vul een getal in.';
};
