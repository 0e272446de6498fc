import { wachtOpBesluit } from './aanmelding-besluit.ts';
import { type AgendaStand, kandidaten, plaatsenVoor } from './agenda-voorstel.ts';
import type { Overleg } from './overleg.ts';

/** How full an overleg is: casussen it treats, aanmeldingen for it that are still to be judged, and how many it has time for. */
export type Drukte = { readonly casussen: number; readonly wachtend: number; readonly plaatsen: number };

/** The casussen on its agenda, or that would be on it now. `behalve`: an aanmelding that is not counted. */
export const drukteVan = (
  overleg: Overleg,
  {
    casussen,
    aanmeldingen,
    komend,
    netwerk,
  }: Pick<AgendaStand, 'casussen' | 'aanmeldingen' | 'netwerk'> & {
    readonly komend: readonly Overleg[];
  },
  behalve: string,
): Drukte => {
  const elders = komend
    .filter(({ id }) => id !== overleg.id)
    .flatMap(({ agenda }) => agenda.flatMap(({ casus }) => casus ?? []));
  const erop = overleg.agenda.filter(({ casus }) => casus !== undefined).length;
  const stand = { overleg, casussen, aanmeldingen, komend: komend.map(({ id }) => id), elders, netwerk };
  return {
    casussen: overleg.agenda.length > 0 ? erop : kandidaten(stand).length,
    wachtend: aanmeldingen.filter(
      (een) =>
        een.id !== behalve &&
        een.overleg === overleg.id &&
        een.grondslag !== 'anoniem' &&
        wachtOpBesluit(een),
    ).length,
    plaatsen: plaatsenVoor(overleg, netwerk.protocol),
  };
};

/** Whether one more may have to wait. Nothing is refused for it: what does not fit waits, spoed goes first. */
export const isVol = ({ casussen, wachtend, plaatsen }: Drukte): boolean => casussen + wachtend >= plaatsen;

const aantal = (hoeveel: number, een: string, meer: string): string =>
  `${hoeveel} ${hoeveel === 1 ? een : meer}`;

/** "6 casussen en 1 aanmelding die nog wordt beoordeeld". */
export const drukteZin = ({ casussen, wachtend }: Drukte): string => {
  const wacht = aantal(
    wachtend,
    'aanmelding die nog wordt beoordeeld',
    'aanmeldingen die nog worden beoordeeld',
  );
  if (wachtend === 0) return aantal(casussen, 'casus', 'casussen');
  return casussen === 0 ? wacht : `${aantal(casussen, 'casus', 'casussen')} en ${wacht}`;
};
