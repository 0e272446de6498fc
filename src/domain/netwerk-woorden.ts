import type { Binding, Deelnemer, Rol } from './netwerk.ts';

const ROL_WOORDEN: Record<Rol, string> = {
  coordinator: 'coördinator',
  plaatsvervanger: 'plaatsvervangend coördinator',
  deelnemer: 'deelnemer',
  voorzitter: 'voorzitter',
  notulist: 'notulist',
  leidinggevende: 'leidinggevende',
};

/** Every role with the word people read, in the order they are offered. */
export const ROLLEN = Object.entries(ROL_WOORDEN).map(([rol, woord]) => ({ rol: rol as Rol, woord }));

/** What each role may and gets, in the words of the card. */
export const ROL_UITLEG: Record<Rol, string> = {
  coordinator: 'mag alles, ziet alle casussen en krijgt de signalen',
  plaatsvervanger: 'mag hetzelfde; krijgt de signalen als er geen coördinator is',
  deelnemer: 'brengt in, bereidt voor en doet acties; ziet alleen casussen van de eigen organisatie',
  voorzitter: 'deelnemer die altijd de agenda krijgt',
  notulist: 'deelnemer die altijd de agenda krijgt',
  leidinggevende: 'ziet alleen aantallen, nooit de inhoud van een casus',
};

/** `coördinator en voorzitter`. */
export const rolWoorden = (rollen: readonly Rol[]): string =>
  opsomming(rollen.map((rol) => ROL_WOORDEN[rol]));

/** What each binding means, in the words of the card. */
export const BINDINGEN: readonly { readonly binding: Binding; readonly woord: string }[] = [
  { binding: 'kern', woord: 'kern: altijd bij het overleg' },
  { binding: 'op afroep', woord: 'op afroep: alleen als het hen aangaat' },
  { binding: 'extern', woord: 'extern: niet in het netwerk, werkt wel mee' },
];

/** `Femke, Sanne en Rachid`; above `hoogstens` the rest is counted. */
export const opsomming = (woorden: readonly string[], hoogstens = woorden.length): string => {
  const rest = woorden.length - hoogstens;
  const genoemd = rest > 0 ? [...woorden.slice(0, hoogstens), `nog ${rest}`] : woorden;
  const laatste = genoemd.at(-1) ?? '';
  return genoemd.length < 2 ? laatste : `${genoemd.slice(0, -1).join(', ')} en ${laatste}`;
};

/** `1 partner`, `11 partners`. */
export const aantal = (getal: number, een: string, meer: string): string =>
  `${getal} ${getal === 1 ? een : meer}`;

export const namenVan = (deelnemers: readonly Deelnemer[], hoogstens?: number): string =>
  opsomming(
    deelnemers.map(({ naam }) => naam),
    hoogstens,
  );
