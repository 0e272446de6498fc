import type { Document, Documents } from '../ports/documents.ts';
import type { Typed } from './typed.ts';

/** What was sent or pasted, if it is more than a sentence: a file, a table, or several lines. */
export const documentOf = async (documents: Documents, typed: Typed): Promise<Document | undefined> => {
  const [file] = typed.files;
  if (file) return documents.read(file);
  if (typed.html?.includes('<table')) return documents.parseHtml(typed.html);
  const lines = typed.text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 3) return undefined;
  // "/besluitenlijst" above the pasted text is not part of it.
  const text = /^\s*\/?[a-zë]+\s*$/i.test(lines[0] ?? '') ? lines.slice(1).join('\n') : typed.text;
  return documents.parseText(text);
};
