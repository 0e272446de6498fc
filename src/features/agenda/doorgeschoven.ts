import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { DOORGESCHOVEN } from '../../domain/agenda-wachten.ts';
import { Berichten } from '../../domain/bericht.ts';
import { Aanmeldingen, Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { Gebeurtenissen, gebeurtenisPrefix } from '../../domain/gebeurtenis.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { heeftAanmelding } from '../../domain/overleg-beloop.ts';
import { WACHT_REDENEN } from '../../domain/wacht-reden.ts';
import { type MessageKind, type MomentKind, type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Turn, View } from '../turn.ts';
import { komende, overlegMet } from './stand.ts';
import { noteerWacht } from './wachten.ts';
import { dagVan, Id, vervallen } from './woorden.ts';

/** Aanmelders a commit holds: a message is two rows. */
const PORTIE = 30;

const Over = z.object({ overleg: Id, casus: z.string().max(80) });

/** Passed on from this overleg: it has no place on the agenda, or was not treated there. */
const isDoorgeschoven = ({ wachtten = [], doorgeschoven = [] }: Overleg, casus: string): boolean =>
  doorgeschoven.includes(casus) || wachtten.includes(casus);

/** The last time it was noted on the casus that it was passed on from this overleg. */
const gebeurtenisVan = async (view: View, overleg: Overleg, casus: string) =>
  (await view.list(Gebeurtenissen, { prefix: gebeurtenisPrefix(casus) }))
    .map(({ value }) => value)
    .findLast((een) => een.soort === 'doorgeschoven' && een.overleg === overleg.id);

/** Has every aanmelder of what was passed on told, at that moment. */
export const planDoorgeschoven = (turn: Turn, overleg: string, op: Temporal.Instant): void =>
  turn.moment(op, DOORGESCHOVEN, overleg);

/** Keeps on each casus that was passed on at the overleg itself that it was; on one that was taken off the agenda it stands. */
const noteer = async (turn: Turn, overleg: Overleg): Promise<void> => {
  for (const id of (overleg.doorgeschoven ?? []).slice(0, PORTIE)) {
    const casus = (await turn.get(Casussen, id))?.value;
    if (!casus || (await gebeurtenisVan(turn, overleg, id))) continue;
    const reden = overleg.redenen?.[id] ?? 'tijd';
    await noteerWacht(turn, casus, { overleg: overleg.id, reden, waarom: '' });
  }
};

/** Tells each aanmelder once; what was told and is not so any more is drawn anew. */
const meld = async (turn: Turn, overleg: Overleg): Promise<void> => {
  const wie = (await turn.list(Aanmeldingen, { shelf: 'open' })).flatMap(({ value }) =>
    value.status === 'geagendeerd' && value.casus !== undefined && isDoorgeschoven(overleg, value.casus)
      ? [{ casus: value.casus, deelnemer: value.aanmelder }]
      : [],
  );
  const verteld = await turn.list(Berichten, { prefix: `${DOORGESCHOVEN}!${overleg.id}!` });
  for (const { value } of verteld.slice(0, PORTIE))
    if (!isDoorgeschoven(overleg, value.id.split('!')[2] ?? '')) turn.redraw(value.id);
  const nieuw = new Map<string, (typeof wie)[number]>(
    wie.map((een) => [`${DOORGESCHOVEN}!${overleg.id}!${een.casus}!${een.deelnemer}`, een]),
  );
  for (const { value } of verteld) nieuw.delete(value.id);
  for (const [id, { casus, deelnemer }] of [...nieuw].slice(0, PORTIE))
    turn.send({
      id,
      soort: DOORGESCHOVEN,
      over: { overleg: overleg.id, casus },
      aan: { soort: 'deelnemer', deelnemer },
    });
  if (nieuw.size > PORTIE) planDoorgeschoven(turn, overleg.id, turn.now);
};

export const doorgeschovenMoment: MomentKind = {
  soort: DOORGESCHOVEN,
  due: async (turn, { over }) => {
    const overleg = (await turn.get(Overleggen, over))?.value;
    if (!overleg || overleg.status === 'afgezegd') return;
    await noteer(turn, overleg);
    await meld(turn, overleg);
  },
};

const volgende = async (view: View, overleg: Overleg): Promise<string> => {
  const later = (await komende(view)).find(
    ({ id, soort, start }) =>
      id !== overleg.id &&
      heeftAanmelding(soort) &&
      Temporal.Instant.compare(Temporal.Instant.from(start), Temporal.Instant.from(overleg.start)) > 0,
  );
  return later ? ` Het volgende overleg is op ${dagVan(later, view)}.` : '';
};

/** To an aanmelder: neutral, without the reason; that is a click away. */
export const doorgeschovenBericht: MessageKind = {
  soort: DOORGESCHOVEN,
  again: true,
  noem: { wat: 'Je aanmelding is doorgeschoven', waarom: 'De casus is niet besproken op dit overleg.' },
  compose: async (view, over) => {
    const data = Over.parse(over);
    const overleg = (await view.get(Overleggen, data.overleg))?.value;
    if (!overleg || overleg.status === 'afgezegd')
      return vervallen(view, 'Dit overleg gaat niet door.', 'overleg gaat niet door');
    const dag = dagVan(overleg, view);
    if (!isDoorgeschoven(overleg, data.casus))
      return vervallen(view, `${data.casus} staat toch op de agenda van ${dag}.`, 'staat toch op de agenda');
    return {
      send: true,
      summary: `${data.casus} is doorgeschoven`,
      card: meldingCard({
        context: view.netwerk.naam,
        titel: 'Je aanmelding is doorgeschoven',
        zin: `${data.casus} wordt niet besproken op ${dag}. De casus komt vanzelf terug op de agenda.${await volgende(view, overleg)} Je hoeft niets te doen.`,
        stappen: [{ title: 'Waarom?', verb: 'agenda.waarom', data }],
      }),
    };
  },
};

const vind = async (turn: DeelnemerTurn, data: z.infer<typeof Over>) => {
  const { value: overleg } = await overlegMet(turn, data.overleg);
  const casus = (await turn.get(Casussen, data.casus))?.value;
  if (!casus) throw new UserError('Deze casus ken ik niet (meer).');
  const ik = turn.who.deelnemer.id;
  return {
    subject: { aanmelder: casus.aanmelders.includes(ik) ? ik : undefined },
    thing: { overleg, casus },
  };
};

/** Why it was passed on: the reason from the list, and the words that go with it. */
const waarom = verbOn('agenda.waarom', 'eigen-aanmelding', Over, vind, async (turn, _data, thing) => {
  const { overleg, casus } = thing;
  const keer = await gebeurtenisVan(turn, overleg, casus.id);
  const reden = WACHT_REDENEN[keer?.reden ?? overleg.redenen?.[casus.id] ?? 'tijd'];
  const open = keer && casus.beperkt === undefined && casus.gewist === undefined;
  const woorden = open ? (await turn.open(Gebeurtenissen, keer, 'waarom doorgeschoven')).waarom : undefined;
  return {
    kind: 'card',
    summary: 'Waarom doorgeschoven?',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: isDoorgeschoven(overleg, casus.id)
        ? `Waarom is ${casus.id} doorgeschoven?`
        : `${casus.id} staat toch op de agenda`,
      zin: [reden, ...(woorden === undefined ? [] : [woorden])].join(' '),
    }),
  };
});

export const doorgeschovenVerbs: readonly Verb[] = [waarom];
