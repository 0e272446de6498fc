import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { Overleggen } from '../../domain/overleg.ts';
import { nieuwOverleg, OVERLEG_TREDE } from '../../domain/overleg-beloop.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bevestig, formulier, lijst, opDeBeurt, overlegMet, standaard, toonOverleg } from './kaarten.ts';
import { controleer, leesGetypt, openOverleggen, Velden } from './lezen.ts';
import { getypteReeks } from './reeks.ts';
import { leesReeksTekst } from './reeks-typen.ts';

/** `/overleg` with words behind it: the confirmation, or the list with what could not be read. */
export const getypt = async (turn: Turn, args: string): Promise<Reply> => {
  const overleggen = await openOverleggen(turn);
  const reeks = leesReeksTekst(args);
  if (reeks) return getypteReeks(turn, { ...standaard(overleggen), ...reeks });
  const gelezen = leesGetypt(args, turn, standaard(overleggen));
  if (gelezen.soort === 'fout') return lijst(turn, gelezen.zin);
  const controle = controleer(gelezen.velden, turn, overleggen);
  if (controle.soort === 'fout') return lijst(turn, controle.zin);
  return bevestig(turn, turn.newId(), controle.gewenst, undefined);
};

/** What a button may name as overleg. */
export const Id = z.string().regex(/^[a-z0-9-]{6,60}$/);
/** The fields of the form, and which overleg it is about. */
export const MetOverleg = Velden.extend({ overleg: Id.optional() });

const plan = async (turn: Turn, data: Velden & { overleg: string }): Promise<Reply> => {
  const al = await turn.get(Overleggen, data.overleg);
  if (al) return toonOverleg(al.value, turn, 'Dit overleg stond al gepland.');
  const controle = controleer(data, turn, await openOverleggen(turn));
  if (controle.soort === 'fout') return formulier(turn, data, undefined, controle.zin);
  const overleg = nieuwOverleg({ ...controle.gewenst, id: data.overleg }, turn.netwerk, turn.now);
  await opDeBeurt(turn);
  turn.insert(Overleggen, overleg);
  if (overleg.moment !== undefined)
    turn.moment(Temporal.Instant.from(overleg.moment), OVERLEG_TREDE, overleg.id);
  turn.audit('overleg gepland', overleg.id);
  return toonOverleg(overleg, turn, 'Het overleg staat gepland. Je hoeft nu niets te doen.');
};

const voorstel = async (turn: Turn, data: z.infer<typeof MetOverleg>): Promise<Reply> => {
  const oud = data.overleg === undefined ? undefined : (await overlegMet(turn, data.overleg)).value;
  const velden = oud ? { ...data, soort: oud.soort } : data;
  const controle = controleer(velden, turn, await openOverleggen(turn), oud?.id);
  if (controle.soort === 'fout') return formulier(turn, velden, oud, controle.zin);
  return bevestig(turn, oud?.id ?? turn.newId(), controle.gewenst, oud);
};

const opnieuwInvullen = async (turn: Turn, data: z.infer<typeof MetOverleg>): Promise<Reply> =>
  formulier(
    turn,
    data,
    data.overleg === undefined ? undefined : (await overlegMet(turn, data.overleg)).value,
  );

/** Listing, the form, the confirmation, planning. */
export const planVerbs: readonly Verb[] = [
  verb(
    'overleg.lijst',
    'coordineren',
    z.object({ pagina: z.coerce.number().int().default(1) }),
    (turn, { pagina }) => lijst(turn, undefined, pagina),
  ),
  verb('overleg.formulier', 'coordineren', MetOverleg, opnieuwInvullen),
  verb('overleg.voorstel', 'coordineren', MetOverleg, voorstel),
  verb('overleg.plan', 'coordineren', MetOverleg.extend({ overleg: Id }), plan),
  verb('overleg.openen', 'coordineren', z.object({ overleg: Id }), async (turn, { overleg }) =>
    toonOverleg((await overlegMet(turn, overleg)).value, turn),
  ),
];
