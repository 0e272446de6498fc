import { Temporal } from 'temporal-polyfill';
import { inrichtenCard } from '../../../cards/netwerk/inrichten.ts';
import { overzichtCard } from '../../../cards/netwerk/overzicht.ts';
import { convenantStand } from '../../domain/convenant.ts';
import { toonDatum } from '../../domain/datum.ts';
import { actieveDeelnemers, coordinatoren } from '../../domain/netwerk.ts';
import { Voorstellen } from '../../domain/netwerk-voorstel.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { komendeOverleggen } from '../../domain/overleg-beloop.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Turn, View } from '../turn.ts';
import { metHercontrole, zonderHercontrole } from './hercontrole-plan.ts';
import { type Gelezen, leesGelezen } from './stand-lezen.ts';
import { puntenVan } from './stand-punten.ts';
import { stappenVan, stappenView, volgendeStap } from './stand-stappen.ts';
import { doelgroepVan, nietInTeam, partnersVan, wanneer } from './woorden.ts';

/** The posted card of `/netwerk`. */
export const STAND = 'netwerk.stand';

/** Things with a button of their own on the dashboard; the rest stands under "Alles". */
const PUNTEN = 5;

/** The set-up card, before and after the first list is confirmed. */
export const inrichtenKaart = async (view: View, oid: string, melding?: string): Promise<Card> => {
  const { netwerk } = view;
  const inrichting = netwerk.status === 'inrichting';
  const voorstel = inrichting ? (await view.get(Voorstellen, oid))?.value : undefined;
  return inrichtenCard({
    netwerk: netwerk.naam,
    melding,
    doelgroep: doelgroepVan(netwerk),
    stappen: stappenView(await stappenVan(view, oid), inrichting),
    begin: inrichting
      ? {
          lijst: voorstel !== undefined,
          gekoppeld: voorstel?.teamBekend
            ? `${Object.keys(voorstel.gevonden).length} van ${voorstel.deelnemers.length} gevonden in het team`
            : undefined,
          bewaartermijnenGekozen: netwerk.bewaartermijnen.gekozen,
        }
      : undefined,
  });
};

const overlegStand = ({ status }: Overleg): string => {
  switch (status) {
    case 'aanmelding open':
      return 'de aanmelding is open';
    case 'aanmelding gesloten':
      return 'de aanmelding is gesloten, de agenda is nog niet verstuurd';
    case 'agenda verstuurd':
      return 'de agenda is verstuurd';
    default:
      return 'gepland';
  }
};

const convenantIn = ({ netwerk: { convenant }, vandaag }: View): string => {
  if (!convenant) return 'nog niet ingevuld';
  const dag = toonDatum(Temporal.PlainDate.from(convenant.tot), vandaag);
  const stand = convenantStand(convenant, vandaag);
  if (stand === 'verlopen') return `verlopen op ${dag}`;
  return stand === 'loopt af' ? `loopt af op ${dag}` : `geldig tot en met ${dag}`;
};

const nogInTeStellen = async (view: View, oid: string) => {
  if (view.netwerk.inrichtenKlaar) return undefined;
  const stappen = await stappenVan(view, oid);
  const volgende = volgendeStap(stappen);
  if (!volgende) return undefined;
  const klaar = stappen.filter((stap) => stap.klaar !== undefined).length;
  return {
    stap: `Volgende stap: ${volgende.naam.replace(/^./, (letter) => letter.toLowerCase())}`,
    stand: `${klaar} van de ${stappen.length} stappen zijn klaar`,
  };
};

const overzicht = async (view: View, oid: string, melding?: string): Promise<Card> => {
  const { netwerk } = view;
  const gelezen: Gelezen = await leesGelezen(view, oid);
  const [volgend] = komendeOverleggen(gelezen.overleggen, view.now);
  const punten = puntenVan(view, gelezen);
  const getoond = punten.slice(0, PUNTEN);
  const buiten = nietInTeam(netwerk);
  const mensen = actieveDeelnemers(netwerk).length;
  return overzichtCard({
    netwerk: netwerk.naam,
    melding,
    partners: partnersVan(netwerk),
    deelnemers: buiten > 0 ? `${mensen}, van wie ${buiten} niet in het team` : String(mensen),
    coordinatoren: String(coordinatoren(netwerk).length),
    overleg: volgend && wanneer(volgend.start, view),
    overlegStand: volgend && overlegStand(volgend),
    convenant: convenantIn(view),
    laat: getoond.filter(({ laat }) => laat),
    wacht: getoond.filter(({ laat }) => !laat),
    meer: punten.length - getoond.length,
    inrichten: await nogInTeStellen(view, oid),
  });
};

/** Where the netwerk is, for the person with this Entra object id: setting up, or the dashboard. */
export const standCard = (view: View, oid: string, melding?: string): Promise<Card> =>
  view.netwerk.status === 'inrichting' ? inrichtenKaart(view, oid, melding) : overzicht(view, oid, melding);

/** The answer to a click that ends at the overview. */
export const toonStand = async (turn: Turn, melding?: string): Promise<Reply> => ({
  kind: 'card',
  summary: 'Jullie netwerk',
  card: await standCard(turn, turn.who.oid, melding),
});

/** The same, as the answer to `/netwerk`: posted, and drawn anew when something changed. */
export const stuurStand = async (turn: Turn): Promise<Reply> => ({
  kind: 'card',
  summary: 'Jullie netwerk',
  card: await standCard(turn, turn.who.oid),
  bericht: { soort: STAND, over: { van: turn.who.oid } },
});

/**
 * Whoever sets up is remembered, so that they can go on in a private chat (where a file can be sent). A netwerk that
 * was at work before the quarterly question existed gets its first one here.
 */
export const begin = (turn: Turn): void => {
  const { netwerk, who } = turn;
  if (zonderHercontrole(netwerk)) turn.saveNetwerk(metHercontrole(turn, netwerk));
  if (netwerk.status !== 'inrichting') return;
  const bekend = netwerk.inrichters.includes(who.oid);
  if (bekend && netwerk.versie !== undefined) return;
  turn.saveNetwerk({
    ...netwerk,
    versie: netwerk.versie ?? 0,
    inrichters: bekend ? netwerk.inrichters : [...netwerk.inrichters, who.oid],
  });
};
