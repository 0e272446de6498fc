import type { Plaatje } from './documents.ts';
import type { Papierplaatje } from './file.ts';

/** How large a picture on paper may be: pixels, and bytes of its PNG. */
export type PapierMaat = { readonly breed: number; readonly hoog: number; readonly bytes: number };

/** Draws a picture that stands in a card, and makes one fit for paper. */
export interface Pictures {
  /**
   * SVG in black, white and grey → a `data:` address of a PNG, `width` pixels wide. Small enough for a card: four greys. Text is in
   * DejaVu Sans. Throws when the SVG cannot be read.
   */
  draw(svg: string, width: number): Promise<string>;
  /**
   * What somebody sent, drawn anew on white: nothing but its pixels is left. Never larger than it was, nor than `hoogstens`. Undefined
   * when nothing can be seen of it: it is broken, empty, or white itself.
   */
  opPapier(plaatje: Plaatje, hoogstens: PapierMaat): Promise<Papierplaatje | undefined>;
}
