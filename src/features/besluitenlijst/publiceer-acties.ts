import {
  ACTIE_TREDE,
  type ActieContent,
  Acties,
  eersteTrede,
  isOpenActie,
  nieuweActie,
} from '../../domain/actie.ts';
import { geefUitstel, krijgtEigenaar, volgensLijst } from '../../domain/actie-antwoord.ts';
import { wekWachters } from '../../domain/actie-wachten.ts';
import {
  type ConceptActie,
  type Geraakt,
  type LijstKenmerk,
  LijstKenmerken,
  type PuntContent,
} from '../../domain/besluitenlijst-concept.ts';
import { geraakt } from '../../domain/besluitenlijst-correctie.ts';
import { herken, metKenmerk } from '../../domain/besluitenlijst-herkennen.ts';
import { lotVan, watVan } from '../../domain/besluitenlijst-vragen.ts';
import { wieNu } from '../../domain/vertrek.ts';
import type { Stored, Turn } from '../turn.ts';
import { type Kenmerk, kenmerkVan } from './herkennen.ts';
import type { Publicatie } from './publicatie.ts';

/** What a step did, and who must hear of it. */
type Geteld = {
  acties: number;
  verzet: number;
  bekend: number;
  eigenaren: string[];
  gesloten: { actie: string; eigenaar: string }[];
  /** Whose acties of earlier lists got another date or another owner. */
  geraakt: Geraakt[];
};

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
        ...helpersVan(turn, actie, eigenaar),
      },
      moment,
      turn.now,
    ),
  );
  if (moment) turn.moment(moment, ACTIE_TREDE, actie.id);
  return eigenaar;
};

/** Who helps: those who were named beside the owner and still take part. */
const helpersVan = (turn: Turn, { wie }: ConceptActie, eigenaar: string): { helpers?: string[] } => {
  const helpers = (wie.helpers ?? []).filter(
    (id) => id !== eigenaar && turn.netwerk.deelnemers.some((each) => each.id === id && !each.vertrokken),
  );
  return helpers.length === 0 ? {} : { helpers };
};

type Bijgewerkt = {
  readonly eigenaar: string;
  /** Whose it was, when it went to somebody else. */
  readonly van: string | undefined;
  readonly tot: string;
  readonly gesloten: boolean;
  readonly verzet: boolean;
};

/** An actie of an earlier list gets the state, the date and the owner of this one, as long as it is open. Undefined: nothing changed. */
const werkBij = async (
  turn: Turn,
  { uitgave }: Publicatie,
  bekend: NonNullable<ConceptActie['bekend']>,
  op: string | undefined,
): Promise<Bijgewerkt | undefined> => {
  const stored = await turn.get(Acties, bekend.actie);
  if (!stored || !isOpenActie(stored.value)) return undefined;
  const door = { wie: uitgave.door, now: turn.now };
  const { wordt } = bekend;
  const met = wordt === undefined ? stored.value : volgensLijst(stored.value, wordt, door);
  const tot = bekend.verzet && isOpenActie(met) && op !== stored.value.tot ? op : undefined;
  const naar = bekend.naar === undefined ? undefined : wieNu(turn.netwerk, bekend.naar);
  const over = naar !== undefined && isOpenActie(met) && naar !== met.eigenaar;
  const vanWie = over ? krijgtEigenaar(met, naar, door, 'overgezet, volgens de lijst') : met;
  const { actie, moment } =
    tot === undefined ? { actie: vanWie, moment: undefined } : geefUitstel(vanWie, tot, turn.netwerk, door);
  if (actie === stored.value) return undefined;
  turn.replace(Acties, stored, actie);
  if (moment) turn.moment(moment, ACTIE_TREDE, bekend.actie);
  if (!isOpenActie(actie)) wekWachters(turn, actie);
  return {
    eigenaar: actie.eigenaar,
    van: over ? stored.value.eigenaar : undefined,
    tot: actie.tot,
    gesloten: !isOpenActie(actie),
    verzet: tot !== undefined,
  };
};

/** Makes what is new, moves what got another date, and leaves the rest. `sleutel` gives the key they are sealed under. */
export const verwerkActies = async (
  turn: Turn,
  van: Publicatie,
  punt: PuntContent,
  sleutel: () => Promise<string>,
): Promise<Geteld> => {
  const geteld: Geteld = { acties: 0, verzet: 0, bekend: 0, eigenaren: [], gesloten: [], geraakt: [] };
  const kenmerken: Kenmerken = new Map();
  for (const gelezen of punt.acties) {
    const lot = lotVan(gelezen);
    if (lot !== 'nieuw' && lot !== 'bekend') continue;
    const kenmerk = await kenmerkVan(turn, punt.casus, gelezen);
    // Somebody said that it is the one another person has: that is not in the words.
    const actie = gelezen.bekend?.naar
      ? gelezen
      : herken(gelezen, kenmerken.get(kenmerk.hashes.wat)?.rij ?? kenmerk.stored?.value, kenmerk.hashes);
    const { op } = actie.wanneer;
    if (!actie.bekend) {
      const eigenaar = await maakActie(turn, van, punt.casus, actie, await sleutel());
      onthoud(kenmerken, kenmerk, actie.id, eigenaar, op ?? '');
      geteld.acties += 1;
      geteld.eigenaren.push(eigenaar);
      continue;
    }
    geteld.bekend += 1;
    const { wordt } = gelezen.bekend ?? {};
    const bekend = { ...actie.bekend, ...(wordt === undefined ? {} : { wordt }) };
    const bij = await werkBij(turn, van, bekend, op);
    if (!bij) continue;
    if (bij.gesloten) geteld.gesloten.push({ actie: bekend.actie, eigenaar: bij.eigenaar });
    if (!bij.verzet && !bij.van) continue;
    onthoud(kenmerken, kenmerk, bekend.actie, bij.eigenaar, op ?? bij.tot);
    geteld.verzet += 1;
    geteld.geraakt.push(
      ...(bij.van === undefined
        ? [geraakt(bij.eigenaar, { gewijzigd: 1 })]
        : [geraakt(bij.van, { weg: 1 }), geraakt(bij.eigenaar, { nieuw: 1 })]),
    );
  }
  for (const { stored, rij } of kenmerken.values()) {
    if (!rij) continue;
    if (stored) turn.replace(LijstKenmerken, stored, rij);
    else turn.insert(LijstKenmerken, rij);
  }
  return geteld;
};
