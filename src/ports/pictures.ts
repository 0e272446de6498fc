/** Draws a picture that stands in a card. */
export interface Pictures {
  /**
   * SVG in black, white and grey → a `data:` address of a PNG, `width` pixels wide. Small enough for a card: four greys. Text is in
   * DejaVu Sans. Throws when the SVG cannot be read.
   */
  draw(svg: string, width: number): Promise<string>;
}
