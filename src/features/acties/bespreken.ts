import { Temporal } from 'temporal-polyfill';
import type { Actie } from '../../domain/actie.ts';
import { metActiesPunt } from '../../domain/agenda-voorstel.ts';
import { toonDatum } from '../../domain/datum.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { isBegonnen, komendeOverleggen } from '../../domain/overleg-beloop.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Turn } from '../turn.ts';

const heeftPunt = ({ agenda }: Overleg): boolean =>
  agenda.some(({ soort }) => soort === 'acties vorige keer');

/** An overleg within a sentence. */
const inWoorden = (turn: Turn, { start }: Overleg): string => {
  const dag = lokaleDatum(Temporal.Instant.from(start), turn.netwerk.tijdzone);
  return `het overleg van ${toonDatum(dag, turn.vandaag)}`;
};

/**
 * Where it will be talked about, in words. An agenda that went out with the acties of last time has this one too; one that went
 * out without them is left as people know it, and that is said. The next one gets the item when it was made without; an agenda
 * that must still be made has it by itself.
 */
const zetOpAgenda = async (turn: Turn): Promise<string> => {
  const open = await turn.list(Overleggen, { shelf: 'open' });
  const komend = komendeOverleggen(
    open.map(({ value }) => value),
    turn.now,
  ).filter((overleg) => overleg.soort !== 'beleidsoverleg' && !isBegonnen(overleg, turn.now));
  const eerste = komend.find((overleg) => overleg.agendaVerstuurd === undefined || heeftPunt(overleg));
  const stored = open.find(({ value }) => value.id === eerste?.id);
  const [gemist] = komend;
  const waarom =
    gemist && gemist.id !== eerste?.id
      ? `. De agenda van ${inWoorden(turn, gemist)} is al verstuurd. Kan het niet wachten? Zet er dan met /agenda een punt bij`
      : '';
  if (!stored) return `het volgende overleg${waarom}`;
  const { agenda, agendaVerstuurd } = stored.value;
  const wordt = metActiesPunt(agenda, turn.netwerk.protocol);
  if (agendaVerstuurd === undefined && agenda.length > 0 && wordt.length > agenda.length)
    turn.replace(Overleggen, stored, { ...stored.value, agenda: wordt });
  return `${inWoorden(turn, stored.value)}${waarom}`;
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
