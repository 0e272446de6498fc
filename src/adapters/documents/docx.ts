import { UserError } from '../../domain/errors.ts';
import { type HtmlContent, readHtml } from './html.ts';
import { packZip } from './zip.ts';

/** The tables of a Word document and the lines outside them. Pictures, macros, headers and footers are left out. */
export const readDocx = async (parts: ReadonlyMap<string, Buffer>): Promise<HtmlContent> => {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: packZip(parts) }, { convertImage }).catch(() => {
    throw new UserError(
      'Ik kan dit Word-bestand niet lezen. Open het, sla het opnieuw op als .docx, of plak de tekst.',
    );
  });
  return readHtml(value, { numberOn: true });
};
