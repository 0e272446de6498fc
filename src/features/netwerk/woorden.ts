import { Temporal } from 'temporal-polyfill';
import { toonDatum, toonDatumTijd } from '../../domain/datum.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Bezetting,
  type Netwerk,
  partnerMet,
} from '../../domain/netwerk.ts';
import { inGetallen, TERMIJNEN } from '../../domain/netwerk-bewaren.ts';
import type { Vondst, Voorstel } from '../../domain/netwerk-voorstel.ts';
import { aantal, opsomming } from '../../domain/netwerk-woorden.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { inVenster, lokaleDatum } from '../../domain/werkdag.ts';
import type { View } from '../turn.ts';

export const doelgroepVan = ({ doelgroep }: Netwerk): string =>
  `${doelgroep.min} tot en met ${doelgroep.max} jaar`;

/** `11, waarvan 7 kern`. */
export const partnersVan = (netwerk: Pick<Netwerk, 'partners'>): string => {
  const partners = actievePartners(netwerk);
  const kern = partners.filter(({ binding }) => binding === 'kern').length;
  return `${partners.length}, waarvan ${kern} kern`;
};

/** `ma 2 nov`. */
export const dagVan = (instant: string, view: View): string =>
  toonDatum(lokaleDatum(Temporal.Instant.from(instant), view.netwerk.tijdzone), view.vandaag);

/** `wo 25 nov, 09:30`. */
export const wanneer = (instant: string, view: View): string =>
  toonDatumTijd(Temporal.Instant.from(instant), view.netwerk.tijdzone, view.vandaag);

/** Now, or the next working morning when people are not to be bothered. */
export const verzendtijd = ({ now, netwerk }: View): Temporal.Instant =>
  inVenster(now, netwerk.tijdzone, netwerk.protocol.berichtUur);

/** The partners somebody speaks for, by name: `Politie en Halt`. */
export const namenVanPartners = (netwerk: Bezetting, ids: readonly string[]): string =>
  opsomming(ids.flatMap((id) => partnerMet(netwerk, id)?.naam ?? []));

const VONDST: Record<Vondst, string> = {
  'al bekend': 'al gekoppeld',
  'e-mail': 'gevonden op e-mailadres',
  naam: 'gevonden op naam',
  gekozen: 'door jou gekozen',
};

export const vondstVan = (hoe: Vondst): string => VONDST[hoe];

/** How many of the list are linked, and how. */
export const gevondenVan = (voorstel: Voorstel): string => {
  const hoe = Object.values(voorstel.gevonden);
  const keer = (soort: Vondst): number => hoe.filter((een) => een === soort).length;
  const delen = (['e-mail', 'naam', 'gekozen', 'al bekend'] as const)
    .filter((soort) => keer(soort) > 0)
    .map((soort) => `${keer(soort)} ${vondstVan(soort).replace('gevonden ', '')}`);
  return `${hoe.length} van ${voorstel.deelnemers.length}${delen.length === 0 ? '' : `: ${delen.join(', ')}`}`;
};

/** The retention in force, in words. */
export const bewarenVan = ({ bewaartermijnen }: Netwerk): [string, string][] => {
  const getallen = inGetallen(bewaartermijnen);
  return TERMIJNEN.map(({ veld, wat, eenheid }) => [wat, `${getallen[veld]} ${eenheid}`]);
};

/** How long the log of who saw what is kept. */
export const logboekVan = ({ bewaartermijnen }: Netwerk): string =>
  `${inGetallen(bewaartermijnen).audit} jaar`;

const dagen = (getal: number, wanneer: string): string => `${aantal(getal, 'dag', 'dagen')} ${wanneer}`;

/** The days of the protocol, in words. */
export const protocolVan = (protocol: Protocol): [string, string][] => [
  ['Aanmelding opent', dagen(protocol.aanmeldingOpent, 'voor het overleg')],
  ['Herinnering aanmelden', dagen(protocol.herinneringAanmelding, 'voor het overleg')],
  ['Aanmelding sluit', dagen(protocol.aanmeldingSluit, 'voor het overleg')],
  ['Agenda versturen', dagen(protocol.agendaVerstuurd, 'voor het overleg')],
  ['Herinnering aanwezigheid', dagen(protocol.herinneringAanwezigheid, 'voor het overleg')],
  ['Besluitenlijst', dagen(protocol.besluitenlijst, 'na het overleg')],
  ['Actie bijna aan de beurt', dagen(protocol.actieBinnenkort, 'voor de datum')],
  ['Actie te laat', dagen(protocol.actieTeLaat, 'na de datum')],
  ['Tweede herinnering', dagen(protocol.actieTweedeNudge, 'na de datum')],
  ['Melding aan de coördinator', dagen(protocol.actieSignaal, 'na de datum')],
  ['Volgen', `elke ${protocol.volgenWeken} weken`],
  ['Herijking', `elke ${protocol.herijkingWeken} weken`],
];

/** Active deelnemers whom Teams does not know. */
export const nietInTeam = (netwerk: Netwerk): number =>
  actieveDeelnemers(netwerk).filter(({ oid }) => oid === undefined).length;
