import { z } from 'zod/v4';
import { vervangerCard } from '../../../cards/agenda/vervanger.ts';
import {
  antwoordVan,
  geldigeAntwoorden,
  isGevraagd,
  mogelijkeVervangers,
  uitgenodigden,
} from '../../domain/aanwezigheid.ts';
import { UserError } from '../../domain/errors.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import { Aanwezigheden, type Aanwezigheid, aanwezigheidId, type Overleg } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { persoonlijk } from './persoonlijk.ts';
import { antwoordenOp, eisOpen, overlegMet } from './stand.ts';
import { meldVervanging } from './vervanging.ts';
import { hoofdletter, Id, welk } from './woorden.ts';

type Nieuw = Pick<Aanwezigheid, 'antwoord'> & Partial<Pick<Aanwezigheid, 'vervanger'>>;

/** The overleg, if "kom je?" is a question for this person and can still be answered. */
const gevraagd = async (
  turn: DeelnemerTurn,
  id: string,
): Promise<{ overleg: Overleg; antwoorden: Aanwezigheid[] }> => {
  const { value: overleg } = await overlegMet(turn, id);
  eisOpen(overleg, turn);
  if (overleg.agendaVerstuurd === undefined)
    throw new UserError('De agenda is nog niet verstuurd. Je krijgt vanzelf bericht.');
  const antwoorden = await antwoordenOp(turn, overleg);
  if (!isGevraagd(turn.netwerk, overleg, antwoorden, turn.who.deelnemer.id))
    throw new UserError(
      'Je bent voor dit overleg niet uitgenodigd. Vraag de coördinator als je denkt dat dat wel moet.',
    );
  return { overleg, antwoorden };
};

/** Takes away the answer of a vervanger who is not asked any more; being there would count for nothing. */
const zonderOudeVervanger = async (
  turn: DeelnemerTurn,
  overleg: Overleg,
  antwoorden: readonly Aanwezigheid[],
  oud: string,
): Promise<void> => {
  if (isGevraagd(turn.netwerk, overleg, antwoorden, oud)) return;
  const rij = await turn.get(Aanwezigheden, aanwezigheidId(overleg.id, oud));
  if (rij && rij.value.deelnemer !== turn.who.deelnemer.id) turn.remove(Aanwezigheden, rij);
};

/**
 * Writes the answer of whoever clicked: one row per person, so that nobody is in another's way. The same answer again
 * writes nothing. Resolves with the answers as they are then.
 */
const antwoord = async (
  turn: DeelnemerTurn,
  overleg: Overleg,
  antwoorden: readonly Aanwezigheid[],
  nieuw: Nieuw,
): Promise<Aanwezigheid[]> => {
  const ik = turn.who.deelnemer.id;
  const stored = await turn.get(Aanwezigheden, aanwezigheidId(overleg.id, ik));
  const [nu] = stored ? geldigeAntwoorden(overleg, [stored.value]) : [];
  if (nu && nu.antwoord === nieuw.antwoord && nu.vervanger === nieuw.vervanger) return [...antwoorden];
  const rij: Aanwezigheid = {
    id: aanwezigheidId(overleg.id, ik),
    overleg: overleg.id,
    deelnemer: ik,
    ...nieuw,
    sinds: turn.now.toString({ smallestUnit: 'second' }),
    versie: overleg.versie ?? 0,
    keer: (stored?.value.keer ?? 0) + 1,
  };
  if (stored) turn.replace(Aanwezigheden, stored, rij);
  else turn.insert(Aanwezigheden, rij);
  turn.redraw(`agenda.kanaal!${overleg.id}`);
  turn.audit('aanwezigheid gegeven', `overleg ${overleg.id}`);
  const straks = [...antwoorden.filter(({ deelnemer }) => deelnemer !== ik), rij];
  const genodigd = uitgenodigden(turn.netwerk, overleg).map(({ id }) => id);
  if (nu?.vervanger !== undefined && nu.vervanger !== nieuw.vervanger && !genodigd.includes(nu.vervanger)) {
    await zonderOudeVervanger(turn, overleg, straks, nu.vervanger);
    await meldVervanging(turn, overleg, {
      wat: 'nietnodig',
      voor: ik,
      aan: nu.vervanger,
      keer: rij.keer ?? 0,
      oud: nu.keer ?? 0,
    });
  }
  if (nieuw.vervanger !== undefined && !genodigd.includes(nieuw.vervanger))
    await meldVervanging(turn, overleg, {
      wat: 'vervanger',
      voor: ik,
      aan: nieuw.vervanger,
      keer: rij.keer ?? 0,
    });
  return straks;
};

const kaart = async (
  turn: DeelnemerTurn,
  overleg: Overleg,
  antwoorden: readonly Aanwezigheid[],
): Promise<Reply> => ({
  kind: 'card',
  summary: 'Je antwoord is bewaard',
  card: await persoonlijk(turn, overleg, turn.who.deelnemer, { antwoorden }),
});

const NIEMAND = 'niemand';

const vraagWie = (turn: DeelnemerTurn, overleg: Overleg, fout?: string): Reply => {
  const ik = turn.who.deelnemer;
  const keuzes = mogelijkeVervangers(turn.netwerk, ik);
  return {
    kind: 'card',
    summary: 'Wie komt in jouw plaats?',
    card: vervangerCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      titel: hoofdletter(welk(overleg, turn)),
      fout,
      keuzes: [
        ...keuzes.map(({ id, naam }) => ({
          id,
          naam: id === ik.vervanger ? `${naam} (vaste vervanger)` : naam,
        })),
        { id: NIEMAND, naam: 'Niemand' },
      ],
      gekozen: keuzes.find(({ id }) => id === ik.vervanger)?.id ?? NIEMAND,
    }),
  };
};

const Over = z.object({ overleg: Id });

/** "Nee" counts at once; who comes instead is asked after that. */
const nee = async (turn: DeelnemerTurn, id: string): Promise<Reply> => {
  const { overleg, antwoorden } = await gevraagd(turn, id);
  const nu = antwoordVan(antwoorden, turn.who.deelnemer.id);
  const straks =
    nu?.antwoord === 'komt niet, vervanger'
      ? antwoorden
      : await antwoord(turn, overleg, antwoorden, { antwoord: 'komt niet' });
  return mogelijkeVervangers(turn.netwerk, turn.who.deelnemer).length > 0
    ? vraagWie(turn, overleg)
    : kaart(turn, overleg, straks);
};

const vervangt = async (turn: DeelnemerTurn, id: string, wie: string): Promise<Reply> => {
  const { overleg, antwoorden } = await gevraagd(turn, id);
  if (wie === NIEMAND)
    return kaart(turn, overleg, await antwoord(turn, overleg, antwoorden, { antwoord: 'komt niet' }));
  const gekozen = mogelijkeVervangers(turn.netwerk, turn.who.deelnemer).find((each) => each.id === wie);
  if (!gekozen || !deelnemerMet(turn.netwerk, wie))
    return vraagWie(turn, overleg, 'Kies iemand uit de lijst, of Niemand.');
  return kaart(
    turn,
    overleg,
    await antwoord(turn, overleg, antwoorden, { antwoord: 'komt niet, vervanger', vervanger: wie }),
  );
};

/** "Kom je?": whoever clicks answers for themselves, whatever the card says. */
export const aanwezigVerbs: readonly Verb[] = [
  verb('agenda.komje', 'deelnemen', Over, async (turn, data) => {
    const { overleg, antwoorden } = await gevraagd(turn, data.overleg);
    return {
      kind: 'card',
      summary: 'Kom je?',
      card: await persoonlijk(turn, overleg, turn.who.deelnemer, { antwoorden, opnieuw: true }),
    };
  }),
  verb('agenda.komt', 'deelnemen', Over, async (turn, data) => {
    const { overleg, antwoorden } = await gevraagd(turn, data.overleg);
    return kaart(turn, overleg, await antwoord(turn, overleg, antwoorden, { antwoord: 'komt' }));
  }),
  verb('agenda.nee', 'deelnemen', Over, (turn, { overleg }) => nee(turn, overleg)),
  verb('agenda.vooraf', 'deelnemen', Over, async (turn, data) => {
    const { overleg, antwoorden } = await gevraagd(turn, data.overleg);
    return kaart(
      turn,
      overleg,
      await antwoord(turn, overleg, antwoorden, { antwoord: 'komt niet, input vooraf' }),
    );
  }),
  verb(
    'agenda.vervangt',
    'deelnemen',
    z.object({ overleg: Id, wie: z.string().max(80).default('') }),
    (turn, { overleg, wie }) => vervangt(turn, overleg, wie),
  ),
];
