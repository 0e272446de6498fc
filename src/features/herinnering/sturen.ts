import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { Berichten } from '../../domain/bericht.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { type Herinnering, Herinneringen } from '../../domain/herinnering.ts';
import type { Deelnemer } from '../../domain/netwerk.ts';
import { rustVan } from '../../domain/stuurmoment.ts';
import { isInVenster } from '../../domain/werkdag.ts';
import type { MomentKind } from '../feature.ts';
import type { Stored, Turn, View } from '../turn.ts';
import { DIGEST } from './digest.ts';
import { type Openstaand, teHerinneren } from './openstaand.ts';

/** The planner goes on with a round of reminders under this name. */
const STAP = 'herinner.stap';

/** People a commit holds: each is a message (two rows) and the note that they were reminded. */
const PORTIE = 30;

/** This long after a reminder by hand another is asked about. */
const UUR = { hours: 1 } as const;

/** A round of reminders that goes on: who asked for it, and who still comes. */
const Stap = z.object({ ronde: z.string(), door: z.string(), mensen: z.array(z.string()) });
type Stap = z.infer<typeof Stap>;

/** Whether Teams knows this person, so that a message can go. */
export const isBereikbaar = ({ deelnemer }: Openstaand): boolean => deelnemer.oid !== undefined;

/** Those of these people who were reminded by hand less than an hour ago, or by the planner today. */
export const pasHerinnerd = async (view: View, lijst: readonly Openstaand[]): Promise<Herinnering[]> => {
  const sinds = view.now.subtract(UUR);
  const vanzelf = await Promise.all(lijst.map(({ deelnemer }) => vandaagVanzelf(view, deelnemer.id)));
  const metDeHand = (await view.list(Herinneringen))
    .map(({ value }) => value)
    .filter(
      ({ id, op }) =>
        lijst.some(({ deelnemer }) => deelnemer.id === id) &&
        Temporal.Instant.compare(Temporal.Instant.from(op), sinds) > 0,
    );
  const ook = vanzelf.flatMap((een) => (een && !metDeHand.some(({ id }) => id === een.id) ? [een] : []));
  return [...metDeHand, ...ook];
};

/** The reminder the planner sent this person today. */
const vandaagVanzelf = async (view: View, id: string): Promise<Herinnering | undefined> => {
  const op = (await view.get(Berichten, `${DIGEST}!${id}!${view.vandaag}`))?.value.verzonden;
  return op === undefined ? undefined : { id, op, door: 'planner' };
};

/** Whether the partner of this person asked for no reminders today, or not at this hour yet. */
const heeftRust = (view: View, { partner }: Deelnemer): boolean => {
  const rust = rustVan(view.netwerk, partner);
  const nu = view.now.toZonedDateTimeISO(view.netwerk.tijdzone);
  return rust !== undefined && (rust.dagen.includes(nu.dayOfWeek) || nu.hour < (rust.uur ?? 0));
};

/** Why to think twice before sending now; undefined when there is no reason. */
export const bedenking = (
  view: View,
  pas: readonly Herinnering[],
  lijst: readonly Openstaand[],
): string | undefined => {
  const totaal = lijst.length;
  const zinnen: string[] = [];
  const [laatste] = [...pas].sort((a, b) => b.op.localeCompare(a.op));
  if (laatste) {
    const om =
      toonDatumTijd(Temporal.Instant.from(laatste.op), view.netwerk.tijdzone, view.vandaag).split(', ')[1] ??
      '';
    zinnen.push(
      totaal === 1
        ? `Er is om ${om} al gestuurd.`
        : `Aan ${pas.length} van de ${totaal} mensen is al gestuurd, het laatst om ${om}.`,
    );
  }
  if (!isInVenster(view.now, view.netwerk.tijdzone)) zinnen.push('Het is nu buiten werktijd.');
  else if (lijst.some(({ deelnemer }) => heeftRust(view, deelnemer)))
    zinnen.push(
      totaal === 1
        ? 'De organisatie vroeg om vandaag of nu geen herinneringen te sturen.'
        : 'Een organisatie vroeg om vandaag of nu geen herinneringen te sturen.',
    );
  return zinnen.length === 0 ? undefined : zinnen.join(' ');
};

const stuurEen = (
  turn: Turn,
  { deelnemer, dingen }: Openstaand,
  { ronde, door }: Stap,
  eerder: Stored<Herinnering> | undefined,
): void => {
  turn.send({
    id: `digest!${deelnemer.id}!hand-${ronde}`,
    soort: DIGEST,
    over: { items: dingen.map(({ soort, over }) => ({ soort, over })) },
    aan: { soort: 'deelnemer', deelnemer: deelnemer.id },
    // Outside working hours she was asked first whether to send it all the same.
    haast: true,
  });
  const nu: Herinnering = { id: deelnemer.id, op: turn.now.toString({ smallestUnit: 'second' }), door };
  if (eerder) turn.replace(Herinneringen, eerder, nu);
  else turn.insert(Herinneringen, nu);
};

/** Sends to the first of these people now; the planner goes on with the rest. */
export const stuur = async (turn: Turn, lijst: readonly Openstaand[], stap: Stap): Promise<void> => {
  const eerder = new Map((await turn.list(Herinneringen)).map((stored) => [stored.value.id, stored]));
  const wie = lijst.filter((een) => isBereikbaar(een) && stap.mensen.includes(een.deelnemer.id));
  for (const een of wie.slice(0, PORTIE)) stuurEen(turn, een, stap, eerder.get(een.deelnemer.id));
  const rest = wie.slice(PORTIE).map(({ deelnemer }) => deelnemer.id);
  if (rest.length > 0) turn.moment(turn.now, STAP, JSON.stringify({ ...stap, mensen: rest }));
};

/** The next portion of a round; who answered meanwhile is left out. */
export const vervolg: MomentKind = {
  soort: STAP,
  due: async (turn, moment) => stuur(turn, await teHerinneren(turn), Stap.parse(JSON.parse(moment.over))),
};
