const veilig = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Words at a place in a picture. */
export const tekst = (x: number, y: number, wat: string, extra = ''): string =>
  `<text x="${x}" y="${y}" ${extra}>${veilig(wat)}</text>`;
