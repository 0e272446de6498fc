import { Temporal } from 'temporal-polyfill';
import { UserError } from './errors.ts';
import type { Netwerk } from './netwerk.ts';
import type { Overleg, OverlegStatus } from './overleg.ts';
import { eersteMoment, eindVan, isBegonnen, metMoment, overlegTreden, tekst } from './overleg-beloop.ts';

/**
 * The overleg on another date: its ladder begins anew for what lies ahead again; nobody is asked twice to bring
 * something in. Answers to "kom je?" counted for the old date (`versie`).
 */
export const verplaatsOverleg = (
  overleg: Overleg,
  naar: Pick<Overleg, 'start' | 'minuten'> & Partial<Pick<Overleg, 'plaats' | 'link'>>,
  netwerk: Netwerk,
  now: Temporal.Instant,
): Overleg => {
  const { plaats: _plaats, link: _link, ...rest } = overleg;
  const treden = overlegTreden({ soort: overleg.soort, start: naar.start }, netwerk);
  const achterOns = (soort: string) =>
    treden.some((trede) => trede.soort === soort && Temporal.Instant.compare(trede.at, now) <= 0);
  const gedaan = (overleg.gedaan ?? []).filter((soort) => soort === 'aanmelding-opent' || achterOns(soort));
  const status = (): OverlegStatus => {
    if (overleg.agendaVerstuurd !== undefined) return 'agenda verstuurd';
    if (gedaan.includes('aanmelding-sluit')) return 'aanmelding gesloten';
    return gedaan.includes('aanmelding-opent') ? 'aanmelding open' : 'gepland';
  };
  const nieuw: Overleg = {
    ...rest,
    ...naar,
    status: status(),
    gedaan,
    gepland: tekst(now),
    versie: (overleg.versie ?? 0) + 1,
    volgnummer: (overleg.volgnummer ?? 0) + 1,
  };
  return metMoment(nieuw, eersteMoment(nieuw, netwerk, now));
};

/** Moved when it begins at another moment; else only its length, place or link changes and every answer still counts. */
export const wijzigOverleg = (
  overleg: Overleg,
  naar: Parameters<typeof verplaatsOverleg>[1],
  netwerk: Netwerk,
  now: Temporal.Instant,
): Overleg => {
  if (naar.start !== overleg.start) return verplaatsOverleg(overleg, naar, netwerk, now);
  const { plaats: _plaats, link: _link, ...rest } = overleg;
  const { plaats, link, minuten } = naar;
  const anders = minuten !== overleg.minuten || plaats !== overleg.plaats || link !== overleg.link;
  return {
    ...rest,
    minuten,
    ...(anders ? { volgnummer: (overleg.volgnummer ?? 0) + 1 } : {}),
    ...(plaats === undefined ? {} : { plaats }),
    ...(link === undefined ? {} : { link }),
  };
};

/** The overleg that does not take place. What it would have brought is not sent any more. */
export const zegOverlegAf = (overleg: Overleg): Overleg => ({
  ...metMoment(overleg, undefined),
  status: 'afgezegd',
  volgnummer: (overleg.volgnummer ?? 0) + 1,
});

/** The overleg that is held at the same time, if there is one. */
export const overlappend = (
  gewenst: Pick<Overleg, 'start' | 'minuten'> & { readonly id?: string },
  overleggen: readonly Overleg[],
): Overleg | undefined =>
  overleggen.find(
    (ander) =>
      ander.id !== gewenst.id &&
      ander.status !== 'afgezegd' &&
      Temporal.Instant.compare(Temporal.Instant.from(ander.start), eindVan(gewenst)) < 0 &&
      Temporal.Instant.compare(Temporal.Instant.from(gewenst.start), eindVan(ander)) < 0,
  );

/** Throws when it cannot be changed any more. */
export const eisWijzigbaar = (overleg: Overleg, now: Temporal.Instant): void => {
  if (overleg.status === 'afgezegd') throw new UserError('Dit overleg is al afgezegd.');
  if (
    isBegonnen(overleg, now) ||
    overleg.status === 'gehouden' ||
    overleg.status === 'besluitenlijst vastgesteld'
  )
    throw new UserError('Dit overleg is al begonnen of geweest. Verplaatsen of afzeggen kan niet meer.');
};
