import { Temporal } from 'temporal-polyfill';
import type { Actie } from '../../domain/actie.ts';
import { metActiesPunt } from '../../domain/agenda-voorstel.ts';
import { toonDatum } from '../../domain/datum.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { isBegonnen, komendeOverleggen } from '../../domain/overleg-beloop.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Turn } from '../turn.ts';

/**
 * Puts the acties of last time on the agenda of the next overleg of which the agenda did not go out yet, when it was made
 * without them; an agenda that must still be made has them by itself. Resolves with that overleg in words.
 */
const zetOpAgenda = async (turn: Turn): Promise<string> => {
  const open = await turn.list(Overleggen, { shelf: 'open' });
  const komend = komendeOverleggen(
    open.map(({ value }) => value),
    turn.now,
  ).find(
    (overleg) =>
      overleg.agendaVerstuurd === undefined &&
      overleg.soort !== 'beleidsoverleg' &&
      !isBegonnen(overleg, turn.now),
  );
  const stored = open.find(({ value }) => value.id === komend?.id);
  if (!stored) return 'het volgende overleg';
  const { agenda, start } = stored.value;
  const wordt = metActiesPunt(agenda, turn.netwerk.protocol);
  if (agenda.length > 0 && wordt.length > agenda.length)
    turn.replace(Overleggen, stored, { ...stored.value, agenda: wordt });
  const dag = lokaleDatum(Temporal.Instant.from(start), turn.netwerk.tijdzone);
  return `het overleg van ${toonDatum(dag, turn.vandaag)}`;
};

/** "De actie kreeg nu 2 keer meer tijd. Hij komt op de agenda van het overleg van wo 9 dec."; only when it comes there now. */
export const besprekenZin = async (turn: Turn, was: Actie, wordt: Actie): Promise<string | undefined> => {
  if (wordt.bespreken === undefined) return undefined;
  const waar = await zetOpAgenda(turn);
  const keer = `De actie kreeg nu ${wordt.keerUitgesteld} keer meer tijd.`;
  return was.bespreken === undefined
    ? `${keer} Hij komt vanzelf op de agenda van ${waar}.`
    : `${keer} Hij staat op de agenda van ${waar}.`;
};
