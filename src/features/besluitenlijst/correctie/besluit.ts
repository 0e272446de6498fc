import type { Temporal } from 'temporal-polyfill';
import { type Besluit, Besluiten, besluitPrefix } from '../../../domain/besluit.ts';
import {
  type Correctie,
  casusStand,
  contentNa,
  metCorrectie,
  trekIn,
  voorBesluit,
} from '../../../domain/besluit-correctie.ts';
import { LEEG_PUNT, type PuntContent } from '../../../domain/besluitenlijst-concept.ts';
import { casusNa, terugOp } from '../../../domain/besluitenlijst-gevolg.ts';
import { type Casus, Casussen } from '../../../domain/casus.ts';
import { isLeeg, metSluiting } from '../../../domain/wissen.ts';
import type { Stored, Turn } from '../../turn.ts';
import { dagVan } from '../maken.ts';
import type { Publicatie } from '../publicatie.ts';
import { laterBesloten, vraagOverdracht } from '../publiceer-casus.ts';
import { besluitTekst } from '../publiceer-punt.ts';
import { WAAROM } from './woorden.ts';

/** What is corrected, as it stands in the store now. */
type Zaak = {
  readonly besluit: Stored<Besluit>;
  readonly casus: Stored<Casus> | undefined;
  readonly dag: Temporal.PlainDate;
  /** Another besluit holds for its casus since. */
  readonly ingehaald: boolean;
};

/** The besluit as it is now, and its casus. `bleef`: that did not move, because something else happened to it since. */
export type Gecorrigeerd = {
  readonly besluit: Besluit;
  readonly casus: Casus | undefined;
  readonly bleef: boolean;
};

/** Undefined when it is not there any more, or its content was erased or locked since. */
const zaakVan = async (turn: Turn, { overleg }: Publicatie, id: string): Promise<Zaak | undefined> => {
  const besluit = await turn.get(Besluiten, id);
  if (!besluit || isLeeg(besluit.value) || besluit.value.ingetrokken !== undefined) return undefined;
  const casus = besluit.value.casus === undefined ? undefined : await turn.get(Casussen, besluit.value.casus);
  const dag = dagVan(overleg, turn);
  return { besluit, casus, dag, ingehaald: await isIngehaald(turn, besluit.value, dag) };
};

/** Whether another besluit holds for its casus since: of a later overleg, or put in its place by this correction. */
const isIngehaald = async (turn: Turn, value: Besluit, dag: Temporal.PlainDate): Promise<boolean> =>
  value.casus !== undefined &&
  ((await laterBesloten(turn, value.casus, dag.toString())) ||
    (await turn.list(Besluiten, { prefix: `${value.id}!` })).some(
      (ander) => ander.value.ingetrokken === undefined,
    ));

/** The casus before this besluit; undefined when people, or a later overleg, brought it somewhere else since. */
const basisVan = ({ casus, besluit, ingehaald }: Zaak): Casus | undefined =>
  casus && !ingehaald ? voorBesluit(casus.value, besluit.value) : undefined;

const schrijfCasus = async (
  turn: Turn,
  stored: Stored<Casus>,
  na: Casus,
  laatsteBesluit: string | undefined,
): Promise<Casus> => {
  const { laatsteBesluit: _oud, ...content } = await turn.open(Casussen, stored.value, WAAROM);
  const met = { ...content, ...(laatsteBesluit === undefined ? {} : { laatsteBesluit }) };
  const volgende = metSluiting({ ...na, content: await turn.seal(Casussen, na, met) }, turn.now);
  turn.replace(Casussen, stored, volgende);
  return volgende;
};

/** The words of the besluit before this one, which holds again. */
const vorigeTekst = async (turn: Turn, { besluit, casus }: Zaak): Promise<string | undefined> => {
  if (!casus) return undefined;
  const eerder = (await turn.list(Besluiten, { prefix: besluitPrefix(casus.value.id) }))
    .map(({ value }) => value)
    .filter((each) => each.id < besluit.value.id && each.ingetrokken === undefined && !isLeeg(each))
    .at(-1);
  return eerder && (await turn.open(Besluiten, eerder, WAAROM)).tekst;
};

const metPartners = (casus: Casus, erbij: readonly string[]): Casus => ({
  ...casus,
  partners: [...new Set([...casus.partners, ...erbij])],
});

/** Whoever must do something for a casus is on it. */
export const laatMeekijken = (turn: Turn, casus: Stored<Casus>, partners: readonly string[]): void => {
  const na = metPartners(casus.value, partners);
  if (na.partners.length !== casus.value.partners.length) turn.replace(Casussen, casus, na);
};

/** The casus stays where people brought it since. It does not go on quoting what was wrong, unless something was decided since. */
const laatStaan = async (
  turn: Turn,
  zaak: Zaak,
  partners: readonly string[],
  tekst: string | undefined,
): Promise<void> => {
  const { casus, ingehaald } = zaak;
  if (!casus) return;
  if (isLeeg(casus.value) || ingehaald) laatMeekijken(turn, casus, partners);
  else await schrijfCasus(turn, casus, metPartners(casus.value, partners), tekst);
};

/**
 * A besluit is taken back. The casus is again where it stood before, unless something else happened to it since. Resolves with
 * undefined when there is nothing to take back any more.
 */
export const trekBesluitIn = async (
  turn: Turn,
  van: Publicatie,
  { id, partners }: { readonly id: string; readonly partners: readonly string[] },
  correctie: Correctie,
): Promise<Gecorrigeerd | undefined> => {
  const zaak = await zaakVan(turn, van, id);
  if (!zaak) return undefined;
  const basis = basisVan(zaak);
  const besluit = trekIn(zaak.besluit.value, correctie);
  turn.replace(Besluiten, zaak.besluit, besluit);
  turn.audit('gecorrigeerd', `besluit ${id}`, 'ingetrokken');
  if (zaak.casus && basis) {
    const zonder = { overleg: zaak.dag, netwerk: turn.netwerk, verouderd: false };
    // As if the overleg had decided nothing: what is followed comes back, what was taken over does not drop out of sight.
    const na = metPartners(casusNa(basis, LEEG_PUNT, zonder), partners);
    await schrijfCasus(turn, zaak.casus, na, await vorigeTekst(turn, zaak));
  } else if (zaak.casus) await laatStaan(turn, zaak, partners, await vorigeTekst(turn, zaak));
  return { besluit, casus: zaak.casus?.value, bleef: basis === undefined };
};

/**
 * A besluit says something else from now on; what it said stays to be read. The casus goes where the right besluit would have
 * brought it, unless something else happened to it since: then only who is on it can grow.
 */
export const vervangBesluit = async (
  turn: Turn,
  van: Publicatie,
  { punt, id }: { readonly punt: PuntContent; readonly id: string },
  correctie: Correctie,
): Promise<Gecorrigeerd | undefined> => {
  const zaak = await zaakVan(turn, van, id);
  if (!zaak) return undefined;
  const { value: was } = zaak.besluit;
  const content = await turn.open(Besluiten, was, WAAROM);
  // Words this correction leaves as they were may have been put right elsewhere since.
  const tekst = punt.besluitTekst === punt.staat?.tekst ? content.tekst : besluitTekst(punt);
  const wordt = metCorrectie(
    was,
    {
      soort: punt.soort,
      afsluiting: punt.afsluiting,
      regisseur: punt.regie?.wie,
      terugOp: terugOp(punt, zaak.dag, turn.netwerk),
    },
    correctie,
  );
  const verzegeld = await turn.seal(Besluiten, wordt, contentNa(was, content, tekst));
  const na = zaak.casus && (await casusNaCorrectie(turn, van, zaak, punt, tekst));
  const werd = na && was.gevolg && { was: was.gevolg.was, werd: casusStand(na) };
  const besluit: Besluit = { ...wordt, content: verzegeld, ...(werd ? { gevolg: werd } : {}) };
  turn.replace(Besluiten, zaak.besluit, besluit);
  turn.audit('gecorrigeerd', `besluit ${id}`, correctie.reden);
  return { besluit, casus: na ?? zaak.casus?.value, bleef: na === undefined };
};

/** Resolves with the casus when the corrected besluit brought it where it is now. */
const casusNaCorrectie = async (
  turn: Turn,
  { overleg }: Publicatie,
  zaak: Zaak,
  punt: PuntContent,
  tekst: string,
): Promise<Casus | undefined> => {
  const { casus, dag } = zaak;
  if (!casus) return undefined;
  const basis = basisVan(zaak);
  const na = casusNa(basis ?? casus.value, punt, {
    overleg: dag,
    netwerk: turn.netwerk,
    verouderd: basis === undefined,
  });
  if (!basis) {
    await laatStaan(turn, zaak, na.partners, tekst);
    return undefined;
  }
  const volgende = await schrijfCasus(turn, casus, na, tekst);
  if (volgende.overTeDragen !== undefined && volgende.overdracht === undefined)
    vraagOverdracht(turn, volgende.id, overleg.id);
  return volgende;
};
