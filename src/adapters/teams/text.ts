import type { Activity } from './wire.ts';
import { readMentions } from './wire.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const AT = /<at(?:\s[^<>]*)?>([^<]*)<\/at>/gi;
const NBSP = /&nbsp;|&#160;|\u00a0/gi;
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g;
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;

const withoutControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : '')).replace(/\p{Cs}/gu, '\ufffd');

/** The names the bot is mentioned by in this activity. */
const botNames = (activity: Activity): Set<string> => {
  const bot = activity.recipient;
  const mentions = readMentions(activity.entities).filter(({ mentioned }) => mentioned.id === bot?.id);
  const names = mentions.flatMap(({ mentioned, text }) => [mentioned.name, text?.replace(AT, '$1')]);
  return new Set([bot?.name, ...names].flatMap((name) => (name ? [name.trim()] : [])));
};

/**
 * The words someone typed: mentions of the bot gone, other mentions as plain names, `&nbsp;` as a space.
 * Line breaks and tabs stay, because pasted rows need them.
 */
export const readText = (activity: Activity): string => {
  const names = botNames(activity);
  const said = (activity.text ?? '')
    .replace(AT, (_mention, name: string) => (names.has(name.trim()) ? ' ' : name))
    .replace(NBSP, ' ')
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '');
  const decoded =
    activity.textFormat === 'xml'
      ? said.replace(/&[a-z#0-9]+;/gi, (code) => ENTITIES[code.toLowerCase()] ?? code)
      : said;
  return withoutControls(decoded).replace(/^[ \n]+|[ \n]+$/g, '');
};

const MENTION_IN_HTML = /<span[^<>]*schema\.skype\.com\/Mention[^<>]*>([^<]*)<\/span>/gi;

/** The HTML Teams made of a message, without the mention of the bot. */
export const withoutMention = (html: string, activity: Activity): string => {
  const names = botNames(activity);
  const drop = (whole: string, name: string): string => (names.has(name.trim()) ? '' : whole);
  return html.replace(MENTION_IN_HTML, drop).replace(AT, drop);
};
