import { Temporal } from 'temporal-polyfill';
import { gemistCard } from '../../../cards/agenda/gemist.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import { Berichten } from '../../domain/bericht.ts';
import { UserError } from '../../domain/errors.ts';
import { coordinatoren, type Deelnemer, hoortBij, partnerMet } from '../../domain/netwerk.ts';
import { namenVan } from '../../domain/netwerk-woorden.ts';
import { inVenster } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Turn, View } from '../turn.ts';
import { GEMIST, type Gemist, gemist, Over, TWEE_KEER, verstuurdZin, woorden } from './gemist.ts';
import { overlegMet } from './stand.ts';

/** Who speaks for the partner at such an overleg, and can be reached. */
const wieVan = (view: View, { id, laatste }: Gemist): Deelnemer[] =>
  uitgenodigden(view.netwerk, laatste).filter((wie) => hoortBij(wie, id) && wie.oid !== undefined);

const berichtId = ({ partner, overleg }: Over, deelnemer: string): string =>
  `${GEMIST}!${overleg}!${partner}!${deelnemer}`;

const melding = (view: View, titel: string, zin: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: view.netwerk.naam,
    titel,
    zin,
    stappen: [{ title: 'Naar de overleggen', verb: 'overleg.lijst' }],
  }),
});

const eisGemist = async (turn: Turn, over: Over): Promise<Gemist> => {
  await overlegMet(turn, over.overleg);
  const wat = await gemist(turn, over);
  if (wat) return wat;
  const naam = partnerMet(turn.netwerk, over.partner)?.naam ?? 'deze partner';
  throw new UserError(`Er is niets te sturen aan ${naam}: de opkomst is intussen aangepast.`);
};

const bekijk = async (turn: DeelnemerTurn, over: Over): Promise<Reply> => {
  const wat = await eisGemist(turn, over);
  const wie = wieVan(turn, wat);
  if (wie.length === 0)
    return melding(
      turn,
      'Niemand te bereiken',
      `Van ${wat.naam} kan ik niemand een bericht sturen: er is niemand van in het team. Bel hen zelf.`,
    );
  return {
    kind: 'card',
    summary: 'Bericht bekijken',
    busy: true,
    card: gemistCard({
      ...(await woorden(turn, wat, turn.who.deelnemer.naam)),
      voorstel: { partner: over.partner, overleg: over.overleg, aan: namenVan(wie, 6) },
    }),
  };
};

const stuur = async (turn: DeelnemerTurn, over: Over): Promise<Reply> => {
  const wat = await eisGemist(turn, over);
  const al = await verstuurdZin(turn, over);
  if (al !== undefined) return melding(turn, 'Al verstuurd', al);
  const op = inVenster(turn.now, turn.netwerk.tijdzone);
  if (Temporal.Instant.compare(op, turn.now) > 0)
    return melding(
      turn,
      'Nu even niet',
      'Het is buiten werktijd. Klik morgen op een werkdag tussen 08:00 en 18:00 nog een keer op Versturen.',
    );
  const wie = wieVan(turn, wat);
  for (const { id } of wie.slice(0, 20))
    turn.send({
      id: berichtId(over, id),
      soort: GEMIST,
      over: { ...over, door: turn.who.deelnemer.id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  turn.audit('partner aangesproken op opkomst', over.overleg, over.partner);
  for (const { id } of coordinatoren(turn.netwerk)) {
    const bericht = `${TWEE_KEER}!${over.overleg}!${over.partner}!${id}`;
    if (await turn.get(Berichten, bericht)) turn.redraw(bericht);
  }
  return melding(
    turn,
    'Verstuurd',
    `${namenVan(wie, 6)} ${wie.length === 1 ? 'krijgt' : 'krijgen'} het bericht nu.`,
  );
};

/** A partner that was absent twice: the message is looked at first, and goes only on her click. */
export const gemistVerbs: readonly Verb[] = [
  verb('agenda.gemistBekijk', 'coordineren', Over, bekijk),
  verb('agenda.gemistStuur', 'coordineren', Over, stuur),
  verb('agenda.gemistNiet', 'coordineren', Over, async (turn) =>
    melding(turn, 'Niets verstuurd', 'Het bericht blijft klaarstaan bij de melding.'),
  ),
];
