import type { BesluitSoort } from './besluit.ts';
import type {
  ConceptActie,
  ConceptPersoon,
  LijstConcept,
  PuntContent,
  PuntStand,
  VraagRef,
} from './besluitenlijst-concept.ts';
import { EEN_EIGENAAR, kandidatenVan, type Mensen, zoekEigenaar } from './lijst/eigenaar.ts';
import { fold } from './lijst/tekst.ts';

/**
 * What becomes of an actie of the list. `gereed`: it was closed already; `bekend`: it exists from an earlier list; `staat`: it
 * stands on the published list that is corrected.
 */
export type ActieLot = 'nieuw' | 'bekend' | 'gereed' | 'staat' | 'weg';

/** The states in which an actie is closed. */
export const DICHT: readonly string[] = ['gedaan', 'niet meer mogelijk', 'niet uitgevoerd', 'vervallen'];

export const lotVan = (actie: ConceptActie): ActieLot => {
  if (actie.weg) return 'weg';
  if (actie.staat) return 'staat';
  if (actie.bekend) return 'bekend';
  return actie.status !== undefined && DICHT.includes(actie.status) ? 'gereed' : 'nieuw';
};

/** Whether something was decided: in words, or about the casus. Of what was passed on nothing is. */
export const heeftBesluit = (punt: PuntContent): boolean =>
  punt.doorgeschoven === undefined && (punt.besluitTekst !== '' || punt.soort !== undefined);

/** A question about an item, without saying which item. */
export type PuntVraag = Pick<VraagRef, 'soort' | 'actie'>;

/** Whether it must be asked if this is an actie that somebody else has: asked once its owner is known. */
const isDezelfdeVraag = ({ zelfde, wie }: ConceptActie): boolean =>
  zelfde !== undefined && zelfde.ja === undefined && wie.wie !== undefined;

/** What must be answered before this item can be published, in the order it is asked. */
export const vragenVan = (punt: PuntContent): PuntVraag[] => {
  if (punt.weg) return [];
  const overCasus =
    punt.doorgeschoven === undefined && (punt.casus !== undefined || punt.casusVraag !== undefined);
  const wilRegie = punt.soort === 'integrale aanpak' && !punt.heeftRegie && !punt.regie;
  const over: [open: boolean, soort: PuntVraag['soort']][] = [
    [punt.casusVraag !== undefined, 'casus'],
    [overCasus && punt.besluitTekst !== '' && punt.soort === undefined && !punt.geenSoort, 'besluit'],
    [overCasus && punt.soort === 'afsluiten' && punt.afsluiting === undefined, 'afsluiting'],
    [overCasus && (wilRegie || (punt.regie !== undefined && punt.regie.wie === undefined)), 'regie'],
  ];
  const acties = punt.acties
    .filter((actie) => lotVan(actie) === 'nieuw')
    .flatMap((actie): PuntVraag[] => [
      ...(actie.wie.wie === undefined ? [{ soort: 'eigenaar' as const, actie: actie.id }] : []),
      ...(isDezelfdeVraag(actie) ? [{ soort: 'zelfde' as const, actie: actie.id }] : []),
      ...(actie.wanneer.op === undefined ? [{ soort: 'datum' as const, actie: actie.id }] : []),
    ]);
  return [...over.flatMap(([open, soort]): PuntVraag[] => (open ? [{ soort }] : [])), ...acties];
};

/** Casus numbers of items that stay, that the bot does not know and nobody decided about. */
export const openOvernames = (lijst: Pick<LijstConcept, 'punten' | 'onbekend' | 'overname'>): string[] =>
  lijst.onbekend.filter(
    (casus) => !lijst.overname[casus] && lijst.punten.some((punt) => punt.casus === casus && !punt.weg),
  );

/** How many questions are open before it can be published. */
export const aantalVragen = (lijst: LijstConcept): number =>
  (lijst.overleg === undefined ? 1 : 0) +
  openOvernames(lijst).length +
  lijst.punten.reduce((som, punt) => som + (valtWeg(lijst, punt) ? 0 : punt.vragen), 0) +
  lijst.rest;

/** Whether an item is left out: dropped, or of an unknown casus that is not taken over. */
export const valtWeg = (
  lijst: Pick<LijstConcept, 'overname'>,
  punt: { readonly casus?: string | undefined; readonly weg?: boolean | undefined },
): boolean => punt.weg === true || (punt.casus !== undefined && lijst.overname[punt.casus]?.ja === false);

/** Whether publishing has something to do for an item: in a correction only for what it changes, and what it takes away. */
export const komtAanBod = (
  lijst: Pick<LijstConcept, 'overname' | 'bron'>,
  punt: Pick<PuntStand, 'casus' | 'weg' | 'wijzigt'>,
): boolean =>
  lijst.bron === 'correctie'
    ? (punt.wijzigt ?? []).length > 0 && !valtWeg(lijst, { casus: punt.casus })
    : !valtWeg(lijst, punt);

/** The casussen an item touches: its own, and in a correction the one it was about. */
export const casussenVan = ({ casus, wijzigt = [] }: Pick<PuntStand, 'casus' | 'wijzigt'>): string[] => [
  ...new Set([casus, ...wijzigt.map((each) => each.casus)].filter((each) => each !== undefined)),
];

const metActie = (
  punt: PuntContent,
  id: string,
  wijzig: (actie: ConceptActie) => ConceptActie,
): PuntContent => ({
  ...punt,
  acties: punt.acties.map((actie) => (actie.id === id ? wijzig(actie) : actie)),
});

const TUSSEN = /[/&+;,\n]| (?:en|samen met|i\.?s\.?m\.?|met) /i;
const IEDEREEN = /^(?:allen|alle|iedereen|ieder|allemaal)\b/;

/** Who stood beside the one that was chosen, in words; undefined when the words named one, or one or the other. */
export const samenMet = (tekst: string, gekozen: string, mensen: Mensen): string | undefined => {
  if (IEDEREEN.test(fold(tekst))) return 'de anderen';
  const delen = tekst
    .split(TUSSEN)
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '');
  if (delen.length < 2) return undefined;
  const anderen = delen.flatMap((deel) => {
    const gevonden = kandidatenVan(zoekEigenaar(deel, mensen));
    if (gevonden.some(({ id }) => id === gekozen)) return [];
    const [een] = gevonden;
    return [een && gevonden.length === 1 ? een.naam : deel];
  });
  return anderen.length > 0 && anderen.length < delen.length ? anderen.join(' en ') : undefined;
};

/** Who of those beside the chosen one is known for sure. */
const helpersNaast = (tekst: string, gekozen: string, mensen: Mensen): string[] => {
  if (samenMet(tekst, gekozen, mensen) === undefined) return [];
  const anderen = tekst.split(TUSSEN).flatMap((deel) => {
    const [een, tweede] = kandidatenVan(zoekEigenaar(deel, mensen));
    return een && !tweede && een.id !== gekozen ? [een.id] : [];
  });
  return [...new Set(anderen)];
};

const gekozen = (persoon: ConceptPersoon, wie: string, mensen: Mensen): ConceptPersoon => {
  const { samen: _oud, helpers: _helpers, ...rest } = persoon;
  if (!persoon.waarom?.startsWith(EEN_EIGENAAR)) return { ...rest, wie };
  const samen = samenMet(persoon.tekst, wie, mensen);
  const helpers = helpersNaast(persoon.tekst, wie, mensen);
  return {
    ...rest,
    wie,
    ...(samen === undefined ? {} : { samen }),
    ...(helpers.length === 0 ? {} : { helpers }),
  };
};

/** The owner is chosen; who else was named stays in the text. */
export const kiesEigenaar = (punt: PuntContent, actie: string, wie: string, mensen: Mensen): PuntContent =>
  metActie(punt, actie, (each) => ({ ...each, wie: gekozen(each.wie, wie, mensen) }));

export const kiesDatum = (punt: PuntContent, actie: string, op: string): PuntContent =>
  metActie(punt, actie, (each) => ({ ...each, wanneer: { ...each.wanneer, op, hoe: 'door jou gekozen' } }));

/** The actie is the one somebody else has, and goes to whoever is named here; or it is another one. */
export const kiesZelfde = (punt: PuntContent, id: string, ja: boolean): PuntContent =>
  metActie(punt, id, (actie) => {
    const { zelfde, wie, bekend: _bekend, ...rest } = actie;
    if (!zelfde) return actie;
    return {
      ...rest,
      wie,
      zelfde: { ...zelfde, ja },
      ...(ja && wie.wie !== undefined
        ? { bekend: { actie: zelfde.actie, verzet: false, naar: wie.wie } }
        : {}),
    };
  });

export const kiesRegie = (punt: PuntContent, wie: string): PuntContent => ({
  ...punt,
  regie: { ...(punt.regie ?? { tekst: '', kandidaten: [] }), wie },
});

/** What kind of besluit it is; undefined: none about the casus. */
export const kiesBesluit = (
  punt: PuntContent,
  keuze: { readonly soort: BesluitSoort; readonly afsluiting?: 'positief' | 'negatief' } | undefined,
): PuntContent => {
  const { soort: _soort, afsluiting: _afsluiting, geenSoort: _geen, volgenWeken, ...rest } = punt;
  if (!keuze) return { ...rest, geenSoort: true };
  return {
    ...rest,
    soort: keuze.soort,
    ...(keuze.afsluiting ? { afsluiting: keuze.afsluiting } : {}),
    ...(keuze.soort === 'volgen' && volgenWeken !== undefined ? { volgenWeken } : {}),
  };
};

/** Which casus it is about; undefined: none. */
export const kiesCasus = (punt: PuntContent, casus: string | undefined): PuntContent => {
  const { casus: _oud, casusVraag: _vraag, ...rest } = punt;
  return casus === undefined ? rest : { ...rest, casus };
};

/** The text of an actie as it will stand. */
export const watVan = (actie: ConceptActie): string =>
  actie.wie.samen === undefined
    ? actie.wat
    : `${actie.wat.replace(/[.\s]+$/, '')} (samen met ${actie.wie.samen})`;
