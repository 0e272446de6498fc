import { z } from 'zod/v4';
import { wieCard } from '../../../cards/agenda/wie.ts';
import { antwoordVan, isGevraagd } from '../../domain/aanwezigheid.ts';
import { actieveDeelnemers, deelnemerMet, naamMetPartner } from '../../domain/netwerk.ts';
import type { Aanwezigheid } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { antwoordenOp, overlegMet } from './stand.ts';
import { telling } from './tellen.ts';
import { hoofdletter, Id, wanneer } from './woorden.ts';

const GROEPEN: readonly (readonly [
  naam: string,
  antwoorden: readonly (Aanwezigheid['antwoord'] | undefined)[],
])[] = [
  ['Komt', ['komt']],
  ['Komt niet', ['komt niet', 'komt niet, vervanger']],
  ['Komt niet, stuurt input', ['komt niet, input vooraf']],
  ['Nog geen antwoord', [undefined]],
];

/** The names behind the counts, for the coördinator who asks. */
const toon = async (turn: Turn, id: string): Promise<Reply> => {
  const { value: overleg } = await overlegMet(turn, id);
  const antwoorden = await antwoordenOp(turn, overleg);
  const gevraagd = actieveDeelnemers(turn.netwerk)
    .filter((een) => isGevraagd(turn.netwerk, overleg, antwoorden, een.id))
    .map((een) => ({ id: een.id, rij: antwoordVan(antwoorden, een.id) }));
  const naam = ({ id: wie, rij }: (typeof gevraagd)[number]) => {
    const vervanger = rij?.vervanger === undefined ? undefined : deelnemerMet(turn.netwerk, rij.vervanger);
    return `${naamMetPartner(turn.netwerk, wie)}${vervanger ? `, vervanger: ${vervanger.naam}` : ''}`;
  };
  return {
    kind: 'card',
    summary: 'Wie komt er?',
    busy: true,
    card: wieCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      titel: `${hoofdletter(overleg.soort)} ${wanneer(overleg, turn)}`,
      telling: (await telling(turn, overleg)).antwoorden,
      groepen: GROEPEN.map(([kop, soorten]) => ({
        naam: kop,
        mensen: gevraagd.filter(({ rij }) => soorten.includes(rij?.antwoord)).map(naam),
      })),
    }),
  };
};

export const wieVerbs: readonly Verb[] = [
  verb('agenda.wie', 'coordineren', z.object({ overleg: Id }), (turn, { overleg }) => toon(turn, overleg)),
];
