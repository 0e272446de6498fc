import type { Binding, Rol } from '../netwerk.ts';
import type { Sector } from './woordenlijst.ts';

export type GelezenPartner = {
  readonly naam: string;
  readonly sector?: Sector;
  readonly binding: Binding;
  readonly leidinggevendeFunctie?: string;
};

/** `organisatie` is the name of one of the partners; `vasteVervanger` that of one of the deelnemers. */
export type GelezenDeelnemer = {
  readonly naam: string;
  readonly email?: string;
  readonly organisatie: string;
  /** Other organisations of the list this person stands under as well, with the same address. */
  readonly ookBij?: readonly string[];
  readonly rollen: readonly Rol[];
  readonly functie?: string;
  readonly vasteVervanger?: string;
};

/**
 * What a partner list says. What has no place in it is in `nietGeplaatst`, with the row as it stood and a Dutch
 * sentence why; `opmerkingen` tells what was filled in or left out; `titels` is what stood above the lists.
 */
export type Netwerklijst = {
  readonly partners: readonly GelezenPartner[];
  readonly deelnemers: readonly GelezenDeelnemer[];
  readonly onbekendeKolommen: readonly string[];
  readonly nietGeplaatst: readonly { readonly rij: string; readonly waarom: string }[];
  readonly opmerkingen: readonly string[];
  readonly titels: readonly string[];
};

/** Found before anything is judged: one partner or person per row, in the words of the list. */
export type Ruw = {
  readonly partners: { naam: string; sector: string; binding: string; leidinggevende: string; rij: string }[];
  readonly personen: {
    naam: string;
    email: string;
    organisatie: string;
    rol: string;
    functie: string;
    vervanger: string;
    vervangerEmail: string;
    rij: string;
  }[];
  readonly onbekendeKolommen: Set<string>;
  readonly nietGeplaatst: { rij: string; waarom: string }[];
  readonly opmerkingen: string[];
  readonly titels: string[];
};
