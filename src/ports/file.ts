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

/** A picture that can be printed: a PNG (base64) that stands on white, and its size in pixels. */
export type Papierplaatje = { readonly png: string; readonly breed: number; readonly hoog: number };

/** How a netwerk shows itself on paper: its name, the colour of headings (`#123b5d`), a line at the foot, and its logo. */
export type Huisstijl = {
  readonly naam: string;
  readonly kleur: string;
  readonly voet?: string | undefined;
  readonly logo?: Papierplaatje | undefined;
};

/** A document for people to read and change. `titel` is its first heading; without it the document begins with its text. */
export type Stuk = { readonly titel?: string | undefined; readonly blokken: readonly Blok[] };

/** A document that is made as Word or PDF. */
type Papier = { readonly naam: string; readonly vorm: 'word' | 'pdf'; readonly stuk: Stuk };

/** A file that looks as it is, whatever the netwerk looks like. */
type Vast =
  | {
      readonly naam: string;
      readonly vorm: 'sjabloon';
      /** A Word file, base64; as it is when there are no `waarden` to fill in. */
      readonly sjabloon: string;
      readonly waarden?: Readonly<Record<string, string>> | undefined;
    }
  | { readonly naam: string; readonly vorm: 'json'; readonly inhoud: Json };

/** A file a person may take along; `naam` (without extension) says nothing about whose it is. */
export type Bestand = Papier | Vast;

/** A file with all that is needed to write it: what is made as Word or PDF has the look of the netwerk. */
export type Opgemaakt = (Papier & { readonly huisstijl: Huisstijl }) | Vast;

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
