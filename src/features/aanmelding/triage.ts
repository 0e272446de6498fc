import { z } from 'zod/v4';
import { type TriageView, triageCard } from '../../../cards/aanmelding/triage.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { wachtOpBesluit, zelfdeJongere } from '../../domain/aanmelding-besluit.ts';
import { agendeerOverleg } from '../../domain/aanmelding-overleg.ts';
import {
  type Aanmelding,
  type AanmeldingContent,
  Aanmeldingen,
  Casussen,
  isOpenCasus,
} from '../../domain/casus.ts';
import { deelnemerMet, naamMetPartner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bezig, openOverleggen, opent, vindAanmelding } from './bewaar.ts';
import { dagVan, inhoudVan, naamVan, overlegDag, staatVan } from './woorden.ts';

/** What is known of the same youth: in words, and the open casussen by number. */
type Bekend = { readonly zinnen: readonly string[]; readonly casussen: readonly string[] };

/** Looks for the same youth among all that was ever sent in here. */
export const bekendVan = async (turn: DeelnemerTurn, aanmelding: Aanmelding): Promise<Bekend> => {
  if (aanmelding.koppelsleutel === undefined) return { zinnen: [], casussen: [] };
  const alle = (await turn.list(Aanmeldingen)).map(({ value }) => value);
  const zelfde = zelfdeJongere(aanmelding, alle);
  const nummers = [...new Set(zelfde.flatMap(({ casus }) => casus ?? []))];
  const casussen = await Promise.all(nummers.map((nummer) => turn.get(Casussen, nummer)));
  const open = casussen.flatMap((casus) => (casus && isOpenCasus(casus.value) ? [casus.value.id] : []));
  return {
    zinnen: [
      ...nummers.map((nummer) => `Bekend onder ${nummer}${open.includes(nummer) ? '' : ' (afgesloten)'}.`),
      ...zelfde
        .filter(({ casus }) => casus === undefined)
        .map(
          (ander) =>
            `Ook aangemeld op ${dagVan(turn, ander.ingediend ?? ander.begonnen)}: ${staatVan(ander)}`,
        ),
    ],
    casussen: open,
  };
};

const letOp = (aanmelding: Aanmelding, bekend: Bekend): string[] => [
  ...bekend.zinnen,
  ...(aanmelding.buitenDoelgroep ? ['De leeftijd valt buiten de doelgroep. De aanmelder weet dat.'] : []),
  ...(aanmelding.elders !== undefined && aanmelding.elders !== 'nee'
    ? [`Ook besproken in: ${aanmelding.elders}. Stem eerst af wie het oppakt.`]
    : []),
  ...(aanmelding.grondslag === 'anoniem'
    ? ['Deze aanmelding is anoniem: alleen een consultatie is mogelijk.']
    : []),
  ...(aanmelding.geinformeerd?.ja === false ? ['De jongere en de ouders weten het nog niet.'] : []),
];

/** What the coördinator filled in, shown again with what is wrong. */
type Erbij = { readonly fouten?: readonly string[]; readonly ingevuld?: TriageView['ingevuld'] };

/** The whole of it, and what can be decided. Content stands in `content`, opened by the caller. */
export const toonTriage = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  { fouten = [], ingevuld = {} }: Erbij = {},
): Promise<Reply> => {
  const overleg = agendeerOverleg(aanmelding, await openOverleggen(turn), turn.netwerk, turn.now);
  const bekend = await bekendVan(turn, aanmelding);
  return bezig(
    triageCard({
      aanmelding: aanmelding.id,
      naam: naamVan(turn, aanmelding),
      feiten: [
        ['Aanmelder', naamMetPartner(turn.netwerk, aanmelding.aanmelder)],
        ['Agenderen voor', overleg ? overlegDag(turn, overleg) : 'Nog geen overleg gepland'],
      ],
      inhoud: inhoudVan(turn, aanmelding, content),
      letOp: letOp(aanmelding, bekend),
      bekend: bekend.casussen,
      anoniem: aanmelding.grondslag === 'anoniem',
      elders: aanmelding.elders !== undefined && aanmelding.elders !== 'nee',
      fouten,
      ingevuld,
    }),
  );
};

/** Somebody decided before: what, who, when. */
export const alBeslist = (turn: DeelnemerTurn, aanmelding: Aanmelding): Reply => {
  const wie =
    aanmelding.beslistDoor === undefined
      ? undefined
      : deelnemerMet(turn.netwerk, aanmelding.beslistDoor)?.naam;
  const wanneer = aanmelding.beslist === undefined ? '' : ` op ${dagVan(turn, aanmelding.beslist)}`;
  const door = wie ? ` door ${wie}` : '';
  return {
    kind: 'card',
    summary: 'Al beoordeeld',
    card: meldingCard({
      context: naamVan(turn, aanmelding),
      titel: aanmelding.status === 'ingetrokken' ? 'Ingetrokken' : 'Al beoordeeld',
      zin: `${staatVan(aanmelding)}${door}${wanneer}.`.replace('..', '.'),
      stappen: [
        { title: 'Naar de lijst', verb: 'aanmelding.lijst' },
        { title: 'Aanmelding bekijken', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } },
      ],
    }),
  };
};

const triage = verbOn(
  'aanmelding.triage',
  'coordineren',
  z.object({ aanmelding: z.string() }),
  vindAanmelding,
  async (turn, _data, { value }) =>
    wachtOpBesluit(value) ? toonTriage(turn, value, await opent(turn, value)) : alBeslist(turn, value),
);

export const triageVerbs: readonly Verb[] = [triage];
