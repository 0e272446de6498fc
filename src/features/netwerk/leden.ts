import { Berichten } from '../../domain/bericht.ts';
import { actieveDeelnemers, coordinatoren, type Deelnemer, type Netwerk } from '../../domain/netwerk.ts';
import { wieKwam, wieVertrok } from '../../domain/netwerk-leden.ts';
import { bereikbareCoordinatoren } from '../../domain/netwerk-regels.ts';
import { metDeelnemer } from '../../domain/netwerk-wijzigen.ts';
import type { MembersChanged } from '../../ports/input.ts';
import type { MomentKind } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { legVast, verwelkom, WELKOM } from './bewaar.ts';
import { geheimhoudingMoment } from './geheimhouding.ts';
import { GEEN_COORDINATOR, GEKOMEN, WELKOM_KANAAL } from './soorten.ts';
import { teamVan } from './team.ts';
import { vertrekMoment } from './vertrek.ts';

/** Looks again who came, when Teams could not tell yet. */
const KOPPEL = 'netwerk.koppel';
const KOPPEL_KEREN = 5;
const KOPPEL_MINUTEN = 10;
const AUDIT_REGELS = 20;

const isBewaard = ({ versie, status }: Netwerk): boolean => versie !== undefined || status === 'in bedrijf';

/** Tells each coördinator; `wie` are ids, the message names nobody. */
const vertel = (turn: Turn, netwerk: Netwerk, soort: string, over: Record<string, string[]>): void => {
  const keer = turn.newId();
  for (const { id } of coordinatoren(netwerk).slice(0, 20))
    turn.send({ id: `${soort}!${keer}!${id}`, soort, over, aan: { soort: 'deelnemer', deelnemer: id } });
};

/**
 * The bot came into the team, and the channel hears what this is. Whoever added it may set up and is the first
 * coördinator, or with an allow-list only who stands on it: Teams does not tell who owns a team.
 */
const botErbij = async (turn: Turn, change: MembersChanged): Promise<Netwerk> => {
  const { netwerk } = turn;
  const { serviceUrl, conversation, team } = change.place;
  if ((await turn.get(Berichten, WELKOM_KANAAL)) === undefined)
    turn.send({ id: WELKOM_KANAAL, soort: WELKOM_KANAAL, over: null, aan: { soort: 'kanaal' } });
  const open = netwerk.status === 'inrichting' || coordinatoren(netwerk).length === 0;
  const { oid } = change.actor;
  return {
    ...netwerk,
    versie: netwerk.versie ?? 0,
    kanaal: { serviceUrl, conversation, team: team?.id ?? conversation },
    inrichters: open && !netwerk.inrichters.includes(oid) ? [...netwerk.inrichters, oid] : netwerk.inrichters,
  };
};

const metWie = (netwerk: Netwerk, wie: readonly Deelnemer[]): Netwerk => wie.reduce(metDeelnemer, netwerk);

/** One line each in the audit log; when very many leave at once several on one, since a commit holds a hundred rows. */
const noteer = (turn: Turn, ids: readonly string[]): void => {
  const perRegel = Math.ceil(ids.length / AUDIT_REGELS);
  for (let van = 0; van < ids.length; van += perRegel)
    turn.audit('deelnemer uit het team gegaan', ids.slice(van, van + perRegel).join(' '));
};

/** Access ends at once; what they had in hand follows to the vervanger or the coördinator, who is told of it then. */
const vertrek = (turn: Turn, netwerk: Netwerk, weg: readonly string[]): Netwerk => {
  const wie = wieVertrok(netwerk, weg);
  const nu = turn.now.toString({ smallestUnit: 'second' });
  const zonder: Netwerk = {
    ...metWie(
      netwerk,
      wie.map((een) => ({ ...een, vertrokken: nu })),
    ),
    inrichters: netwerk.inrichters.filter((oid) => !weg.includes(oid)),
  };
  if (wie.length === 0) return zonder;
  noteer(
    turn,
    wie.map(({ id }) => id),
  );
  if (bereikbareCoordinatoren(zonder).length === 0) {
    const id = `${GEEN_COORDINATOR}!${turn.newId()}`;
    turn.send({ id, soort: GEEN_COORDINATOR, over: null, aan: { soort: 'kanaal' } });
  }
  return zonder;
};

/** Those who came and stand on the list are linked; who that might be is asked. */
const aankomst = async (
  turn: Turn,
  netwerk: Netwerk,
  erbij: readonly string[],
  keer: number,
): Promise<Netwerk> => {
  const bekend = new Set(actieveDeelnemers(netwerk).flatMap(({ oid, teamsId }) => [oid, teamsId]));
  const nieuw = erbij.filter((id) => !bekend.has(id));
  const wachtend = netwerk.deelnemers.some(
    ({ oid, vertrokken }) => oid === undefined || vertrokken !== undefined,
  );
  if (nieuw.length === 0 || !wachtend) return netwerk;
  const team = await teamVan(turn);
  const leden = (team ?? []).filter(({ oid, teamsId }) => nieuw.includes(oid) || nieuw.includes(teamsId));
  // Teams is slow to tell of somebody who only just came.
  if (leden.length < nieuw.length && keer < KOPPEL_KEREN)
    turn.moment(turn.now.add({ minutes: KOPPEL_MINUTEN }), KOPPEL, [String(keer + 1), ...nieuw].join(' '));
  const { gekoppeld, vraag } = wieKwam(netwerk, leden);
  if (gekoppeld.length + vraag.length === 0) return netwerk;
  for (const { id } of gekoppeld) turn.audit('deelnemer gekoppeld', id, 'kwam in het team');
  vertel(turn, netwerk, GEKOMEN, {
    gekoppeld: gekoppeld.map(({ id }) => id),
    vraag: vraag.map(({ id }) => id),
  });
  return metWie(netwerk, gekoppeld);
};

/** The bot or people came into or left the team. Chats without a team are no business of this. */
export const members = async (turn: Turn, change: MembersChanged): Promise<void> => {
  if (!change.place.team) return;
  const { netwerk } = turn;
  let next = change.botAdded ? await botErbij(turn, change) : netwerk;
  if (!isBewaard(next)) return;
  if (change.botRemoved) turn.audit('bot uit het team gehaald', netwerk.id);
  const bleef = next;
  if (change.removed.length > 0) next = vertrek(turn, next, change.removed);
  const uitTeam = next.deelnemers !== bleef.deelnemers;
  if (change.added.length > 0) next = await aankomst(turn, next, change.added, 0);
  if (JSON.stringify(next) !== JSON.stringify(netwerk)) legVast(turn, next, uitTeam);
};

/** What is left to do about people, later. */
export const ledenMomenten: readonly MomentKind[] = [
  vertrekMoment,
  geheimhoudingMoment,
  {
    soort: WELKOM,
    due: async (turn, { over }) => {
      const [keer = '', ...ids] = over.split(' ');
      const nog = new Set(actieveDeelnemers(turn.netwerk).map(({ id }) => id));
      verwelkom(
        turn,
        keer,
        ids.filter((id) => nog.has(id)),
      );
    },
  },
  {
    soort: KOPPEL,
    due: async (turn, { over }) => {
      const [keer = '0', ...ids] = over.split(' ');
      const next = await aankomst(turn, turn.netwerk, ids, Number(keer));
      if (next !== turn.netwerk) legVast(turn, next);
    },
  },
];
