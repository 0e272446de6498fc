import { wachtenCard } from '../../../cards/acties/wachten.ts';
import { ACTIE_BIJ, ACTIE_TREDE, type Actie, Acties } from '../../domain/actie.ts';
import {
  begintOpnieuw,
  gaatWachten,
  komtUitBij,
  MEESTE_WACHTERS,
  metWachter,
} from '../../domain/actie-wachten.ts';
import { actieNaam, opDatum, totDatum } from '../../domain/actie-woorden.ts';
import { tenzijOpSlot } from '../../domain/errors.ts';
import { isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';
import { bewaar } from './bewaren.ts';
import { alDicht, bon, bonMetTerug } from './bon.ts';
import { ActieData, Getypt, openActies, openOnder, vanEigenaar } from './lezen.ts';

/** Choices a card holds with ease. */
const HOOGSTENS = 15;
const KORT = 60;

/** Where those are found. */
const kandidaten = (view: View, { casus, eigenaar }: Actie): Promise<Actie[]> =>
  openOnder(view, casus === undefined ? ACTIE_BIJ.van(eigenaar) : ACTIE_BIJ.openBij(casus));

/** What it can wait for: open acties of the same casus; without one, those of the same owner. */
const kandidatenUit = (open: readonly Actie[], actie: Actie): Actie[] =>
  open
    .filter(({ id }) => id !== actie.id)
    .filter((een) =>
      actie.casus === undefined
        ? een.eigenaar === actie.eigenaar && een.casus === undefined
        : een.casus === actie.casus,
    )
    .sort(opDatum)
    .slice(0, HOOGSTENS);

const kort = (tekst: string): string =>
  tekst.length > KORT ? `${tekst.slice(0, KORT - 1).trimEnd()}…` : tekst;

const keuzeVan = async (turn: DeelnemerTurn, actie: Actie) => {
  const waarom = isCoordinator(turn.who.deelnemer) ? 'coördinator' : 'zoekt waarop te wachten';
  const { wat } = await tenzijOpSlot(turn.open(Acties, actie, waarom), { wat: 'Op slot' });
  return {
    title: `${kort(wat)} (${naamMetPartner(turn.netwerk, actie.eigenaar)}, uiterlijk ${totDatum(actie.tot, turn.vandaag)})`,
    value: actie.id,
  };
};

const formulier = async (turn: DeelnemerTurn, actie: Actie, fout?: string): Promise<Reply> => {
  const kan = kandidatenUit(await kandidaten(turn, actie), actie);
  if (kan.length === 0)
    return bon(
      actie,
      'Er is geen andere actie',
      `Er is geen andere open actie waar deze op kan wachten. Wacht je op iets anders? Kies dan "Lukt niet" en daarna "Wacht op ander".`,
    );
  return {
    kind: 'card',
    summary: 'Op welke actie wacht je?',
    card: wachtenCard({
      id: actie.id,
      naam: actieNaam(actie),
      acties: await Promise.all(kan.map((een) => keuzeVan(turn, een))),
      fout,
    }),
  };
};

const wacht = async (turn: DeelnemerTurn, stored: Stored<Actie>, op: string): Promise<Reply> => {
  const actie = stored.value;
  if (actie.wachtOp?.includes(op))
    return bon(actie, 'De actie wacht al', 'Ik herinner niemand tot de andere actie klaar is.');
  const open = await openActies(turn);
  if (!kandidatenUit(open, actie).some(({ id }) => id === op))
    return formulier(turn, actie, 'Kies een actie uit de lijst.');
  if (komtUitBij(new Map(open.map((een) => [een.id, een])), [op], actie.id))
    return formulier(turn, actie, 'Die actie wacht zelf op deze. Kies een andere.');
  const ander = await turn.get(Acties, op);
  if (!ander || (ander.value.wachters?.length ?? 0) >= MEESTE_WACHTERS)
    return formulier(turn, actie, 'Op die actie wachten er al te veel. Kies een andere.');
  const next = bewaar(
    turn,
    stored,
    gaatWachten(actie, [op], { wie: turn.who.deelnemer.id, now: turn.now }),
    'wacht op een andere actie',
  );
  turn.replace(Acties, ander, metWachter(ander.value, actie.id));
  turn.audit('gewijzigd', `actie ${actie.id}`, `wacht op actie ${op}`);
  return bonMetTerug(
    turn,
    next,
    'De actie wacht',
    'Ik herinner niemand tot de andere actie klaar is. Dan hoor je het van mij, en telt de datum weer.',
  );
};

export const wachtVerbs: readonly Verb[] = [
  verbOn(
    'actie.wachten',
    'eigen-actie',
    ActieData,
    vanEigenaar,
    async (turn, _data, { value }) => alDicht(value) ?? formulier(turn, value),
  ),
  verbOn(
    'actie.wachten.op',
    'eigen-actie',
    ActieData.extend({ op: Getypt }),
    vanEigenaar,
    async (turn, { op }, stored) => alDicht(stored.value) ?? wacht(turn, stored, op),
  ),
  verbOn('actie.wachten.klaar', 'eigen-actie', ActieData, vanEigenaar, async (turn, _data, stored) => {
    const actie = stored.value;
    const dicht = alDicht(actie);
    if (dicht) return dicht;
    if (actie.wachtOp === undefined)
      return bon(actie, 'Deze actie wacht niet', `Uiterlijk ${totDatum(actie.tot, turn.vandaag)}.`);
    const { actie: wakker, moment } = begintOpnieuw(actie, 'wacht niet meer', turn.netwerk, {
      wie: turn.who.deelnemer.id,
      now: turn.now,
    });
    if (moment) turn.moment(moment, ACTIE_TREDE, actie.id);
    const next = bewaar(turn, stored, wakker, 'wacht niet meer');
    turn.audit('gewijzigd', `actie ${actie.id}`, 'wacht niet meer');
    return bonMetTerug(
      turn,
      next,
      'De actie wacht niet meer',
      `Uiterlijk ${totDatum(next.tot, turn.vandaag)}.`,
    );
  }),
];
