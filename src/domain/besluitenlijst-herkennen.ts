import { type Actie, isOpenActie } from './actie.ts';
import type { ConceptActie, LijstKenmerk, VanLijst } from './besluitenlijst-concept.ts';
import { fold } from './lijst/tekst.ts';

/** What is hashed to recognise an actie: its casus with its words; the words for its owner; those for its date. */
export const kenmerkTeksten = (
  casus: string | undefined,
  actie: ConceptActie,
): { wat: string; wie: string; wanneer: string } => ({
  wat: `lijst-actie|${casus ?? ''}|${fold(actie.bron)}`,
  wie: `lijst-wie|${fold(actie.wie.tekst)}`,
  wanneer: `lijst-wanneer|${fold(actie.wanneer.tekst)}`,
});

export type Hashes = { readonly wat: string; readonly wie: string; readonly wanneer: string };

/** Whether the words, or the person they stand for, are those of an actie that exists. */
const isVan = (bekend: VanLijst, actie: ConceptActie, hashes: Hashes): boolean => {
  if (actie.wie.wie !== undefined)
    return bekend.eigenaar === actie.wie.wie || (actie.wie.tekst !== '' && bekend.wie === hashes.wie);
  return bekend.wie === hashes.wie || actie.wie.kandidaten.includes(bekend.eigenaar);
};

/** The actie with what is known of it from earlier lists: that it exists, with another date or not, or for somebody else. */
export const herken = (
  actie: ConceptActie,
  kenmerk: LijstKenmerk | undefined,
  hashes: Hashes,
): ConceptActie => {
  const { bekend: _bekend, ookVan: _ook, ...rest } = actie;
  const zelfde = (kenmerk?.acties ?? []).filter((each) => isVan(each, actie, hashes));
  const precies =
    zelfde.find(({ wie }) => wie === hashes.wie) ?? (zelfde.length === 1 ? zelfde[0] : undefined);
  if (precies) {
    const { op } = actie.wanneer;
    const verzet = op !== undefined && op !== precies.tot && precies.wanneer !== hashes.wanneer;
    return { ...rest, bekend: { actie: precies.actie, verzet } };
  }
  const ander = kenmerk?.acties[0];
  return ander ? { ...rest, ookVan: ander.eigenaar } : rest;
};

/** An open actie that was made from the same words, and what the list then said of it. */
export type Kandidaat = { readonly actie: Actie; readonly van: VanLijst };

/**
 * An actie that was not recognised, with the one it may be: somebody else's, with the same words, that no other line of the
 * list is about. It is that one when it went to the person named here since; else it is asked, and an answer that was given holds.
 */
export const metZelfde = (
  actie: ConceptActie,
  kandidaten: readonly Kandidaat[],
  hashes: Hashes,
): ConceptActie => {
  const { zelfde: was, bekend: _bekend, ookVan, ...rest } = actie;
  const [een, tweede] = kandidaten;
  const { wie } = actie.wie;
  if (!een || tweede) return { ...rest, ...(ookVan === undefined ? {} : { ookVan }) };
  const { op } = actie.wanneer;
  const verzet = op !== undefined && op !== een.actie.tot && een.van.wanneer !== hashes.wanneer;
  const { id, eigenaar } = een.actie;
  if (wie === eigenaar) return { ...rest, bekend: { actie: id, verzet } };
  const ja = was?.actie === id ? was.ja : undefined;
  return {
    ...rest,
    ookVan: eigenaar,
    zelfde: { actie: id, van: eigenaar, ...(ja === undefined ? {} : { ja }) },
    ...(ja && wie !== undefined ? { bekend: { actie: id, verzet, naar: wie } } : {}),
  };
};

/** What a known actie becomes by this list: what is closed stays closed, and a list that is silent changes nothing. */
export const metStand = (actie: ConceptActie, nu: Actie | undefined): ConceptActie => {
  const { bekend, status } = actie;
  if (!bekend) return actie;
  const { wordt: _wordt, ...rest } = bekend;
  const open = nu !== undefined && isOpenActie(nu);
  const wordt =
    open && status !== undefined && status !== nu.status && status !== 'open' ? status : undefined;
  const sluit = wordt !== undefined && !isOpenActie({ status: wordt });
  return {
    ...actie,
    bekend: {
      ...rest,
      verzet: rest.verzet && open && !sluit,
      ...(wordt === undefined ? {} : { wordt }),
    },
  };
};

/** The row by which this actie is recognised from now on. */
export const metKenmerk = (kenmerk: LijstKenmerk | undefined, id: string, nieuw: VanLijst): LijstKenmerk => ({
  id,
  acties: [...(kenmerk?.acties ?? []).filter(({ actie }) => actie !== nieuw.actie), nieuw],
});
