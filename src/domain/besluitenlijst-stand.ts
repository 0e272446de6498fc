import type {
  ConceptActie,
  LijstConcept,
  PuntContent,
  PuntStand,
  VraagRef,
} from './besluitenlijst-concept.ts';
import { geraaktDoor, wijzigingenVan } from './besluitenlijst-correctie.ts';
import { DICHT, heeftBesluit, lotVan, openOvernames, valtWeg, vragenVan } from './besluitenlijst-vragen.ts';

/** Longest texts that are shown on the review; the rest is shown when the item is opened. */
export const TOON = { besluit: 700, actie: 400 } as const;

const PAGINA = { bytes: 18_000, punten: 6 } as const;
const OMVANG = { punt: 1_800, actie: 800 } as const;

const opKaart = (tekst: string, hoogstens: number): number => Math.min(tekst.length, hoogstens) * 2;

const omvangVan = (punt: PuntContent): number =>
  OMVANG.punt +
  opKaart(punt.besluitTekst, TOON.besluit) +
  opKaart(punt.toelichting ?? '', TOON.besluit) +
  punt.acties.reduce((som, actie) => som + OMVANG.actie + opKaart(actie.wat, TOON.actie), 0);

/** Whether an actie that is known gets another date or another owner. */
const isVerzet = ({ weg, bekend }: ConceptActie): boolean =>
  !weg && (bekend?.verzet === true || bekend?.naar !== undefined);

/** Whether an actie that is known is closed by this list. */
export const isSluit = ({ weg, bekend }: ConceptActie): boolean =>
  !weg && bekend?.wordt !== undefined && DICHT.includes(bekend.wordt);

/**
 * What the list says of this item without opening it. `gezien`: who has it before them as it is now; `correctie`: the list
 * corrects what was published.
 */
export const standVan = (
  id: string,
  punt: PuntContent,
  gezien: readonly string[] = [],
  correctie = false,
): PuntStand => {
  const nieuw = punt.acties.filter((actie) => lotVan(actie) === 'nieuw');
  const horen = [...nieuw, ...punt.acties.filter(isVerzet)].flatMap(({ wie }) =>
    wie.wie === undefined ? [] : [wie.wie],
  );
  return {
    id,
    volgnr: punt.volgnr,
    ...(punt.casus === undefined ? {} : { casus: punt.casus }),
    weg: punt.weg ?? false,
    besluit: heeftBesluit(punt),
    ...(punt.soort === undefined || punt.doorgeschoven !== undefined ? {} : { soort: punt.soort }),
    ...(punt.doorgeschoven === undefined ? {} : { doorgeschoven: punt.doorgeschoven }),
    acties: punt.acties.filter((actie) => !actie.weg && !actie.voorstel).length,
    nieuw: nieuw.length,
    verzet: punt.acties.filter(isVerzet).length,
    bekend: punt.acties.flatMap(({ bekend }) => (bekend ? [bekend.actie] : [])),
    sluit: punt.acties.filter(isSluit).length,
    ...(correctie ? { wijzigt: wijzigingenVan(punt) } : {}),
    eigenaren: correctie ? geraaktDoor(punt) : [...new Set(horen)],
    vragen: vragenVan(punt).length,
    omvang: omvangVan(punt),
    gezien: [...gezien],
  };
};

/** The items cut into pages that fit on a card each. There is always one page. */
export const paginasVan = (punten: readonly PuntStand[]): PuntStand[][] => {
  const paginas: PuntStand[][] = [[]];
  let bytes = 0;
  for (const punt of punten) {
    const nu = paginas.at(-1);
    if (nu && nu.length > 0 && (nu.length >= PAGINA.punten || bytes + punt.omvang > PAGINA.bytes)) {
      paginas.push([punt]);
      bytes = punt.omvang;
    } else {
      nu?.push(punt);
      bytes += punt.omvang;
    }
  }
  return paginas;
};

/** The page (from 1) of the first item this person has not seen as it is now; undefined when all were seen. */
export const nogTeZien = (lijst: Pick<LijstConcept, 'punten'>, deelnemer: string): number | undefined => {
  const plek = paginasVan(lijst.punten).findIndex((punten) =>
    punten.some(({ gezien }) => !gezien.includes(deelnemer)),
  );
  return plek < 0 ? undefined : plek + 1;
};

/** The list after an item was changed or added: nobody saw it as it is now, unless told. */
export const metPunt = (lijst: LijstConcept, stand: PuntStand, door: string): LijstConcept => ({
  ...lijst,
  revisie: lijst.revisie + 1,
  gewijzigdDoor: door,
  punten: lijst.punten.some(({ id }) => id === stand.id)
    ? lijst.punten.map((punt) => (punt.id === stand.id ? stand : punt))
    : [...lijst.punten, stand],
});

/** The list after something else of it was changed. */
export const gewijzigd = (lijst: LijstConcept, meer: Partial<LijstConcept>, door: string): LijstConcept => ({
  ...lijst,
  ...meer,
  revisie: lijst.revisie + 1,
  gewijzigdDoor: door,
});

/** These items were shown to this person. The same list when that was known. */
export const metGezien = (lijst: LijstConcept, punten: readonly string[], deelnemer: string): LijstConcept =>
  lijst.punten.every(({ id, gezien }) => !punten.includes(id) || gezien.includes(deelnemer))
    ? lijst
    : {
        ...lijst,
        punten: lijst.punten.map((punt) =>
          punten.includes(punt.id) ? { ...punt, gezien: [...new Set([...punt.gezien, deelnemer])] } : punt,
        ),
      };

/** Where the next question is: an unknown casus of an item goes before the questions in it. */
export const volgendeVraagIn = (lijst: LijstConcept): { punt: string; overname: boolean } | undefined => {
  const overnames = new Set(openOvernames(lijst));
  for (const punt of lijst.punten) {
    if (valtWeg(lijst, punt)) continue;
    if (punt.casus !== undefined && overnames.has(punt.casus)) return { punt: punt.id, overname: true };
    if (punt.vragen > 0) return { punt: punt.id, overname: false };
  }
  return undefined;
};

const isZelfde = (a: VraagRef, b: VraagRef): boolean =>
  a.punt === b.punt && a.soort === b.soort && a.actie === b.actie;

/** Remembers that this was answered, for "Terug". */
export const metAntwoord = (lijst: LijstConcept, vraag: VraagRef): LijstConcept =>
  lijst.beantwoord.some((each) => isZelfde(each, vraag))
    ? lijst
    : { ...lijst, beantwoord: [...lijst.beantwoord, vraag] };

/** The question that was answered before this one; before an open question it is the last one answered. */
export const vorigeVraag = (lijst: LijstConcept, vraag: VraagRef | undefined): VraagRef | undefined => {
  const plek = vraag ? lijst.beantwoord.findIndex((each) => isZelfde(each, vraag)) : -1;
  return plek < 0 ? lijst.beantwoord.at(-1) : lijst.beantwoord[plek - 1];
};
