import { Temporal } from 'temporal-polyfill';
import { type Aanmelding, type Casus, type CasusContent, type CasusStatus, isOpenCasus } from './casus.ts';
import type { Netwerk } from './netwerk.ts';
import type { Protocol } from './protocol.ts';
import { lokaleDatum } from './werkdag.ts';

type Datum = Temporal.PlainDate;

/**
 * What must be known before a casus can go there. `sluitregel`: that the goals are met and no report came for nine months, or else
 * why it is closed all the same.
 */
export type Nodig = 'motivatie' | 'datum' | 'regisseur' | 'sluitregel';

/** One way a casus can go, outside an overleg. `regisseur`: the casusregisseur may do it as well as the coördinator. */
export type Stap = {
  readonly naar: CasusStatus;
  readonly nodig: readonly Nodig[];
  readonly regisseur: boolean;
};

const actief: Stap = { naar: 'actief', nodig: ['regisseur'], regisseur: true };
const volgen: Stap = { naar: 'volgen', nodig: ['datum', 'motivatie'], regisseur: true };
const slapend: Stap = { naar: 'slapend', nodig: ['motivatie'], regisseur: false };
/** The casusregisseur may close what meets the rule; the coördinator may close it all the same. */
const positief: Stap = { naar: 'afgesloten positief', nodig: ['sluitregel'], regisseur: true };
const negatief: Stap = { naar: 'afgesloten negatief', nodig: ['motivatie'], regisseur: false };
const heropend: Stap = { naar: 'actief', nodig: ['regisseur', 'motivatie'], regisseur: false };

/**
 * Where a casus can go from each state when somebody says so outside an overleg (domain, section 2). `overgedragen` is
 * reached by an overdracht only, and left by nobody: what was handed over is somewhere else.
 */
const STAPPEN: Readonly<Record<CasusStatus, readonly Stap[]>> = {
  nieuw: [actief, volgen, slapend, positief, negatief],
  actief: [volgen, slapend, positief, negatief],
  volgen: [actief, slapend, positief, negatief],
  slapend: [actief, volgen, positief, negatief],
  'afgesloten positief': [heropend],
  'afgesloten negatief': [heropend],
  overgedragen: [],
};

/** The way from where the casus is to `naar`; undefined when there is none, or not for a casusregisseur. */
export const stapNaar = (casus: Casus, naar: CasusStatus, alsRegisseur: boolean): Stap | undefined =>
  stappenVan(casus, alsRegisseur).find((stap) => stap.naar === naar);

export const stappenVan = ({ status, gewist }: Casus, alsRegisseur: boolean): readonly Stap[] =>
  gewist === undefined ? STAPPEN[status].filter(({ regisseur }) => regisseur || !alsRegisseur) : [];

/** The casus in another state; what belonged to the state before it is gone. */
export const inStaat = (
  casus: Casus,
  naar: CasusStatus,
  met: { readonly regisseur?: string | undefined; readonly terugOp?: string | undefined },
): Casus => {
  const { terugOp: _vorige, regisseur: was, regieVoorstel, overTeDragen, ...rest } = casus;
  const regisseur = met.regisseur ?? was;
  const open = naar === 'actief' || naar === 'volgen' || naar === 'slapend';
  return {
    ...rest,
    status: naar,
    ...(regisseur === undefined ? {} : { regisseur }),
    ...(naar === 'volgen' && met.terugOp !== undefined ? { terugOp: met.terugOp } : {}),
    ...(open && overTeDragen !== undefined ? { overTeDragen } : {}),
    // Nobody is asked any more to keep together what is closed, or what got somebody.
    ...(open && met.regisseur === undefined && regieVoorstel !== undefined ? { regieVoorstel } : {}),
  };
};

/** When a casus can be closed positively without more words (domain, the closing rule). */
export const SLUITREGEL = [
  'De hulp loopt goed',
  'De politie is er niet bij betrokken',
  'De jongere gaat naar school of werk',
  'De doelen van het gezin zijn gehaald',
] as const;

/** So long without a new report, and a positive close is offered (domain, the closing rule). */
const SLUITBAAR_MAANDEN = 9;

const dagVan = (instant: string, zone: string): Datum => lokaleDatum(Temporal.Instant.from(instant), zone);

type Termijnen = Pick<Netwerk, 'protocol' | 'tijdzone'>;

/** Weeks between two times that question is put about this casus. */
export const herijkWeken = ({ groep }: Pick<Casus, 'groep'>, protocol: Protocol): number =>
  groep ? protocol.herijkingWekenGroep : protocol.herijkingWeken;

/** The day the question "is this still needed?" comes: so many weeks after it was last answered, or after it began. */
export const herijkDag = (casus: Casus, { protocol, tijdzone }: Termijnen): Datum =>
  dagVan(casus.herijkt ?? casus.sinds, tijdzone).add({ weeks: herijkWeken(casus, protocol) });

/** Whether the question is due and has not been answered. */
export const isTeHerijken = (casus: Casus, netwerk: Termijnen, vandaag: Datum): boolean =>
  isOpenCasus(casus) && Temporal.PlainDate.compare(herijkDag(casus, netwerk), vandaag) <= 0;

/** The day from which a positive close is offered: nine months after the last report, or after the casus began. */
export const sluitbaarDag = (
  casus: Casus,
  aanmeldingen: readonly Aanmelding[],
  { tijdzone }: Pick<Netwerk, 'tijdzone'>,
): Datum => {
  const meldingen = aanmeldingen.flatMap(({ casus: nummer, ingediend }) =>
    nummer === casus.id && ingediend !== undefined ? [ingediend] : [],
  );
  const laatste = [casus.sinds, ...meldingen].reduce((a, b) => (a > b ? a : b));
  return dagVan(laatste, tijdzone).add({ months: SLUITBAAR_MAANDEN });
};

/**
 * The first day on which somebody born in this year can be 17½. The bot keeps no birth date, so it warns for the whole
 * year at once, early rather than late.
 */
const volwassenSignaal = (geboortejaar: number): Datum =>
  Temporal.PlainDate.from({ year: geboortejaar + 17, month: 7, day: 1 });

/** So long before somebody comes free the handover is raised. */
export const VRIJ_WEKEN = 8;
const vrijSignaal = (vrijOp: string): Datum =>
  Temporal.PlainDate.from(vrijOp).subtract({ weeks: VRIJ_WEKEN });

type Dagen = Pick<CasusContent, 'geboortejaar' | 'vrijOp'>;

/** The local dates on which something is to be raised; only the content says which is which. */
export const signaalDagen = ({ geboortejaar, vrijOp }: Dagen, vandaag: Datum): string[] => {
  const nu = vandaag.toString();
  const volwassen = geboortejaar === undefined ? undefined : volwassenSignaal(geboortejaar).toString();
  const vrij = vrijOp === undefined ? undefined : vrijSignaal(vrijOp).toString();
  return [
    // Who is 18 already needs no word that 18 comes near.
    ...(volwassen !== undefined && volwassen >= nu ? [volwassen] : []),
    // Less than that away already: it is raised now.
    ...(vrij === undefined ? [] : [vrij < nu ? nu : vrij]),
  ];
};

/** What the content of a casus says of days that are near: somebody nearly 18, or coming free. */
export const wachtpunten = (
  { geboortejaar, vrijOp }: Dagen,
  vandaag: Datum,
): ('bijna 18' | 'komt vrij')[] => [
  ...(geboortejaar !== undefined &&
  Temporal.PlainDate.compare(volwassenSignaal(geboortejaar), vandaag) <= 0 &&
  vandaag.year <= geboortejaar + 18
    ? (['bijna 18'] as const)
    : []),
  ...(vrijOp !== undefined &&
  vrijOp >= vandaag.toString() &&
  Temporal.PlainDate.compare(vrijSignaal(vrijOp), vandaag) <= 0
    ? (['komt vrij'] as const)
    : []),
];

/** One thing the bot raises about a casus by itself. `sinds`: the day it is about, so that it is raised once. */
export type Signaal = { readonly soort: 'herijking' | 'sluitbaar' | 'signaal'; readonly sinds: string };

/** What is to be raised today about a casus, and has not been. */
export const signalenVan = (
  casus: Casus,
  aanmeldingen: readonly Aanmelding[],
  netwerk: Termijnen,
  vandaag: Datum,
): Signaal[] => {
  if (!isOpenCasus(casus) || casus.gewist !== undefined) return [];
  const dagen: Signaal[] = [
    { soort: 'herijking', sinds: herijkDag(casus, netwerk).toString() },
    { soort: 'sluitbaar', sinds: sluitbaarDag(casus, aanmeldingen, netwerk).toString() },
    ...(casus.signalenOp ?? []).map((sinds): Signaal => ({ soort: 'signaal', sinds })),
  ];
  return dagen.filter(
    (een) => een.sinds <= vandaag.toString() && !(casus.gesignaleerd ?? []).includes(signaalId(een)),
  );
};

/** How a signal that was given is kept. */
const signaalId = ({ soort, sinds }: Signaal): string => `${soort} ${sinds}`;

/** The days for which a signal of this kind was given. */
export const gegeven = ({ gesignaleerd = [] }: Casus, soort: Signaal['soort']): string[] =>
  gesignaleerd.flatMap((id) => (id.startsWith(`${soort} `) ? [id.slice(soort.length + 1)] : []));

/** The casus with these signals given; only the last of each kind need be remembered, and the days that were set. */
export const metSignalen = (casus: Casus, gegeven: readonly Signaal[]): Casus => {
  const was = (casus.gesignaleerd ?? []).filter(
    (id) => id.startsWith('signaal ') || !gegeven.some(({ soort }) => id.startsWith(`${soort} `)),
  );
  return { ...casus, gesignaleerd: [...was, ...gegeven.map(signaalId)] };
};
