import { Temporal } from 'temporal-polyfill';
import type { ConceptActie, ConceptDatum, ConceptPersoon, PuntContent } from './besluitenlijst-concept.ts';
import { toonDatum } from './datum.ts';
import type { DatumLezing } from './datum-lezen.ts';
import type { GelezenActie, GelezenItem } from './lijst/besluitenlijst-vorm.ts';
import { kandidatenVan, type OwnerMatch } from './lijst/eigenaar.ts';
import { fold, squash } from './lijst/tekst.ts';

type Datum = Temporal.PlainDate;

/** More acties than this at one item are shown, kept and published as a second item: so much fits on a card. */
export const ACTIES_PER_PUNT = 10;

const NOTIFICATIE = /notificatie|kennisgevingsbrief|informatiebrief/i;

/** What kind of actie the words speak of. */
export const soortActie = (wat: string): ConceptActie['soort'] =>
  NOTIFICATIE.test(wat) ? 'notificatiebrief' : 'actie';

/** Who is meant, as it was read. */
const alsPersoon = (tekst: string, match: OwnerMatch): ConceptPersoon => ({
  tekst: squash(tekst),
  ...(match.soort === 'een' ? { wie: match.deelnemer.id } : {}),
  kandidaten: kandidatenVan(match).map(({ id }) => id),
  ...(match.soort === 'kies' ? { waarom: match.waarom } : {}),
});

const alsDatum = (tekst: string, lezing: DatumLezing): ConceptDatum => {
  switch (lezing.soort) {
    case 'datum':
      return { tekst, op: lezing.datum.toString(), ...(lezing.hoe === undefined ? {} : { hoe: lezing.hoe }) };
    case 'vraag':
      return {
        tekst,
        waarom: lezing.waarom,
        ...(lezing.voorstel ? { voorstel: lezing.voorstel.toString() } : {}),
      };
    case 'niet-gelezen':
      return { tekst };
  }
};

const alsActie = (actie: GelezenActie, id: string): ConceptActie => ({
  id,
  soort: soortActie(actie.tekst),
  wat: actie.tekst,
  bron: actie.tekst,
  wie: alsPersoon(actie.eigenaarTekst, actie.eigenaar),
  wanneer: alsDatum(actie.wanneerTekst, actie.wanneer),
  ...(actie.status === undefined ? {} : { status: actie.status }),
  ...(actie.standVanZaken === undefined ? {} : { stand: actie.standVanZaken }),
});

/** What belongs together: all of one casus, and the loose acties that stand under no heading. */
const groepVan = (item: GelezenItem, plek: number): string => {
  if (item.casus !== undefined) return `casus ${item.casus}`;
  const los = !item.casusVraag && item.besluitTekst === '' && !item.regie;
  return los ? `los ${fold(item.onderwerp)}` : `punt ${plek}`;
};

const opDatum = (a: GelezenItem, b: GelezenItem): number =>
  a.overlegDatum && b.overlegDatum ? Temporal.PlainDate.compare(a.overlegDatum, b.overlegDatum) : 0;

/** The besluiten of one casus in order of time; those of an earlier overleg say of when they are. */
const besluitTekst = (items: readonly GelezenItem[], vandaag: Datum): string => {
  const laatste = items.at(-1)?.overlegDatum;
  return items
    .filter((item) => item.besluitTekst !== '')
    .map((item) =>
      item.overlegDatum && laatste && !item.overlegDatum.equals(laatste)
        ? `${toonDatum(item.overlegDatum, vandaag)}: ${item.besluitTekst}`
        : item.besluitTekst,
    )
    .join('\n');
};

const alsPunt = (
  groep: readonly GelezenItem[],
  van: { readonly vandaag: Datum; readonly newId: () => string },
): PuntContent => {
  const [eerste] = groep;
  const items = groep.toSorted(opDatum);
  const besluit = items.findLast(({ besluitSoort }) => besluitSoort !== undefined);
  const regie = items.findLast((item) => item.regie !== undefined)?.regie;
  const toelichting = items
    .flatMap((item) => (item.toelichting === undefined ? [] : [item.toelichting]))
    .join('\n');
  return {
    volgnr: eerste?.volgnr ?? '',
    onderwerp: eerste?.onderwerp ?? '',
    ...(eerste?.casus === undefined ? {} : { casus: eerste.casus }),
    ...(eerste?.casusVraag
      ? { casusVraag: { tekst: eerste.casusVraag.tekst, kandidaten: [...eerste.casusVraag.kandidaten] } }
      : {}),
    besluitTekst: besluitTekst(items, van.vandaag),
    ...(toelichting === '' ? {} : { toelichting }),
    ...(besluit?.besluitSoort ? { soort: besluit.besluitSoort } : {}),
    ...(besluit?.afsluiting ? { afsluiting: besluit.afsluiting } : {}),
    ...(besluit?.volgenWeken === undefined ? {} : { volgenWeken: besluit.volgenWeken }),
    ...(regie
      ? {
          regie: alsPersoon(
            regie.soort === 'een' ? regie.deelnemer.naam : regie.soort === 'onbekend' ? regie.tekst : '',
            regie,
          ),
        }
      : {}),
    heeftRegie: false,
    acties: groep.flatMap((item) => item.acties.map((actie) => alsActie(actie, van.newId()))),
  };
};

/** An item with more acties than fit becomes two or more; the besluit stays with the first. */
const gedeeld = (punt: PuntContent): PuntContent[] => {
  const { volgnr, onderwerp, casus, casusVraag, heeftRegie, acties } = punt;
  const eerste = { ...punt, acties: acties.slice(0, ACTIES_PER_PUNT) };
  const rest = acties.slice(ACTIES_PER_PUNT);
  if (rest.length === 0) return [eerste];
  const verder: PuntContent = {
    volgnr,
    onderwerp,
    ...(casus === undefined ? {} : { casus }),
    ...(casusVraag ? { casusVraag } : {}),
    besluitTekst: '',
    heeftRegie,
    acties: rest,
  };
  return [eerste, ...gedeeld(verder)];
};

/** The items of a list as they are prepared: one for each casus, in the order of the list. */
export const puntenUit = (
  items: readonly GelezenItem[],
  van: { readonly vandaag: Datum; readonly newId: () => string },
): PuntContent[] => {
  const groepen = new Map<string, GelezenItem[]>();
  for (const [plek, item] of items.entries()) {
    const groep = groepVan(item, plek);
    groepen.set(groep, [...(groepen.get(groep) ?? []), item]);
  }
  return [...groepen.values()].flatMap((groep) => gedeeld(alsPunt(groep, van)));
};
