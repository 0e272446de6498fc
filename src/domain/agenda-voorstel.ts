import { Temporal } from 'temporal-polyfill';
import type { Aanmelding, Casus } from './casus.ts';
import { herijkDag, isTeHerijken } from './casus-beloop.ts';
import type { Netwerk } from './netwerk.ts';
import type { Agendapunt, Overleg } from './overleg.ts';
import { lokaleDatum } from './werkdag.ts';

/** A casus that could be on the agenda: since when it waits, and who is on it. */
export type Kandidaat = {
  readonly casus: string;
  readonly soort: 'nieuw' | 'volgen' | 'herijking';
  /** Local date from which it waits. */
  readonly sinds: string;
  readonly spoed: boolean;
  readonly partners: readonly string[];
  readonly aanmelding?: string | undefined;
};

const MINUTEN = { opening: 5, acties: 10, rondvraag: 5, casusMin: 10, casusMax: 15 } as const;
/** An overleg treats five to six casussen. */
const HOOGSTENS = 6;

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
      return [{ casus: casus.id, soort: 'nieuw', sinds, spoed, partners, aanmelding: nieuw.id }];
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

const opVolgorde = (a: Kandidaat, b: Kandidaat): number =>
  Number(b.spoed) - Number(a.spoed) || a.sinds.localeCompare(b.sinds) || a.casus.localeCompare(b.casus);

/**
 * An agenda within the time there is: opening, the acties of last time, at most six casussen of ten to fifteen
 * minutes, rondvraag. Spoed first, then what waits longest; what does not fit waits (`wachten`, oldest first).
 */
export const agendaVoorstel = (
  overleg: Pick<Overleg, 'minuten'>,
  wie: readonly Kandidaat[],
  oudeActies: boolean,
): { readonly punten: Agendapunt[]; readonly wachten: Kandidaat[] } => {
  const begin = [
    vast('opening', 'opening', MINUTEN.opening),
    ...(oudeActies ? [vast('acties', 'acties vorige keer', MINUTEN.acties)] : []),
  ];
  const vrij = overleg.minuten - MINUTEN.rondvraag - begin.reduce((som, punt) => som + punt.minuten, 0);
  const gesorteerd = [...wie].sort(opVolgorde);
  const past = Math.max(0, Math.min(HOOGSTENS, Math.floor(vrij / MINUTEN.casusMin)));
  const gekozen = gesorteerd.slice(0, past);
  const per = Math.min(
    MINUTEN.casusMax,
    Math.max(MINUTEN.casusMin, Math.floor(vrij / Math.max(1, gekozen.length))),
  );
  const SOORTEN: readonly Kandidaat['soort'][] = ['nieuw', 'volgen', 'herijking'];
  const punten = SOORTEN.flatMap((soort) => gekozen.filter((kandidaat) => kandidaat.soort === soort));
  return {
    punten: [
      ...begin,
      ...punten.map((kandidaat) => casusPunt(kandidaat, per)),
      vast('rondvraag', 'overig', MINUTEN.rondvraag, 'Rondvraag'),
    ],
    wachten: gesorteerd.slice(past),
  };
};
