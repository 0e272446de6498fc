import type { Aanwezige } from './besluitenlijst-vorm.ts';
import { type Mensen, zoekEigenaar, zoekPrecies } from './eigenaar.ts';
import { type Koppen, rijTekst, zoekKop } from './kolommen.ts';
import type { Opbouw } from './opbouw.ts';
import { fold, squash, type Table } from './tekst.ts';

/** "Femke, Rachid (later), Dewi (m.k.g., vervanger komt niet)": one entry for each, what stands in brackets apart. */
export const leesAanwezigen = (text: string, mensen: Mensen): Aanwezige[] =>
  opKomma(squash(text).replace(/\.$/, '')).map((part) => leesAanwezige(part, mensen));

const leesAanwezige = (tekst: string, mensen: Mensen): Aanwezige => {
  const whole = zoekPrecies(tekst, mensen);
  const open = tekst.indexOf('(');
  if (open <= 0 || !tekst.endsWith(')')) return { tekst, wie: whole ?? zoekEigenaar(tekst, mensen) };
  const inside = squash(tekst.slice(open + 1, -1));
  const isWho = zoekPrecies(inside, mensen) !== undefined;
  const wie = isWho && whole ? whole : zoekEigenaar(tekst.slice(0, open), mensen);
  return isWho ? { tekst, wie } : { tekst, wie, opmerking: inside };
};

/** Splits at commas, semicolons and "en", but not inside brackets. */
const opKomma = (text: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === ',' || character === ';')) {
      parts.push(text.slice(from, at));
      from = at + 1;
    } else if (depth === 0 && text.startsWith(' en ', at)) {
      parts.push(text.slice(from, at));
      from = at + 4;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
};

const KOPPEN: Koppen<'naam' | 'aanwezig' | 'organisatie'> = [
  ['naam', /^(?:naam|deelnemer|wie|vertegenwoordiger)$/],
  ['organisatie', /^(?:organisatie|partner|instelling)$/],
  ['aanwezig', /^(?:aanwezig(?:heid)?(?: ja nee)?|was er)$/],
];

/** Reads a table of who was there; `false` when it is another table. */
export const leesAanwezigheidTabel = (table: Table, opbouw: Opbouw): boolean => {
  const kolommen = zoekKop(table.rows, KOPPEN, (velden) => velden.has('aanwezig') && velden.size >= 2);
  if (!kolommen) return false;
  for (const row of table.rows.slice(0, kolommen.kop))
    if (rijTekst(row) !== '') opbouw.kopregels.push(rijTekst(row));
  const used = new Set(kolommen.velden.values());
  for (const row of table.rows.slice(kolommen.kop + 1)) {
    const cell = (veld: 'naam' | 'aanwezig' | 'organisatie') =>
      squash(row[kolommen.velden.get(veld) ?? -1] ?? '');
    const tekst = cell('naam') || cell('organisatie');
    const is = fold(cell('aanwezig'));
    const there = /^(?:x|ja|j|v|✓|✔|☑|aanwezig|was er|1)$/.test(is);
    const away = /^(?:nee|n|-|o|afwezig|afgemeld|mkg|m\.k\.g\.?|verhinderd|0)$/.test(is);
    if (tekst === '' || (!there && !away)) {
      if (rijTekst(row) !== '') opbouw.nietGelezen.push(rijTekst(row));
      continue;
    }
    const rest = row
      .filter((text, column) => !used.has(column) && text.trim() !== '')
      .map(squash)
      .join(', ');
    const extra = [cell('naam') === '' ? '' : cell('organisatie'), rest]
      .filter((text) => text !== '')
      .join(', ');
    const wie = zoekEigenaar(tekst, opbouw.context);
    (there ? opbouw.aanwezig : opbouw.afwezig).push({
      tekst,
      wie,
      ...(extra !== '' && { opmerking: extra }),
    });
  }
  return true;
};
