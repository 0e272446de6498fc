import type { Choice } from '../../../cards/kit/inputs.ts';
import type { BesluitSoort } from '../../domain/besluit.ts';
import type { PuntContent } from '../../domain/besluitenlijst-concept.ts';

const SOORTEN: readonly (readonly [BesluitSoort, 'positief' | 'negatief' | undefined])[] = [
  ['integrale aanpak', undefined],
  ['één partner zelfstandig', undefined],
  ['doorverwijzing naar ander overleg', undefined],
  ['doorverwijzing naar zorgpartner', undefined],
  ['volgen', undefined],
  ['afsluiten', 'positief'],
  ['afsluiten', 'negatief'],
  ['overdragen', undefined],
  ['opschalen', undefined],
];

type Keuze = { readonly soort: BesluitSoort; readonly afsluiting?: 'positief' | 'negatief' };
const waardeVan = (soort: string, afsluiting: string | undefined): string =>
  afsluiting === undefined ? soort : `${soort} ${afsluiting}`;

/** The kinds of besluit to choose from; closing asks at once how. */
export const soortKeuzes: readonly Choice[] = SOORTEN.map(([soort, hoe]) => ({
  title: hoe === undefined ? soort.replace(/^./, (letter) => letter.toUpperCase()) : `Afsluiten, ${hoe}`,
  value: waardeVan(soort, hoe),
}));

export const soortWaarde = (punt: Pick<PuntContent, 'soort' | 'afsluiting'>): string | undefined =>
  punt.soort === undefined ? undefined : waardeVan(punt.soort, punt.afsluiting);

/** The kind of besluit that was chosen; undefined when it is none of them. */
export const gekozenSoort = (waarde: string | undefined): Keuze | undefined => {
  const gevonden = SOORTEN.find(([soort, hoe]) => waardeVan(soort, hoe) === waarde);
  if (!gevonden) return undefined;
  const [soort, afsluiting] = gevonden;
  return afsluiting === undefined ? { soort } : { soort, afsluiting };
};
