import type { Json } from './store.ts';

/** A piece of a written document, in reading order. */
export type Blok =
  | { readonly soort: 'kop'; readonly tekst: string }
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'punten'; readonly punten: readonly string[] }
  | {
      readonly soort: 'tabel';
      readonly kolommen: readonly string[];
      readonly rijen: readonly (readonly string[])[];
    };

/** How a netwerk shows itself on paper: its name, and the colour of headings (`#123b5d`). */
export type Huisstijl = { readonly naam: string; readonly kleur?: string | undefined };

/** A document for people to read and change. `titel` is its first heading; without it the document begins with its text. */
export type Stuk = {
  readonly titel?: string | undefined;
  readonly blokken: readonly Blok[];
  readonly huisstijl?: Huisstijl;
};

/** A file a person may take along; `naam` (without extension) says nothing about whose it is. */
export type Bestand =
  | { readonly naam: string; readonly vorm: 'word' | 'pdf'; readonly stuk: Stuk }
  | {
      readonly naam: string;
      readonly vorm: 'sjabloon';
      /** A Word file, base64; as it is when there are no `waarden` to fill in. */
      readonly sjabloon: string;
      readonly waarden?: Readonly<Record<string, string>> | undefined;
    }
  | { readonly naam: string; readonly vorm: 'json'; readonly inhoud: Json };

/** A file as it goes over the wire. */
export type BestandBytes = { readonly naam: string; readonly type: string; readonly bytes: Uint8Array };

/** What the address of a file says. Anyone may have made it up: `merk` is what shows that the bot did. */
export type BestandVraag = { readonly netwerk: string; readonly id: string; readonly merk: string };

/** The files behind one-time addresses. Both resolve with nothing when the address is wrong, used or too old. */
export type Bestanden = {
  /** Whether there is something to download: for the page before it. */
  readonly bekijk: (vraag: BestandVraag) => Promise<boolean>;
  /** Gives the file, once. */
  readonly haal: (vraag: BestandVraag) => Promise<BestandBytes | undefined>;
};
