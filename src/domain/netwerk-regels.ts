import { UserError } from './errors.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Bezetting,
  coordinatoren,
  type Deelnemer,
  deelnemerMet,
  hoortBij,
} from './netwerk.ts';
import { namenVan, opsomming } from './netwerk-woorden.ts';

/** One netwerk is one row, read at every click: this much fits well. */
export const MAX_PARTNERS = 150;
export const MAX_DEELNEMERS = 500;
/** Longest name that is kept, in characters. */
export const MAX_NAAM = 120;

/** Coördinatoren whom Teams knows: only they can do something. */
export const bereikbareCoordinatoren = (bezetting: Bezetting): Deelnemer[] =>
  coordinatoren(bezetting).filter(({ oid }) => oid !== undefined);

/** Throws when one account would stand for two people: then it is not clear who does what. */
export const eisEenAccount = (bezetting: Bezetting): void => {
  const wie = new Map<string, Deelnemer>();
  for (const deelnemer of actieveDeelnemers(bezetting)) {
    if (deelnemer.oid === undefined) continue;
    const ander = wie.get(deelnemer.oid);
    if (ander) {
      throw new UserError(
        `${namenVan([ander, deelnemer])} zijn aan dezelfde persoon in het team gekoppeld. Kies voor één van hen iemand anders.`,
      );
    }
    wie.set(deelnemer.oid, deelnemer);
  }
};

const metRol = (bezetting: Bezetting): boolean =>
  bereikbareCoordinatoren(bezetting).some(({ rollen }) => rollen.includes('coordinator'));

/**
 * Throws when nobody would be left to run the netwerk. A plaatsvervanger is enough only where the last coördinator is
 * gone already (`was`): nobody takes the last one out, or her role away.
 */
export const eisCoordinator = (bezetting: Bezetting, was: Bezetting = bezetting): void => {
  if (metRol(bezetting)) return;
  if (!metRol(was) && bereikbareCoordinatoren(bezetting).length > 0) return;
  throw new UserError(
    'Een netwerk heeft altijd een coördinator die in het team zit. Maak eerst iemand anders coördinator.',
  );
};

/** Both of these: what holds before people are saved. */
export const eisBezetting = (bezetting: Bezetting, was: Bezetting): void => {
  eisCoordinator(bezetting, was);
  eisEenAccount(bezetting);
};

/** Chains of vervangers that come back where they began, each once. */
export const kringen = (bezetting: Bezetting): Deelnemer[][] => {
  const done = new Set<string>();
  const found: Deelnemer[][] = [];
  for (const start of actieveDeelnemers(bezetting)) {
    const path: Deelnemer[] = [];
    let current: Deelnemer | undefined = start;
    while (current && !done.has(current.id) && !path.includes(current)) {
      path.push(current);
      current = current.vervanger === undefined ? undefined : deelnemerMet(bezetting, current.vervanger);
    }
    if (current && path.includes(current)) found.push(path.slice(path.indexOf(current)));
    for (const { id } of path) done.add(id);
  }
  return found;
};

const metVervangerWeg = (bezetting: Bezetting): Deelnemer[] =>
  actieveDeelnemers(bezetting).filter(({ vervanger }) => {
    if (vervanger === undefined) return false;
    const persoon = deelnemerMet(bezetting, vervanger);
    return persoon === undefined || persoon.vertrokken !== undefined;
  });

/** What a coördinator should look at in this list of people, in Dutch sentences. Nothing of it is forbidden. */
export const letOp = (bezetting: Bezetting): string[] => {
  const actief = actieveDeelnemers(bezetting);
  const partners = actievePartners(bezetting);
  const kern = partners.filter(({ binding }) => binding === 'kern');
  const leeg = kern.filter(({ id }) => !actief.some((deelnemer) => hoortBij(deelnemer, id)));
  const zonder = metVervangerWeg(bezetting);
  const rond = kringen(bezetting).slice(0, 3);
  return [
    kern.length === 0 &&
      partners.length > 0 &&
      'Geen enkele partner is kern. Dan krijgt niemand vanzelf de vraag om iets in te brengen.',
    leeg.length > 0 &&
      `Van ${opsomming(
        leeg.map(({ naam }) => naam),
        5,
      )} staat niemand op de lijst.`,
    zonder.length > 0 && `De vervanger doet niet meer mee bij: ${namenVan(zonder, 5)}.`,
    rond.length > 0 &&
      `Deze mensen vervangen elkaar: ${rond.map((kring) => namenVan(kring, 5)).join('; ')}. Kunnen zij tegelijk niet, dan komt er niemand.`,
    actief.length > 0 &&
      bereikbareCoordinatoren(bezetting).length === 0 &&
      'Er is nog geen coördinator die in het team is gevonden.',
  ].filter((zin) => zin !== false);
};
