/** A page with the pictures of all samples, three to a row, for a quick look. `bases` as in `Sample`. */
export const contactSheet = (bases: readonly string[]): string => `<!doctype html>
<html lang="nl"><meta charset="utf-8"><title>Alle kaarten</title>
<style>
  body { font: 14px sans-serif; margin: 16px; background: #ddd; }
  section { break-inside: avoid; margin-bottom: 24px; }
  h2 { font-size: 14px; margin: 0 0 4px; }
  div { display: flex; gap: 12px; align-items: flex-start; }
</style>
${bases.map(row).join('\n')}
</html>
`;

const row = (base: string): string =>
  `<section><h2>${base}</h2><div>${['light', 'dark', 'narrow']
    .map((look) => `<img src="${base}.${look}.png" alt="${base}, ${look}">`)
    .join('')}</div></section>`;
