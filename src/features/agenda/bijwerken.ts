import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { isGevraagd, portie, uitgenodigden } from '../../domain/aanwezigheid.ts';
import { tijden } from '../../domain/agenda.ts';
import { Berichten } from '../../domain/bericht.ts';
import { actieveDeelnemers, type Deelnemer, deelnemerMet } from '../../domain/netwerk.ts';
import { type Agendapunt, type Overleg, Overleggen } from '../../domain/overleg.ts';
import { isBegonnen, meldMoment } from '../../domain/overleg-beloop.ts';
import type { MessageKind, MomentKind } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { planDoorgeschoven } from './doorgeschoven.ts';
import { eigenPunten, vragenAan } from './eigen.ts';
import { PERSOONLIJK, persoonlijkId, verzendingen } from './ontvangers.ts';
import { persoonlijk } from './persoonlijk.ts';
import { antwoordenOp, type Stand } from './stand.ts';
import { dagVan, overlegVoorBericht, vervallen } from './woorden.ts';

const BIJWERKEN = 'agenda.bijwerken';
const GEWIJZIGD = 'agenda.gewijzigd';
/** Several changes shortly after one another are one update. */
const BEDENKTIJD = { minutes: 10 } as const;
/** People a commit holds: a message is two rows, a redrawn card one. */
const PORTIE = 25;

const Stap = z.object({ overleg: z.string(), versie: z.number(), na: z.string() });
type Stap = z.infer<typeof Stap>;

/** The overleg after a change of an agenda that was sent: who waits now, and what people heard last. */
export const naVersturen = (was: Overleg, { overleg, wachten }: Stand): Overleg => ({
  ...overleg,
  wachtten: wachten.map(({ casus }) => casus),
  agendaVersie: (was.agendaVersie ?? 0) + 1,
  verteld: was.verteld ?? { agenda: was.agenda, op: was.agendaVerstuurd ?? was.start, keer: 0 },
});

const stapMoment = (turn: Turn, op: Temporal.Instant, stap: Stap): void =>
  turn.moment(op, BIJWERKEN, JSON.stringify(stap));

/** Has those concerned told of the changes, when nothing was changed for a while. */
export const planBijwerken = (turn: Turn, overleg: Overleg): void => {
  const op = meldMoment(
    Temporal.Instant.from(overleg.start),
    turn.netwerk.tijdzone,
    turn.now.add(BEDENKTIJD),
  );
  stapMoment(turn, op, { overleg: overleg.id, versie: overleg.agendaVersie ?? 0, na: '' });
};

/** What of an agenda is this person's, as one text: invited or not, the own items, when they come. */
const eigenBeeld = async (
  view: View,
  overleg: Overleg,
  agenda: readonly Agendapunt[],
  deelnemer: Deelnemer,
): Promise<string> => {
  const genodigd = uitgenodigden(view.netwerk, { ...overleg, agenda: [...agenda] });
  if (!genodigd.some(({ id }) => id === deelnemer.id)) return '';
  const om = new Map(tijden(overleg, agenda).map((tijd) => [tijd.punt.id, tijd.om.toString()]));
  const eigen = await eigenPunten(view, agenda, deelnemer);
  return `ja ${eigen.map(({ punt }) => `${punt.id} ${punt.soort} ${om.get(punt.id)}`).join(' ')}`;
};

/** Whether something changed for this person since they last heard: the own items, or a question to them. */
const isBetrokken = async (view: View, overleg: Overleg, deelnemer: Deelnemer): Promise<boolean> => {
  const { verteld } = overleg;
  if (!verteld) return false;
  const nu = await eigenBeeld(view, overleg, overleg.agenda, deelnemer);
  if (nu !== (await eigenBeeld(view, overleg, verteld.agenda, deelnemer))) return true;
  if (nu === '') return false;
  const eigen = await eigenPunten(view, overleg.agenda, deelnemer);
  const vragen = await vragenAan(view, overleg, eigen, deelnemer, await antwoordenOp(view, overleg));
  return vragen.some(({ sinds }) => sinds > verteld.op);
};

/** One update to each; who was not invited before gets the agenda itself. The card they have is drawn anew. */
const vertel = async (turn: Turn, overleg: Overleg, deelnemer: Deelnemer, eerder: number): Promise<void> => {
  const aan = { soort: 'deelnemer', deelnemer: deelnemer.id } as const;
  const over = { overleg: overleg.id, deelnemer: deelnemer.id };
  if (eerder === 0) {
    turn.send({ id: persoonlijkId(overleg.id, deelnemer.id, 1), soort: PERSOONLIJK, over, aan });
    return;
  }
  turn.redraw(persoonlijkId(overleg.id, deelnemer.id, eerder));
  const id = `${GEWIJZIGD}!${overleg.id}!${deelnemer.id}!${overleg.agendaVersie ?? 0}`;
  if (!(await turn.get(Berichten, id))) turn.send({ id, soort: GEWIJZIGD, over, aan });
};

const doeStap = async (turn: Turn, stored: { value: Overleg; etag: string }, stap: Stap): Promise<void> => {
  const overleg = stored.value;
  const eerder = await verzendingen(turn, overleg.id);
  const wie: Deelnemer[] = [];
  for (const deelnemer of actieveDeelnemers(turn.netwerk))
    if (await isBetrokken(turn, overleg, deelnemer)) wie.push(deelnemer);
  const { nu, verder } = portie(wie, stap.na, PORTIE);
  for (const deelnemer of nu) await vertel(turn, overleg, deelnemer, (eerder.get(deelnemer.id) ?? []).length);
  if (verder !== undefined) {
    stapMoment(turn, turn.now, { ...stap, na: verder });
    return;
  }
  const op = turn.now.toString({ smallestUnit: 'second' });
  const keer = (overleg.verteld?.keer ?? 0) + 1;
  turn.replace(Overleggen, stored, { ...overleg, verteld: { agenda: overleg.agenda, op, keer } });
  planDoorgeschoven(turn, overleg.id, turn.now);
};

/** Tells those concerned; not when something was changed after this was planned, for then another moment comes. */
export const bijwerkMoment: MomentKind = {
  soort: BIJWERKEN,
  due: async (turn, moment) => {
    const stap = Stap.parse(JSON.parse(moment.over));
    const stored = await turn.get(Overleggen, stap.overleg);
    if (stored?.value.status !== 'agenda verstuurd') return;
    if ((stored.value.agendaVersie ?? 0) !== stap.versie || isBegonnen(stored.value, turn.now)) return;
    await doeStap(turn, stored, stap);
  },
};

/** "The agenda was changed": with the own items as they are now. */
export const gewijzigdBericht: MessageKind = {
  soort: GEWIJZIGD,
  again: false,
  noem: { wat: 'De agenda is gewijzigd', waarom: 'Er veranderde iets aan de eigen punten of vragen.' },
  compose: async (view, over) => {
    const data = z.object({ overleg: z.string(), deelnemer: z.string() }).parse(over);
    const overleg = await overlegVoorBericht(view, data.overleg);
    if ('send' in overleg) return overleg;
    const deelnemer = deelnemerMet(view.netwerk, data.deelnemer);
    if (!deelnemer || deelnemer.vertrokken !== undefined)
      return vervallen(view, 'Deze agenda was voor iemand anders.', 'doet niet meer mee');
    if (isBegonnen(overleg, view.now)) return vervallen(view, 'Het overleg is begonnen.', 'al begonnen');
    const dag = dagVan(overleg, view);
    const antwoorden = await antwoordenOp(view, overleg);
    const nodig = isGevraagd(view.netwerk, overleg, antwoorden, deelnemer.id);
    const zin = `De agenda is gewijzigd. Je bent niet meer nodig op ${dag}. Je hoeft niets te doen.`;
    return {
      send: true,
      summary: `De agenda voor ${dag} is gewijzigd`,
      card: nodig
        ? await persoonlijk(view, overleg, deelnemer, {
            antwoorden,
            intro: 'De agenda is gewijzigd. Zo staat hij er nu voor jou uit.',
          })
        : meldingCard({ context: view.netwerk.naam, titel: 'Agenda gewijzigd', zin }),
    };
  },
};
