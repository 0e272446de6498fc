import { Temporal } from 'temporal-polyfill';
import { UserError } from '../../domain/errors.ts';
import type { Table } from '../../ports/documents.ts';
import { packZip } from './zip.ts';

const MAX_GRID = 2_000_000;
const MAX_ROWS = 5_000;

/** The sheets of a workbook as tables; formulas as their last value, dates as ISO local dates. */
export const readXlsx = async (parts: ReadonlyMap<string, Buffer>): Promise<Table[]> => {
  for (const [name, data] of parts)
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) checkGrid(data.toString('utf8'));
  const zip = packZip(parts);
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(new Uint8Array(zip).buffer).catch(() => {
    throw new UserError(
      'Ik kan dit Excel-bestand niet lezen. Open het, sla het opnieuw op als .xlsx, of plak de tabel in de chat.',
    );
  });
  return sheets.map(({ sheet, data }) => {
    if (data.length > MAX_ROWS) throw tooLarge();
    return { title: sheet, rows: data.map((row) => row.map(cellText)) };
  });
};

const tooLarge = () =>
  new UserError(
    'Het werkblad is te groot. Kopieer alleen de lijst naar een nieuw Excel-bestand, of plak de tabel in de chat.',
  );

/** One filled cell in the far corner would make a grid of 17 thousand million cells: look at the addresses first. */
const checkGrid = (xml: string): void => {
  let rows = 0;
  let columns = 0;
  let unaddressed = 0;
  for (const [tag, element] of xml.matchAll(/<(?:[a-z0-9]{1,20}:)?(row|c)(?=[\s/>])[^<>]{0,500}/gi)) {
    const address = /\sr\s?=\s?["']([^"']{0,20})["']/.exec(tag)?.[1];
    if (address === undefined) {
      unaddressed++;
      continue;
    }
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
    if (letters === undefined || digits === undefined) throw tooLarge();
    rows = Math.max(rows, Number(digits));
    if (element === 'c') columns = Math.max(columns, columnNumber(letters));
  }
  if (rows > 1_048_576 || (rows + unaddressed) * Math.max(1, columns) > MAX_GRID) throw tooLarge();
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The library's types call a date `typeof Date`; what comes is a `Date` at that time in UTC. */
const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR';
  return String(value).replaceAll('\r\n', '\n').trim();
};

const MINUTE = 60_000;

/** `2026-12-02`, with the time when there is one; a bare time of day (Excel's day 0) as `09:30`. */
const dateText = (date: Date): string => {
  const milliseconds = Math.round(date.getTime() / MINUTE) * MINUTE;
  if (!Number.isFinite(milliseconds)) return '';
  const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('UTC');
  const day = moment.toPlainDate().toString();
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  if (day < '1900-01-01') return time;
  return time === '00:00' ? day : `${day} ${time}`;
};

const numberText = (value: number): string =>
  Number(value.toPrecision(15)).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 });
