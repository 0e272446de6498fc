import { Acties } from '../../domain/actie.ts';
import {
  type ConceptActie,
  type LijstKenmerk,
  LijstKenmerken,
  type PuntContent,
} from '../../domain/besluitenlijst-concept.ts';
import { type Hashes, herken, kenmerkTeksten, metStand } from '../../domain/besluitenlijst-herkennen.ts';
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

/** The item with its acties compared with those of earlier lists. Proposals of the bot are compared as well; what is corrected is known. */
export const metBekende = async (turn: Turn, punt: PuntContent): Promise<PuntContent> => ({
  ...punt,
  acties: await Promise.all(
    punt.acties.map(async (actie) => {
      if (actie.staat) return actie;
      const { hashes, stored } = await kenmerkVan(turn, punt.casus, actie);
      const herkend = herken(actie, stored?.value, hashes);
      const nu = herkend.bekend && (await turn.get(Acties, herkend.bekend.actie));
      return metStand(herkend, nu?.value);
    }),
  ),
});
