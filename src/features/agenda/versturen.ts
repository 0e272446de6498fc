import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { versturenCard } from '../../../cards/agenda/versturen.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import { Vragen } from '../../domain/agenda.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { partnerMet } from '../../domain/netwerk.ts';
import { type Agendapunt, type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { planDoorgeschoven } from './doorgeschoven.ts';
import { wieMiste } from './ontvangers.ts';
import { letOp, toonOverzicht } from './overzicht.ts';
import { geefToegang, nieuweToegang, stuur, verzendtijd } from './ronde.ts';
import { eisOpen, overlegMet, standVan } from './stand.ts';
import { vraagLaten, zonderReden } from './wachten.ts';
import { aantal, hoofdletter, Id, wanneer, welk } from './woorden.ts';

/** Casussen without any question to prepare. */
const zonderVraag = async (
  view: View,
  overleg: Overleg,
  punten: readonly Agendapunt[],
): Promise<string[]> => {
  const vragen = (await view.list(Vragen, { prefix: `${overleg.id}!` })).map(({ value }) => value.agendapunt);
  return punten.flatMap(({ id, casus }) => (casus !== undefined && !vragen.includes(id) ? [casus] : []));
};

/** Asks for the last yes; first what must be said about a casus that waited too often. */
export const vraagVersturen = async (turn: Turn, overleg: Overleg): Promise<Reply> => {
  const { id } = overleg;
  eisOpen(overleg, turn);
  if (overleg.agendaVerstuurd !== undefined)
    return toonOverzicht(turn, overleg, 'De agenda is al verstuurd.');
  const stand = await standVan(turn, overleg);
  const eerst = zonderReden(stand, turn);
  if (eerst) return vraagLaten(turn, overleg, eerst);
  const hoeveel = uitgenodigden(turn.netwerk, { ...overleg, agenda: stand.punten }).length;
  const op = verzendtijd(turn, overleg);
  const later = Temporal.Instant.compare(op, turn.now) > 0;
  const wie = `${aantal(hoeveel, 'deelnemer krijgt', 'deelnemers krijgen')} een eigen agenda, met de vraag: kom je?`;
  const erbij = (await nieuweToegang(turn, id, stand.punten)).map(
    ({ casus, erbij }) =>
      `${erbij.map((partner) => partnerMet(turn.netwerk, partner)?.naam ?? partner).join(', ')}: mag de inhoud van ${casus.value.id} lezen.`,
  );
  const leeg = await zonderVraag(turn, overleg, stand.punten);
  return {
    kind: 'card',
    summary: 'Agenda versturen?',
    card: versturenCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      titel: `${hoofdletter(overleg.soort)} ${wanneer(overleg, turn)}, ${aantal(stand.punten.length, 'punt', 'punten')}.`,
      gevolgen: [
        wie,
        'In het kanaal komt de agenda met alleen nummers en tijden.',
        ...(later
          ? [
              `Dit gaat weg op ${toonDatumTijd(op, turn.netwerk.tijdzone, turn.vandaag)}. Nu is het buiten werktijd.`,
            ]
          : []),
        ...erbij,
      ],
      let: [
        ...letOp(stand, turn),
        ...(leeg.length > 0 ? [`Nog zonder vraag vooraf: ${leeg.join(', ')}.`] : []),
      ],
    }),
  };
};

const verstuur = async (turn: Turn, id: string): Promise<Reply> => {
  const stored = await overlegMet(turn, id);
  eisOpen(stored.value, turn);
  if (stored.value.agendaVerstuurd !== undefined)
    return toonOverzicht(turn, stored.value, 'De agenda was al verstuurd.');
  const stand = await standVan(turn, stored.value);
  const { punten, wachten } = stand;
  const eerst = zonderReden(stand, turn);
  if (eerst) return vraagLaten(turn, stored.value, eerst);
  const op = turn.now.toString({ smallestUnit: 'second' });
  const overleg: Overleg = {
    ...stored.value,
    agenda: punten,
    status: 'agenda verstuurd',
    agendaVerstuurd: op,
    wachtten: wachten.map(({ casus }) => casus),
    verteld: { agenda: punten, op, keer: 0 },
  };
  turn.replace(Overleggen, stored, overleg);
  await geefToegang(turn, overleg.id, punten);
  turn.audit('agenda verstuurd', overleg.id);
  const hoeveel = uitgenodigden(turn.netwerk, overleg).length;
  const wanneerWeg = await stuur(turn, overleg, false);
  planDoorgeschoven(turn, overleg.id, verzendtijd(turn, overleg));
  const naar = `naar ${aantal(hoeveel, 'deelnemer', 'deelnemers')} en het kanaal`;
  return bevestigd(
    turn,
    overleg,
    wanneerWeg === 'nu' ? `De agenda is verstuurd ${naar}.` : `De agenda gaat ${naar} ${wanneerWeg}.`,
  );
};

/** The receipt; the overview is read anew on the next click, when what was sent has been written. */
const bevestigd = (view: View, overleg: Overleg, zin: string): Reply => ({
  kind: 'card',
  summary: `Agenda ${welk(overleg, view)}`,
  card: meldingCard({
    context: view.netwerk.naam,
    titel: `Agenda ${welk(overleg, view)}`,
    zin,
    stappen: [{ title: 'Overzicht', verb: 'agenda.bekijken', data: { overleg: overleg.id } }],
  }),
});

const opnieuw = async (turn: Turn, id: string): Promise<Reply> => {
  const { value: overleg } = await overlegMet(turn, id);
  eisOpen(overleg, turn);
  if (overleg.agendaVerstuurd === undefined) return vraagVersturen(turn, overleg);
  const gemist = await wieMiste(turn, overleg);
  if (gemist.length === 0) return toonOverzicht(turn, overleg, 'Iedereen heeft de agenda gekregen.');
  const wanneerWeg = await stuur(turn, overleg, true);
  turn.audit('agenda opnieuw verstuurd', overleg.id);
  const naar = `naar ${aantal(gemist.length, 'deelnemer', 'deelnemers')}`;
  return bevestigd(
    turn,
    overleg,
    wanneerWeg === 'nu' ? `De agenda is opnieuw verstuurd ${naar}.` : `De agenda gaat ${naar} ${wanneerWeg}.`,
  );
};

const Over = z.object({ overleg: Id });

/** Sending, to everyone or to who missed it. */
export const verstuurVerbs: readonly Verb[] = [
  verb('agenda.versturen', 'coordineren', Over, async (turn, { overleg }) =>
    vraagVersturen(turn, (await overlegMet(turn, overleg)).value),
  ),
  verb('agenda.verstuur', 'coordineren', Over, (turn, { overleg }) => verstuur(turn, overleg)),
  verb('agenda.opnieuw', 'coordineren', Over, (turn, { overleg }) => opnieuw(turn, overleg)),
];
