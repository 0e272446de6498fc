import { z } from 'zod/v4';
import { GRENZEN } from '../../domain/besluitenlijst-grenzen.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { actieFormulier, volgendPunt } from './acties.ts';
import { toonVolgende } from './antwoorden.ts';
import { eersteRegel, isNieuwPunt, Plek, slaOver, toonRest, toonRestBij } from './rest.ts';
import { Id, lijstVerb, OverLijst, type Werk, zetPunt } from './werk.ts';

const OverRegel = OverLijst.extend({ plek: Plek });

/** An unread line goes to an item; a new one is made when it belongs to none. */
const restBij = async (turn: DeelnemerTurn, werk: Werk, plek: number, bij: string): Promise<Reply> => {
  const regel = await eersteRegel(turn, werk, plek);
  if (regel === undefined) return toonVolgende(turn, werk);
  const nieuw = isNieuwPunt(bij);
  const punt = nieuw ? volgendPunt(werk) : bij;
  if (nieuw) {
    if (werk.lijst.punten.length >= GRENZEN.punten) return toonRest(turn, werk);
    zetPunt(turn, werk, punt, {
      volgnr: '',
      onderwerp: 'Overig',
      besluitTekst: '',
      heeftRegie: false,
      acties: [],
    });
  }
  return actieFormulier(turn, werk, { lijst: werk.lijst.id, punt, regel: plek }, { wat: regel });
};

/** What becomes of lines that were not read. */
export const restVerbs: readonly Verb[] = [
  lijstVerb('besluitenlijst.restActie', OverRegel, async (turn, werk, { plek }) => {
    const regel = await eersteRegel(turn, werk, plek);
    return regel === undefined ? toonVolgende(turn, werk) : toonRestBij(werk, plek, regel);
  }),
  lijstVerb(
    'besluitenlijst.restBij',
    OverRegel.extend({ bij: Id.optional() }),
    (turn, werk, { plek, bij }) =>
      bij === undefined ? toonRest(turn, werk) : restBij(turn, werk, plek, bij),
  ),
  lijstVerb(
    'besluitenlijst.overslaan',
    OverRegel.extend({ alles: z.boolean().optional() }),
    async (turn, werk, { plek, alles }) => {
      if ((await eersteRegel(turn, werk, plek)) !== undefined) await slaOver(turn, werk, alles ?? false);
      return toonVolgende(turn, werk);
    },
  ),
];
