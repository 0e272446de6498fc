import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { Actie } from './actie.ts';
import { type Door, metRegel } from './actie-antwoord.ts';
import { kind } from './row.ts';
import { InstantText, instantText } from './time.ts';

/** How long a change can be taken back by whoever made it. */
export const TERUG_MINUTEN = 10;

/** An actie as it was before somebody changed it; kept a short time, so that the change can be taken back. */
export const ActieTerug = z.object({
  id: z.string(),
  actie: z.string(),
  door: z.string(),
  op: InstantText,
  /** What was done, in neutral words. */
  wat: z.string(),
  was: Actie.omit({ terug: true }),
});
export type ActieTerug = z.infer<typeof ActieTerug>;

/** What one person did stands together, in order of time. */
export const ActieTerugs = kind('actieterug', ActieTerug);

/** The actie with the mark that its last change can be taken back, and the row that makes it possible. */
export const metTerug = (
  was: Actie,
  wordt: Actie,
  { wat, uniek, wie, now }: Door & { readonly wat: string; readonly uniek: string },
): { readonly actie: Actie; readonly terug: ActieTerug } => {
  const op = instantText(now, 'millisecond');
  const id = `${wie}!${op}!${uniek}`;
  return {
    actie: { ...wordt, terug: { id, op, door: wie } },
    terug: { id, actie: was.id, door: wie, op, wat, was: ActieTerug.shape.was.parse(was) },
  };
};

/** Until when a change of this instant can be taken back. */
export const terugTot = (op: string): Temporal.Instant =>
  Temporal.Instant.from(op).add({ minutes: TERUG_MINUTEN });

/** Whether its last change was made by this person, and not too long ago. */
export const kanTerug = ({ terug }: Pick<Actie, 'terug'>, wie: string, now: Temporal.Instant): boolean =>
  terug?.door === wie && Temporal.Instant.compare(now, terugTot(terug.op)) < 0;

const laatste = (a: string | undefined, b: string | undefined): string | undefined =>
  a !== undefined && b !== undefined && Temporal.Instant.compare(a, b) < 0 ? b : (a ?? b);

/**
 * The actie as it was, with one more line in its history. Reminders that went out meanwhile stay sent: the ladder goes on
 * from where it is. `moment` is to be planned anew when the change had taken it away.
 */
export const draaiTerug = (
  nu: Actie,
  { was, wat }: Pick<ActieTerug, 'was' | 'wat'>,
  door: Door,
): { readonly actie: Actie; readonly moment: Temporal.Instant | undefined } => {
  const zelfdeLadder = nu.ladderSinds === was.ladderSinds && nu.tot === was.tot;
  // A step that was passed in silence is taken again; one that somebody heard of is not.
  const gehoord = nu.herinnerd > was.herinnerd || nu.trede === 'signaal';
  const geklommen = zelfdeLadder && nu.trede !== was.trede && gehoord;
  const ladder = geklommen ? nu : was;
  const gevraagd = geklommen ? laatste(was.gevraagd, nu.gevraagd) : was.gevraagd;
  const { moment: _moment, trede: _trede, gevraagd: _gevraagd, wachters: _wachters, ...rest } = was;
  const actie = metRegel(
    {
      ...rest,
      ...(ladder.moment === undefined ? {} : { moment: ladder.moment }),
      ...(ladder.trede === undefined ? {} : { trede: ladder.trede }),
      ...(gevraagd === undefined ? {} : { gevraagd }),
      herinnerd: Math.max(was.herinnerd, nu.herinnerd),
      ...(nu.wachters === undefined ? {} : { wachters: nu.wachters }),
      geschiedenis: nu.geschiedenis,
    },
    `ongedaan gemaakt: ${wat}`,
    door,
  );
  const opnieuw = actie.moment !== undefined && actie.moment !== nu.moment;
  return { actie, moment: opnieuw ? Temporal.Instant.from(actie.moment ?? '') : undefined };
};
