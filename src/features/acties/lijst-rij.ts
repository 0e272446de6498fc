import type { Actie } from '../../domain/actie.ts';
import { groepVan } from '../../domain/actie-lijst.ts';
import {
  actieNaam,
  actieZonderNummer,
  isGewoonOpen,
  staat,
  termijn,
  totDatum,
} from '../../domain/actie-woorden.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { View } from '../turn.ts';

/** What an actie is called in a list: by its casus number, by its owner, or (where both would be told) by neither. */
export type RijNaam = 'nummer' | 'eigenaar' | 'geen';

const naamVoor = (view: View, actie: Actie, naam: RijNaam): string => {
  if (naam === 'nummer') return actieNaam(actie);
  return naam === 'eigenaar' ? naamMetPartner(view.netwerk, actie.eigenaar) : actieZonderNummer(actie);
};

/** One line of a list: what, by when, and how it stands. */
export const rij = (view: View, actie: Actie, naam: RijNaam) => ({
  id: actie.id,
  naam: naamVoor(view, actie, naam),
  termijn: `${termijn(actie, view.vandaag).replace(/^./, (letter) => letter.toUpperCase())} (${totDatum(actie.tot, view.vandaag)})`,
  staat: isGewoonOpen(actie) ? undefined : staat(actie),
  groep: groepVan(actie, view.vandaag) as string,
});
