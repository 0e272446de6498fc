/**
 * The Markdown that Teams reads in a TextBlock or a fact: emphasis, links, lists, code, escapes, and bare addresses.
 * Gives HTML. One function without imports, because it also runs inside the page that renders cards.
 */
export const teamsMarkdown = (source: string): string => {
  const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const inline = (text: string): string => {
    const rules: [RegExp, (found: RegExpExecArray) => string][] = [
      [/^\\([!-/:-@[-`{-~])/, (found) => html(found[1] ?? '')],
      [/^`([^`]+)`/, (found) => `<code>${html(found[1] ?? '')}</code>`],
      [/^&(#\d+|#x[\da-f]+|[a-z]\w*);/i, (found) => found[0]],
      [
        /^\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/,
        (found) => `<a href="${html(found[2] ?? '')}">${inline(found[1] ?? '')}</a>`,
      ],
      [
        /^<?((?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[^\s<>]+)>?/i,
        (found) => `<a>${html(found[1] ?? '')}</a>`,
      ],
      [/^(\*\*|__)(?=\S)((?:\\.|[^\\])+?)\1/, (found) => `<b>${inline(found[2] ?? '')}</b>`],
      [/^~~(?=\S)((?:\\.|[^\\])+?)~~/, (found) => `<s>${inline(found[1] ?? '')}</s>`],
      [/^(\*|_)(?=\S)((?:\\.|[^\\])+?)\1/, (found) => `<i>${inline(found[2] ?? '')}</i>`],
    ];
    let rest = text;
    let out = '';
    while (rest !== '') {
      let taken = /^[a-z0-9]+(?=[^a-z0-9:.+-]|$)|^./isu.exec(rest)?.[0] ?? rest;
      let made = html(taken);
      for (const [sign, make] of rules) {
        const found = sign.exec(rest);
        if (found === null) continue;
        taken = found[0];
        made = make(found);
        break;
      }
      out += made;
      rest = rest.slice(taken.length);
    }
    return out;
  };
  const block = (text: string): string => {
    const lines = text.split('\n');
    if (/^#{1,6}\s/.test(text)) return `<h2>${inline(text.replace(/^#+\s/, ''))}</h2>`;
    for (const [tag, sign] of [
      ['ul', /^\s*[-+*]\s/],
      ['ol', /^\s*\d+[.)]\s/],
    ] as const)
      if (lines.every((line) => sign.test(line)))
        return `<${tag}>${lines.map((line) => `<li>${inline(line.replace(sign, ''))}</li>`).join('')}</${tag}>`;
    return `<p>${lines.map(inline).join(' ')}</p>`;
  };
  return source
    .split(/\n\s*\n/)
    .map(block)
    .join('');
};
