import { Acties, isOpenActie } from '../../domain/actie.ts';
import {
  type ConceptActie,
  type LijstKenmerk,
  LijstKenmerken,
  type PuntContent,
} from '../../domain/besluitenlijst-concept.ts';
import {
  type Hashes,
  herken,
  type Kandidaat,
  kenmerkTeksten,
  metStand,
  metZelfde,
} from '../../domain/besluitenlijst-herkennen.ts';
import type { Stored, Turn } from '../turn.ts';

/** The hashes of an actie, and the acties that were made from the same words before. */
export type Kenmerk = { readonly hashes: Hashes; readonly stored: Stored<LijstKenmerk> | undefined };

export const kenmerkVan = async (
  turn: Turn,
  casus: string | undefined,
  actie: ConceptActie,
): Promise<Kenmerk> => {
  const teksten = kenmerkTeksten(casus, actie);
  const [wat, wie, wanneer] = await Promise.all([
    turn.fingerprint(teksten.wat),
    turn.fingerprint(teksten.wie),
    turn.fingerprint(teksten.wanneer),
  ]);
  return { hashes: { wat, wie, wanneer }, stored: await turn.get(LijstKenmerken, wat) };
};

/** The open acties with these words that no other line of the item is about. */
const kandidatenVan = async (
  turn: Turn,
  { stored }: Kenmerk,
  genoemd: ReadonlySet<string>,
): Promise<Kandidaat[]> => {
  const vrij = (stored?.value.acties ?? []).filter(({ actie }) => !genoemd.has(actie));
  const gelezen = await Promise.all(
    vrij.map(async (van) => ({ van, actie: (await turn.get(Acties, van.actie))?.value })),
  );
  return gelezen.flatMap(({ van, actie }) => (actie && isOpenActie(actie) ? [{ van, actie }] : []));
};

/**
 * The item with its acties compared with those of earlier lists. Proposals of the bot are compared as well; what is corrected is
 * known.
 */
export const metBekende = async (turn: Turn, punt: PuntContent): Promise<PuntContent> => {
  const gezocht = await Promise.all(
    punt.acties.map(async (actie) => {
      if (actie.staat) return { actie, bekend: actie.id };
      const kenmerk = await kenmerkVan(turn, punt.casus, actie);
      const herkend = herken(actie, kenmerk.stored?.value, kenmerk.hashes);
      return { actie, bekend: herkend.bekend?.actie, zoek: { kenmerk, herkend } };
    }),
  );
  const genoemd = new Set(gezocht.flatMap(({ bekend }) => bekend ?? []));
  const acties: ConceptActie[] = [];
  for (const { actie, zoek } of gezocht) {
    if (!zoek) {
      acties.push(actie);
      continue;
    }
    const { kenmerk, herkend } = zoek;
    const met = herkend.bekend
      ? herkend
      : metZelfde(herkend, await kandidatenVan(turn, kenmerk, genoemd), kenmerk.hashes);
    const nu = met.bekend && (await turn.get(Acties, met.bekend.actie));
    acties.push(metStand(met, nu?.value));
  }
  return { ...punt, acties };
};
