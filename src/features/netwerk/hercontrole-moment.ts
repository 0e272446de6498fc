import { Temporal } from 'temporal-polyfill';
import { type Bericht, Berichten } from '../../domain/bericht.ts';
import {
  HERCONTROLE,
  hercontroleStap,
  naWaarschuwing,
  teBevestigen,
  teStoppen,
  volgendeHercontrole,
} from '../../domain/hercontrole.ts';
import { stopToegang } from '../../domain/hercontrole-mensen.ts';
import { coordinatoren, type Deelnemer, isCoordinator, type Netwerk } from '../../domain/netwerk.ts';
import type { Hercontrole } from '../../domain/netwerk-bewaking.ts';
import { instantText } from '../../domain/time.ts';
import type { MomentKind } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { legVast } from './bewaar.ts';
import { nuTekst, planHercontrole } from './hercontrole-plan.ts';
import {
  HERCONTROLE_GESTOPT,
  HERCONTROLE_KANAAL,
  HERCONTROLE_VRAAG,
  HERCONTROLE_WAARSCHUWING,
} from './soorten.ts';
import { verzendtijd } from './woorden.ts';

/** Goes on with warning people, a portion at a time. */
const WAARSCHUW = 'netwerk.hercontrole-waarschuwen';
/** A commit holds a hundred rows; a message is two. */
const PER_KEER = 30;
const LEIDERS = 15;
const AUDIT_REGELS = 30;

type Stap = 'vraag' | 'herinner' | 'waarschuw';

/** The message of this round to this coördinator. */
export const vraagId = (kwartaal: string, stap: Stap, wie: string): string =>
  `${HERCONTROLE_VRAAG}!${kwartaal}!${stap}!${wie}`;
const waarschuwingen = (kwartaal: string): string => `${HERCONTROLE_WAARSCHUWING}!${kwartaal}!`;

/** Whom the question, the reminder and the warning go to. */
export const leidersVan = (netwerk: Netwerk): Deelnemer[] => coordinatoren(netwerk).slice(0, LEIDERS);

const naarLeiders = async (turn: Turn, { kwartaal }: Hercontrole, stap: Stap): Promise<void> => {
  for (const { id: wie } of leidersVan(turn.netwerk)) {
    const id = vraagId(kwartaal, stap, wie);
    if (await turn.get(Berichten, id)) continue;
    turn.send({
      id,
      soort: HERCONTROLE_VRAAG,
      over: { kwartaal, stap },
      aan: { soort: 'deelnemer', deelnemer: wie },
    });
  }
};

/** Those who can be warned themselves: the coördinatoren hear it another way. */
const teWaarschuwen = (netwerk: Netwerk): Deelnemer[] =>
  teBevestigen(netwerk).filter((wie) => wie.oid !== undefined && !isCoordinator(wie));

const gewaarschuwd = async (turn: Turn, kwartaal: string): Promise<Map<string, Bericht>> => {
  const rijen = await turn.list(Berichten, { prefix: waarschuwingen(kwartaal) });
  return new Map(rijen.map(({ value }) => [value.id.slice(waarschuwingen(kwartaal).length), value]));
};

const waarschuw = async (turn: Turn, kwartaal: string): Promise<void> => {
  const ronde = turn.netwerk.hercontrole;
  if (ronde?.gewaarschuwd === undefined || ronde.kwartaal !== kwartaal) return;
  const op = verzendtijd(turn);
  if (!op.equals(turn.now)) return turn.moment(op, WAARSCHUW, kwartaal);
  const al = await gewaarschuwd(turn, kwartaal);
  const nog = teWaarschuwen(turn.netwerk).filter(({ id }) => !al.has(id));
  for (const { id } of nog.slice(0, PER_KEER))
    turn.send({
      id: `${waarschuwingen(kwartaal)}${id}`,
      soort: HERCONTROLE_WAARSCHUWING,
      over: { kwartaal, deelnemer: id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  if (nog.length > PER_KEER) turn.moment(turn.now, WAARSCHUW, kwartaal);
};

/** When the last of those who would lose access was told so; `now` when that still has to happen. */
const laatsteWaarschuwing = async (turn: Turn, kwartaal: string): Promise<string> => {
  const al = await gewaarschuwd(turn, kwartaal);
  const nu = instantText(turn.now, 'second');
  const tijden = teWaarschuwen(turn.netwerk).map(({ id }) => {
    const bericht = al.get(id);
    if (!bericht || bericht.status === 'wacht' || bericht.status === 'bezig') return nu;
    return bericht.verzonden ?? bericht.gemaakt;
  });
  return tijden.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a), '1970-01-01T00:00:00Z');
};

const bewaar = (turn: Turn, hercontrole: Hercontrole): void => {
  turn.saveNetwerk({ ...turn.netwerk, hercontrole });
  planHercontrole(turn, hercontrole);
};

const stop = async (turn: Turn, ronde: Hercontrole): Promise<void> => {
  const { netwerk } = turn;
  const kan = naWaarschuwing(netwerk, await laatsteWaarschuwing(turn, ronde.kwartaal));
  if (Temporal.Instant.compare(kan, turn.now) > 0) {
    turn.moment(turn.now, WAARSCHUW, ronde.kwartaal);
    return bewaar(turn, { ...ronde, moment: instantText(kan, 'second') });
  }
  const op = nuTekst(turn);
  const weg = teStoppen(netwerk);
  const niemand = leidersVan(netwerk).every((wie) => teBevestigen(netwerk).includes(wie));
  const hercontrole = volgendeHercontrole(netwerk, ronde.kwartaal);
  const na = stopToegang(
    netwerk,
    weg.map(({ id }) => id),
    op,
  );
  legVast(turn, { ...na, hercontrole });
  planHercontrole(turn, hercontrole);
  for (const { id } of weg.slice(0, AUDIT_REGELS))
    turn.audit('toegang gestopt', id, `niet bevestigd in ${ronde.kwartaal}`);
  for (const { id } of leidersVan(na))
    turn.send({
      id: `${HERCONTROLE_GESTOPT}!${ronde.kwartaal}!${id}`,
      soort: HERCONTROLE_GESTOPT,
      over: { op, niemand, aantal: weg.length },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  if (niemand && weg.length > 0)
    turn.send({
      id: `${HERCONTROLE_KANAAL}!${ronde.kwartaal}`,
      soort: HERCONTROLE_KANAAL,
      over: { op },
      aan: { soort: 'kanaal' },
    });
};

const kijk = async (turn: Turn, op: string): Promise<void> => {
  const was = turn.netwerk.hercontrole;
  if (was?.moment !== op) return;
  const { nu, hercontrole, overgeslagen } = hercontroleStap(turn.netwerk, was, turn.now);
  if (overgeslagen > 0) turn.dropped(overgeslagen);
  if (nu === 'stop') return stop(turn, hercontrole);
  bewaar(turn, hercontrole);
  if (nu !== undefined) await naarLeiders(turn, hercontrole, nu);
  if (nu === 'waarschuw') turn.moment(turn.now, WAARSCHUW, hercontrole.kwartaal);
};

/** The quarterly question, step by step; and warning everyone it concerns. */
export const hercontroleMomenten: readonly MomentKind[] = [
  { soort: HERCONTROLE, due: (turn, { op }) => kijk(turn, op) },
  { soort: WAARSCHUW, due: (turn, { over }) => waarschuw(turn, over) },
];
