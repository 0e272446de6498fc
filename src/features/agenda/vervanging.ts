import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { Berichten, Wachtenden } from '../../domain/bericht.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { meldMoment } from '../../domain/overleg-beloop.ts';
import type { MomentKind } from '../feature.ts';
import type { Turn } from '../turn.ts';

const VERVANGING = 'agenda.vervanging';

/** A request to come instead of `voor`, or its end. `keer`: which change of the answer asked for it; `oud`: which it ends. */
const Vervanging = z.object({
  wat: z.enum(['vervanger', 'nietnodig']),
  voor: z.string(),
  aan: z.string(),
  keer: z.number(),
  oud: z.number().optional(),
});
type Vervanging = z.infer<typeof Vervanging>;

const vraagId = (overleg: string, { aan, voor }: Vervanging, keer: number): string =>
  `agenda.vervanger!${overleg}!${aan}!${voor}!${keer}`;

/** Redraws the request that ended, and says so only to whoever got it. */
const neemTerug = async (turn: Turn, overleg: string, over: Vervanging): Promise<boolean> => {
  const oud = vraagId(overleg, over, over.oud ?? 0);
  const vraag = await turn.get(Berichten, oud);
  if (!vraag) return false;
  turn.insert(Wachtenden, { id: `ververs!${turn.newId()}`, bericht: oud, ververs: true });
  return vraag.value.status !== 'wacht';
};

const stuur = async (turn: Turn, overleg: string, over: Vervanging): Promise<void> => {
  if (over.wat === 'nietnodig' && !(await neemTerug(turn, overleg, over))) return;
  const id =
    over.wat === 'vervanger'
      ? vraagId(overleg, over, over.keer)
      : `agenda.nietnodig!${overleg}!${over.aan}!${over.voor}!${over.keer}`;
  if (await turn.get(Berichten, id)) return;
  turn.send({
    id,
    soort: `agenda.${over.wat}`,
    over: { overleg, deelnemer: over.aan, voor: over.voor, keer: over.keer },
    aan: { soort: 'deelnemer', deelnemer: over.aan },
    haast: true,
  });
};

/** Asks a vervanger, or takes that back: in working hours, unless the overleg would begin before it is read. */
export const meldVervanging = async (turn: Turn, overleg: Overleg, over: Vervanging): Promise<void> => {
  const op = meldMoment(Temporal.Instant.from(overleg.start), turn.netwerk.tijdzone, turn.now);
  if (Temporal.Instant.compare(op, turn.now) <= 0) await stuur(turn, overleg.id, over);
  else turn.moment(op, VERVANGING, JSON.stringify({ overleg: overleg.id, ...over }));
};

/** What waited for working hours. Whether it is still wanted is asked when the message is made. */
export const vervangingMoment: MomentKind = {
  soort: VERVANGING,
  due: async (turn, moment) => {
    const { overleg, ...over } = Vervanging.extend({ overleg: z.string() }).parse(JSON.parse(moment.over));
    if (await turn.get(Overleggen, overleg)) await stuur(turn, overleg, over);
  },
};
