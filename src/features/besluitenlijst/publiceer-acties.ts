import {
  ACTIE_TREDE,
  type ActieContent,
  Acties,
  eersteTrede,
  isOpenActie,
  nieuweActie,
} from '../../domain/actie.ts';
import { geefUitstel } from '../../domain/actie-antwoord.ts';
import {
  type ConceptActie,
  type LijstKenmerk,
  LijstKenmerken,
  type PuntContent,
} from '../../domain/besluitenlijst-concept.ts';
import { herken, metKenmerk } from '../../domain/besluitenlijst-herkennen.ts';
import { lotVan, watVan } from '../../domain/besluitenlijst-vragen.ts';
import { wieNu } from '../../domain/vertrek.ts';
import type { Stored, Turn } from '../turn.ts';
import { type Kenmerk, kenmerkVan } from './herkennen.ts';
import type { Publicatie } from './publicatie.ts';

/** What a step did, and who must hear of it. */
type Geteld = { acties: number; verzet: number; bekend: number; eigenaren: string[] };

/** Rows by which acties are recognised, each written once at the end of the step. */
type Kenmerken = Map<string, { stored: Stored<LijstKenmerk> | undefined; rij: LijstKenmerk | undefined }>;

const onthoud = (
  kenmerken: Kenmerken,
  { hashes, stored }: Kenmerk,
  actie: string,
  eigenaar: string,
  tot: string,
): void => {
  const nu = kenmerken.get(hashes.wat)?.rij ?? stored?.value;
  kenmerken.set(hashes.wat, {
    stored,
    rij: metKenmerk(nu, hashes.wat, { actie, eigenaar, tot, wie: hashes.wie, wanneer: hashes.wanneer }),
  });
};

/** Resolves with the owner: who was chosen, or who takes over from somebody who left since the list was read. */
const maakActie = async (
  turn: Turn,
  { overleg }: Publicatie,
  casus: string | undefined,
  actie: ConceptActie,
  sleutel: string,
): Promise<string> => {
  const { wie } = actie.wie;
  const { op } = actie.wanneer;
  if (wie === undefined || op === undefined)
    throw new Error('an actie without owner or date cannot be published');
  const eigenaar = wieNu(turn.netwerk, wie);
  const content: ActieContent = {
    wat: watVan(actie),
    ...(actie.stand === undefined ? {} : { standVanZaken: actie.stand }),
  };
  const moment = eersteTrede(op, turn.netwerk, turn.now);
  turn.insert(
    Acties,
    nieuweActie(
      {
        id: actie.id,
        eigenaar,
        soort: actie.soort,
        tot: op,
        sleutel,
        content: await turn.seal(Acties, { id: actie.id, sleutel }, content),
        overleg: overleg.id,
        ...(casus === undefined ? {} : { casus }),
        ...(actie.status === undefined ? {} : { status: actie.status }),
      },
      moment,
      turn.now,
    ),
  );
  if (moment) turn.moment(moment, ACTIE_TREDE, actie.id);
  return eigenaar;
};

/** An actie of an earlier list gets the date of this one, as long as it is open. */
const verzet = async (
  turn: Turn,
  { uitgave }: Publicatie,
  id: string,
  tot: string,
): Promise<string | undefined> => {
  const stored = await turn.get(Acties, id);
  if (!stored || !isOpenActie(stored.value) || stored.value.tot === tot) return undefined;
  const { actie, moment } = geefUitstel(stored.value, tot, turn.netwerk, {
    wie: uitgave.door,
    now: turn.now,
  });
  turn.replace(Acties, stored, actie);
  if (moment) turn.moment(moment, ACTIE_TREDE, id);
  return actie.eigenaar;
};

/** Makes what is new, moves what got another date, and leaves the rest. `sleutel` gives the key they are sealed under. */
export const verwerkActies = async (
  turn: Turn,
  van: Publicatie,
  punt: PuntContent,
  sleutel: () => Promise<string>,
): Promise<Geteld> => {
  const geteld: Geteld = { acties: 0, verzet: 0, bekend: 0, eigenaren: [] };
  const kenmerken: Kenmerken = new Map();
  for (const gelezen of punt.acties) {
    const lot = lotVan(gelezen);
    if (lot !== 'nieuw' && lot !== 'bekend') continue;
    const kenmerk = await kenmerkVan(turn, punt.casus, gelezen);
    const actie = herken(
      gelezen,
      kenmerken.get(kenmerk.hashes.wat)?.rij ?? kenmerk.stored?.value,
      kenmerk.hashes,
    );
    const { op } = actie.wanneer;
    if (!actie.bekend) {
      const eigenaar = await maakActie(turn, van, punt.casus, actie, await sleutel());
      onthoud(kenmerken, kenmerk, actie.id, eigenaar, op ?? '');
      geteld.acties += 1;
      geteld.eigenaren.push(eigenaar);
      continue;
    }
    geteld.bekend += 1;
    const hoort =
      actie.bekend.verzet && op !== undefined ? await verzet(turn, van, actie.bekend.actie, op) : undefined;
    if (hoort === undefined || op === undefined) continue;
    onthoud(kenmerken, kenmerk, actie.bekend.actie, hoort, op);
    geteld.verzet += 1;
    geteld.eigenaren.push(hoort);
  }
  for (const { stored, rij } of kenmerken.values()) {
    if (!rij) continue;
    if (stored) turn.replace(LijstKenmerken, stored, rij);
    else turn.insert(LijstKenmerken, rij);
  }
  return geteld;
};
