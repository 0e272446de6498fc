/** A file a person sent. `url` is fetched only from the places Teams uses. */
export type FileRef = { readonly name: string; readonly contentType: string; readonly url: string };

/** A cell as the sender's program shows it. Dates are ISO local dates (`2026-12-02`), numbers are written out. */
export type Cell = string;

/**
 * A table as it stands in the document: rows of cells, ragged rows padded, merged cells repeated empty. `na`: how many
 * lines of the document stand before it. `doorlopend`: the places (row, column) that a cell of a row above covers.
 */
export type Table = {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly na?: number;
  readonly doorlopend?: readonly (readonly [row: number, column: number])[];
};

/** What could be read from a file or from pasted text: its tables, and the running text outside them by line. */
export type Document = {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly lines: readonly string[];
  /** A Word file with words between braces to be filled in. */
  readonly sjabloon?: Sjabloon | undefined;
  /** A picture; there are no words in it then. */
  readonly plaatje?: Plaatje | undefined;
};

/** A picture as it was sent (base64), and its size in pixels as it says itself. */
export type Plaatje = {
  readonly bestand: string;
  readonly soort: 'png' | 'jpeg';
  readonly breed: number;
  readonly hoog: number;
};

/** The words between braces, and the file itself (base64). `klopt`: every brace has its other half. */
export type Sjabloon = {
  readonly bestand: string;
  readonly velden: readonly string[];
  readonly klopt: boolean;
};

/** Reads what people send: .xlsx, .docx, .csv/.tsv/.txt, a mail (.eml), an HTML table as Teams makes of a paste, plain text, and pictures. */
export interface Documents {
  /** Fetches and reads. Throws `UserError` (a Dutch sentence that says what to do) when it cannot be read. */
  read(file: FileRef): Promise<Document>;
  /** Pasted text: tab, semicolon or comma separated rows become a table; everything is in `lines` too. */
  parseText(text: string): Document;
  /** HTML from a message: its tables, and the text outside them. */
  parseHtml(html: string): Document;
}
