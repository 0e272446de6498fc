import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { afzeggenCard } from '../../../cards/overleg/afzeggen.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { OVERLEG_TREDE } from '../../domain/overleg-beloop.ts';
import { eisWijzigbaar, wijzigOverleg, zegOverlegAf } from '../../domain/overleg-wijzigen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { formulier, opDeBeurt, overlegMet, toonOverleg } from './kaarten.ts';
import { controleer, openOverleggen, veldenVan } from './lezen.ts';
import { wieHoort } from './ontvangers.ts';
import { Id, MetOverleg } from './plannen.ts';
import { vertelWijziging } from './rond.ts';
import { wanneer, wanneerKort } from './woorden.ts';

const Over = z.object({ overleg: Id });

const deelnemersHoren = (aantal: number): string =>
  aantal === 1 ? '1 deelnemer krijgt bericht.' : `${aantal} deelnemers krijgen bericht.`;

const eerder = (a: string, b: string): Temporal.Instant => Temporal.Instant.from(a < b ? a : b);

const isZelfde = (a: Overleg, b: Overleg): boolean =>
  a.start === b.start && a.minuten === b.minuten && a.plaats === b.plaats && a.link === b.link;

const verplaats = async (
  turn: Turn,
  data: z.infer<typeof MetOverleg> & { overleg: string },
): Promise<Reply> => {
  const stored = await overlegMet(turn, data.overleg);
  const oud = stored.value;
  const velden = { ...data, soort: oud.soort };
  eisWijzigbaar(oud, turn.now);
  const controle = controleer(velden, turn, await openOverleggen(turn), oud.id);
  if (controle.soort === 'fout') return formulier(turn, velden, oud, controle.zin);
  const nieuw = wijzigOverleg(oud, controle.gewenst, turn.netwerk, turn.now);
  if (isZelfde(oud, nieuw))
    return toonOverleg(oud, turn, `Het overleg staat op ${wanneer(oud, turn)}. Er is niets veranderd.`);
  await opDeBeurt(turn);
  turn.replace(Overleggen, stored, nieuw);
  if (oud.start === nieuw.start) {
    turn.audit('overleg gewijzigd', oud.id);
    return toonOverleg(
      nieuw,
      turn,
      'Gewijzigd. Dag en tijd zijn gelijk gebleven, dus niemand krijgt apart bericht.',
    );
  }
  if (nieuw.moment !== undefined) turn.moment(Temporal.Instant.from(nieuw.moment), OVERLEG_TREDE, nieuw.id);
  turn.audit('overleg verplaatst', oud.id);
  const horen = (await wieHoort(turn, nieuw)).length;
  await vertelWijziging(turn, nieuw, 'verplaatst', eerder(oud.start, nieuw.start));
  return toonOverleg(nieuw, turn, `Het overleg is verplaatst. ${deelnemersHoren(horen)}`);
};

const vraagAfzeggen = async (turn: Turn, id: string): Promise<Reply> => {
  const { value: overleg } = await overlegMet(turn, id);
  if (overleg.status === 'afgezegd') return toonOverleg(overleg, turn, 'Dit overleg was al afgezegd.');
  eisWijzigbaar(overleg, turn.now);
  const horen = (await wieHoort(turn, overleg)).length;
  return {
    kind: 'card',
    summary: 'Overleg afzeggen?',
    card: afzeggenCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      wanneer: wanneerKort(overleg, turn),
      wieHoort: `${deelnemersHoren(horen)} Wat op de agenda stond, wacht op het volgende overleg.`,
    }),
  };
};

const zegAf = async (turn: Turn, id: string): Promise<Reply> => {
  const stored = await overlegMet(turn, id);
  if (stored.value.status === 'afgezegd')
    return toonOverleg(stored.value, turn, 'Dit overleg was al afgezegd.');
  eisWijzigbaar(stored.value, turn.now);
  const overleg = zegOverlegAf(stored.value);
  turn.replace(Overleggen, stored, overleg);
  turn.audit('overleg afgezegd', overleg.id);
  const horen = (await wieHoort(turn, overleg)).length;
  await vertelWijziging(turn, overleg, 'afgezegd', Temporal.Instant.from(overleg.start));
  return toonOverleg(overleg, turn, `Het overleg is afgezegd. ${deelnemersHoren(horen)}`);
};

/** Moving and cancelling. Whoever knew of the old date hears it once. */
export const wijzigVerbs: readonly Verb[] = [
  verb('overleg.wijzig', 'coordineren', Over, async (turn, data) => {
    const { value: overleg } = await overlegMet(turn, data.overleg);
    eisWijzigbaar(overleg, turn.now);
    return formulier(turn, veldenVan(overleg, turn.netwerk.tijdzone), overleg);
  }),
  verb('overleg.verplaats', 'coordineren', MetOverleg.extend({ overleg: Id }), verplaats),
  verb('overleg.afzeggen', 'coordineren', Over, (turn, { overleg }) => vraagAfzeggen(turn, overleg)),
  verb('overleg.zegAf', 'coordineren', Over, (turn, { overleg }) => zegAf(turn, overleg)),
];
