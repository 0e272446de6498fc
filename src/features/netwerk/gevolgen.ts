import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import { Acties } from '../../domain/actie.ts';
import { Casussen } from '../../domain/casus.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Bezetting,
  type Deelnemer,
  deelnemerMet,
  hoortBij,
} from '../../domain/netwerk.ts';
import { aantal, namenVan } from '../../domain/netwerk-woorden.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { isBegonnen } from '../../domain/overleg-beloop.ts';
import { telOp, watGaatOver, werkNa } from '../../domain/vertrek.ts';
import type { Turn } from '../turn.ts';

const NAMEN = 5;

/** Overleggen to come for which these people were asked already. */
const uitnodigingen = async (turn: Turn, wie: readonly Deelnemer[]): Promise<number> => {
  const overleggen = (await turn.list(Overleggen, { shelf: 'open' })).map(({ value }) => value);
  return overleggen.filter(
    (overleg) =>
      overleg.agendaVerstuurd !== undefined &&
      !isBegonnen(overleg, turn.now) &&
      uitgenodigden(turn.netwerk, overleg).some(({ id }) => wie.some((een) => een.id === id)),
  ).length;
};

/** Where the work of these people goes when they take no part any more (`na`: the netwerk without them). */
const watOvergaat = async (turn: Turn, wie: readonly Deelnemer[], na: Bezetting): Promise<string[]> => {
  const acties = (await turn.list(Acties, { shelf: 'open' })).map(({ value }) => value);
  const casussen = (await turn.list(Casussen, { shelf: 'open' })).map(({ value }) => value);
  const ids = wie.map(({ id }) => id);
  const tel = telOp([], werkNa(na, ids, acties, casussen));
  if (tel.length === 0) return ['Er staan geen open acties of casussen op naam.'];
  const regels = tel.map((een) => {
    const naar = deelnemerMet(na, een.naar)?.naam ?? 'de coördinator';
    const wat = watGaatOver(een).replace(/^./, (letter) => letter.toUpperCase());
    return `${wat} ${een.acties + een.regie === 1 || een.acties === 0 ? 'gaat' : 'gaan'} naar ${naar}.`;
  });
  return regels.slice(0, NAMEN);
};

/** Partners for whom nobody would be left. */
const zonderMensen = (was: Bezetting, na: Bezetting): string[] => {
  const heeft = (bezetting: Bezetting, id: string) =>
    actieveDeelnemers(bezetting).some((een) => hoortBij(een, id));
  return actievePartners(na).flatMap(({ id, naam }) =>
    heeft(was, id) && !heeft(na, id) ? [`Van ${naam} doet dan niemand meer mee.`] : [],
  );
};

/** What follows when these people take no part any more, in sentences. */
export const gevolgenVanVertrek = async (
  turn: Turn,
  wie: readonly Deelnemer[],
  na: Bezetting,
): Promise<string[]> => {
  const genodigd = await uitnodigingen(turn, wie);
  const zonder = actieveDeelnemers(na).filter(({ vervanger }) => wie.some(({ id }) => id === vervanger));
  return [
    'De toegang stopt meteen.',
    ...(await watOvergaat(turn, wie, na)),
    genodigd > 0 && `De uitnodiging voor ${aantal(genodigd, 'overleg', 'overleggen')} geldt dan niet meer.`,
    ...zonderMensen(turn.netwerk, na),
    zonder.length > 0 &&
      `${namenVan(zonder, NAMEN)} ${zonder.length === 1 ? 'heeft' : 'hebben'} dan geen vaste vervanger meer.`,
  ].filter((zin) => zin !== false);
};
