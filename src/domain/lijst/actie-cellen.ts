import { squash, withoutBullet } from './tekst.ts';

type Cellen = { readonly tekst: string; readonly wie: string; readonly wanneer: string };

/**
 * Several acties in one row: one per line when who or when has as many lines, when the lines are bulleted,
 * or when each begins with who does it. Other
 * lines in a cell are one actie.
 */
export const verdeel = (
  actie: string,
  wie: string,
  wanneer: string,
  begintMetWie: (line: string) => boolean,
): Cellen[] => {
  const lines = regels(actie);
  const namen = regels(wie);
  const datums = regels(wanneer);
  const bulleted = lines.length > 1 && lines.every(({ bullet }) => bullet);
  const even = lines.length > 1 && [namen.length, datums.length].includes(lines.length);
  const perPersoon = wie === '' && lines.length > 1 && lines.every(({ text }) => begintMetWie(text));
  if (!bulleted && !even && !perPersoon)
    return [{ tekst: lines.map(({ text }) => text).join(' '), wie: squash(wie), wanneer: squash(wanneer) }];
  const deel = (cells: readonly { text: string }[], whole: string, i: number) =>
    cells.length === lines.length ? (cells[i]?.text ?? '') : squash(whole);
  return lines.map(({ text }, i) => ({
    tekst: text,
    wie: deel(namen, wie, i),
    wanneer: deel(datums, wanneer, i),
  }));
};

const regels = (cell: string): { text: string; bullet: boolean }[] =>
  cell
    .split('\n')
    .map((line) => ontnummer(withoutBullet(line)))
    .filter(({ text }) => text !== '');

const ontnummer = ({ text, bullet }: { text: string; bullet: boolean }) => {
  const number = /^\d{1,2}[.)] /.exec(text);
  return number ? { text: text.slice(number[0].length), bullet: true } : { text, bullet };
};
