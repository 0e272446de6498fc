import { hulpCard } from '../../../cards/acties/hulp.ts';
import { type Actie, Acties } from '../../domain/actie.ts';
import { metHelpers, metRegel } from '../../domain/actie-antwoord.ts';
import { actieRol, staatVoor } from '../../domain/actie-ladder.ts';
import { actieNaam } from '../../domain/actie-woorden.ts';
import { Casussen } from '../../domain/casus.ts';
import { type Deelnemer, deelnemerMet, isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { alDicht, bon } from './bon.ts';
import { collegasVan } from './collegas.ts';
import { ActieData, Getypt, type Gevonden, vanEigenaar, vanNetwerk } from './lezen.ts';
import { kanEigenaar, keuzes, staatOp } from './mensen.ts';

/** So many may help: an actie has one owner, and is not a meeting. */
const HOOGSTENS = 5;

/** Who can be asked: everyone by a coördinator; else colleagues, and those who are on its casus. */
const kandidaten = async (turn: DeelnemerTurn, actie: Actie): Promise<Deelnemer[]> => {
  const eigenaars = staatVoor(turn.netwerk, actie.eigenaar).map(({ id }) => id);
  const alle = kanEigenaar(turn.netwerk).filter(({ id }) => !eigenaars.includes(id));
  if (isCoordinator(turn.who.deelnemer) || actie.casus === undefined) return alle;
  const casus = (await turn.get(Casussen, actie.casus))?.value;
  const collegas = collegasVan(turn, actie);
  return alle.filter(
    (een) =>
      (casus && staatOp(turn, casus, een)) ||
      collegas.some(({ id }) => id === een.id) ||
      actie.helpers?.includes(een.id),
  );
};

const formulier = async (turn: DeelnemerTurn, actie: Actie, fout?: string): Promise<Reply> => {
  const wie = await kandidaten(turn, actie);
  if (wie.length === 0)
    return bon(
      actie,
      'Er is niemand om te vragen',
      'Niemand anders staat op deze casus. Vraag de coördinator om hulp.',
    );
  return {
    kind: 'card',
    summary: 'Hulp vragen',
    card: hulpCard({
      id: actie.id,
      naam: actieNaam(actie),
      mensen: keuzes(turn.netwerk, wie, actie.helpers),
      nu: (actie.helpers ?? []).filter((id) => wie.some((een) => een.id === id)),
      fout,
    }),
  };
};

const namen = (turn: DeelnemerTurn, wie: readonly string[]): string =>
  wie.map((id) => deelnemerMet(turn.netwerk, id)?.naam ?? '').join(', ');

const Vraag = ActieData.extend({ wie: Getypt });

const vraag = async (
  turn: DeelnemerTurn,
  stored: Gevonden['thing'],
  gekozen: readonly string[],
): Promise<Reply> => {
  const actie = stored.value;
  const mogen = new Set((await kandidaten(turn, actie)).map(({ id }) => id));
  if (gekozen.some((id) => !mogen.has(id))) return formulier(turn, actie, 'Kies mensen uit de lijst.');
  if (gekozen.length > HOOGSTENS)
    return formulier(turn, actie, `Kies hoogstens ${HOOGSTENS} mensen. Is het groter? Splits dan de actie.`);
  const nu = actie.helpers ?? [];
  const nieuw = gekozen.filter((id) => !nu.includes(id));
  const weg = nu.filter((id) => !gekozen.includes(id));
  if (nieuw.length + weg.length === 0)
    return bon(
      actie,
      'Er is niets veranderd',
      nu.length === 0 ? 'Je hebt niemand gekozen.' : `Deze mensen helpen al mee: ${namen(turn, nu)}.`,
    );
  const door = { wie: turn.who.deelnemer.id, now: turn.now };
  turn.replace(Acties, stored, metRegel(metHelpers(actie, gekozen), 'hulp gewijzigd', door));
  turn.audit('gewijzigd', `actie ${actie.id}`, `helpers: ${gekozen.join(', ') || 'niemand'}`);
  for (const id of nieuw)
    turn.send({
      id: `actie.hulp!${actie.id}!${turn.now.toString()}!${id}`,
      soort: 'actie.hulp',
      over: { actie: actie.id, wie: id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  return gekozen.length === 0
    ? bon(actie, 'Niemand helpt nog mee', 'Jij blijft de eigenaar.')
    : bon(
        actie,
        'Dat is geregeld',
        `Deze mensen helpen mee: ${namen(turn, gekozen)}. De actie blijft van ${naamMetPartner(turn.netwerk, actie.eigenaar)}.`,
      );
};

/** For whoever helps; somebody who does not any more is told so. */
const vanHelper = async (turn: DeelnemerTurn, data: { actie: string }): Promise<Gevonden> => {
  const gevonden = await vanNetwerk(turn, data);
  const ik = turn.who.deelnemer.id;
  const mag =
    gevonden.thing.value.helpers?.includes(ik) ||
    actieRol(turn.netwerk, gevonden.thing.value, ik, turn.vandaag) !== 'geen';
  return { ...gevonden, subject: { voor: mag ? ik : undefined } };
};

export const hulpVerbs: readonly Verb[] = [
  verbOn(
    'actie.hulp',
    'eigen-actie',
    ActieData,
    vanEigenaar,
    async (turn, _data, { value }) => alDicht(value) ?? formulier(turn, value),
  ),
  verbOn(
    'actie.hulp.vragen',
    'eigen-actie',
    Vraag,
    vanEigenaar,
    async (turn, { wie }, stored) =>
      alDicht(stored.value) ?? vraag(turn, stored, [...new Set(wie.split(',').filter((id) => id !== ''))]),
  ),
  verbOn('actie.hulp.stoppen', 'eigen-kaart', ActieData, vanHelper, async (turn, _data, stored) => {
    const actie = stored.value;
    const ik = turn.who.deelnemer.id;
    const dicht = alDicht(actie);
    if (dicht) return dicht;
    if (!actie.helpers?.includes(ik))
      return bon(actie, 'Je helpt hier niet aan mee', 'Je hoeft niets te doen.');
    const over = metHelpers(
      actie,
      actie.helpers.filter((id) => id !== ik),
    );
    turn.replace(Acties, stored, metRegel(over, 'helpt niet meer mee', { wie: ik, now: turn.now }));
    turn.audit('gewijzigd', `actie ${actie.id}`, 'helper: helpt niet meer mee');
    for (const { id } of staatVoor(turn.netwerk, actie.eigenaar))
      if (id !== ik)
        turn.send({
          id: `actie.hulp-stop!${actie.id}!${turn.now.toString()}!${id}`,
          soort: 'actie.hulp-stop',
          over: { actie: actie.id, wie: ik },
          aan: { soort: 'deelnemer', deelnemer: id },
        });
    return bon(
      actie,
      'Je helpt niet meer mee',
      `${naamMetPartner(turn.netwerk, actie.eigenaar)} hoort dat van mij.`,
    );
  }),
];
