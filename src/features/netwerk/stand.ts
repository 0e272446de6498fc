import { inrichtenCard } from '../../../cards/netwerk/inrichten.ts';
import { overzichtCard } from '../../../cards/netwerk/overzicht.ts';
import { actieveDeelnemers, coordinatoren } from '../../domain/netwerk.ts';
import { letOp } from '../../domain/netwerk-regels.ts';
import { Voorstellen } from '../../domain/netwerk-voorstel.ts';
import { aantal } from '../../domain/netwerk-woorden.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { komendeOverleggen } from '../../domain/overleg-beloop.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Turn, View } from '../turn.ts';
import { doelgroepVan, nietInTeam, partnersVan, wanneer } from './woorden.ts';

/** The posted card of `/netwerk`. */
export const STAND = 'netwerk.stand';

const inrichten = async (view: View, oid: string, melding?: string): Promise<Card> => {
  const { netwerk } = view;
  const voorstel = (await view.get(Voorstellen, oid))?.value;
  return inrichtenCard({
    netwerk: netwerk.naam,
    melding,
    doelgroep: doelgroepVan(netwerk),
    lijst:
      voorstel &&
      `${aantal(voorstel.partners.length, 'partner', 'partners')} en ${aantal(voorstel.deelnemers.length, 'persoon', 'mensen')} gelezen`,
    gekoppeld: voorstel?.teamBekend
      ? `${Object.keys(voorstel.gevonden).length} van ${voorstel.deelnemers.length} gevonden in het team`
      : undefined,
    bewaartermijnenGekozen: netwerk.bewaartermijnen.gekozen,
  });
};

const nodigVan = (view: View, lijstKlaar: boolean): string[] => {
  const { netwerk } = view;
  const buiten = nietInTeam(netwerk);
  return [
    buiten === 1 && '1 deelnemer is niet gevonden in het team. Die krijgt nog geen berichten.',
    buiten > 1 && `${buiten} deelnemers zijn niet gevonden in het team. Zij krijgen nog geen berichten.`,
    lijstKlaar && 'Er staat een lijst klaar die je nog niet hebt bevestigd.',
    !netwerk.bewaartermijnen.gekozen && 'De bewaartermijnen zijn nog niet gekozen. Klik op Instellingen.',
    letOp(netwerk).length > 0 && 'Er is iets met de lijst van mensen of partners. Klik op Mensen.',
  ].filter((zin) => zin !== false);
};

const overzicht = async (view: View, oid: string, melding?: string): Promise<Card> => {
  const { netwerk } = view;
  const open = (await view.list(Overleggen, { shelf: 'open' })).map(({ value }) => value);
  const [volgend] = komendeOverleggen(open, view.now);
  const lijstKlaar = (await view.get(Voorstellen, oid)) !== undefined;
  return overzichtCard({
    netwerk: netwerk.naam,
    melding,
    partners: partnersVan(netwerk),
    deelnemers: String(actieveDeelnemers(netwerk).length),
    coordinatoren: String(coordinatoren(netwerk).length),
    doelgroep: doelgroepVan(netwerk),
    overleg: volgend && wanneer(volgend.start, view),
    nodig: nodigVan(view, lijstKlaar),
    lijstKlaar,
  });
};

/** Where the netwerk is, for the person with this Entra object id: setting up, or the dashboard. */
export const standCard = (view: View, oid: string, melding?: string): Promise<Card> =>
  view.netwerk.status === 'inrichting' ? inrichten(view, oid, melding) : overzicht(view, oid, melding);

/** The same, as the answer to a click. */
export const toonStand = async (turn: Turn, melding?: string): Promise<Reply> => ({
  kind: 'card',
  summary: 'Jullie netwerk',
  card: await standCard(turn, turn.who.oid, melding),
  busy: true,
});

/** The same, as the answer to `/netwerk`: posted, and drawn anew when something changed. */
export const stuurStand = async (turn: Turn): Promise<Reply> => ({
  kind: 'card',
  summary: 'Jullie netwerk',
  card: await standCard(turn, turn.who.oid),
  bericht: { soort: STAND, over: { van: turn.who.oid } },
});

/** Whoever sets up is remembered, so that they can go on in a private chat (where a file can be sent). */
export const begin = (turn: Turn): void => {
  const { netwerk, who } = turn;
  if (netwerk.status !== 'inrichting') return;
  const bekend = netwerk.inrichters.includes(who.oid);
  if (bekend && netwerk.versie !== undefined) return;
  turn.saveNetwerk({
    ...netwerk,
    versie: netwerk.versie ?? 0,
    inrichters: bekend ? netwerk.inrichters : [...netwerk.inrichters, who.oid],
  });
};
