const WORD_JOINER = '\u2060';

/**
 * Text fit for any card property that is no Markdown (labels, button titles, text runs): one kind of line
 * end, no control characters, no direction overrides that garble the text beside it, no `{{DATE(…)}}` functions.
 */
export const clean = (text: string): string => (ORDINARY.test(text) ? text.trim() : cleaned(text));

/** On one line, with nothing in it that has to go: nearly every text on a card. */
const ORDINARY = /^[\x20-\x7a|}\xa1-\u1fff]*$/;

const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu, (found) => (found === '\t' ? ' ' : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\{(?=\{)/g, `{${WORD_JOINER}`)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** As `clean`, on one line. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

const MARKS = /[\\`*_[\]<>~]/;
const ENTITY = /&(?=#|[a-z]\w*;)/i;
const ALL_MARKS = new RegExp(MARKS, 'g');
const ALL_ENTITIES = new RegExp(ENTITY, 'gi');
const LINE_START = /^\s*(?:[-+#=]|\d+[.)](?=\s|$))/m;
const LINK = /:\/\/|www\.|mailto:/i;

/** Whether a Markdown reader would show something else than these characters, or make a link of them. */
export const hasMarkdown = (text: string): boolean =>
  /\n/.test(text) || [MARKS, ENTITY, LINE_START, LINK].some((mark) => mark.test(text));

/**
 * Escaped for the Markdown of TextBlock and FactSet, so that it shows literally and makes no link. Some
 * phones show the backslashes: prefer `text()`, which avoids Markdown, for what people typed.
 */
export const plain = (text: string): string =>
  clean(text)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(ALL_MARKS, '\\$&')
        .replace(ALL_ENTITIES, '\\&')
        .replace(/^[-+#=]/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
        .replace(/:(?=\/\/)|www(?=\.)|mailto(?=:)/gi, `$&${WORD_JOINER}`),
    )
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
