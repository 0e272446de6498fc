import { Temporal } from 'temporal-polyfill';
import { type Aanmelding, type Casus, isOpenCasus, type WisGrond } from './casus.ts';
import type { Netwerk } from './netwerk.ts';
import type { SealedContent } from './row.ts';
import { instantText } from './time.ts';
import { lokaleDatum } from './werkdag.ts';

/** So many days before it happens the coördinatoren hear that the content of a casus is erased. */
export const AANKONDIGING_DAGEN = 14;

/** What stands in a row once its content is gone: not even its length is left. */
export const NIETS: SealedContent = { v: 1, iv: '', tag: '', data: '' };

/** Whether nothing is sealed in it any more. */
export const isLeeg = ({ content }: { readonly content: SealedContent }): boolean => content.data === '';

type Termijnen = Pick<Netwerk, 'bewaartermijnen' | 'tijdzone'>;

/** The casus with the day it was closed on, for as long as it is closed. */
export const metSluiting = (casus: Casus, now: Temporal.Instant): Casus => {
  const { gesloten, wisOp: _wisOp, ...open } = casus;
  if (isOpenCasus(casus)) return open;
  return gesloten === undefined ? { ...casus, gesloten: instantText(now, 'second') } : casus;
};

const dagenNa = (instant: string, dagen: number, zone: string): Temporal.PlainDate =>
  lokaleDatum(Temporal.Instant.from(instant), zone).add({ days: dagen });

const isVoorbij = (dag: Temporal.PlainDate, vandaag: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(dag, vandaag) <= 0;

/** The settled aanmeldingen that became no casus, and the drafts nobody sent in: their own period counts. */
const ZONDER_CASUS: readonly Aanmelding['status'][] = [
  'concept',
  'afgewezen',
  'doorverwezen',
  'consultatie',
  'ingetrokken',
];

/** Whether the content of an aanmelding that became no casus has been kept long enough. */
export const isAanmeldingTeWissen = (
  aanmelding: Aanmelding,
  { bewaartermijnen, tijdzone }: Termijnen,
  vandaag: Temporal.PlainDate,
): boolean => {
  if (aanmelding.gewist !== undefined || aanmelding.casus !== undefined) return false;
  if (!ZONDER_CASUS.includes(aanmelding.status)) return false;
  const sinds = aanmelding.beslist ?? aanmelding.ingediend ?? aanmelding.begonnen;
  return isVoorbij(dagenNa(sinds, bewaartermijnen.afgewezenDagen, tijdzone), vandaag);
};

/** The aanmelding without anything that says who it was about. */
export const gewisteAanmelding = (aanmelding: Aanmelding, now: Temporal.Instant): Aanmelding => {
  const { koppelsleutel: _jongere, gezinssleutel: _gezin, ...rest } = aanmelding;
  return { ...rest, content: NIETS, gewist: instantText(now, 'second') };
};

/**
 * The casus without anything that says who it was about, or that still asks something of somebody. Its number, its state and
 * who was on it stay: the counts are made of those. The days of its signals go, as they tell the birth year.
 */
export const gewisteCasus = (casus: Casus, now: Temporal.Instant, grond?: WisGrond): Casus => {
  const {
    beperkt: _slot,
    terugOp: _terug,
    regieVoorstel: _voorstel,
    scoreRonde: _ronde,
    signalenOp: _dagen,
    gesignaleerd: _signalen,
    wisOp: _wisOp,
    ...rest
  } = casus;
  return {
    ...rest,
    content: NIETS,
    gewist: instantText(now, 'second'),
    ...(grond === undefined ? {} : { wisGrond: grond }),
  };
};

/**
 * What must happen with a casus today: nothing; note that it is closed (from before that was kept); tell the coördinatoren,
 * who are always told first, or told anew when the period was changed; or erase it.
 */
export const wisStap = (
  casus: Casus,
  { bewaartermijnen, tijdzone }: Termijnen,
  vandaag: Temporal.PlainDate,
):
  | { readonly stap: 'niets' | 'sluiting' | 'wissen' }
  | { readonly stap: 'aankondigen'; readonly op: string } => {
  if (isOpenCasus(casus) || casus.gewist !== undefined) return { stap: 'niets' };
  if (casus.gesloten === undefined) return { stap: 'sluiting' };
  const termijn = dagenNa(casus.gesloten, bewaartermijnen.casusNaSluitenDagen, tijdzone);
  if (casus.wisOp !== undefined && termijn.toString() <= casus.wisOp)
    return isVoorbij(Temporal.PlainDate.from(casus.wisOp), vandaag) ? { stap: 'wissen' } : { stap: 'niets' };
  const vroegst = vandaag.add({ days: AANKONDIGING_DAGEN });
  // The period was made longer after the announcement: it is announced again when its time has come.
  if (Temporal.PlainDate.compare(termijn, vroegst) > 0) return { stap: 'niets' };
  return { stap: 'aankondigen', op: vroegst.toString() };
};
