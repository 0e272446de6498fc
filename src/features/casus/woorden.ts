import { Temporal } from 'temporal-polyfill';
import type { Aanmelding, Casus, CasusStatus } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { komendeOverleggen } from '../../domain/overleg-beloop.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { View } from '../turn.ts';

export const STAAT: Readonly<Record<CasusStatus, string>> = {
  nieuw: 'Nieuw',
  actief: 'Actief',
  volgen: 'Volgen (vinger aan de pols)',
  slapend: 'Slapend',
  'afgesloten positief': 'Afgesloten, positief',
  'afgesloten negatief': 'Afgesloten, negatief',
  overgedragen: 'Overgedragen',
};

/** What it means that a casus is in this state, for who chooses it. */
export const BETEKENIS: Readonly<Record<CasusStatus, string>> = {
  nieuw: 'Nog niet besproken.',
  actief: 'Partners werken samen aan één plan. Eén casusregisseur houdt het bij elkaar.',
  volgen: 'Het loopt. De casus komt vanzelf terug op de agenda.',
  slapend: 'Er gebeurt nu niets. Een nieuwe melding maakt de casus weer wakker.',
  'afgesloten positief': 'De hulp loopt goed en de doelen zijn gehaald.',
  'afgesloten negatief': 'Het netwerk stopt, maar de doelen zijn niet gehaald.',
  overgedragen: 'Een ander netwerk heeft de casus overgenomen.',
};

/** The state of a casus, in neutral words. */
export const staatVan = (casus: Pick<Casus, 'status' | 'beperkt' | 'overTeDragen' | 'overdracht'>): string =>
  [
    STAAT[casus.status],
    (casus.overTeDragen ?? casus.overdracht) !== undefined && 'wordt overgedragen',
    casus.beperkt !== undefined && 'op slot',
  ]
    .filter((deel) => deel !== false)
    .join(', ');

/** What tells when a casus is discussed: the overleggen and the aanmeldingen that are open. */
export type Planning = {
  readonly overleggen: readonly Overleg[];
  readonly aanmeldingen: readonly Aanmelding[];
};

/**
 * When it is next discussed, in words: on the agenda of an overleg, put forward for one, or due to come back.
 * Undefined when nothing is planned.
 */
export const volgendeKeer = (
  view: View,
  casus: Casus,
  { overleggen, aanmeldingen }: Planning,
): string | undefined => {
  const komend = komendeOverleggen(overleggen, view.now);
  const voorgesteld = aanmeldingen.flatMap(({ status, casus: nummer, overleg }) =>
    status === 'geagendeerd' && nummer === casus.id ? (overleg ?? []) : [],
  );
  const overleg =
    komend.find(({ agenda }) => agenda.some((punt) => punt.casus === casus.id)) ??
    komend.find(({ id }) => voorgesteld.includes(id));
  const dag = overleg
    ? lokaleDatum(Temporal.Instant.from(overleg.start), view.netwerk.tijdzone)
    : casus.terugOp && Temporal.PlainDate.from(casus.terugOp);
  if (!dag) return undefined;
  return overleg ? toonDatum(dag, view.vandaag) : `rond ${toonDatum(dag, view.vandaag)}`;
};
