import { Temporal } from 'temporal-polyfill';
import {
  type LijstConcept,
  LijstConcepten,
  type PuntContent,
  puntId,
} from '../../domain/besluitenlijst-concept.ts';
import { metNotificatiebrief } from '../../domain/besluitenlijst-gevolg.ts';
import { eisBewaarbaar, schoon, zonderVerboden } from '../../domain/besluitenlijst-grenzen.ts';
import { puntenUit } from '../../domain/besluitenlijst-opbouwen.ts';
import { overlegNa, overlegVan } from '../../domain/besluitenlijst-overleg.ts';
import { metPunt, standVan } from '../../domain/besluitenlijst-stand.ts';
import { Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { leesBesluitenlijst } from '../../domain/lijst/besluitenlijst-lezen.ts';
import type { Aanwezige, GelezenBesluitenlijst } from '../../domain/lijst/besluitenlijst-vorm.ts';
import { GEEN_GEWOONTEN, LijstGewoonten, voorLezer } from '../../domain/lijst-gewoonten.ts';
import { actieveDeelnemers, actievePartners, type Netwerk } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Document } from '../../ports/documents.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { metBekende } from './herkennen.ts';
import { sluitAf, type Werk } from './werk.ts';

/** Who can own an actie, or keep a casus together: not somebody who is leidinggevende only. */
export const mensenVan = (netwerk: Netwerk) => ({
  deelnemers: actieveDeelnemers(netwerk).filter(({ rollen }) =>
    rollen.some((rol) => rol !== 'leidinggevende'),
  ),
  partners: actievePartners(netwerk),
});

export const alleOverleggen = async (view: View): Promise<Overleg[]> =>
  (await view.list(Overleggen)).map(({ value }) => value);

export const dagVan = (overleg: Overleg, view: View): Temporal.PlainDate =>
  lokaleDatum(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone);

/** Compares an item with what the bot knows: the casus, acties of earlier lists, and whether the letter is still to go. */
export const metKennis = async (
  turn: DeelnemerTurn,
  punt: PuntContent,
  overleg: Temporal.PlainDate | undefined,
): Promise<PuntContent> => {
  const casus = punt.casus === undefined ? undefined : (await turn.get(Casussen, punt.casus))?.value;
  const metBrief = metNotificatiebrief(punt, {
    eersteKeer: casus !== undefined && casus.status === 'nieuw' && !casus.overgenomen,
    eigenaar: turn.who.deelnemer.id,
    id: turn.newId(),
    overleg: overleg ?? turn.vandaag,
    vandaag: turn.vandaag,
  });
  return metBekende(turn, { ...metBrief, heeftRegie: casus?.regisseur !== undefined });
};

/** An empty list of this overleg (or of one that must still be asked). */
export const nieuweLijst = async (
  turn: DeelnemerTurn,
  van: Pick<LijstConcept, 'bron'> & {
    overleg: Overleg | undefined;
    datum?: Temporal.PlainDate | undefined;
    rest?: string[];
    namen?: string[];
    kolommen?: string[];
  },
): Promise<Werk> => {
  const id = turn.newId();
  const sleutel = await turn.newKey();
  const { id: wie } = turn.who.deelnemer;
  const { rest = [], namen = [], kolommen = [] } = van;
  const inhoud = { rest, namen, ...(kolommen.length > 0 ? { kolommen } : {}) };
  const lijst: LijstConcept = {
    id,
    status: 'open',
    bron: van.bron,
    ...(van.overleg ? { overleg: van.overleg.id } : {}),
    ...(van.datum ? { datum: van.datum.toString() } : {}),
    door: wie,
    begonnen: turn.now.toString({ smallestUnit: 'second' }),
    revisie: 0,
    gewijzigdDoor: wie,
    punten: [],
    onbekend: [],
    overname: {},
    rest: rest.length,
    aanwezig: [],
    afwezig: [],
    onbekendeNamen: namen.length,
    ...(kolommen.length > 0 ? { vreemdeKolommen: kolommen.length } : {}),
    beantwoord: [],
    sleutel,
    content: await turn.seal(LijstConcepten, { id, sleutel }, inhoud),
  };
  turn.audit('gemaakt', `besluitenlijst ${id}`);
  return {
    stored: undefined,
    lijst,
    punten: new Map(),
    inhoud: { content: inhoud, vuil: false },
  };
};

/** A list that is filled in by hand. */
export const legeLijst = (turn: DeelnemerTurn, overleg: Overleg | undefined): Promise<Werk> =>
  nieuweLijst(turn, { bron: 'hand', overleg });

const namenVan = (aanwezigen: readonly Aanwezige[]) => ({
  ids: [...new Set(aanwezigen.flatMap(({ wie }) => (wie.soort === 'een' ? [wie.deelnemer.id] : [])))],
  onbekend: aanwezigen.flatMap(({ wie, tekst }) => (wie.soort === 'een' ? [] : [tekst])),
});

const lees = async (
  turn: DeelnemerTurn,
  document: Document,
  gekozen: Overleg | undefined,
  bekend: readonly string[],
): Promise<{ gelezen: GelezenBesluitenlijst; overleg: Overleg | undefined }> => {
  const gewoonten = (await turn.get(LijstGewoonten, GEEN_GEWOONTEN.id))?.value ?? GEEN_GEWOONTEN;
  const context = {
    ...mensenVan(turn.netwerk),
    ...voorLezer(gewoonten),
    vertrokken: turn.netwerk.deelnemers.filter(({ vertrokken }) => vertrokken !== undefined),
    vandaag: turn.vandaag,
    bekendeCasussen: bekend,
  };
  const { datum, volgendOverleg } = leesBesluitenlijst(document, context);
  const overleggen = await alleOverleggen(turn);
  const overleg = gekozen ?? overlegVan(overleggen, datum, { now: turn.now, zone: turn.netwerk.tijdzone });
  const dag = (overleg && dagVan(overleg, turn)) ?? datum;
  const volgende = overlegNa(overleggen, dag ?? turn.vandaag, turn.netwerk.tijdzone) ?? volgendOverleg;
  const meer = { ...(dag ? { overleg: dag } : {}), ...(volgende ? { volgendOverleg: volgende } : {}) };
  return { gelezen: leesBesluitenlijst(document, { ...context, ...meer }), overleg };
};

/** More columns than this are not asked about: such a table is something else. */
const MEESTE_KOLOMMEN = 4;

const NIETS =
  'Ik lees hier geen besluiten of acties in. Kijk of er een rij met kolomnamen boven staat, of begin elke regel met "Besluit:" of "Actie:".';

/**
 * Reads a document into a list that is kept as a draft. Throws `UserError` with a neutral sentence when there is
 * nothing in it, too much, or something that may not be kept; nothing is stored then.
 */
export const leesLijst = async (
  turn: DeelnemerTurn,
  document: Document,
  bron: 'bestand' | 'tekst',
  gekozen: Overleg | undefined,
): Promise<Werk> => {
  const casussen = (await turn.list(Casussen)).map(({ value }) => value);
  const bekend = casussen.map(({ id }) => id);
  const { gelezen, overleg } = await lees(turn, document, gekozen, bekend);
  const punten = puntenUit(gelezen.items, { vandaag: turn.vandaag, newId: () => turn.newId() });
  if (punten.length === 0) throw new UserError(NIETS);
  eisBewaarbaar(punten, gelezen.nietGelezen, turn.vandaag);
  const aanwezig = namenVan(gelezen.aanwezig);
  const afwezig = namenVan(gelezen.afwezig);
  const bewaarbaar = (regel: string) => zonderVerboden(regel, turn.vandaag);
  const werk = await nieuweLijst(turn, {
    bron,
    overleg,
    datum: gelezen.datum,
    rest: gelezen.nietGelezen.map(bewaarbaar),
    namen: [...aanwezig.onbekend, ...afwezig.onbekend].slice(0, 50).map(bewaarbaar),
    kolommen: gelezen.vreemdeKolommen.slice(0, MEESTE_KOLOMMEN).map(bewaarbaar),
  });
  const dag = (overleg && dagVan(overleg, turn)) ?? gelezen.datum;
  for (const [plek, punt] of punten.entries()) {
    const id = puntId(plek);
    const content = await metKennis(turn, schoon(punt, turn.vandaag), dag);
    werk.punten.set(id, { stored: undefined, content, vuil: true });
    werk.lijst = metPunt(werk.lijst, standVan(id, content), turn.who.deelnemer.id);
  }
  const genoemd = [...new Set(punten.flatMap(({ casus }) => (casus === undefined ? [] : [casus])))];
  werk.lijst = {
    ...werk.lijst,
    revisie: 0,
    onbekend: genoemd.filter((casus) => !bekend.includes(casus)),
    aanwezig: aanwezig.ids,
    afwezig: afwezig.ids.filter((wie) => !aanwezig.ids.includes(wie)),
  };
  await vervang(turn, werk.lijst);
  return werk;
};

/** An earlier draft of the same overleg by the same person, in which nothing was answered yet, makes room. */
const vervang = async (turn: DeelnemerTurn, lijst: LijstConcept): Promise<void> => {
  if (lijst.overleg === undefined) return;
  const oude = await turn.list(LijstConcepten, { shelf: 'open' });
  for (const stored of oude) {
    const { id, overleg, door, revisie, status, bron } = stored.value;
    if (
      id === lijst.id ||
      overleg !== lijst.overleg ||
      door !== lijst.door ||
      revisie > 0 ||
      status !== 'open' ||
      bron === 'hand' ||
      bron === 'correctie'
    )
      continue;
    turn.replace(LijstConcepten, stored, { ...stored.value, status: 'weg' });
    turn.moment(turn.now, OPRUIMEN, stored.value.id);
  }
};

/** The planner erases a draft that is not needed any more under this name. */
export const OPRUIMEN = 'besluitenlijst.opruimen';

/** A new list is written and can be worked on. */
export const bewaarNieuw = sluitAf;
