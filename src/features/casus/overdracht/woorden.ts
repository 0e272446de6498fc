import { Temporal } from 'temporal-polyfill';
import { toonDatum } from '../../../domain/datum.ts';
import type { Omdat, Overdracht } from '../../../domain/overdracht.ts';
import { lokaleDatum } from '../../../domain/werkdag.ts';
import type { View } from '../../turn.ts';

/** A stored local date, for people. */
export const dagVan = (view: View, datum: string): string =>
  toonDatum(Temporal.PlainDate.from(datum), view.vandaag);

/** The local day of a stored instant, for people. */
export const dagOp = (view: View, instant: string): string =>
  toonDatum(lokaleDatum(Temporal.Instant.from(instant), view.netwerk.tijdzone), view.vandaag);

/** The other side, in words that can stand in a chat. */
export const anderVan = ({ ander }: Overdracht): string => ander?.naam ?? 'een organisatie buiten Ketenbot';

/** What it is called here: by its own number, or by where it comes from. */
export const naamVan = (rij: Overdracht): string =>
  rij.casus === undefined ? `Overdracht van ${anderVan(rij)}` : `Casus ${rij.casus}`;

/** "Bel Femke de Wit of Tom Bos." */
export const belZinVan = ({ bel = [] }: Overdracht): string =>
  bel.length === 0 ? '' : `Bel ${bel.join(' of ')}.`;

const OMDAT: Readonly<Record<Omdat, string>> = {
  zelf: 'De overdracht is ingetrokken',
  'casus dicht': 'De overdracht is gestopt, omdat de casus is afgesloten',
  'op slot': 'De overdracht is gestopt, omdat de casus op slot is gezet',
  gewist: 'De overdracht is gestopt, omdat de inhoud van de casus is gewist',
  'netwerk weg': 'De overdracht is gestopt, omdat het andere netwerk er niet meer is',
};

const uit = (view: View, rij: Overdracht): string => {
  const naar = anderVan(rij);
  switch (rij.fase) {
    case 'concept':
      return `Je bent bezig met het formulier voor ${naar}. De casus loopt hier gewoon door.`;
    case 'aangeboden':
      return `Aangeboden aan ${naar}. De casus loopt hier gewoon door tot het andere netwerk hem heeft.`;
    case 'overgedragen':
      return `De casus is overgedragen aan ${naar}${rij.klaar ? ` op ${dagOp(view, rij.klaar)}` : ''}.${rij.nummerDaar ? ` Het nummer is daar ${rij.nummerDaar}.` : ''}`;
    case 'geweigerd':
      return `Dit is niet overgenomen door ${naar}. De casus loopt hier gewoon door.`;
    default:
      return `${OMDAT[rij.omdat ?? 'zelf']}.`;
  }
};

const inkomend = (rij: Overdracht): string => {
  const van = anderVan(rij);
  switch (rij.fase) {
    case 'aangeboden':
      return `${van} wil deze casus aan jullie overdragen. Spreek elkaar, en laat dan weten of jullie hem nemen.`;
    case 'aanvaard':
      return `Jullie nemen de casus over. Zodra ${van} hem heeft losgelaten, gaat hij hier vanzelf open.`;
    case 'overgenomen':
      return `De casus is van jullie en heet hier ${rij.casus}. Hij staat klaar voor het eerste overleg.`;
    case 'geweigerd':
      return `Jullie hebben deze casus niet overgenomen. ${van} hoort dat, met de reden.`;
    default:
      return `${OMDAT[rij.omdat ?? 'zelf']}. ${van} houdt de casus; wat jullie kregen, is gewist.`;
  }
};

/** How it stands, in one or two neutral sentences. */
export const standZin = (view: View, rij: Overdracht): string =>
  rij.kant === 'uit' ? uit(view, rij) : inkomend(rij);

/** The same in a few words, for a list. */
export const standKort = (rij: Overdracht): string =>
  rij.fase === 'concept'
    ? 'Begonnen, nog niet verstuurd'
    : `${rij.fase.charAt(0).toUpperCase()}${rij.fase.slice(1)}, ${anderVan(rij)}`;
