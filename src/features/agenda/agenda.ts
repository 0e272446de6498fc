import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type MeldingView, meldingCard } from '../../../cards/kit/melding.ts';
import { isGevraagd } from '../../domain/aanwezigheid.ts';
import { toonDatum } from '../../domain/datum.ts';
import { Levend } from '../../domain/live.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { overlegTreden } from '../../domain/overleg-beloop.ts';
import { leidersVan, leidingVan } from '../../domain/overleg-leiding.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Feature, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { aanwezigVerbs } from './aanwezig.ts';
import { afwezigBericht } from './afwezig.ts';
import { persoonlijkeBerichten } from './berichten.ts';
import { bewerkVerbs } from './bewerken.ts';
import { bijwerkMoment, gewijzigdBericht } from './bijwerken.ts';
import { doorgeschovenBericht, doorgeschovenMoment, doorgeschovenVerbs } from './doorgeschoven.ts';
import { gemistBerichten, opkomstMoment } from './gemist.ts';
import { gemistVerbs } from './gemist-sturen.ts';
import { klaarBericht, proefVerbs } from './klaar.ts';
import { openVerbs } from './openen.ts';
import { opkomstVerbs } from './opkomst.ts';
import { overzichtBerichten, toonOverzicht } from './overzicht.ts';
import { komJeNudge, persoonlijk } from './persoonlijk.ts';
import { puntVerbs } from './punt.ts';
import { verstuurMoment } from './ronde.ts';
import { antwoordenOp, komende, overlegMet } from './stand.ts';
import { toevoegVerbs } from './toevoegen.ts';
import { verstuurVerbs } from './versturen.ts';
import { vervangingMoment } from './vervanging.ts';
import { voorbeeldVerbs } from './voorbeeld.ts';
import { voorbereidVerbs } from './voorbereiden.ts';
import { vraagVerbs } from './vraag.ts';
import { wachtVerbs } from './wacht-verbs.ts';
import { wieVerbs } from './wie.ts';
import { Id, wanneer } from './woorden.ts';

const melding = (view: View, zin: string, stappen: MeldingView['stappen'] = []): Reply => ({
  kind: 'card',
  summary: 'Agenda',
  card: meldingCard({ context: view.netwerk.naam, titel: 'Agenda', zin, stappen }),
});

const PLANNEN = [{ title: 'Overleg plannen', verb: 'opdracht.start', data: { opdracht: 'overleg' } }];

const nogNiet = (view: View, overleg: Overleg): Reply => {
  const op = overlegTreden(overleg, view.netwerk).find(({ soort }) => soort === 'agenda-verstuurd')?.at;
  const komt =
    op && Temporal.Instant.compare(op, view.now) > 0
      ? ` Je krijgt hem uiterlijk ${toonDatum(lokaleDatum(op, view.netwerk.tijdzone), view.vandaag)}.`
      : ' Je krijgt vanzelf bericht.';
  return melding(
    view,
    `Het volgende overleg is ${wanneer(overleg, view)}. De agenda is nog niet klaar.${komt}`,
  );
};

/** The own agenda: of the first overleg this person is asked for. Neutral, since it is posted. */
const eigenAgenda = async (turn: DeelnemerTurn, overleggen: readonly Overleg[]): Promise<Reply> => {
  const [eerste] = overleggen;
  if (!eerste) return melding(turn, 'Er is nog geen overleg gepland. Je krijgt vanzelf bericht.');
  for (const overleg of overleggen) {
    if (overleg.agendaVerstuurd === undefined) continue;
    const antwoorden = await antwoordenOp(turn, overleg);
    if (!isGevraagd(turn.netwerk, overleg, antwoorden, turn.who.deelnemer.id)) continue;
    return {
      kind: 'card',
      summary: 'Jouw agenda',
      card: await persoonlijk(turn, overleg, turn.who.deelnemer, { antwoorden }),
    };
  }
  return eerste.agendaVerstuurd === undefined
    ? nogNiet(turn, eerste)
    : melding(
        turn,
        `Voor het overleg van ${wanneer(eerste, turn)} ben je niet uitgenodigd. Je hoeft niets te doen.`,
      );
};

/** An overleg of today that was started and has no besluitenlijst yet: also when it runs beyond its end. */
const lopend = async (turn: DeelnemerTurn): Promise<Overleg | undefined> => {
  const zone = turn.netwerk.tijdzone;
  for (const { value: overleg } of await turn.list(Overleggen, { shelf: 'open' })) {
    const vandaag = lokaleDatum(Temporal.Instant.from(overleg.start), zone).equals(turn.vandaag);
    if (vandaag && overleg.vastgesteld === undefined && (await turn.get(Levend, overleg.id))) return overleg;
  }
  return undefined;
};

/** Whoever leads the overleg of today gets to it from here, beside their own agenda. */
const teLeiden = async (turn: DeelnemerTurn): Promise<Reply | undefined> => {
  const ik = turn.who.deelnemer.id;
  const zone = turn.netwerk.tijdzone;
  const vandaag = (await turn.list(Overleggen, { shelf: 'open' }))
    .map(({ value }) => value)
    .filter((een) => een.vastgesteld === undefined && een.agenda.length > 0 && leidersVan(een).includes(ik))
    .find(({ start }) => lokaleDatum(Temporal.Instant.from(start), zone).equals(turn.vandaag));
  if (!vandaag) return undefined;
  const title = (await turn.get(Levend, vandaag.id)) ? 'Verder met het overleg' : 'Overleg starten';
  const data = { overleg: vandaag.id };
  return melding(
    turn,
    `Vandaag is het overleg van ${wanneer(vandaag, turn)}. Jij bent ${leidingVan(vandaag, ik)}: je kunt per punt besluiten en acties opschrijven.`,
    [
      { title, verb: 'live.openen', data },
      { title: 'Mijn agenda openen', verb: 'agenda.openen', data },
    ],
  );
};

const agenda = async (turn: DeelnemerTurn): Promise<Reply> => {
  const overleggen = await komende(turn);
  if (!isCoordinator(turn.who.deelnemer)) return (await teLeiden(turn)) ?? eigenAgenda(turn, overleggen);
  const eerste = (await lopend(turn)) ?? overleggen[0];
  return eerste ? toonOverzicht(turn, eerste) : melding(turn, 'Er is nog geen overleg gepland.', PLANNEN);
};

/** The agenda of an overleg: proposed, changed, sent, prepared, and who comes. */
export const agendaFeature: Feature = {
  name: 'agenda',
  commands: [
    {
      name: 'agenda',
      right: 'deelnemen',
      zin: 'Bekijk de agenda van het volgende overleg, en laat weten of je komt.',
      voorbeelden: ['/agenda'],
      run: (turn) => agenda(turn),
    },
  ],
  verbs: [
    verb('agenda.bekijken', 'coordineren', z.object({ overleg: Id }), async (turn, { overleg }) =>
      toonOverzicht(turn, (await overlegMet(turn, overleg)).value),
    ),
    ...bewerkVerbs,
    ...toevoegVerbs,
    ...puntVerbs,
    ...vraagVerbs,
    ...wachtVerbs,
    ...doorgeschovenVerbs,
    ...voorbeeldVerbs,
    ...wieVerbs,
    ...verstuurVerbs,
    ...aanwezigVerbs,
    ...openVerbs,
    ...voorbereidVerbs,
    ...opkomstVerbs,
    ...gemistVerbs,
    ...proefVerbs,
  ],
  messages: [
    ...overzichtBerichten,
    ...persoonlijkeBerichten,
    klaarBericht,
    afwezigBericht,
    ...gemistBerichten,
    gewijzigdBericht,
    doorgeschovenBericht,
  ],
  nudges: [komJeNudge],
  moments: [verstuurMoment, vervangingMoment, opkomstMoment, bijwerkMoment, doorgeschovenMoment],
};
