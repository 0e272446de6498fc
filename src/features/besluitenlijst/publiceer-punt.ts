import { type Besluit, Besluiten, besluitId } from '../../domain/besluit.ts';
import type { PuntContent, Uitgave } from '../../domain/besluitenlijst-concept.ts';
import { bijElkaar } from '../../domain/besluitenlijst-correctie.ts';
import { terugOp } from '../../domain/besluitenlijst-gevolg.ts';
import { heeftBesluit } from '../../domain/besluitenlijst-vragen.ts';
import type { Turn } from '../turn.ts';
import { wieNogHoort } from './aanmelder-hoort.ts';
import { dagVan } from './maken.ts';
import type { Publicatie } from './publicatie.ts';
import { verwerkActies } from './publiceer-acties.ts';
import { casusVan, isBesproken, type MetCasus, werkCasusBij } from './publiceer-casus.ts';

const uniek = <T>(dingen: readonly T[]): T[] => [...new Set(dingen)];

/** What a besluit says: its words, with the motivation. */
export const besluitTekst = (punt: PuntContent): string =>
  [punt.besluitTekst || (punt.soort ?? ''), punt.toelichting ?? ''].filter((deel) => deel !== '').join('\n');

/** Where this besluit is kept; undefined when it is there already. A correction puts it beside what it takes back. */
const vrijId = async (turn: Turn, id: string, { correctie }: Uitgave): Promise<string | undefined> => {
  if (!(await turn.get(Besluiten, id))) return id;
  return correctie && `${id}!${correctie.versie}`;
};

/** The besluit as it goes on record; undefined when this overleg has decided about this casus already, or nothing. */
const nieuwBesluit = async (
  turn: Turn,
  { overleg, uitgave }: Publicatie,
  punt: PuntContent,
  sleutel: string,
): Promise<Besluit | undefined> => {
  if (punt.besluitTekst === '' && punt.soort === undefined) return undefined;
  const tekst = besluitTekst(punt);
  const dag = dagVan(overleg, turn);
  const kenmerk = (await turn.fingerprint(`lijst-besluit|${overleg.id}|${tekst}`)).slice(0, 16);
  const eerste = besluitId({ casus: punt.casus, datum: dag.toString(), overleg: overleg.id, kenmerk });
  const id = await vrijId(turn, eerste, uitgave);
  if (id === undefined) return undefined;
  const terug = terugOp(punt, dag, turn.netwerk);
  return {
    id,
    overleg: overleg.id,
    ...(punt.casus === undefined ? {} : { casus: punt.casus }),
    ...(punt.soort === undefined ? {} : { soort: punt.soort }),
    ...(punt.afsluiting === undefined ? {} : { afsluiting: punt.afsluiting }),
    ...(punt.regie?.wie === undefined ? {} : { regisseur: punt.regie.wie }),
    ...(terug === undefined ? {} : { terugOp: terug }),
    sleutel,
    content: await turn.seal(Besluiten, { id, sleutel }, { tekst }),
    op: turn.now.toString({ smallestUnit: 'second' }),
  };
};

/** What an item is about, and the key its besluit and acties are sealed under: that of the casus, or one of their own. */
export type Onder = { readonly met: MetCasus | undefined; readonly sleutel: () => Promise<string> };

export const onderVan = async (turn: Turn, { lijst }: Publicatie, punt: PuntContent): Promise<Onder> => {
  const met = await casusVan(turn, lijst, punt.casus);
  let eigen = met?.casus.sleutel;
  const sleutel = async () => {
    eigen ??= await turn.newKey();
    return eigen;
  };
  return { met, sleutel };
};

/** Publishes one item: casus, besluit, acties. Resolves with the count so far. Done twice it adds nothing. */
export const publiceerPunt = async (
  turn: Turn,
  van: Publicatie,
  punt: PuntContent,
  onder?: Onder,
): Promise<Uitgave> => {
  const { uitgave, overleg } = van;
  const { met, sleutel } = onder ?? (await onderVan(turn, van, punt));
  const besluit = heeftBesluit(punt) ? await nieuwBesluit(turn, van, punt, await sleutel()) : undefined;
  const geteld = await verwerkActies(turn, van, punt, sleutel);
  const gevolg =
    met && punt.doorgeschoven === undefined
      ? await werkCasusBij(turn, van, met, punt, besluit !== undefined)
      : undefined;
  if (besluit) turn.insert(Besluiten, { ...besluit, ...(gevolg ? { gevolg } : {}) });
  if (met && besluit) await isBesproken(turn, met.casus.id, overleg.id);
  const horen =
    met && besluit ? await wieNogHoort(turn, met.casus, punt, dagVan(overleg, turn), besluit.id) : [];
  const terug = besluit ? horen.map((aanmelder) => ({ besluit: besluit.id, aanmelder })) : [];
  return {
    ...uitgave,
    besluiten: uitgave.besluiten + (besluit === undefined ? 0 : 1),
    acties: uitgave.acties + geteld.acties,
    verzet: uitgave.verzet + geteld.verzet,
    bekend: uitgave.bekend + geteld.bekend,
    gesloten: [...(uitgave.gesloten ?? []), ...geteld.gesloten],
    geraakt: bijElkaar([...(uitgave.geraakt ?? []), ...geteld.geraakt]),
    eigenaren: uniek([...uitgave.eigenaren, ...geteld.eigenaren]),
    terug: [...uitgave.terug, ...terug],
  };
};
