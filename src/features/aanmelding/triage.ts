import { z } from 'zod/v4';
import { adviesCard } from '../../../cards/aanmelding/advies.ts';
import { type TriageView, triageCard } from '../../../cards/aanmelding/triage.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { wachtOpBesluit, zelfde } from '../../domain/aanmelding-besluit.ts';
import { gekozenOverleg } from '../../domain/aanmelding-overleg.ts';
import {
  type Aanmelding,
  type AanmeldingContent,
  Aanmeldingen,
  type Casus,
  Casussen,
  isOpenCasus,
} from '../../domain/casus.ts';
import { belZin, koppelSleutels } from '../../domain/koppel.ts';
import { isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bezig, openOverleggen, opent, vindAanmelding } from './bewaar.ts';
import { drukteOp, drukteVoorTriage, overlegKeuzes } from './druk.ts';
import { samenZinnen, vanAnder } from './samen.ts';
import { beslissers, dagVan, inhoudVan, naamVan, overlegDag, staatVan } from './woorden.ts';

/** What is known of the same youth: in words, and the open casussen by number. */
type Bekend = { readonly zinnen: readonly string[]; readonly casussen: readonly string[] };

/** Looks for the same youth, and for brothers and sisters, among all that was ever sent in here; and asks where else. */
export const bekendVan = async (turn: DeelnemerTurn, aanmelding: Aanmelding): Promise<Bekend> => {
  if (koppelSleutels(aanmelding).length === 0) return { zinnen: [], casussen: [] };
  const alle = (await turn.list(Aanmeldingen)).map(({ value }) => value);
  const jongere = zelfde(aanmelding, alle, 'jongere');
  const nummers = [...new Set(jongere.flatMap(({ casus }) => casus ?? []))];
  const casussen = await Promise.all(nummers.map((nummer) => turn.get(Casussen, nummer)));
  const bekend = casussen.flatMap((casus) => casus?.value ?? []);
  const gezin = [...new Set(zelfde(aanmelding, alle, 'gezin').flatMap(({ casus }) => casus ?? []))];
  return {
    zinnen: [
      ...bekend.map((casus) => `Bekend onder ${casus.id}${hoeHetStaat(casus)}.`),
      ...jongere
        .filter(({ casus }) => casus === undefined)
        .map(
          (ander) =>
            `Ook aangemeld op ${dagVan(turn, ander.ingediend ?? ander.begonnen)}: ${staatVan(ander)}`,
        ),
      ...(gezin.length > 0 ? [`Een broer of zus is bekend onder ${gezin.join(', ')}.`] : []),
      ...(await turn.elders(aanmelding)).map(
        ({ netwerk, bel, wat }) =>
          `${wat === 'jongere' ? 'Deze jongere' : 'Een broer of zus'} is ook bekend in ${netwerk}. ${belZin(bel)}`,
      ),
    ],
    casussen: bekend.filter(isOpenCasus).map(({ id }) => id),
  };
};

const hoeHetStaat = (casus: Casus): string => {
  if (casus.status === 'overgedragen') return ' (overgedragen aan een ander netwerk)';
  if (!isOpenCasus(casus)) return ' (afgesloten)';
  return casus.status === 'slapend' ? ' (slapend; wordt wakker als je deze aanmelding erbij zet)' : '';
};

const letOp = (aanmelding: Aanmelding, bekend: Bekend): string[] => [
  ...bekend.zinnen,
  ...(aanmelding.uit === undefined ? [] : ['Dit volgt op een adviesvraag van de aanmelder.']),
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

/** What the other proposed stands filled in. */
const voorgesteld = ({ voorstel }: Aanmelding, content: AanmeldingContent): TriageView['ingevuld'] =>
  voorstel
    ? {
        ...content.voorstel,
        kwaliteit: voorstel.kwaliteit,
        casusKeuze: voorstel.casusKeuze,
        overlegKeuze: voorstel.overleg,
      }
    : {};

const toonAdvies = (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  { fouten = [], ingevuld = {} }: Erbij,
): Reply =>
  bezig(
    adviesCard({
      aanmelding: aanmelding.id,
      naam: naamVan(turn, aanmelding),
      feiten: [['Van', naamMetPartner(turn.netwerk, aanmelding.aanmelder)]],
      inhoud: inhoudVan(turn, aanmelding, content),
      fouten,
      toelichting: ingevuld.toelichting,
    }),
  );

/** The whole of it, and what can be decided. Content stands in `content`, opened by the caller. */
export const toonTriage = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  { fouten = [], ingevuld: erIn = {} }: Erbij = {},
): Promise<Reply> => {
  if (aanmelding.twijfel) return toonAdvies(turn, aanmelding, content, { fouten, ingevuld: erIn });
  const overleggen = await openOverleggen(turn);
  const keuzes = await drukteOp(turn, aanmelding, overleggen);
  const ingevuld = Object.keys(erIn).length > 0 ? erIn : voorgesteld(aanmelding, content);
  const overleg = gekozenOverleg(ingevuld.overlegKeuze, aanmelding, overleggen, turn.netwerk, turn.now);
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
      samen: await samenZinnen(turn, aanmelding),
      akkoord: vanAnder(turn, aanmelding) ? aanmelding.voorstel?.uitkomst : undefined,
      ronde: aanmelding.voorstel?.ronde ?? 0,
      letOp: [
        ...letOp(aanmelding, bekend),
        ...drukteVoorTriage(turn, keuzes, overleg, aanmelding.urgentie === 'spoed'),
      ],
      overleggen: aanmelding.grondslag === 'anoniem' ? [] : overlegKeuzes(turn, keuzes),
      overleg: overleg?.id,
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
  const wie = beslissers(turn, aanmelding);
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
        ...(isCoordinator(turn.who.deelnemer)
          ? [{ title: 'Aanmelding bekijken', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } }]
          : []),
      ],
    }),
  };
};

const triage = verbOn(
  'aanmelding.triage',
  'beoordelen',
  z.object({ aanmelding: z.string() }),
  vindAanmelding,
  async (turn, _data, { value }) =>
    wachtOpBesluit(value) ? toonTriage(turn, value, await opent(turn, value)) : alBeslist(turn, value),
);

export const triageVerbs: readonly Verb[] = [triage];
