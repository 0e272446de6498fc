import { Temporal } from 'temporal-polyfill';
import type { OverlegView } from '../../../cards/overleg/overleg.ts';
import { kernDeelnemers } from '../../domain/aanwezigheid.ts';
import { toonDatum, toonDatumTijd, toonLang, toonTijd } from '../../domain/datum.ts';
import { aanmeldingSluitOp, type DeadlineSoort } from '../../domain/deadlines.ts';
import { feestdag } from '../../domain/feestdagen.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import {
  eindVan,
  heeftAanmelding,
  isBegonnen,
  overlegBeloop,
  overlegTreden,
} from '../../domain/overleg-beloop.ts';
import { isInVenster, lokaleDatum } from '../../domain/werkdag.ts';
import type { View } from '../turn.ts';

const hoofdletter = (woord: string): string => woord.replace(/^./, (letter) => letter.toUpperCase());

type Tijdvak = Pick<Overleg, 'start' | 'minuten'>;

/** `wo 25 nov, 09:30`. */
export const wanneerKort = (overleg: Pick<Overleg, 'start'>, view: View): string =>
  toonDatumTijd(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone, view.vandaag);

const totEind = (overleg: Tijdvak, view: View): string =>
  ` tot ${toonTijd(eindVan(overleg), view.netwerk.tijdzone)}`;

/** `wo 25 nov, 09:30 tot 11:00`. */
export const wanneer = (overleg: Tijdvak, view: View): string =>
  wanneerKort(overleg, view) + totEind(overleg, view);

/** `woensdag 25 november 2026, 09:30 tot 11:00`. */
export const wanneerLang = (overleg: Tijdvak, view: View): string => {
  const start = Temporal.Instant.from(overleg.start);
  const zone = view.netwerk.tijdzone;
  return `${toonLang(lokaleDatum(start, zone))}, ${toonTijd(start, zone)}${totEind(overleg, view)}`;
};

/** `Casuïstiekoverleg wo 25 nov`. */
export const titelVan = (overleg: Pick<Overleg, 'soort' | 'start'>, view: View): string =>
  `${hoofdletter(overleg.soort)} ${toonDatum(lokaleDatum(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone), view.vandaag)}`;

/** `Casuïstiekoverleg, Stadhuis`. */
export const watEnWaar = (overleg: Overleg): string =>
  [hoofdletter(overleg.soort), overleg.plaats ?? (overleg.link === undefined ? undefined : 'online')]
    .filter((deel) => deel !== undefined)
    .join(', ');

const mensen = (aantal: number): string =>
  aantal === 1 ? '1 deelnemer krijgt' : `${aantal} deelnemers krijgen`;

const stapZin = (soort: DeadlineSoort, view: View): string => {
  switch (soort) {
    case 'aanmelding-opent':
      return `De aanmelding opent. ${mensen(kernDeelnemers(view.netwerk).length)} de vraag of ze iets inbrengen.`;
    case 'herinnering-aanmelding':
      return 'Herinnering aan wie nog niet liet weten of die iets inbrengt.';
    case 'agenda-klaar':
      return 'Jij krijgt een overzicht van de berichten die komen.';
    case 'aanmelding-sluit':
      return 'Jij krijgt een voorstel voor de agenda.';
    case 'agenda-verstuurd':
      return 'De agenda moet weg zijn.';
    case 'herinnering-aanwezigheid':
      return 'Herinnering aan wie nog niet liet weten of die komt.';
    case 'morgen-overleg':
      return 'Bericht "morgen overleg" aan wie komt.';
    case 'afwezig-signaal':
      return 'Jij hoort voor welke vaste partners niemand komt.';
    case 'besluitenlijst':
      return 'Jij krijgt de vraag om de besluitenlijst.';
  }
};

/** What is still to come for it: what is due now first, then the rest with its day. */
export const stappenVan = (overleg: Overleg, view: View): OverlegView['stappen'] => {
  const { nu, aanDeBeurt } = overlegBeloop(overleg, view.netwerk, view.now);
  const zone = view.netwerk.tijdzone;
  const meteen = isInVenster(view.now, zone) ? 'Nu meteen' : 'De volgende werkdag';
  const later = overlegTreden(overleg, view.netwerk).filter(
    ({ soort }) => !aanDeBeurt.includes(soort) && !(overleg.gedaan ?? []).includes(soort),
  );
  return [
    ...nu.map((soort) => ({ wanneer: meteen, wat: stapZin(soort, view) })),
    ...later.map(({ soort, at }) => ({
      wanneer: toonDatum(lokaleDatum(at, zone), view.vandaag),
      wat: stapZin(soort, view),
    })),
  ];
};

const ZATERDAG = 6;

/** What the coördinator had better know before it is planned. */
export const letOp = (overleg: Overleg, view: View): string[] => {
  const dag = lokaleDatum(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone);
  const vrij = feestdag(dag);
  const start = Temporal.Instant.from(overleg.start);
  const sluit = aanmeldingSluitOp({ start }, view.netwerk.protocol, view.netwerk.tijdzone);
  return [
    vrij === undefined ? '' : `Dit is ${vrij}.`,
    vrij === undefined && dag.dayOfWeek >= ZATERDAG ? 'Dit is in het weekend.' : '',
    heeftAanmelding(overleg.soort) && Temporal.Instant.compare(sluit, view.now) <= 0
      ? 'De aanmelding is dan al gesloten. Alleen spoed kan nog.'
      : '',
  ].filter((zin) => zin !== '');
};

/** Where it stands, in words. */
export const standVan = (overleg: Overleg, view: View): string => {
  const op = (soort: DeadlineSoort) =>
    overlegTreden(overleg, view.netwerk).find((trede) => trede.soort === soort)?.at;
  const toon = (at: Temporal.Instant | undefined, zin: string, anders: string) =>
    at && Temporal.Instant.compare(at, view.now) > 0
      ? `${zin} ${toonDatumTijd(at, view.netwerk.tijdzone, view.vandaag)}`
      : anders;
  switch (overleg.status) {
    case 'gepland':
      return toon(op('aanmelding-opent'), 'De aanmelding opent', 'Gepland');
    case 'aanmelding open':
      return 'De aanmelding is open';
    case 'aanmelding gesloten':
      return 'De aanmelding is gesloten, de agenda is nog niet verstuurd';
    case 'agenda verstuurd':
      return isBegonnen(overleg, view.now) ? 'Begonnen' : 'De agenda is verstuurd';
    case 'gehouden':
      return 'Geweest, de besluitenlijst moet nog';
    case 'besluitenlijst vastgesteld':
      return 'Geweest, de besluitenlijst is klaar';
    case 'afgezegd':
      return 'Afgezegd';
  }
};

const leidingZin = ({ voorzitter, notulist }: Overleg, view: View): string => {
  const wie = (rol: string, id: string | undefined) =>
    id === undefined ? [] : [`${rol}: ${naamMetPartner(view.netwerk, id)}.`];
  return [...wie('Voorzitter', voorzitter), ...wie('Notulist', notulist)].join(' ') || 'Nog niet gekozen';
};

/** The card of one overleg. */
export const overlegView = (overleg: Overleg, view: View, melding?: string): OverlegView => {
  const wijzigbaar =
    ['gepland', 'aanmelding open', 'aanmelding gesloten', 'agenda verstuurd'].includes(overleg.status) &&
    !isBegonnen(overleg, view.now);
  return {
    netwerk: view.netwerk.naam,
    id: overleg.id,
    titel: titelVan(overleg, view),
    melding,
    wanneer: wanneer(overleg, view),
    plaats: overleg.plaats,
    link: wijzigbaar ? overleg.link : undefined,
    stand: standVan(overleg, view),
    stappen: overleg.status === 'afgezegd' ? [] : stappenVan(overleg, view),
    wijzigbaar,
    afgezegd: overleg.status === 'afgezegd',
    leiding:
      overleg.status === 'afgezegd' || overleg.vastgesteld !== undefined
        ? undefined
        : leidingZin(overleg, view),
    reeks: overleg.reeks,
  };
};
