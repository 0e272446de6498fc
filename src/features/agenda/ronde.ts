import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { portie, uitgenodigden } from '../../domain/aanwezigheid.ts';
import { Berichten } from '../../domain/bericht.ts';
import { nietBetrokkenBij } from '../../domain/betrokken.ts';
import { Casussen } from '../../domain/casus.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { type Agendapunt, type Overleg, Overleggen } from '../../domain/overleg.ts';
import { meldMoment } from '../../domain/overleg-beloop.ts';
import type { MomentKind } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { PERSOONLIJK, persoonlijkId, verzendingen, wieMiste } from './ontvangers.ts';

const AGENDA_STAP = 'agenda.stap';
/** People a commit holds: each is two rows. */
const PORTIE = 35;

/** A round of personal agendas, and after whom it goes on. `opnieuw`: only who missed it. */
const Stap = z.object({ overleg: z.string(), na: z.string(), opnieuw: z.boolean() });
type Stap = z.infer<typeof Stap>;

/** Partners that are not on the casus yet but are invited for it: they may read it from now on. */
export const nieuweToegang = async (view: View, overleg: string, punten: readonly Agendapunt[]) => {
  const gelezen = await Promise.all(
    punten.map(async ({ casus, partners }) => ({
      partners,
      casus: casus === undefined ? undefined : await view.get(Casussen, casus),
    })),
  );
  return gelezen.flatMap(({ partners, casus }) => {
    if (!casus) return [];
    const niet = nietBetrokkenBij(casus.value, partners, overleg);
    const erbij = partners.filter((id) => !casus.value.partners.includes(id) && !niet.includes(id));
    return erbij.length > 0 ? [{ casus, erbij }] : [];
  });
};

/** Who is invited for a casus may read it (audited). Done when the agenda goes out, and on every change after that. */
export const geefToegang = async (
  turn: Turn,
  overleg: string,
  punten: readonly Agendapunt[],
): Promise<void> => {
  for (const { casus, erbij } of await nieuweToegang(turn, overleg, punten)) {
    turn.replace(Casussen, casus, { ...casus.value, partners: [...casus.value.partners, ...erbij] });
    turn.audit(
      'toegang gegeven',
      `casus ${casus.value.id}`,
      `uitgenodigd voor de agenda: ${erbij.join(', ')}`,
    );
  }
};

const ontvangers = (turn: Turn, overleg: Overleg, opnieuw: boolean) =>
  opnieuw ? wieMiste(turn, overleg) : Promise.resolve(uitgenodigden(turn.netwerk, overleg));

/** One portion of personal agendas, and the one for the channel with the first. The planner goes on. */
const doeStap = async (turn: Turn, overleg: Overleg, stap: Stap): Promise<void> => {
  const kanaal = `agenda.kanaal!${overleg.id}`;
  if (stap.na === '' && !(await turn.get(Berichten, kanaal)))
    turn.send({
      id: kanaal,
      soort: 'agenda.kanaal',
      over: { overleg: overleg.id },
      aan: { soort: 'kanaal' },
    });
  const eerder = await verzendingen(turn, overleg.id);
  const { nu, verder } = portie(await ontvangers(turn, overleg, stap.opnieuw), stap.na, PORTIE);
  for (const { id } of nu) {
    const keer = (eerder.get(id) ?? []).length;
    if (keer > 0 && !stap.opnieuw) continue;
    turn.send({
      id: persoonlijkId(overleg.id, id, keer + 1),
      soort: PERSOONLIJK,
      over: { overleg: overleg.id, deelnemer: id },
      aan: { soort: 'deelnemer', deelnemer: id },
      haast: true,
    });
  }
  if (verder !== undefined) turn.moment(turn.now, AGENDA_STAP, JSON.stringify({ ...stap, na: verder }));
};

/** When the agenda goes out: now, or the next working morning when that is soon enough. */
export const verzendtijd = (view: View, overleg: Overleg): Temporal.Instant =>
  meldMoment(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone, view.now);

/** Begins the round, now or on the next working morning; resolves with words for which of the two. */
export const stuur = async (turn: Turn, overleg: Overleg, opnieuw: boolean): Promise<string> => {
  const stap: Stap = { overleg: overleg.id, na: '', opnieuw };
  const op = verzendtijd(turn, overleg);
  if (Temporal.Instant.compare(op, turn.now) <= 0) {
    await doeStap(turn, overleg, stap);
    return 'nu';
  }
  turn.moment(op, AGENDA_STAP, JSON.stringify(stap));
  return `op ${toonDatumTijd(op, turn.netwerk.tijdzone, turn.vandaag)}. Nu is het buiten werktijd`;
};

/** Goes on with a round that did not fit in one commit, or that waited for working hours. */
export const verstuurMoment: MomentKind = {
  soort: AGENDA_STAP,
  due: async (turn, moment) => {
    const stap = Stap.parse(JSON.parse(moment.over));
    const overleg = (await turn.get(Overleggen, stap.overleg))?.value;
    if (overleg && overleg.status === 'agenda verstuurd') await doeStap(turn, overleg, stap);
  },
};
