import { UserError } from '../../domain/errors.ts';
import { LOGO_BYTES } from '../../domain/huisstijl.ts';
import type { Plaatje } from '../../ports/documents.ts';

/** The types do not know it: the library documents it as what `image()` reads a picture with. */
type Opener = { openImage(data: Buffer): { readonly width: number; readonly height: number } };

/**
 * A picture, with the size it has by the library that will print it. Its pixels are not looked at yet. Throws `UserError` when it is
 * too large to be a logo, or broken.
 */
export const leesPlaatje = async (soort: Plaatje['soort'], bytes: Uint8Array): Promise<Plaatje> => {
  if (bytes.length > LOGO_BYTES)
    throw new UserError(
      `Dit plaatje is ${Math.ceil(bytes.length / 1000)} kB. Een logo is hoogstens ${LOGO_BYTES / 1000} kB: maak het kleiner en stuur het opnieuw. Een lijst op een plaatje kan ik niet lezen: stuur het Word- of Excel-bestand, of plak de tekst.`,
    );
  const { default: PDFDocument } = await import('pdfkit');
  const buffer = Buffer.from(bytes);
  try {
    const { width, height } = (new PDFDocument() as unknown as Opener).openImage(buffer);
    if (width > 0 && height > 0)
      return { bestand: buffer.toString('base64'), soort, breed: width, hoog: height };
  } catch {
    // The library throws plain strings for what it cannot read: whoever sent it hears what to do.
  }
  throw new UserError(
    'Dit plaatje is beschadigd. Sla het opnieuw op als PNG of JPEG, en stuur het nog een keer.',
  );
};
