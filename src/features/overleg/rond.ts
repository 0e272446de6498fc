import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { kernDeelnemers, portie } from '../../domain/aanwezigheid.ts';
import { Berichten, Wachtenden } from '../../domain/bericht.ts';
import type { DeadlineSoort } from '../../domain/deadlines.ts';
import { coordinatoren, type Deelnemer } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { herinnerUiterlijk, isBegonnen, meldMoment } from '../../domain/overleg-beloop.ts';
import type { NewBericht, Turn } from '../turn.ts';

import { gevraagden, verstuurd, wieHoort, wieKomt, zonderInbreng } from './ontvangers.ts';
/** The planner goes on with a round of messages under this name. */
export const OVERLEG_STAP = 'overleg.stap';

/** People a commit holds: a message is two rows, two redrawn cards are two more. */
const PORTIE = 20;

const WAT = [
  'aanmelding-opent',
  'herinnering-aanmelding',
  'agenda-klaar',
  'aanmelding-sluit',
  'agenda-verstuurd',
  'herinnering-aanwezigheid',
  'morgen-overleg',
  'afwezig-signaal',
  'besluitenlijst',
  'verplaatst',
  'afgezegd',
] as const;

/** A round of messages about one overleg: what, and after whom it goes on. */
export const Stap = z.object({ overleg: z.string(), versie: z.number(), wat: z.enum(WAT), na: z.string() });
export type Stap = z.infer<typeof Stap>;

/** Who gets it, and what each gets; `kanaal` once. */
type Ronde = {
  readonly aan: readonly Deelnemer[];
  readonly kanaal?: string | undefined;
  per(deelnemer: Deelnemer): Promise<void> | void;
};

const GEEN: Ronde = { aan: [], per: () => undefined };

/** Sends it unless it was sent: a round that was interrupted carries on. When a round goes, was decided before. */
const eenmaal = async (turn: Turn, bericht: NewBericht): Promise<void> => {
  if (!(await turn.get(Berichten, bericht.id))) turn.send({ ...bericht, haast: true });
};

/** Draws the posted card anew, when there is one. */
const ververs = async (turn: Turn, bericht: string): Promise<void> => {
  if (await turn.get(Berichten, bericht))
    turn.insert(Wachtenden, { id: `ververs!${turn.newId()}`, bericht, ververs: true });
};

/** One message to each: its id holds the `versie`, so that a moved overleg brings it anew. */
const aanIeder = (turn: Turn, overleg: Overleg, soort: string, aan: readonly Deelnemer[]): Ronde => ({
  aan,
  per: ({ id }) =>
    eenmaal(turn, {
      id: `${soort}!${overleg.id}!${overleg.versie ?? 0}!${id}`,
      soort,
      over: { overleg: overleg.id, deelnemer: id, versie: overleg.versie ?? 0 },
      aan: { soort: 'deelnemer', deelnemer: id },
    }),
});

const inbrengVragen = (turn: Turn, overleg: Overleg): Ronde => ({
  aan: kernDeelnemers(turn.netwerk),
  kanaal: 'aanmelding.open',
  per: ({ id }) =>
    eenmaal(turn, {
      id: `aanmelding.vraag!${overleg.id}!${id}`,
      soort: 'aanmelding.vraag',
      over: { overleg: overleg.id, deelnemer: id },
      aan: { soort: 'deelnemer', deelnemer: id },
    }),
});

/** A reminder in the digest of each; whoever answered has no line in it. */
const nudges = (
  turn: Turn,
  overleg: Overleg,
  [soort, trede]: readonly [soort: string, trede: DeadlineSoort],
  aan: readonly Deelnemer[],
): Ronde => {
  const uiterlijk = herinnerUiterlijk(overleg, turn.netwerk, trede, turn.now);
  return { aan, per: ({ id }) => turn.nudge({ soort, over: overleg.id, aan: id, uiterlijk }) };
};

const gewijzigd = async (turn: Turn, overleg: Overleg, wat: 'verplaatst' | 'afgezegd'): Promise<Ronde> => {
  const soort = `overleg.${wat}`;
  const berichten = aanIeder(turn, overleg, soort, await wieHoort(turn, overleg));
  return {
    aan: berichten.aan,
    kanaal:
      (await turn.get(Berichten, `aanmelding.open!${overleg.id}`)) || verstuurd(overleg) ? soort : undefined,
    per: async (deelnemer) => {
      await berichten.per(deelnemer);
      await ververs(turn, `agenda.persoonlijk!${overleg.id}!${deelnemer.id}`);
      await ververs(turn, `aanmelding.vraag!${overleg.id}!${deelnemer.id}`);
    },
  };
};

const rondeVan = async (turn: Turn, overleg: Overleg, wat: Stap['wat']): Promise<Ronde> => {
  const leiders = coordinatoren(turn.netwerk);
  const alsNietVerstuurd = (soort: string) =>
    verstuurd(overleg) ? GEEN : aanIeder(turn, overleg, soort, leiders);
  switch (wat) {
    case 'aanmelding-opent':
      return inbrengVragen(turn, overleg);
    case 'herinnering-aanmelding':
      return nudges(turn, overleg, ['aanmelding.vraag', wat], await zonderInbreng(turn, overleg));
    case 'agenda-klaar':
      return alsNietVerstuurd('agenda.klaar');
    case 'aanmelding-sluit':
      return alsNietVerstuurd('agenda.voorstel');
    case 'agenda-verstuurd':
      return alsNietVerstuurd('agenda.herinner');
    case 'herinnering-aanwezigheid':
      return verstuurd(overleg)
        ? nudges(turn, overleg, ['agenda.komje', wat], await gevraagden(turn, overleg))
        : GEEN;
    case 'morgen-overleg':
      return verstuurd(overleg)
        ? aanIeder(turn, overleg, 'agenda.morgen', await wieKomt(turn, overleg))
        : GEEN;
    case 'afwezig-signaal':
      return verstuurd(overleg) ? aanIeder(turn, overleg, 'agenda.afwezig', leiders) : GEEN;
    case 'besluitenlijst':
      return overleg.vastgesteld === undefined
        ? aanIeder(turn, overleg, 'besluitenlijst.vraag', leiders)
        : GEEN;
    case 'verplaatst':
    case 'afgezegd':
      return gewijzigd(turn, overleg, wat);
  }
};

/** A round that lost its meaning meanwhile: moved, cancelled or begun. */
const isVoorbij = (overleg: Overleg, { wat, versie }: Stap, now: Temporal.Instant): boolean => {
  if (wat === 'afgezegd') return false;
  if (overleg.status === 'afgezegd') return true;
  if (wat !== 'aanmelding-opent' && (overleg.versie ?? 0) !== versie) return true;
  return wat !== 'besluitenlijst' && isBegonnen(overleg, now);
};

const kanaalBericht = async (turn: Turn, overleg: Overleg, soort: string): Promise<void> => {
  const wijziging = soort !== 'aanmelding.open';
  const versie = overleg.versie ?? 0;
  await eenmaal(turn, {
    id: wijziging ? `${soort}!${overleg.id}!${versie}!kanaal` : `${soort}!${overleg.id}`,
    soort,
    over: { overleg: overleg.id, ...(wijziging ? { versie } : {}) },
    aan: { soort: 'kanaal' },
  });
  if (!wijziging) return;
  await ververs(turn, `aanmelding.open!${overleg.id}`);
  await ververs(turn, `agenda.kanaal!${overleg.id}`);
};

/** One portion of a round; the planner goes on with the next. `overleg` is as it stands after this turn. */
const doeStap = async (turn: Turn, overleg: Overleg, stap: Stap): Promise<void> => {
  if (isVoorbij(overleg, stap, turn.now)) return;
  const ronde = await rondeVan(turn, overleg, stap.wat);
  if (stap.na === '' && ronde.kanaal !== undefined) await kanaalBericht(turn, overleg, ronde.kanaal);
  const { nu, verder } = portie(ronde.aan, stap.na, PORTIE);
  for (const deelnemer of nu) await ronde.per(deelnemer);
  if (verder !== undefined) turn.moment(turn.now, OVERLEG_STAP, JSON.stringify({ ...stap, na: verder }));
};

/** Tells of a change in the working window, or at once when the overleg would begin before people read it. */
export const vertelWijziging = async (
  turn: Turn,
  overleg: Overleg,
  wat: 'verplaatst' | 'afgezegd',
  eerste: Temporal.Instant,
): Promise<void> => {
  const stap: Stap = { overleg: overleg.id, versie: overleg.versie ?? 0, wat, na: '' };
  const op = meldMoment(eerste, turn.netwerk.tijdzone, turn.now);
  if (Temporal.Instant.compare(op, turn.now) <= 0) await doeStap(turn, overleg, stap);
  else turn.moment(op, OVERLEG_STAP, JSON.stringify(stap));
};

/** The round as it was planned, with the overleg as it is now. */
export const vervolgStap = async (turn: Turn, over: string): Promise<void> => {
  const stap = Stap.parse(JSON.parse(over));
  const stored = await turn.get(Overleggen, stap.overleg);
  if (stored) await doeStap(turn, stored.value, stap);
};
