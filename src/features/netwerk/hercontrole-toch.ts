import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { rijenCard } from '../../../cards/netwerk/rijen.ts';
import { Berichten } from '../../domain/bericht.ts';
import { teBevestigen } from '../../domain/hercontrole.ts';
import { bevestigMensen, gestopten, laatWeerToe } from '../../domain/hercontrole-mensen.ts';
import { type Deelnemer, deelnemerMet, type Netwerk, partnersVan } from '../../domain/netwerk.ts';
import { aantal } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bewaarBezetting } from './bewaar.ts';
import { stopDag } from './hercontrole-berichten.ts';
import { nuTekst } from './hercontrole-plan.ts';
import { HERCONTROLE_GESTOPT, HERCONTROLE_KANAAL } from './soorten.ts';
import { namenVanPartners } from './woorden.ts';

/** Above this many, one line in the audit log tells of all of them: a commit holds a hundred rows. */
const AUDIT_REGELS = 10;
const NAAR_NETWERK = { title: 'Naar het netwerk', verb: 'netwerk.openen' };

/** The end of it, with the way back. */
export const klaar = (turn: Turn, zin: string, titel = 'De lijst is bevestigd'): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({ context: turn.netwerk.naam, titel, zin, stappen: [NAAR_NETWERK] }),
});

/** The same turn, looking at the netwerk as it becomes. */
export const metNetwerk = <T extends Turn>(turn: T, netwerk: Netwerk): T => ({ ...turn, netwerk });

const rijVan = (netwerk: Netwerk, wie: Deelnemer, title: string) => ({
  naam: wie.naam,
  detail: namenVanPartners(netwerk, partnersVan(wie)),
  knop: { title, verb: 'netwerk.hercontroleToch', data: { deelnemer: wie.id } },
});

/** Who is still not confirmed once the pages are done. */
export const rest = (turn: Turn, pagina: number, melding?: string): Reply => {
  const { netwerk } = turn;
  const open = teBevestigen(netwerk);
  if (open.length === 0) return klaar(turn, melding ?? 'Iedereen op de lijst is bevestigd.');
  return {
    kind: 'card',
    summary: 'Nog niet bevestigd',
    busy: true,
    card: rijenCard({
      netwerk: netwerk.naam,
      titel: 'Nog niet bevestigd',
      intro: `De toegang van deze mensen stopt op ${stopDag(turn)}. Zij horen het een week daarvoor. Eerder stoppen kan bij Mensen.`,
      melding,
      rijen: open
        .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
        .map((wie) => rijVan(netwerk, wie, 'Bevestigen')),
      leeg: 'Iedereen is bevestigd.',
      pagina,
      lijst: { verb: 'netwerk.hercontroleRest', data: {} },
      knoppen: [
        { title: 'Mensen', verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: 'mensen' } },
        NAAR_NETWERK,
      ],
    }),
  };
};

const gestoptLijst = (turn: Turn, pagina: number, melding?: string): Reply => {
  const { netwerk } = turn;
  const weg = gestopten(netwerk).toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  if (weg.length === 0) return klaar(turn, melding ?? 'Iedereen is weer toegelaten.', 'Toegang gestopt');
  return {
    kind: 'card',
    summary: 'Toegang gestopt',
    busy: true,
    card: rijenCard({
      netwerk: netwerk.naam,
      titel: 'Toegang gestopt',
      intro: 'Deze mensen zijn niet bevestigd. Acties die naar een ander gingen, blijven daar.',
      melding,
      rijen: weg.map((wie) => rijVan(netwerk, wie, 'Toch bevestigen')),
      leeg: 'Iedereen is weer toegelaten.',
      pagina,
      lijst: { verb: 'netwerk.hercontroleGestopt', data: {} },
      knoppen: [{ title: 'Iedereen weer toelaten', verb: 'netwerk.hercontroleToch' }, NAAR_NETWERK],
    }),
  };
};

/** What was posted about their access says that they are back. */
const ververs = async (turn: Turn, ids: readonly string[]): Promise<void> => {
  const toen = new Set(ids.map((id) => deelnemerMet(turn.netwerk, id)?.gestopt));
  const gepost = [
    ...(await turn.list(Berichten, { prefix: `${HERCONTROLE_GESTOPT}!` })),
    ...(await turn.list(Berichten, { prefix: `${HERCONTROLE_KANAAL}!` })),
  ].map(({ value }) => value);
  for (const { id, status, over } of gepost) {
    const op = z.object({ op: z.string() }).safeParse(over).data?.op;
    if (status === 'verzonden' && toen.has(op)) turn.redraw(id);
  }
};

const laatToe = async (turn: Turn, ids: readonly string[]): Promise<Reply> => {
  if (ids.length === 0) return gestoptLijst(turn, 1);
  const na = laatWeerToe(turn.netwerk, ids, nuTekst(turn));
  bewaarBezetting(turn, na);
  if (ids.length > AUDIT_REGELS)
    turn.audit('deelnemers weer toegelaten', turn.netwerk.id, `${ids.length} mensen`);
  else for (const id of ids) turn.audit('deelnemer weer toegelaten', id);
  await ververs(turn, ids);
  return gestoptLijst(
    metNetwerk(turn, na),
    1,
    `${aantal(ids.length, 'persoon doet', 'mensen doen')} weer mee.`,
  );
};

/** Confirms one person after all, also one whose access ended; without a name everyone whose access ended. */
const toch = async (turn: Turn, id: string | undefined): Promise<Reply> => {
  const { netwerk } = turn;
  const weg = gestopten(netwerk).map((wie) => wie.id);
  if (id === undefined) return laatToe(turn, weg);
  if (weg.includes(id)) return laatToe(turn, [id]);
  const wie = teBevestigen(netwerk).find((een) => een.id === id);
  if (!wie) return rest(turn, 1, 'Dit is al gedaan.');
  const na = bevestigMensen(netwerk, [id], nuTekst(turn));
  turn.saveNetwerk(na);
  turn.audit('deelnemer bevestigd', id);
  return rest(metNetwerk(turn, na), 1, `${wie.naam} is bevestigd.`);
};

const Pagina = z.object({ pagina: z.number().int().default(1) });

/** Who was left out of the pages, and letting back in whose access ended. */
export const hercontroleTochVerbs: readonly Verb[] = [
  verb('netwerk.hercontroleRest', 'coordineren', Pagina, async (turn, { pagina }) => rest(turn, pagina)),
  verb('netwerk.hercontroleGestopt', 'coordineren', Pagina, async (turn, { pagina }) =>
    gestoptLijst(turn, pagina),
  ),
  verb(
    'netwerk.hercontroleToch',
    'coordineren',
    z.object({ deelnemer: z.string().optional() }),
    (turn, { deelnemer }) => toch(turn, deelnemer),
  ),
];
