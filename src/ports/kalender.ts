/** What the address of a calendar file says. Anyone may have made it up: `merk` is what shows that the bot did. */
export type KalenderVraag = {
  readonly netwerk: string;
  readonly soort: 'overleg' | 'reeks';
  readonly id: string;
  readonly merk: string;
};

/** A file in iCalendar form; the name says nothing about whose it is. */
export type KalenderBestand = { readonly naam: string; readonly tekst: string };

/** Resolves with the file, or with nothing when the address is not one that the bot gave. */
export type Kalenders = (vraag: KalenderVraag) => Promise<KalenderBestand | undefined>;
