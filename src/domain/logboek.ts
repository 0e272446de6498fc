import { Acties } from './actie.ts';
import { Voorbereidingen, Vragen } from './agenda.ts';
import type { AuditRegel } from './bericht.ts';
import { Besluiten } from './besluit.ts';
import { Aanmeldingen } from './casus.ts';
import { Gebeurtenissen } from './gebeurtenis.ts';
import { BOT, deelnemerMet, type Netwerk, naamMetPartner } from './netwerk.ts';
import { Overdrachten } from './overdracht.ts';
import { Meningen, Metingen, Plannen } from './plan.ts';
import type { Kind } from './row.ts';

/** Reads everything of one kind in a netwerk. */
export type LeesAlles = <T, C>(kind: Kind<T, C>) => Promise<readonly { readonly value: T }[]>;

type OnderCasus = { readonly id: string; readonly casus?: string | undefined; readonly sleutel: string };

/** What stands under a casus: everything with content that names it. */
export const dingenVan = async (
  lees: LeesAlles,
  casus: string,
): Promise<{ readonly over: string; readonly sleutel: string }[]> => {
  const van = async <T extends OnderCasus, C>(kind: Kind<T, C>) =>
    (await lees(kind)).flatMap(({ value }) =>
      value.casus === casus ? [{ over: `${kind.name} ${value.id}`, sleutel: value.sleutel }] : [],
    );
  const alle = await Promise.all([
    van(Aanmeldingen),
    van(Acties),
    van(Besluiten),
    van(Vragen),
    van(Voorbereidingen),
    van(Gebeurtenissen),
    van(Plannen),
    van(Metingen),
    van(Meningen),
    van(Overdrachten),
  ]);
  return alle.flat();
};

/** What the audit log calls a casus and everything under it. Lines of before may name it by its number alone. */
export const overCasus = async (lees: LeesAlles, casus: string): Promise<string[]> => [
  `casus ${casus}`,
  casus,
  ...(await dingenVan(lees, casus)).map(({ over }) => over),
];

/** What one person did with a casus at one moment, in words. */
export type LogRegel = {
  readonly op: string;
  readonly wie: string;
  readonly wat: string;
  readonly waarom: string;
};

const WAT: Readonly<Record<string, string>> = {
  gelezen: 'Bekeek',
  opgezocht: 'Zocht op',
  gewijzigd: 'Wijzigde',
  geweigerd: 'Werd geweigerd bij',
  gewist: 'Wiste',
  gecorrigeerd: 'Verbeterde',
  'terugkoppeling bevestigd': 'Las de terugkoppeling over',
  begonnen: 'Begon',
  ingediend: 'Diende in',
  geagendeerd: 'Zette op de agenda',
  heropend: 'Opende opnieuw',
  overgenomen: 'Nam over',
  voorbereid: 'Bereidde voor',
  'vraag gesteld': 'Stelde een vraag over',
  'vraag vervallen': 'Trok een vraag in over',
  'toegang gegeven': 'Gaf toegang tot',
  'regie gewijzigd': 'Wijzigde de regie van',
  'op slot gezet': 'Zette op slot',
  vrijgegeven: 'Haalde het slot van',
  'scores gevraagd': 'Vroeg scores voor',
  'mening gegeven': 'Gaf een mening over',
  'herkend in ander netwerk': 'Herkende in een ander netwerk',
  verstrekt: 'Gaf aan een ander netwerk',
  ontvangen: 'Kreeg van een ander netwerk',
  uitgevoerd: 'Nam een bestand mee van',
  'logboek bekeken': 'Bekeek het logboek van',
};

const DING: Readonly<Record<string, readonly [een: string, meer: string]>> = {
  aanmelding: ['1 aanmelding', 'aanmeldingen'],
  actie: ['1 actie', 'acties'],
  besluit: ['1 besluit', 'besluiten'],
  vraag: ['1 vraag', 'vragen'],
  voorbereiding: ['1 voorbereiding', 'voorbereidingen'],
  gebeurtenis: ['1 gebeurtenis', 'gebeurtenissen'],
  plan: ['het plan', 'plannen'],
  meting: ['1 meting van de scores', 'metingen van de scores'],
  overdracht: ['1 overdracht', 'overdrachten'],
  mening: ['1 mening over de scores', 'meningen over de scores'],
};

const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** "de casus, 2 acties en 1 besluit", each thing counted once. */
const dingenIn = (over: readonly string[]): string => {
  const soorten = [...new Set(over)].map((een) => een.split(' ')[0] ?? '');
  const tel = (soort: string) => soorten.filter((een) => een === soort).length;
  const casus = soorten.some((soort) => DING[soort] === undefined) ? ['de casus'] : [];
  const rest = Object.entries(DING).flatMap(([soort, [een, meer]]) => {
    const aantal = tel(soort);
    return aantal === 0 ? [] : [aantal === 1 ? een : `${aantal} ${meer}`];
  });
  return [...casus, ...rest].join(', ');
};

/** Who did it, as the list names them; whoever is not (any more) in the netwerk too. */
const wieIn = (netwerk: Netwerk, wie: string): string => {
  if (wie === BOT) return 'De bot';
  const deelnemer = deelnemerMet(netwerk, wie);
  if (!deelnemer) return `Niet op de lijst (${wie})`;
  const naam = naamMetPartner(netwerk, wie);
  return deelnemer.vertrokken === undefined ? naam : `${naam}, vertrokken`;
};

const regelVan = (netwerk: Netwerk, regels: readonly AuditRegel[]): LogRegel => {
  const [eerste] = regels;
  if (!eerste) throw new Error('a moment of the log has at least one line');
  const soorten = [...new Set(regels.map(({ wat }) => wat))];
  const zinnen = soorten.map((wat) => {
    const over = regels.filter((regel) => regel.wat === wat).map((regel) => regel.over);
    return `${WAT[wat] ?? `${metHoofdletter(wat)}:`} ${dingenIn(over)}`;
  });
  const redenen = [...new Set(regels.map(({ waarom }) => waarom).filter((waarom) => waarom !== ''))];
  return {
    op: eerste.op,
    wie: wieIn(netwerk, eerste.wie),
    wat: zinnen.join('. '),
    waarom: redenen.join('; '),
  };
};

/** The lines of one moment, those of the same person taken together: opening a casus opens many things. */
export const logRegels = (netwerk: Netwerk, moment: readonly AuditRegel[]): LogRegel[] =>
  [...new Set(moment.map(({ wie }) => wie))].map((wie) =>
    regelVan(
      netwerk,
      moment.filter((regel) => regel.wie === wie),
    ),
  );
