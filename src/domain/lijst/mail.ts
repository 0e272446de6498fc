import { fold, squash } from './tekst.ts';

/** A mail: its own lines, what heads it, and the earlier mail under it, which is another list or an older one. */
export type Mail = {
  readonly kop: readonly string[];
  readonly regels: readonly string[];
  readonly eerder: readonly string[];
};

const SCHEIDING =
  /^(?:-{2,} ?(?:oorspronkelijk bericht|original message|doorgestuurd bericht|forwarded message) ?-{2,}|_{10,}|begin doorgestuurd bericht:?)$/;
const SCHREEF = /^(?:op|on) .{5,160}(?:schreef|wrote|heeft .{1,120} geschreven).{0,120}:$/;
const KOPVELD =
  /^(?:van|from|verzonden|sent|datum|date|aan|to|cc|onderwerp|subject|bijlagen?|attachments?|prioriteit|importance) ?:/;
const GROET =
  /^(?:(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|mvg|groet(?:en|jes)?|hartelijks|vr\.? ?gr\.?|best regards)\b[^:]{0,40}$/;

const isAfzender = (line: string): boolean => /^(?:van|from) ?:/.test(line);

/** Where an earlier mail begins: at a divider, at "Op … schreef …:", or at a block of mail headers. */
const beginEerder = (lines: readonly string[], vanaf: number): number => {
  const at = lines.findIndex((line, index) => {
    if (index < vanaf) return false;
    const text = fold(line);
    if (text.length > 300) return false;
    const volgende = fold(lines[index + 1] ?? '');
    return SCHEIDING.test(text) || SCHREEF.test(text) || (isAfzender(text) && KOPVELD.test(volgende));
  });
  return at < 0 ? lines.length : at;
};

/** How many lines at the top are the head of the mail itself; 0 when it begins with something else. */
const kopLengte = (lines: readonly string[]): number => {
  const end = lines.findIndex((line) => !KOPVELD.test(fold(line).slice(0, 40)));
  const length = end < 0 ? lines.length : end;
  return length >= 2 && lines.slice(0, length).some((line) => isAfzender(fold(line).slice(0, 40)))
    ? length
    : 0;
};

/** The end of a mail that is a signature: from the greeting, when only short lines without a label follow. */
const beginGroet = (lines: readonly string[]): number => {
  const at = lines.findLastIndex((line) => line.length < 60 && GROET.test(fold(line)));
  const kort =
    at >= 0 &&
    lines.length - at <= 15 &&
    lines.slice(at).every((line) => line.length < 120 && !/^\s*(?:[-*•]|acties?\b|besluit)/i.test(line));
  return kort ? at : lines.length;
};

/** Only the newest mail counts. What was quoted or forwarded under it, and the signature, are shown but not read. */
export const zonderEerdereMail = (lines: readonly string[]): Mail => {
  const kop = kopLengte(lines);
  const begin = beginEerder(lines, kop);
  const eigen = lines.slice(kop, begin);
  const isMail = kop > 0 || begin < lines.length || eigen.some((line) => /^\s?>/.test(line));
  if (!isMail) return { kop: [], regels: lines, eerder: [] };
  const aangehaald = eigen.filter((line) => /^\s?>/.test(line));
  const verder = eigen.filter((line) => !/^\s?>/.test(line));
  const groet = beginGroet(verder);
  const eerder = [...aangehaald, ...lines.slice(begin)];
  return {
    kop: [...lines.slice(0, kop), ...verder.slice(groet)].map(squash),
    regels: verder.slice(0, groet),
    eerder: eerder.length === 0 ? [] : [`Uit een eerdere mail: ${eerder.map(squash).join(' / ')}`],
  };
};
