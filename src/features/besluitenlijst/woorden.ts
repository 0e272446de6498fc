import { Temporal } from 'temporal-polyfill';
import type { ActieView, PuntView } from '../../../cards/besluitenlijst/punt.part.ts';
import type { Choice } from '../../../cards/kit/inputs.ts';
import type {
  ConceptActie,
  LijstConcept,
  PuntContent,
  PuntStand,
} from '../../domain/besluitenlijst-concept.ts';
import { isAfgerond } from '../../domain/besluitenlijst-correctie.ts';
import { terugOp } from '../../domain/besluitenlijst-gevolg.ts';
import { TOON } from '../../domain/besluitenlijst-stand.ts';
import {
  aantalVragen,
  DICHT,
  lotVan,
  openOvernames,
  valtWeg,
  vragenVan,
  watVan,
} from '../../domain/besluitenlijst-vragen.ts';
import { toonDatum, toonDatumTijd } from '../../domain/datum.ts';
import { deelnemerMet, type Netwerk, naamMetPartner } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { WACHT_REDENEN } from '../../domain/wacht-reden.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { View } from '../turn.ts';
import { dagVan, mensenVan } from './maken.ts';

export const telWoord = (aantal: number, een: string, meer: string): string =>
  `${aantal} ${aantal === 1 ? een : meer}`;

/** `wo 25 nov`. */
export const dag = (datum: string, view: View): string =>
  toonDatum(Temporal.PlainDate.from(datum), view.vandaag);

/** `wo 25 nov`: the local date of an instant. */
export const instantDag = (op: string, view: View): string =>
  toonDatum(lokaleDatum(Temporal.Instant.from(op), view.netwerk.tijdzone), view.vandaag);

/** `wo 25 nov`, the day of an overleg. */
export const overlegDag = (overleg: Overleg, view: View): string =>
  toonDatum(dagVan(overleg, view), view.vandaag);

export const overlegVanLijst = async (
  view: View,
  lijst: Pick<LijstConcept, 'overleg'>,
): Promise<Overleg | undefined> =>
  lijst.overleg === undefined ? undefined : (await view.get(Overleggen, lijst.overleg))?.value;

/** "Overleg van wo 25 nov", or that it is not known yet. */
export const contextVan = (overleg: Overleg | undefined, view: View): string =>
  overleg ? `Overleg van ${overlegDag(overleg, view)}` : 'Overleg nog niet gekozen';

/** How many things a correction changes so far. */
export const aantalWijzigingen = ({ punten }: LijstConcept): number =>
  punten.reduce((som, { wijzigt = [] }) => som + wijzigt.reduce((hier, { aantal }) => hier + aantal, 0), 0);

/** "6 punten, 7 acties. 4 vragen." Of a correction: how much it changes. */
export const telZin = (lijst: LijstConcept): string => {
  const acties = lijst.punten.reduce((som, punt) => som + punt.acties, 0);
  const vragen = aantalVragen(lijst);
  return [
    `${telWoord(lijst.punten.length, 'punt', 'punten')}, ${telWoord(acties, 'actie', 'acties')}.`,
    lijst.bron === 'correctie' ? `${telWoord(aantalWijzigingen(lijst), 'wijziging', 'wijzigingen')}.` : '',
    vragen > 0 ? `${telWoord(vragen, 'vraag', 'vragen')}.` : lijst.bron === 'correctie' ? '' : 'Geen vragen.',
  ]
    .filter((deel) => deel !== '')
    .join(' ');
};

/** Who made a draft, and when: "Femke de Wit, do 26 nov, 10:00". */
export const doorWie = (lijst: LijstConcept, view: View): string =>
  `${deelnemerMet(view.netwerk, lijst.door)?.naam ?? 'Iemand'}, ${toonDatumTijd(Temporal.Instant.from(lijst.begonnen), view.netwerk.tijdzone, view.vandaag)}`;

const kort = (tekst: string, hoogstens: number): string =>
  tekst.length <= hoogstens ? tekst : `${tekst.slice(0, hoogstens - 1)}…`;

/** What an item is called: "2. ZN-2026-007", "6. Rondvraag". */
export const titelVan = (punt: PuntContent): string => {
  const naam = punt.casus ?? (punt.onderwerp || (punt.casusVraag?.tekst ?? 'Zonder casus'));
  return kort(punt.volgnr === '' ? naam : `${punt.volgnr}. ${naam}`, 80);
};

/** The same without words of the list, for a card that is not opened: "punt 2 (ZN-2026-007)". */
export const neutraalPunt = (punt: PuntStand): string =>
  punt.casus ?? (punt.volgnr === '' ? 'een punt' : `punt ${punt.volgnr}`);

const soortZin = (punt: PuntContent, overleg: Overleg | undefined, view: View): string => {
  if (punt.doorgeschoven !== undefined)
    return `doorgeschoven naar het volgende overleg. ${WACHT_REDENEN[punt.doorgeschoven]}`;
  if (punt.soort === undefined)
    return punt.besluitTekst === '' ? 'geen besluit' : 'besluit zonder gevolg voor een casus';
  const terug = overleg && terugOp(punt, dagVan(overleg, view), view.netwerk);
  const regie =
    punt.regie?.wie === undefined ? undefined : `regie: ${naamMetPartner(view.netwerk, punt.regie.wie)}`;
  return [
    punt.afsluiting === undefined ? punt.soort : `${punt.soort} (${punt.afsluiting})`,
    terug && `terug op de agenda ${dag(terug, view)}`,
    regie,
  ]
    .filter((deel) => deel !== undefined)
    .join(', ');
};

const LOT: Readonly<Record<'gereed' | 'weg', string>> = {
  gereed: 'Al gereed: komt niet mee.',
  weg: 'Weggelaten: komt niet mee.',
};

/** Of an actie that stands on the published list: what the correction changes, if anything. */
const correctieZin = (actie: ConceptActie, view: View): string | undefined => {
  const { staat } = actie;
  if (!staat) return undefined;
  if (isAfgerond(actie)) return 'Al afgerond: alleen de tekst kan nog anders.';
  if (actie.weg) return 'Vervalt met deze correctie. De eigenaar hoort het.';
  const was = [
    actie.wie.wie === staat.wie ? '' : naamMetPartner(view.netwerk, staat.wie),
    actie.wanneer.op === staat.op ? '' : `uiterlijk ${dag(staat.op, view)}`,
    watVan(actie) === staat.wat ? '' : 'een andere tekst',
  ].filter((deel) => deel !== '');
  return was.length === 0 ? undefined : `Gewijzigd. Er stond: ${was.join(', ')}.`;
};

const lotZin = (actie: ConceptActie, view: View): string | undefined => {
  const lot = lotVan(actie);
  if (actie.staat || lot === 'staat') return correctieZin(actie, view);
  if (lot === 'nieuw') return undefined;
  if (lot !== 'bekend') return LOT[lot];
  const { verzet = false, wordt, naar } = actie.bekend ?? {};
  if (wordt !== undefined && DICHT.includes(wordt)) return `Al bekend: wordt gesloten (${wordt}).`;
  const datum =
    verzet && actie.wanneer.op !== undefined ? `de datum wordt ${dag(actie.wanneer.op, view)}` : '';
  const over = naar === undefined ? '' : `gaat over van ${naamMetPartner(view.netwerk, actie.ookVan ?? '')}`;
  const wijzigt = [over, datum, wordt === undefined ? '' : `de stand wordt "${wordt}"`].filter(
    (deel) => deel !== '',
  );
  return wijzigt.length === 0 ? 'Al bekend: verandert niet.' : `Al bekend: ${wijzigt.join(' en ')}.`;
};

/** What was chosen beyond what was written: "SMW → Ingrid Postma", "wk 49 → vr 4 dec". */
const gekozenZinnen = (actie: ConceptActie, view: View): (string | undefined)[] => {
  const { wie, wanneer } = actie;
  const naam = wie.wie === undefined ? undefined : deelnemerMet(view.netwerk, wie.wie)?.naam;
  const anders = naam !== undefined && wie.tekst !== '' && wie.tekst !== naam;
  const op = wanneer.op === undefined ? undefined : dag(wanneer.op, view);
  return [
    anders ? `${wie.tekst} → ${naam}` : undefined,
    wie.wie === undefined && wie.tekst !== '' ? `Er staat: ${wie.tekst}` : undefined,
    wanneer.hoe !== undefined && wanneer.tekst !== '' && op !== undefined
      ? `${wanneer.tekst} → ${op}`
      : undefined,
    wanneer.op === undefined && wanneer.tekst !== '' ? `Er staat: ${wanneer.tekst}` : undefined,
    actie.ookVan === undefined || actie.bekend !== undefined
      ? undefined
      : `Er is al een actie met deze tekst, van ${naamMetPartner(view.netwerk, actie.ookVan)}.`,
    actie.wie.helpers === undefined
      ? undefined
      : `Helpt mee: ${actie.wie.helpers.map((id) => naamMetPartner(view.netwerk, id)).join(', ')}`,
    actie.voorstel ? 'Voorstel: deze casus stond voor het eerst op de agenda.' : undefined,
    actie.stand === undefined ? undefined : `Stand van zaken: ${kort(actie.stand, 200)}`,
  ];
};

const actieView = (actie: ConceptActie, view: View): ActieView => {
  const wie =
    actie.wie.wie === undefined ? 'Eigenaar nog kiezen' : naamMetPartner(view.netwerk, actie.wie.wie);
  const wanneer =
    actie.wanneer.op === undefined ? 'datum nog kiezen' : `uiterlijk ${dag(actie.wanneer.op, view)}`;
  return {
    id: actie.id,
    wat: kort(watVan(actie), TOON.actie),
    wieWanneer: `${wie}, ${wanneer}`,
    opmerkingen: [lotZin(actie, view), ...gekozenZinnen(actie, view)].filter((zin) => zin !== undefined),
  };
};

const overnameZin = (lijst: LijstConcept, punt: PuntContent): string | undefined => {
  if (punt.casus === undefined) return undefined;
  if (openOvernames(lijst).includes(punt.casus)) return 'Deze casus ken ik nog niet.';
  return lijst.overname[punt.casus]?.ja ? 'Deze casus wordt overgenomen.' : undefined;
};

export const puntView = (
  lijst: LijstConcept,
  id: string,
  punt: PuntContent,
  overleg: Overleg | undefined,
  view: View,
): PuntView => {
  const weg = valtWeg(lijst, punt);
  const vragen = weg ? 0 : vragenVan(punt).length;
  const extra = [
    weg ? 'komt niet mee' : undefined,
    vragen > 0 ? telWoord(vragen, 'vraag', 'vragen') : undefined,
  ];
  return {
    id,
    titel: titelVan(punt),
    stand: [soortZin(punt, overleg, view), ...extra]
      .filter((deel) => deel !== undefined)
      .join(' · ')
      .replace(/^./, (letter) => letter.toUpperCase()),
    besluit: kort(punt.besluitTekst, TOON.besluit),
    toelichting: punt.toelichting === undefined ? undefined : kort(punt.toelichting, TOON.besluit),
    opmerkingen: [
      overnameZin(lijst, punt),
      punt.casus !== undefined && punt.onderwerp !== punt.casus ? punt.onderwerp : undefined,
    ].filter((zin): zin is string => zin !== undefined && zin !== ''),
    acties: punt.acties.map((actie) => actieView(actie, view)),
  };
};

/** Everyone who can own an actie, those named first. */
export const mensenKeuzes = (netwerk: Netwerk, eerst: readonly string[] = []): Choice[] => {
  const alle = mensenVan(netwerk).deelnemers;
  const voorop = alle.filter(({ id }) => eerst.includes(id));
  const rest = alle
    .filter(({ id }) => !eerst.includes(id))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return [...voorop, ...rest].map(({ id }) => ({ title: naamMetPartner(netwerk, id), value: id }));
};
