import type { Temporal } from 'temporal-polyfill';
import { leesBesluitSoort, leesRegie, leesVolgenWeken } from './besluit-woorden.ts';
import type { Aanwezige, CasusVraag, GelezenActie, GelezenItem, LeesContext } from './besluitenlijst-vorm.ts';
import type { OwnerMatch } from './eigenaar.ts';

type Datum = Temporal.PlainDate;
type Aanpasbaar<T> = { -readonly [K in keyof T]: T[K] };

/** An item while it is being read. */
export type ItemInOpbouw = {
  volgnr: string;
  casus?: string;
  casusVraag?: CasusVraag;
  onderwerp: string;
  besluiten: string[];
  toelichting: string[];
  regie?: OwnerMatch;
  overlegDatum?: Datum;
  acties: Aanpasbaar<GelezenActie>[];
};

/** Everything that has been read so far. */
export type Opbouw = {
  readonly context: LeesContext;
  readonly items: ItemInOpbouw[];
  readonly kopregels: string[];
  readonly nietGelezen: string[];
  /** Headers of columns nobody knows, in which something stands. */
  readonly vreemdeKolommen: Set<string>;
  readonly aanwezig: Aanwezige[];
  readonly afwezig: Aanwezige[];
  /** No item was begun in the running text yet: what stands there does not belong to the last row of a table. */
  vers?: boolean;
  /** Whose acties the bulleted lines are, and the item they stand under when they name no casus of their own. */
  persoon?: { readonly wie: string; item?: ItemInOpbouw };
  /** A heading nobody knows stood below the casus: what follows may be about it, or not. */
  vreemdeKop?: string;
  /** The number of the last numbered line that was an actie. */
  actieNummer?: number;
  /** The box before the line that is read was ticked. */
  afgevinkt?: boolean;
  /** The line that is read stands in an enumeration of acties. */
  opsomming?: boolean;
  voorzitter?: OwnerMatch;
  notulist?: OwnerMatch;
};

export const nieuwItem = (opbouw: Opbouw, velden: Partial<ItemInOpbouw>): ItemInOpbouw => {
  const item = { volgnr: '', onderwerp: '', besluiten: [], toelichting: [], acties: [], ...velden };
  opbouw.items.push(item);
  opbouw.vers = false;
  delete opbouw.vreemdeKop;
  return item;
};

/** The item that lines and rows now belong to; one without a subject when there is none yet. */
export const huidigItem = (opbouw: Opbouw): ItemInOpbouw => {
  const { persoon } = opbouw;
  if (persoon) {
    persoon.item ??= nieuwItem(opbouw, {});
    return persoon.item;
  }
  const boven = opbouw.vers ? undefined : opbouw.items.at(-1);
  const kop = opbouw.vreemdeKop;
  if (kop === undefined) return boven ?? nieuwItem(opbouw, {});
  const genoemd = /\b[a-z]{1,6}-20\d\d-\d{3}\b/i.exec(kop)?.[0].toUpperCase();
  const vorige = boven?.casus === undefined ? (boven?.casusVraag?.kandidaten ?? []) : [boven.casus];
  const kandidaten = [...new Set([...(genoemd === undefined ? [] : [genoemd]), ...vorige])];
  return nieuwItem(opbouw, {
    onderwerp: kop,
    ...(kandidaten.length > 0 && { casusVraag: { tekst: kop, kandidaten } }),
  });
};

/** Goes on to what another person does, or to none. A casus named among somebody's acties is over with them. */
export const wisselPersoon = (opbouw: Opbouw, kop: { readonly wie: string } | undefined): void => {
  const { persoon, items, vers } = opbouw;
  const boven = persoon ? persoon.item : vers ? undefined : items.at(-1);
  delete opbouw.persoon;
  if (kop) opbouw.persoon = { wie: kop.wie, ...(boven && { item: boven }) };
  else if (persoon) opbouw.vers = true;
};

/** The item as it is handed on; a kind of besluit is only read for a casus. */
export const maakAf = (item: ItemInOpbouw, context: LeesContext): GelezenItem => {
  const besluitTekst = item.besluiten.join('\n');
  const isCasus = item.casus !== undefined || item.casusVraag !== undefined;
  const besluit = isCasus ? leesBesluitSoort(besluitTekst) : undefined;
  const weken = besluit?.soort === 'volgen' ? leesVolgenWeken(besluitTekst) : undefined;
  const regie = item.regie ?? (isCasus ? leesRegie(besluitTekst, context) : undefined);
  return {
    volgnr: item.volgnr,
    ...(item.casus !== undefined && { casus: item.casus }),
    ...(item.casusVraag && { casusVraag: item.casusVraag }),
    onderwerp: item.onderwerp,
    besluitTekst,
    ...(besluit && { besluitSoort: besluit.soort }),
    ...(besluit?.afsluiting && { afsluiting: besluit.afsluiting }),
    ...(weken !== undefined && { volgenWeken: weken }),
    ...(regie && { regie }),
    ...(item.toelichting.length > 0 && { toelichting: item.toelichting.join('\n') }),
    ...(item.overlegDatum && { overlegDatum: item.overlegDatum }),
    acties: item.acties,
  };
};
