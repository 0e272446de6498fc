import type { ConceptActie, Geraakt, PuntContent } from './besluitenlijst-concept.ts';
import { DICHT, heeftBesluit, lotVan, watVan } from './besluitenlijst-vragen.ts';
import type { Wijziging } from './lijst-versie.ts';

type Wat = Wijziging['wat'];

/** Whether an actie that stands on the published list is closed: who had it and by when stays as it was. */
export const isAfgerond = ({ staat }: Pick<ConceptActie, 'staat'>): boolean =>
  staat !== undefined && DICHT.includes(staat.status);

/** What a correction does to one actie of an item; undefined: nothing. */
export const actieWijziging = (
  actie: ConceptActie,
  punt: Pick<PuntContent, 'casus' | 'weg'>,
): Wat | undefined => {
  const { staat } = actie;
  if (!staat) return !punt.weg && lotVan(actie) === 'nieuw' ? 'actie erbij' : undefined;
  if (actie.weg || punt.weg) return isAfgerond(actie) ? undefined : 'actie vervallen';
  if (!isAfgerond(actie) && actie.wie.wie !== staat.wie) return 'actie naar iemand anders';
  const verzet = !isAfgerond(actie) && actie.wanneer.op !== staat.op;
  return verzet || watVan(actie) !== staat.wat || punt.casus !== staat.casus ? 'actie gewijzigd' : undefined;
};

/** What a correction does to the besluit of an item; undefined: nothing. */
export const besluitWijziging = (punt: PuntContent): Wat | undefined => {
  const { staat } = punt;
  const blijft = !punt.weg && heeftBesluit(punt);
  if (!staat) return blijft ? 'besluit erbij' : undefined;
  if (!blijft) return 'besluit ingetrokken';
  if (punt.casus !== staat.casus) return 'besluit naar een andere casus';
  const zelfde =
    punt.besluitTekst === staat.tekst &&
    punt.soort === staat.soort &&
    punt.afsluiting === staat.afsluiting &&
    punt.regie?.wie === staat.regie &&
    (punt.soort !== 'volgen' || punt.volgenWeken === staat.weken);
  return zelfde ? undefined : 'besluit gewijzigd';
};

/** All a correction does to one item, in neutral words. */
export const wijzigingenVan = (punt: PuntContent): Wijziging[] => {
  const was = punt.staat ?? punt.acties.find(({ staat }) => staat !== undefined)?.staat;
  const over = was ? was.casus : punt.casus;
  const casus = over === undefined ? {} : { casus: over };
  const besluit = besluitWijziging(punt);
  const acties = punt.acties.flatMap((actie) => actieWijziging(actie, punt) ?? []);
  const soorten = [...new Set(acties)];
  return [
    ...(besluit === undefined ? [] : [{ ...casus, wat: besluit, aantal: 1 }]),
    ...soorten.map((wat) => ({ ...casus, wat, aantal: acties.filter((each) => each === wat).length })),
  ];
};

/** What is told to one person: one thing more. */
export const geraakt = (
  wie: string,
  wat: Partial<Pick<Geraakt, 'nieuw' | 'gewijzigd' | 'weg' | 'casussen'>>,
): Geraakt => ({ wie, nieuw: 0, gewijzigd: 0, weg: 0, casussen: [], ...wat });

/** The same, everyone once. */
export const bijElkaar = (mensen: readonly Geraakt[]): Geraakt[] => {
  const samen = new Map<string, Geraakt>();
  for (const meer of mensen) {
    const was = samen.get(meer.wie) ?? geraakt(meer.wie, {});
    samen.set(meer.wie, {
      wie: meer.wie,
      nieuw: was.nieuw + meer.nieuw,
      gewijzigd: was.gewijzigd + meer.gewijzigd,
      weg: was.weg + meer.weg,
      casussen: [...new Set([...was.casussen, ...meer.casussen])],
    });
  }
  return [...samen.values()];
};

/** Whom the changes of an item are about, as far as the item itself says: owners before and after. */
export const geraaktDoor = (punt: PuntContent): string[] => [
  ...new Set(
    punt.acties.flatMap((actie) =>
      actieWijziging(actie, punt) === undefined
        ? []
        : [actie.staat?.wie, actie.weg || punt.weg ? undefined : actie.wie.wie].filter(
            (wie) => wie !== undefined,
          ),
    ),
  ),
];
