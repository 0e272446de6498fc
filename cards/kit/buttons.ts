import { asButton, type Button, element } from './element.ts';
import { oneLine } from './plain.ts';

/** What a button carries: ids and choices, never content. Whoever gets it back believes none of it. */
export type Data = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const MAX_TITLE = 40;
const RESERVED = ['verb', 'msteams'];

const titleOf = (title: string): string => {
  const shown = oneLine(title);
  if (shown === '' || shown.length > MAX_TITLE)
    throw new Error(`a button says in 1 to ${MAX_TITLE} characters what it does`);
  return shown;
};

/**
 * A button that comes back as `Clicked` with this verb. `inputs: 'all'` sends what was filled in and checks
 * required inputs; `'none'` does neither (cancel, back, open). `primary` is the one blue button; `danger` is for
 * what cannot be undone. Old clients get an `Action.Submit` whose data also holds the verb.
 */
export const execute = (button: {
  readonly title: string;
  /** `noun.verb`, e.g. `actie.gereed`. */
  readonly verb: string;
  readonly data?: Data | undefined;
  readonly inputs: 'all' | 'none';
  readonly primary?: boolean | undefined;
  readonly danger?: boolean | undefined;
}): Button => {
  const data = JSON.parse(JSON.stringify(button.data ?? {})) as Data;
  const reserved = RESERVED.find((name) => name in data);
  if (reserved) throw new Error(`button data may not hold "${reserved}"`);
  if (button.primary && button.danger) throw new Error('a button is primary or dangerous, not both');
  const common = {
    title: titleOf(button.title),
    style: button.primary ? 'positive' : button.danger ? 'destructive' : undefined,
    associatedInputs: button.inputs === 'all' ? 'auto' : 'none',
  };
  return asButton(
    element('Action.Execute', {
      ...common,
      verb: button.verb,
      data,
      fallback: element('Action.Submit', { ...common, data: { verb: button.verb, ...data } }),
    }),
  );
};

/** This very machine: what is read there never goes over a network. Only the demo lives there. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** A button that opens a web page, such as the online overleg. The address must be https and already checked. */
export const open = (button: { readonly title: string; readonly url: string }): Button => {
  const url = new URL(button.url);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  if (!safe) throw new Error('a button opens https addresses only');
  return asButton(element('Action.OpenUrl', { title: titleOf(button.title), url: url.href }));
};
