import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { agendaCard } from '../../../cards/agenda/agenda.ts';
import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import { teVeel } from '../../domain/agenda.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { Levend } from '../../domain/live.ts';
import { opsomming } from '../../domain/netwerk-woorden.ts';
import type { Agendapunt, Overleg } from '../../domain/overleg.ts';
import { isBegonnen } from '../../domain/overleg-beloop.ts';
import { nieuweTerugkoppelingen } from '../../domain/terugkoppeling-casus.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { MessageKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { aanmelderZinnen } from './aanmelder-weg.ts';
import { wieMiste } from './ontvangers.ts';
import { antwoordenOp, isOpen, type Stand, standVan } from './stand.ts';
import { regelsMetStand } from './tellen.ts';
import { wachtZin } from './wachten.ts';
import { aantal, hoofdletter, overlegVoorBericht, vervallen, wanneer, welk } from './woorden.ts';

/** Waiting casussen that are named one by one; the rest is counted. */
const GENOEMD = 6;

/** Who waits, the longest wait first. */
const wachtZinnen = ({ wachten }: Stand, view: View): string[] => {
  if (wachten.length === 0) return [];
  const opTijd = [...wachten].sort((a, b) => a.sinds.localeCompare(b.sinds));
  const wie = opsomming(
    opTijd.map((een) => wachtZin(een, view)),
    GENOEMD,
  );
  return [`Nog niet op de agenda: ${wie}. Wat er niet bij past, wacht op het volgende overleg.`];
};

/** What the coördinator had better know of this agenda. */
export const letOp = (stand: Stand, view: View): string[] => {
  const lang = teVeel(stand.overleg, stand.punten);
  return [
    ...(lang > 0 ? [`De agenda duurt ${aantal(lang, 'minuut', 'minuten')} langer dan het overleg.`] : []),
    ...wachtZinnen(stand, view),
  ];
};

const antwoordZin = async (view: View, overleg: Overleg): Promise<string> => {
  const antwoorden = await antwoordenOp(view, overleg);
  const genodigd = uitgenodigden(view.netwerk, overleg);
  const komt = antwoorden.filter(({ antwoord }) => antwoord === 'komt').length;
  const stil = genodigd.filter(({ id }) => !antwoorden.some(({ deelnemer }) => deelnemer === id)).length;
  const niet = antwoorden.length - komt;
  return [
    `${komt} ${komt === 1 ? 'komt' : 'komen'}`,
    `${niet} ${niet === 1 ? 'komt' : 'komen'} niet`,
    stil === 0 ? 'iedereen gaf antwoord' : `${stil} ${stil === 1 ? 'gaf' : 'gaven'} nog geen antwoord`,
  ].join(', ');
};

/** The overleg can be held: on its day, and until its besluitenlijst is there. */
const liveKnop = async (view: View, overleg: Overleg): Promise<string | undefined> => {
  const dag = lokaleDatum(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone);
  const kan =
    overleg.status !== 'afgezegd' &&
    overleg.vastgesteld === undefined &&
    overleg.agenda.length > 0 &&
    dag.equals(view.vandaag);
  if (!kan) return undefined;
  return (await view.get(Levend, overleg.id)) ? 'Verder met het overleg' : 'Overleg starten';
};

/** The items, with how many told of a casus how it goes since it was discussed last. */
const regelsVoorCoordinator = async (
  view: View,
  overleg: Overleg,
  punten: readonly Agendapunt[],
): Promise<{ readonly om: string; readonly titel: string }[]> => {
  const regels = await regelsMetStand(view, overleg, punten);
  const nieuw = await Promise.all(
    punten.map(async ({ casus }) =>
      casus === undefined ? 0 : (await nieuweTerugkoppelingen(view, casus)).length,
    ),
  );
  return regels.map((regel, plek) => {
    const hoeveel = nieuw[plek] ?? 0;
    if (hoeveel === 0) return regel;
    return { ...regel, titel: `${regel.titel}, ${aantal(hoeveel, 'terugkoppeling', 'terugkoppelingen')}` };
  });
};

/** The agenda of one overleg for the coördinator; neutral. */
const overzicht = async (
  view: View,
  overleg: Overleg,
  zin: { intro?: string; melding?: string } = {},
): Promise<Card> => {
  const stand = await standVan(view, overleg);
  const { agendaVerstuurd } = overleg;
  const verstuurd = agendaVerstuurd !== undefined;
  return agendaCard({
    netwerk: view.netwerk.naam,
    overleg: overleg.id,
    titel: `Agenda ${welk(overleg, view)}`,
    intro:
      zin.intro ??
      (verstuurd || overleg.agenda.length > 0 ? undefined : 'Dit is mijn voorstel voor de agenda.'),
    melding: zin.melding,
    wanneer: wanneer(overleg, view),
    plaats: overleg.plaats,
    punten: await regelsVoorCoordinator(view, overleg, stand.punten),
    let: [...letOp(stand, view), ...(await aanmelderZinnen(view, overleg, stand.punten))],
    verstuurd: verstuurd
      ? toonDatumTijd(Temporal.Instant.from(agendaVerstuurd), view.netwerk.tijdzone, view.vandaag)
      : undefined,
    antwoorden: verstuurd ? await antwoordZin(view, overleg) : undefined,
    gemist: verstuurd ? (await wieMiste(view, overleg)).length : 0,
    wijzigbaar: isOpen(overleg, view),
    bezig: overleg.status !== 'afgezegd' && isBegonnen(overleg, view.now),
    live: await liveKnop(view, overleg),
  });
};

export const toonOverzicht = async (view: View, overleg: Overleg, melding?: string): Promise<Reply> => ({
  kind: 'card',
  summary: `Agenda ${welk(overleg, view)}`,
  card: await overzicht(view, overleg, melding === undefined ? {} : { melding }),
});

const Over = z.object({ overleg: z.string() });

/** A message to the coördinator that shows the agenda as long as it was not sent. */
const zolangNietVerstuurd = (soort: string, wat: string, waarom: string, intro: string): MessageKind => ({
  soort,
  again: false,
  noem: { wat, waarom },
  compose: async (view, over) => {
    const overleg = await overlegVoorBericht(view, Over.parse(over).overleg);
    if ('send' in overleg) return overleg;
    if (!isOpen(overleg, view)) return vervallen(view, 'Het overleg is begonnen.', 'al begonnen');
    const verstuurd = overleg.agendaVerstuurd !== undefined;
    return {
      send: !verstuurd,
      ...(verstuurd ? { reason: 'agenda al verstuurd' } : {}),
      summary: `${hoofdletter(welk(overleg, view))}: de agenda`,
      card: await overzicht(view, overleg, verstuurd ? {} : { intro }),
    };
  },
});

/** What the coördinator gets while the agenda is not sent. */
export const overzichtBerichten: readonly MessageKind[] = [
  zolangNietVerstuurd(
    'agenda.voorstel',
    'Voorstel voor de agenda',
    'De aanmelding is dan gesloten.',
    'De aanmelding is gesloten. Dit is mijn voorstel voor de agenda.',
  ),
  zolangNietVerstuurd(
    'agenda.herinner',
    'De agenda is nog niet verstuurd',
    'De agenda moet dan weg zijn.',
    'De agenda is nog niet verstuurd. Dat is nu nodig, zodat iedereen zich kan voorbereiden.',
  ),
];
