import { UserError } from '../../domain/errors.ts';
import { type HtmlContent, readHtml } from './html.ts';
import { readText } from './text.ts';

/**
 * The text of a saved mail, below the lines that head it as a pasted mail has them. A table in it is read as a table;
 * attachments are left out. Throws `UserError` when it is none.
 */
export const readMail = async (bytes: Uint8Array, htmlLimit: number): Promise<HtmlContent> => {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  const text = mail?.text ?? '';
  const html = mail?.html ?? '';
  if (!mail || (text.trim() === '' && html.trim() === ''))
    throw new UserError(
      'In deze mail staat geen tekst. Zit de lijst in de bijlage? Stuur dan de bijlage zelf.',
    );
  const body = html.length > 0 && html.length <= htmlLimit ? readHtml(html) : readText(text);
  const kop = [
    `Van: ${mail.from?.name ?? ''}`.trim(),
    `Verzonden: ${mail.date?.slice(0, 10) ?? ''}`.trim(),
    `Onderwerp: ${mail.subject ?? ''}`.trim(),
  ];
  return {
    lines: [...kop, ...body.lines],
    tables: body.tables.map((table) => ({
      ...table,
      ...(table.na !== undefined && { na: table.na + kop.length }),
    })),
  };
};
