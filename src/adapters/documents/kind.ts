import { UserError } from '../../domain/errors.ts';
import { zipNames } from './zip.ts';

/** What the bytes are, whatever the name says. */
export type FileKind = 'xlsx' | 'docx' | 'html' | 'mail' | 'csv' | 'text' | 'png' | 'jpeg';

const ALS_EXCEL = 'Open het in Excel, kies "Opslaan als" en sla het op als .xlsx. Stuur het daarna opnieuw.';
const ALS_WORD = 'Open het in Word, kies "Opslaan als" en sla het op als .docx. Stuur het daarna opnieuw.';
const OF_PLAK = 'Sla het op als .xlsx, .docx of .csv, of plak de tekst.';

/** Recognises a file by its first bytes. Throws `UserError` for what cannot be read, saying how to save it instead. */
export const kindOf = (name: string, bytes: Uint8Array): FileKind => {
  if (bytes.length === 0)
    throw new UserError('Het bestand is leeg. Kijk of je het goede bestand hebt gestuurd.');
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return zipKind(bytes);
  if (head.startsWith('\x89PNG\r\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  refuseKnown(head, extension, bytes);
  if (hasByteOrderMark(head)) return extension === 'csv' || extension === 'tsv' ? 'csv' : 'text';
  if (head.includes('\0')) throw new UserError(`Dit soort bestand ken ik niet. ${OF_PLAK}`);
  if (extension === 'eml' || MAIL.test(head)) return 'mail';
  if (
    /^\s{0,50}<(?:!doctype html|html|head|body|meta|table|div|p)\b/i.test(head.replace(/^\xef\xbb\xbf/, ''))
  )
    return 'html';
  return extension === 'csv' || extension === 'tsv' ? 'csv' : 'text';
};

/** Mail headers at the very top, as a mail program saves them. */
const MAIL =
  /^(?:(?:received|return-path|delivered-to|mime-version|message-id|x-[a-z-]{1,40}): [^\n]{0,500}\r?\n)/i;

const zipKind = (bytes: Uint8Array): FileKind => {
  const names = zipNames(bytes);
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.bin'))
    throw new UserError(`Dit Excel-bestand (.xlsb) kan ik niet lezen. ${ALS_EXCEL}`);
  if (names.includes('content.xml')) {
    throw new UserError(`Een OpenOffice-bestand kan ik niet lezen. ${OF_PLAK}`);
  }
  if (names.some((entry) => entry.startsWith('ppt/'))) {
    throw new UserError('Een presentatie kan ik niet lezen. Plak de tekst in de chat.');
  }
  throw new UserError(`Dit bestand is ingepakt (zip). Pak het uit en stuur het bestand zelf. ${OF_PLAK}`);
};

/** Pictures of other kinds than PNG and JPEG. */
const IMAGES = ['GIF8', 'BM', 'II*\0', 'MM\0*'];

const refuseKnown = (head: string, extension: string, bytes: Uint8Array): void => {
  if (head.includes('%PDF-')) {
    throw new UserError('Een PDF kan ik niet goed lezen. Sla het op als Word of Excel, of plak de tekst.');
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) refuseOldOffice(extension, bytes);
  if (head.startsWith('{\\rtf')) throw new UserError(`Een .rtf-bestand kan ik niet lezen. ${ALS_WORD}`);
  if (
    head.includes('progid="Excel.Sheet"') ||
    head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  ) {
    throw new UserError(`Dit is een Excel-bestand in een oude vorm. ${ALS_EXCEL}`);
  }
  if (IMAGES.some((magic) => head.startsWith(magic)) && (head.includes('\0') || head.startsWith('GIF8'))) {
    throw new UserError(
      'Dit soort plaatje kan ik niet lezen. Is het een logo? Sla het op als PNG of JPEG. Is het een lijst? Stuur het Word- of Excel-bestand, of plak de tekst.',
    );
  }
};

/** The container of Office before 2007; since then used only to wrap a file with a password. */
const refuseOldOffice = (extension: string, bytes: Uint8Array): never => {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new UserError(
      'Er zit een wachtwoord op dit bestand. Haal het wachtwoord eraf en stuur het opnieuw, of plak de tekst.',
    );
  }
  if (extension === 'msg' || Buffer.from(bytes).includes(Buffer.from('__substg1.0_', 'utf16le'))) {
    throw new UserError(
      'Een mail uit Outlook (.msg) kan ik niet lezen. Kopieer de tekst van de mail en plak hem, of sla hem op als .eml.',
    );
  }
  if (extension === 'doc') throw new UserError(`Een .doc-bestand kan ik niet lezen. ${ALS_WORD}`);
  if (extension === 'xls') throw new UserError(`Een .xls-bestand kan ik niet lezen. ${ALS_EXCEL}`);
  throw new UserError(`Dit is een oud Office-bestand. ${OF_PLAK}`);
};

const hasByteOrderMark = (head: string): boolean =>
  head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
