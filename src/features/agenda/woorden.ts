import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { neutraleTitel, tijden } from '../../domain/agenda.ts';
import { toonDatum, toonDatumTijd, toonTijd } from '../../domain/datum.ts';
import { type Agendapunt, type Overleg, Overleggen } from '../../domain/overleg.ts';
import { eindVan } from '../../domain/overleg-beloop.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Composed, View } from '../turn.ts';

/** Stands in place of content that is locked. */
export const OP_SLOT = 'De inhoud is op slot.';

/** What a button may name as overleg. */
export const Id = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

const instant = (overleg: Pick<Overleg, 'start'>): Temporal.Instant => Temporal.Instant.from(overleg.start);

/** `wo 25 nov, 09:30 tot 11:00`. */
export const wanneer = (overleg: Overleg, view: View): string => {
  const zone = view.netwerk.tijdzone;
  return `${toonDatumTijd(instant(overleg), zone, view.vandaag)} tot ${toonTijd(eindVan(overleg), zone)}`;
};

/** `wo 25 nov`. */
export const dagVan = (overleg: Pick<Overleg, 'start'>, view: View): string =>
  toonDatum(lokaleDatum(instant(overleg), view.netwerk.tijdzone), view.vandaag);

/** `casuïstiekoverleg wo 25 nov`. */
export const welk = (overleg: Overleg, view: View): string => `${overleg.soort} ${dagVan(overleg, view)}`;

export const hoofdletter = (tekst: string): string => tekst.replace(/^./, (letter) => letter.toUpperCase());

/** Every item with its time and a title that may stand in a chat. */
export const puntRegels = (
  overleg: Overleg,
  punten: readonly Agendapunt[],
  view: View,
): { readonly om: string; readonly titel: string }[] =>
  tijden(overleg, punten).map(({ punt, om }) => ({
    om: toonTijd(om, view.netwerk.tijdzone),
    titel: neutraleTitel(punt),
  }));

/** A typed title: only for the answer to a click; where anyone reads, it is "Ander punt". */
export const titelVan = (punt: Agendapunt): string => punt.titel ?? neutraleTitel(punt);

/** `1 deelnemer`, `14 deelnemers`. */
export const aantal = (hoeveel: number, een: string, meer: string): string =>
  hoeveel === 1 ? `1 ${een}` : `${hoeveel} ${meer}`;

/** A message that became pointless, and what its card becomes when it was posted before. */
export const vervallen = (view: View, zin: string, reason: string): Composed => ({
  send: false,
  reason,
  summary: zin,
  card: meldingCard({ context: view.netwerk.naam, titel: 'Agenda', zin }),
});

/** The overleg a message is about, or why that message is not needed any more. */
export const overlegVoorBericht = async (view: View, id: string): Promise<Overleg | Composed> => {
  const overleg = (await view.get(Overleggen, id))?.value;
  if (!overleg) return vervallen(view, 'Dit overleg bestaat niet meer.', 'overleg is weg');
  if (overleg.status === 'afgezegd')
    return vervallen(
      view,
      `Het overleg van ${dagVan(overleg, view)} gaat niet door. Je hoeft niets te doen.`,
      'afgezegd',
    );
  if (Temporal.Instant.compare(eindVan(overleg), view.now) <= 0)
    return vervallen(view, `Het overleg van ${dagVan(overleg, view)} is geweest.`, 'al geweest');
  return overleg;
};
