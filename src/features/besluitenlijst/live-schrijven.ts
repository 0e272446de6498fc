import { z } from 'zod/v4';
import { GEEN } from '../../../cards/besluitenlijst/besluit.ts';
import { neutraleTitel } from '../../domain/agenda.ts';
import type { ConceptActie, ConceptDatum, PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { GRENZEN } from '../../domain/besluitenlijst-grenzen.ts';
import { ACTIES_PER_PUNT, soortActie } from '../../domain/besluitenlijst-opbouwen.ts';
import { overlegNa } from '../../domain/besluitenlijst-overleg.ts';
import { kiesBesluit } from '../../domain/besluitenlijst-vragen.ts';
import { toonDatum } from '../../domain/datum.ts';
import { leesDatum } from '../../domain/datum-lezen.ts';
import { metLijstPunt } from '../../domain/live.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { volgendPunt } from './acties.ts';
import { zetCasus } from './antwoorden.ts';
import { voegBij, zichtOp } from './live-wie.ts';
import { geschreven, OverPunt, type Zaal } from './live-zaal.ts';
import { alleOverleggen, dagVan, mensenVan } from './maken.ts';
import { gekozenSoort, soortWaarde } from './soorten.ts';
import { puntVan, zetPunt } from './werk.ts';

/** What was filled in at an item, and the draft it was drawn from. */
export const Getypt = OverPunt.extend({
  was: z.string().max(40).default(''),
  soort: z.string().max(80).default(''),
  besluit: z.string().max(6000).default(''),
  wat: z.string().max(6000).default(''),
  wie: z.string().max(80).default(''),
  wanneer: z.string().max(400).default(''),
});
export type Getypt = z.infer<typeof Getypt>;

const leeg = (zaal: Zaal, punt: Agendapunt): PuntContent => ({
  volgnr: String(zaal.overleg.agenda.findIndex(({ id }) => id === punt.id) + 1),
  onderwerp: punt.casus ?? punt.titel ?? neutraleTitel(punt),
  besluitTekst: '',
  heeftRegie: false,
  acties: [],
});

/** The date as it was typed, read; a sentence when it is none. Nothing typed is asked later. */
const leesWanneer = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  tekst: string,
): Promise<ConceptDatum | string> => {
  if (tekst === '') return { tekst };
  const overleg = dagVan(zaal.overleg, turn);
  const volgendOverleg = overlegNa(await alleOverleggen(turn), overleg, turn.netwerk.tijdzone);
  const lezing = leesDatum(tekst, { vandaag: turn.vandaag, ...(volgendOverleg ? { volgendOverleg } : {}) });
  if (lezing.soort === 'datum')
    return { tekst, op: lezing.datum.toString(), ...(lezing.hoe === undefined ? {} : { hoe: lezing.hoe }) };
  if (lezing.soort === 'niet-gelezen')
    return 'Deze datum kan ik niet lezen. Typ bijvoorbeeld vr 4 dec, week 50 of volgend overleg.';
  return lezing.voorstel
    ? `${lezing.waarom} Bijvoorbeeld: ${toonDatum(lezing.voorstel, turn.vandaag)}.`
    : lezing.waarom;
};

/** The actie that was typed; undefined when there is none, a sentence when it cannot be kept. */
const leesActie = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  data: Getypt,
  al: readonly ConceptActie[],
): Promise<ConceptActie | string | undefined> => {
  const wat = data.wat.replace(/\s+/g, ' ').trim();
  const getypteDag = data.wanneer.trim();
  if (wat === '') return data.wie === '' && getypteDag === '' ? undefined : 'Vul in wat er moet gebeuren.';
  if (wat.length > GRENZEN.actieTekens)
    return `Gebruik hoogstens ${GRENZEN.actieTekens} tekens voor een actie.`;
  const wie = mensenVan(turn.netwerk).deelnemers.find(({ id }) => id === data.wie)?.id;
  if (data.wie !== '' && wie === undefined) return 'Kies iemand uit de lijst, of laat het leeg.';
  const wanneer = await leesWanneer(turn, zaal, getypteDag);
  if (typeof wanneer === 'string') return wanneer;
  if (al.some((een) => !een.weg && een.wat === wat && een.wie.wie === wie)) return undefined;
  if (al.length >= ACTIES_PER_PUNT)
    return `Bij één punt passen hoogstens ${ACTIES_PER_PUNT} acties. Schrijf de andere op bij de rondvraag.`;
  return {
    id: turn.newId(),
    soort: soortActie(wat),
    wat,
    bron: wat,
    wie: { tekst: '', kandidaten: [], ...(wie === undefined ? {} : { wie }) },
    wanneer,
  };
};

const verboden = (turn: DeelnemerTurn, { besluit, wat, wanneer }: Getypt): string | undefined => {
  const zinnen = [
    ...new Set(
      [besluit, wat, wanneer].flatMap((tekst) => weigeringen(tekst, turn.vandaag).map(({ zin }) => zin)),
    ),
  ];
  return zinnen.length === 0 ? undefined : `${zinnen.join(' ')} Er is nog niets bewaard.`;
};

const metBesluit = (punt: PuntContent, { soort, besluit }: Getypt): PuntContent => {
  const tekst = besluit.trim();
  const keuze = gekozenSoort(soort);
  const gekozen = keuze || soort === GEEN ? kiesBesluit(punt, keuze) : punt;
  return { ...gekozen, besluitTekst: tekst };
};

/** What stands for a besluit on a card: by it is known whether somebody typed something, or somebody else did. */
export const wasVan = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  soort: string,
  tekst: string,
): Promise<string> => (await turn.fingerprint(`live|${zaal.overleg.id}|${soort}|${tekst}`)).slice(0, 12);

/** The kind of besluit as the form shows it. */
export const soortOpKaart = (punt: PuntContent | undefined): string =>
  (punt && soortWaarde(punt)) ?? (punt?.geenSoort ? GEEN : '');

/**
 * The besluit after this card: what was typed on it. When somebody else wrote here since the card was drawn, what was not
 * touched takes nothing away, and what differs is shown instead of overwritten.
 */
const besluitNa = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  oud: PuntContent,
  data: Getypt,
): Promise<PuntContent | string> => {
  const tekst = data.besluit.trim();
  const staat = { soort: soortOpKaart(oud), tekst: oud.besluitTekst };
  if (staat.soort === data.soort && staat.tekst === tekst) return oud;
  if ((await wasVan(turn, zaal, data.soort, tekst)) === data.was) return oud;
  if (
    (await wasVan(turn, zaal, staat.soort, staat.tekst)) === data.was ||
    (staat.soort === '' && staat.tekst === '')
  )
    return metBesluit(oud, data);
  return `Iemand anders schreef hier intussen iets. Er staat nu: ${[soortWaarde(oud), staat.tekst].filter(Boolean).join('. ')} Klik nog een keer om jouw tekst te bewaren.`;
};

/** Keeps what was typed at this item; a sentence when something of it cannot be kept, and then nothing is. */
export const schrijf = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  punt: Agendapunt,
  data: Getypt,
): Promise<string | undefined> => {
  const { werk } = zaal;
  const fout = verboden(turn, data);
  if (fout !== undefined) return fout;
  if (data.besluit.trim().length > GRENZEN.besluitTekens)
    return `Gebruik hoogstens ${GRENZEN.besluitTekens} tekens.`;
  const id = geschreven(zaal, punt);
  const oud = id === undefined ? leeg(zaal, punt) : await puntVan(turn, werk, id);
  const { besluitVanAnder } = await zichtOp(turn, punt, oud);
  const na = besluitVanAnder
    ? voegBij(oud, data.besluit.trim(), data.soort, soortOpKaart(oud))
    : await besluitNa(turn, zaal, oud, data);
  if (typeof na === 'string') return na;
  const actie = await leesActie(turn, zaal, data, oud.acties);
  if (typeof actie === 'string') return actie;
  if (na === oud && !actie) return undefined;
  const { doorgeschoven: _niet, weg: _weg, ...open } = na;
  const nieuw = actie ? { ...open, acties: [...open.acties, actie] } : open;
  if (id === undefined) return voegToe(turn, zaal, punt, nieuw);
  await zetCasus(turn, werk, id, nieuw, punt.casus);
  return undefined;
};

const voegToe = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  punt: Agendapunt,
  nieuw: PuntContent,
): Promise<string | undefined> => {
  const { werk } = zaal;
  if (werk.lijst.punten.length >= GRENZEN.punten)
    return `Op één lijst passen hoogstens ${GRENZEN.punten} punten.`;
  const id = volgendPunt(werk);
  await zetCasus(turn, werk, id, nieuw, punt.casus);
  zaal.live = metLijstPunt(zaal.live, punt.id, id);
  return undefined;
};

/** Notes that the casus was passed on, or that it was treated after all. */
export const schuifDoor = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  punt: Agendapunt,
  reden: 'aanmelder' | 'tijd' | undefined,
): Promise<void> => {
  const id = geschreven(zaal, punt);
  if (id === undefined && reden === undefined) return;
  const oud = id === undefined ? leeg(zaal, punt) : await puntVan(turn, zaal.werk, id);
  if (oud.doorgeschoven === reden) return;
  const { doorgeschoven: _was, ...rest } = oud;
  if (reden === undefined) {
    if (id !== undefined) await zetCasus(turn, zaal.werk, id, rest, punt.casus);
    return;
  }
  const plek = id ?? volgendPunt(zaal.werk);
  // What is proposed for a casus that was discussed for the first time waits until it is.
  const acties = rest.acties.filter(({ voorstel }) => !voorstel);
  const casus = punt.casus === undefined ? {} : { casus: punt.casus };
  zetPunt(turn, zaal.werk, plek, { ...rest, ...casus, acties, doorgeschoven: reden });
  zaal.live = metLijstPunt(zaal.live, punt.id, plek);
};
