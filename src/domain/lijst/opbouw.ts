import type { Temporal } from 'temporal-polyfill';
import { type DatumLezing, leesDatum } from '../datum-lezen.ts';
import { leesActieZin } from './actie-zin.ts';
import { leesBesluitSoort, leesRegie, leesStatus, leesVolgenWeken } from './besluit-woorden.ts';
import type { Aanwezige, CasusVraag, GelezenActie, GelezenItem, LeesContext } from './besluitenlijst-vorm.ts';
import { type OwnerMatch, zoekEigenaar } from './eigenaar.ts';
import { squash } from './tekst.ts';

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
  readonly aanwezig: Aanwezige[];
  readonly afwezig: Aanwezige[];
  /** No item was begun in the running text yet: what stands there does not belong to the last row of a table. */
  vers?: boolean;
  voorzitter?: OwnerMatch;
  notulist?: OwnerMatch;
};

export const nieuwItem = (opbouw: Opbouw, velden: Partial<ItemInOpbouw>): ItemInOpbouw => {
  const item = { volgnr: '', onderwerp: '', besluiten: [], toelichting: [], acties: [], ...velden };
  opbouw.items.push(item);
  opbouw.vers = false;
  return item;
};

/** The item that lines and rows now belong to; one without a subject when there is none yet. */
export const huidigItem = (opbouw: Opbouw): ItemInOpbouw =>
  (opbouw.vers ? undefined : opbouw.items.at(-1)) ?? nieuwItem(opbouw, {});

/** What stood in separate cells; an empty one is looked for in the sentence of the actie itself. */
export type ActieCellen = { tekst: string; wie?: string; wanneer?: string; status?: string; stand?: string };

export const voegActieToe = (opbouw: Opbouw, item: ItemInOpbouw, cellen: ActieCellen): void => {
  const { context } = opbouw;
  const wie = squash(cellen.wie ?? '');
  const wanneer = squash(cellen.wanneer ?? '');
  const zoek = wie === '' ? (wanneer === '' ? undefined : 'eigenaar') : wanneer === '' ? 'datum' : 'niets';
  const zin = leesActieZin(cellen.tekst, context, zoek);
  const wanneerTekst = wanneer || zin.wanneerTekst;
  const standVanZaken = squash(cellen.stand ?? '');
  const status = leesStatus(cellen.status ?? '');
  const stand = [standVanZaken, status === undefined ? squash(cellen.status ?? '') : '']
    .filter((text) => text !== '')
    .join('. ');
  item.acties.push({
    tekst: zin.tekst,
    eigenaarTekst: wie || zin.eigenaarTekst,
    eigenaar: wie === '' ? zin.eigenaar : zoekEigenaar(wie, context),
    wanneerTekst,
    wanneer: leesWanneer(wanneerTekst, item, context),
    ...(status !== undefined && { status }),
    ...(stand !== '' && { standVanZaken: stand }),
  });
};

/** A date counts from the overleg that the item belongs to. */
export const leesWanneer = (text: string, item: ItemInOpbouw, context: LeesContext): DatumLezing => {
  const overleg = item.overlegDatum ?? context.overleg;
  if (squash(text) === '') return { soort: 'niet-gelezen' };
  return leesDatum(squash(text), {
    vandaag: context.vandaag,
    ...(overleg && { overleg }),
    ...(context.volgendOverleg && { volgendOverleg: context.volgendOverleg }),
  });
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
