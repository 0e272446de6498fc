import { Temporal } from 'temporal-polyfill';
import { type Actie, isOpenActie } from './actie.ts';
import { ladderStap } from './actie-ladder.ts';
import { actieDeadlines } from './deadlines.ts';
import type { Netwerk } from './netwerk.ts';
import type { Overleg } from './overleg.ts';
import { overlegBeloop, overlegTreden } from './overleg-beloop.ts';
import type { Protocol } from './protocol.ts';
import { inVenster } from './werkdag.ts';

/** The netwerk with another protocol. Reminders that then lie before `now` never existed: nothing goes out late. */
export const metProtocol = (netwerk: Netwerk, protocol: Protocol, now: Temporal.Instant): Netwerk => ({
  ...netwerk,
  protocol,
  protocolSinds: now.toString({ smallestUnit: 'second' }),
});

/** When the planner must look at this actie, under the protocol of this netwerk. */
export const actieMoment = (
  actie: Actie,
  netwerk: Netwerk,
  now: Temporal.Instant,
): Temporal.Instant | undefined => {
  const stap = ladderStap(actie, netwerk, now);
  return stap.trede === undefined ? stap.moment : inVenster(now, netwerk.tijdzone);
};

/** How many steps move, fall away, or come at once. */
export type Gevolg = { readonly verschuift: number; readonly valtWeg: number; readonly meteen: number };

type Stappen = ReadonlyMap<string, number>;

const toekomst = (
  treden: readonly { readonly soort: string; readonly at: Temporal.Instant }[],
  now: Temporal.Instant,
): Stappen =>
  new Map(
    treden
      .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
      .map(({ soort, at }) => [soort, at.epochMilliseconds]),
  );

const vergelijk = (was: Stappen, wordt: Stappen, nu: readonly string[]): Gevolg => {
  const verdwenen = [...was.keys()].filter((soort) => !wordt.has(soort));
  const meteen = verdwenen.filter((soort) => nu.includes(soort)).length;
  return {
    verschuift: [...was].filter(([soort, at]) => wordt.has(soort) && wordt.get(soort) !== at).length,
    valtWeg: verdwenen.length - meteen,
    meteen,
  };
};

const vanOverleg = (overleg: Overleg, was: Netwerk, wordt: Netwerk, now: Temporal.Instant): Gevolg => {
  const open = (netwerk: Netwerk) =>
    overlegTreden(overleg, netwerk).filter(({ soort }) => !(overleg.gedaan ?? []).includes(soort));
  return vergelijk(
    toekomst(open(was), now),
    toekomst(open(wordt), now),
    overlegBeloop(overleg, wordt, now).nu,
  );
};

const vanActie = (actie: Actie, was: Netwerk, wordt: Netwerk, now: Temporal.Instant): Gevolg => {
  const open = ({ protocol, tijdzone }: Netwerk) => {
    const treden = actieDeadlines(Temporal.PlainDate.from(actie.tot), protocol, tijdzone);
    return treden.slice(treden.findIndex(({ soort }) => soort === actie.trede) + 1);
  };
  const moment = actieMoment(actie, wordt, now);
  const straks = toekomst(open(wordt), now);
  const meteen = moment !== undefined && ![...straks.values()].includes(moment.epochMilliseconds);
  return vergelijk(toekomst(open(was), now), straks, meteen ? ['signaal'] : []);
};

/** What follows from this change for everything that is open, counted from the ladders themselves. */
export const protocolGevolg = (
  was: Netwerk,
  wordt: Netwerk,
  open: { readonly overleggen: readonly Overleg[]; readonly acties: readonly Actie[] },
  now: Temporal.Instant,
): Gevolg =>
  [
    ...open.overleggen
      .filter(({ status }) => status !== 'afgezegd')
      .map((overleg) => vanOverleg(overleg, was, wordt, now)),
    ...open.acties.filter(isOpenActie).map((actie) => vanActie(actie, was, wordt, now)),
  ].reduce(
    (som, een) => ({
      verschuift: som.verschuift + een.verschuift,
      valtWeg: som.valtWeg + een.valtWeg,
      meteen: som.meteen + een.meteen,
    }),
    { verschuift: 0, valtWeg: 0, meteen: 0 },
  );
