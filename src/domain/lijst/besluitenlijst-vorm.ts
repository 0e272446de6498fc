import type { Temporal } from 'temporal-polyfill';
import type { ActieStatus } from '../actie.ts';
import type { BesluitSoort } from '../besluit.ts';
import type { DatumLezing } from '../datum-lezen.ts';
import type { Veld } from './besluit-koppen.ts';
import type { Mensen, OwnerMatch } from './eigenaar.ts';

type Datum = Temporal.PlainDate;

/** What a besluitenlijst is read against. `overleg` is the meeting it is of, where the coördinator said which. */
export type LeesContext = Mensen & {
  readonly vandaag: Datum;
  readonly overleg?: Datum;
  readonly volgendOverleg?: Datum;
  readonly bekendeCasussen: readonly string[];
  /** What this netwerk calls a column (words of the header), learned earlier. */
  readonly kolommen?: ReadonlyMap<string, Veld>;
};

/** `wanneerTekst` and `eigenaarTekst` are as written; empty when nothing was. */
export type GelezenActie = {
  readonly tekst: string;
  readonly eigenaarTekst: string;
  readonly eigenaar: OwnerMatch;
  readonly wanneerTekst: string;
  readonly wanneer: DatumLezing;
  readonly status?: ActieStatus;
  readonly standVanZaken?: string;
};

/** A casus that was named in a way that fits no one number: the likeliest first. */
export type CasusVraag = { readonly tekst: string; readonly kandidaten: readonly string[] };

/** One agendapunt. `overlegDatum` is its own date, in a list that runs over several overleggen. */
export type GelezenItem = {
  readonly volgnr: string;
  readonly casus?: string;
  readonly casusVraag?: CasusVraag;
  readonly onderwerp: string;
  readonly besluitTekst: string;
  readonly besluitSoort?: BesluitSoort;
  readonly afsluiting?: 'positief' | 'negatief';
  readonly volgenWeken?: number;
  readonly regie?: OwnerMatch;
  readonly toelichting?: string;
  readonly overlegDatum?: Datum;
  readonly acties: readonly GelezenActie[];
};

export type Aanwezige = { readonly tekst: string; readonly wie: OwnerMatch; readonly opmerking?: string };

/**
 * What a besluitenlijst says. Whatever has no place in it is in `nietGelezen`, as it stood; `kopregels` are its title
 * and the lines about place and time.
 */
export type GelezenBesluitenlijst = {
  readonly kopregels: readonly string[];
  readonly datum?: Datum;
  readonly volgendOverleg?: Datum;
  readonly voorzitter?: OwnerMatch;
  readonly notulist?: OwnerMatch;
  readonly aanwezig: readonly Aanwezige[];
  readonly afwezig: readonly Aanwezige[];
  readonly items: readonly GelezenItem[];
  readonly nietGelezen: readonly string[];
  /** Headers of columns nobody knows, as written: what stands in them is in `nietGelezen`. */
  readonly vreemdeKolommen: readonly string[];
};
