import { ACTIE_BIJ } from '../../domain/actie.ts';
import { mayDo } from '../../domain/authority.ts';
import { type ConceptActie, type PuntContent, SAMEN } from '../../domain/besluitenlijst-concept.ts';
import { Casussen } from '../../domain/casus.ts';
import { onderwerp, openActies } from '../../domain/casus-toegang.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import type { DeelnemerTurn } from '../turn.ts';

/**
 * Whether this person may read what belongs to an item: all of it when it is about no casus, or about one they are on. Leading the
 * overleg gives nobody the content of a casus.
 */
export const zietPunt = async (turn: DeelnemerTurn, casus: string | undefined): Promise<boolean> => {
  const { deelnemer } = turn.who;
  if (casus === undefined || isCoordinator(deelnemer)) return true;
  const stored = await turn.get(Casussen, casus);
  if (!stored) return false;
  return mayDo(
    'casus-zien',
    turn.who,
    onderwerp(stored.value, await openActies(turn, ACTIE_BIJ.openBij(casus)), deelnemer.id),
  ).mag;
};

/** What of an item this person is shown: their own words always, those of others when they may read them. */
export type Zicht = {
  readonly alles: boolean;
  /** Somebody else wrote a besluit that this person may not read. */
  readonly besluitVanAnder: boolean;
  readonly acties: readonly ConceptActie[];
  /** Acties of others that are not shown. */
  readonly verborgen: number;
};

export const zichtOp = async (
  turn: DeelnemerTurn,
  { casus }: Agendapunt,
  content: PuntContent | undefined,
): Promise<Zicht> => {
  const alles = await zietPunt(turn, casus);
  const ik = turn.who.deelnemer.id;
  const alle = content?.acties ?? [];
  const acties = alles ? alle : alle.filter(({ door }) => door === ik);
  const staatEr = content !== undefined && (content.besluitTekst !== '' || content.soort !== undefined);
  return {
    alles,
    besluitVanAnder: !alles && staatEr && content.door !== ik,
    acties,
    verborgen: alle.length - acties.length,
  };
};

/** The item with what somebody adds to a besluit they cannot read; a sentence when it says something else. */
export const voegBij = (oud: PuntContent, tekst: string, soort: string, nu: string): PuntContent | string => {
  if (soort !== '' && soort !== nu)
    return 'Iemand anders koos hier al wat voor besluit het is. De coördinator kan dat nog wijzigen. Zet je keuze op "Nog niets gekozen".';
  if (tekst === '' || oud.besluitTekst.split('\n').includes(tekst)) return oud;
  return { ...oud, besluitTekst: [oud.besluitTekst, tekst].filter(Boolean).join('\n'), door: SAMEN };
};

const zelfde = (a: object, b: object | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The item with who wrote what stands in it now: whoever changed it last. Words of more than one stay of more than one. */
export const metSchrijver = (na: PuntContent, was: PuntContent | undefined, wie: string): PuntContent => {
  const besluit = ({ besluitTekst, soort, afsluiting }: PuntContent) => ({ besluitTekst, soort, afsluiting });
  const anders = !zelfde(besluit(na), was && besluit(was));
  const door = na.door === SAMEN || !anders ? na.door : wie;
  return {
    ...na,
    ...(door === undefined ? {} : { door }),
    acties: na.acties.map((actie) => {
      const toen = was?.acties.find(({ id }) => id === actie.id);
      return zelfde(actie, toen) ? actie : { ...actie, door: wie };
    }),
  };
};
