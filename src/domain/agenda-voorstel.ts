import { Temporal } from 'temporal-polyfill';
import type { Aanmelding, Casus } from './casus.ts';
import { herijkDag, isTeHerijken } from './casus-beloop.ts';
import type { Netwerk } from './netwerk.ts';
import type { Agendapunt, Overleg } from './overleg.ts';
import type { Protocol } from './protocol.ts';
import { lokaleDatum } from './werkdag.ts';

/** A casus that could be on the agenda: since when it waits, and who is on it. */
export type Kandidaat = {
  readonly casus: string;
  readonly soort: 'nieuw' | 'volgen' | 'herijking';
  /** Local date from which it waits. */
  readonly sinds: string;
  readonly spoed: boolean;
  /** Came from another netwerk: on the first agenda, whatever waits. */
  readonly overdracht?: true;
  readonly partners: readonly string[];
  readonly aanmelding?: string | undefined;
  /** For how many overleggen in a row it waited in vain; 0 unless told. */
  readonly keren?: number | undefined;
};

/** What is read to propose an agenda. `elders`: casussen that stand on the agenda of another overleg that comes first. */
export type AgendaStand = {
  readonly overleg: Pick<Overleg, 'id' | 'soort' | 'start' | 'minuten'>;
  readonly casussen: readonly Casus[];
  /** Open ones; and for a casus that is still `nieuw`, its aanmelding whatever its state. */
  readonly aanmeldingen: readonly Aanmelding[];
  readonly komend: readonly string[];
  readonly elders: readonly string[];
  readonly netwerk: Pick<Netwerk, 'protocol' | 'tijdzone'>;
};

const dagVan = (instant: string, zone: string): string =>
  lokaleDatum(Temporal.Instant.from(instant), zone).toString();

/** The casussen this overleg could treat: aanmeldingen put on it, new ones not yet discussed, what comes back, and herijkingen. */
export const kandidaten = ({
  overleg,
  casussen,
  aanmeldingen,
  komend,
  elders,
  netwerk,
}: AgendaStand): Kandidaat[] => {
  if (overleg.soort === 'beleidsoverleg') return [];
  const zone = netwerk.tijdzone;
  const dag = dagVan(overleg.start, zone);
  const hierheen = (aanmelding: Aanmelding) =>
    aanmelding.status === 'geagendeerd' &&
    (aanmelding.overleg === undefined ||
      aanmelding.overleg === overleg.id ||
      !komend.includes(aanmelding.overleg));
  return casussen.flatMap((casus): Kandidaat[] => {
    if (elders.includes(casus.id)) return [];
    const eigen = aanmeldingen.filter((aanmelding) => aanmelding.casus === casus.id);
    const nieuw = eigen.find(hierheen);
    const partners = [...new Set([...casus.partners, ...(nieuw?.inputVan ?? [])])];
    if (nieuw) {
      const sinds = dagVan(nieuw.ingediend ?? nieuw.begonnen, zone);
      const spoed = nieuw.urgentie === 'spoed';
      const overdracht = nieuw.soort === 'overdracht' ? { overdracht: true as const } : {};
      return [
        { casus: casus.id, soort: 'nieuw', sinds, spoed, ...overdracht, partners, aanmelding: nieuw.id },
      ];
    }
    if (casus.status === 'nieuw' && !casus.overgenomen && eigen.length === 0)
      return [{ casus: casus.id, soort: 'nieuw', sinds: dagVan(casus.sinds, zone), spoed: false, partners }];
    if (casus.terugOp !== undefined && casus.terugOp <= dag)
      return [{ casus: casus.id, soort: 'volgen', sinds: casus.terugOp, spoed: false, partners }];
    // The question went to casusregisseur and coördinator, and nobody answered: the overleg does.
    if (isTeHerijken(casus, netwerk, Temporal.PlainDate.from(dag))) {
      const sinds = herijkDag(casus, netwerk).toString();
      return [{ casus: casus.id, soort: 'herijking', sinds, spoed: false, partners }];
    }
    return [];
  });
};

const vast = (id: string, soort: Agendapunt['soort'], minuten: number, titel?: string): Agendapunt => ({
  id,
  soort,
  minuten,
  partners: [],
  ...(titel === undefined ? {} : { titel }),
});

/** The item for a casus; its id is the casus number, so that a casus stands on an agenda once. */
export const casusPunt = (kandidaat: Kandidaat, minuten: number): Agendapunt => ({
  id: kandidaat.casus,
  soort: kandidaat.soort,
  casus: kandidaat.casus,
  ...(kandidaat.aanmelding === undefined ? {} : { aanmelding: kandidaat.aanmelding }),
  minuten,
  partners: [...kandidaat.partners],
});

/** Whether it waited so often that it comes first, unless the coördinator says why not. */
export const isAanDeBeurt = ({ keren = 0 }: Kandidaat, { wachtHoogstens }: Protocol): boolean =>
  keren >= wachtHoogstens;

const SOORTEN: readonly Kandidaat['soort'][] = ['nieuw', 'volgen', 'herijking'];

/** The minutes an item of this kind gets. */
export const minutenVoor = (soort: Agendapunt['soort'], protocol: Protocol): number =>
  ({
    opening: protocol.minutenOpening,
    'acties vorige keer': protocol.minutenActies,
    nieuw: protocol.minutenNieuw,
    volgen: protocol.minutenVolgen,
    herijking: protocol.minutenHerijking,
    overig: protocol.minutenOverig,
  })[soort];

const actiesPunt = (protocol: Protocol): Agendapunt =>
  vast('acties', 'acties vorige keer', protocol.minutenActies);

/** The same agenda with the item about the acties of last time, right after the opening, if it was not there. */
export const metActiesPunt = (punten: readonly Agendapunt[], protocol: Protocol): Agendapunt[] => {
  if (punten.some(({ soort }) => soort === 'acties vorige keer')) return [...punten];
  const opening = punten.filter(({ soort }) => soort === 'opening');
  return [...opening, actiesPunt(protocol), ...punten.filter(({ soort }) => soort !== 'opening')];
};

const begin = (oudeActies: boolean, protocol: Protocol): Agendapunt[] => [
  vast('opening', 'opening', protocol.minutenOpening),
  ...(oudeActies ? [actiesPunt(protocol)] : []),
];

const vrijeMinuten = (
  { minuten }: Pick<Overleg, 'minuten'>,
  vooraf: readonly Agendapunt[],
  { minutenOverig }: Protocol,
): number => vooraf.reduce((rest, punt) => rest - punt.minuten, minuten - minutenOverig);

const past = (vrij: number, { casussenHoogstens, minutenKortst }: Protocol): number =>
  Math.max(0, Math.min(casussenHoogstens, Math.floor(vrij / minutenKortst)));

/** How many casussen an overleg has time for, beside opening, the acties of last time and rondvraag. */
export const plaatsenVoor = (overleg: Pick<Overleg, 'minuten'>, protocol: Protocol): number =>
  past(vrijeMinuten(overleg, begin(true, protocol), protocol), protocol);

/**
 * Who goes first: what waited too often, spoed, what came from another netwerk, new casussen, volg-casussen, herijkingen; within each what waits longest.
 */
export const opVolgorde =
  (protocol: Protocol) =>
  (a: Kandidaat, b: Kandidaat): number =>
    Number(isAanDeBeurt(b, protocol)) - Number(isAanDeBeurt(a, protocol)) ||
    Number(b.spoed) - Number(a.spoed) ||
    Number(b.overdracht ?? false) - Number(a.overdracht ?? false) ||
    SOORTEN.indexOf(a.soort) - SOORTEN.indexOf(b.soort) ||
    a.sinds.localeCompare(b.sinds) ||
    a.casus.localeCompare(b.casus);

/** Each gets the shortest time; what is left goes round, a minute at a time, until everyone has the usual time. */
const verdeel = (gekozen: readonly Kandidaat[], vrij: number, protocol: Protocol): number[] => {
  const minuten = gekozen.map(() => protocol.minutenKortst);
  const wens = gekozen.map(({ soort }) => minutenVoor(soort, protocol));
  let over = vrij - protocol.minutenKortst * gekozen.length;
  while (over > 0 && minuten.some((nu, plek) => nu < (wens[plek] ?? 0)))
    for (const [plek, nu] of minuten.entries()) {
      if (over <= 0 || nu >= (wens[plek] ?? 0)) continue;
      minuten[plek] = nu + 1;
      over -= 1;
    }
  return minuten;
};

/**
 * An agenda within the time there is (all numbers: protocol): opening, the acties of last time, as many casussen as fit,
 * rondvraag. What does not fit waits (`wachten`, in the order in which they come next). What waited too often is on it in any
 * case: should that be more than fits, the agenda is longer than the overleg, and the coördinator decides.
 */
export const agendaVoorstel = (
  overleg: Pick<Overleg, 'minuten'>,
  wie: readonly Kandidaat[],
  oudeActies: boolean,
  protocol: Protocol,
): { readonly punten: Agendapunt[]; readonly wachten: Kandidaat[] } => {
  const vooraf = begin(oudeActies, protocol);
  const vrij = vrijeMinuten(overleg, vooraf, protocol);
  const gesorteerd = [...wie].sort(opVolgorde(protocol));
  const moet = gesorteerd.filter((kandidaat) => isAanDeBeurt(kandidaat, protocol)).length;
  const hoeveel = Math.max(moet, past(vrij, protocol));
  const gekozen = gesorteerd.slice(0, hoeveel);
  const minuten = verdeel(gekozen, vrij, protocol);
  return {
    punten: [
      ...vooraf,
      ...gekozen.map((kandidaat, plek) => casusPunt(kandidaat, minuten[plek] ?? protocol.minutenKortst)),
      vast('rondvraag', 'overig', protocol.minutenOverig, 'Rondvraag'),
    ],
    wachten: gesorteerd.slice(hoeveel),
  };
};
