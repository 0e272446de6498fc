import { squash } from './tekst.ts';

/** "B e s l u i t e n l i j s t", as a scanner reads a spaced title. */
const zonderSpatiering = (line: string): string =>
  line.replace(/(?<!\p{L})(?:\p{L} ){4,40}\p{L}(?!\p{L})/gu, (spaced) => spaced.replaceAll(' ', ''));

/** "A. ZN-2026-002", "Over ZN-2026-018 …": a casus begins the line, but for a letter or a small word. */
const VOOR_CASUS =
  /^(?:over|bij|inzake|betreft|betreffende|rondom|aangaande|[ivx]{1,4}[.)]|t\.?a\.?v\.?|m\.?b\.?t\.?):? (?=(?:casus |zaak |dossier )?[a-z]{1,6}[- ]20\d\d[- ]\d{1,4}\b)/i;

/** ">> ZN-2026-007 <<", "*** Acties ***", "## Rondvraag": a heading, as plain text has them. */
const zonderVersiering = (line: string): string => {
  const text = squash(line)
    .replace(/^\[\d[\d/. -]{0,20}\] (?=\S)/, '')
    .replace(VOOR_CASUS, '');
  if (/^#{1,6} /.test(text)) return text.replace(/^#{1,6} /, '');
  return /^(?:>{2,}|={2,}|\*{2,}|_{2,}|-{2,}|~{2,})/.test(text) &&
    /(?:<{2,}|={2,}|\*{2,}|_{2,}|-{2,}|~{2,}):?$/.test(text)
    ? text.replace(/^[>=*_~-]+|[<=*_~-]+:?$/g, '').trim() || line
    : text === squash(line)
      ? line
      : text;
};

/** A line as it is read: without what only makes it look like a heading. */
export const kaleRegel = (line: string): string => zonderVersiering(zonderSpatiering(line));
