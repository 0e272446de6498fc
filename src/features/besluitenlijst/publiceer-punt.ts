import { Besluiten, besluitId } from '../../domain/besluit.ts';
import type { PuntContent, Uitgave } from '../../domain/besluitenlijst-concept.ts';
import { terugOp } from '../../domain/besluitenlijst-gevolg.ts';
import { heeftBesluit } from '../../domain/besluitenlijst-vragen.ts';
import type { Turn } from '../turn.ts';
import { dagVan } from './maken.ts';
import type { Publicatie } from './publicatie.ts';
import { verwerkActies } from './publiceer-acties.ts';
import { casusVan, isBesproken, werkCasusBij } from './publiceer-casus.ts';

const uniek = <T>(dingen: readonly T[]): T[] => [...new Set(dingen)];

/** Puts the besluit on record, unless this overleg has decided about this casus already. Resolves with its id when it is new. */
const legBesluitVast = async (
  turn: Turn,
  { overleg }: Publicatie,
  punt: PuntContent,
  sleutel: string,
): Promise<string | undefined> => {
  const tekst = [punt.besluitTekst || (punt.soort ?? ''), punt.toelichting ?? '']
    .filter((deel) => deel !== '')
    .join('\n');
  if (punt.besluitTekst === '' && punt.soort === undefined) return undefined;
  const dag = dagVan(overleg, turn);
  const kenmerk = (await turn.fingerprint(`lijst-besluit|${overleg.id}|${tekst}`)).slice(0, 16);
  const id = besluitId({ casus: punt.casus, datum: dag.toString(), overleg: overleg.id, kenmerk });
  if (await turn.get(Besluiten, id)) return undefined;
  const terug = terugOp(punt, dag, turn.netwerk);
  turn.insert(Besluiten, {
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
  });
  return id;
};

/** Publishes one item: casus, besluit, acties. Resolves with the count so far. Done twice it adds nothing. */
export const publiceerPunt = async (turn: Turn, van: Publicatie, punt: PuntContent): Promise<Uitgave> => {
  const { uitgave, lijst, overleg } = van;
  const met = await casusVan(turn, lijst, punt.casus);
  let eigen = met?.casus.sleutel;
  const sleutel = async () => {
    eigen ??= await turn.newKey();
    return eigen;
  };
  const besluit = heeftBesluit(punt) ? await legBesluitVast(turn, van, punt, await sleutel()) : undefined;
  const geteld = await verwerkActies(turn, van, punt, sleutel);
  if (met && punt.doorgeschoven === undefined)
    await werkCasusBij(turn, van, met, punt, besluit !== undefined);
  if (met && besluit !== undefined) await isBesproken(turn, met.casus.id, overleg.id);
  const terug =
    besluit === undefined ? [] : (met?.casus.aanmelders ?? []).map((aanmelder) => ({ besluit, aanmelder }));
  return {
    ...uitgave,
    besluiten: uitgave.besluiten + (besluit === undefined ? 0 : 1),
    acties: uitgave.acties + geteld.acties,
    verzet: uitgave.verzet + geteld.verzet,
    bekend: uitgave.bekend + geteld.bekend,
    gesloten: [...(uitgave.gesloten ?? []), ...geteld.gesloten],
    eigenaren: uniek([...uitgave.eigenaren, ...geteld.eigenaren]),
    terug: [...uitgave.terug, ...terug],
  };
};
