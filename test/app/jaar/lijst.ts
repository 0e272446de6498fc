import { Temporal } from 'temporal-polyfill';
import type { Casus } from '../../../src/domain/casus.ts';
import type { Overleg } from '../../../src/domain/overleg.ts';
import { knoppenOp, veldenOp } from '../../support/card-play.ts';
import { wordsOf } from '../../support/chat.ts';
import { nuVan } from './feiten.ts';
import { type Kaart, type Knop, knopOp, ZONE } from './kantoor.ts';
import { KNOP, TYP } from './knoppen.ts';
import type { Mens } from './mensen.ts';
import { doetMee, klik, MERK, type Wereld } from './wereld.ts';

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const voluit = (dag: Temporal.PlainDate): string => `${dag.day} ${MAANDEN[dag.month - 1]} ${dag.year}`;
const dagVan = ({ start }: Overleg): Temporal.PlainDate =>
  Temporal.Instant.from(start).toZonedDateTimeISO(ZONE).toPlainDate();

/** Who can have an actie: of the partners of the casus, else of any; not the coördinatoren alone. */
const eigenaren = (w: Wereld, casus: Casus | undefined): Mens[] => {
  const actief = [...w.mensen.values()].filter(({ id }) => doetMee(w, id));
  const opCasus = actief.filter(({ partner }) => casus?.partners.includes(partner));
  return opCasus.length > 0 ? opCasus : actief;
};

const actieRegel = (w: Wereld, overleg: Overleg, casus: Casus | undefined): string => {
  const { toeval } = w.k;
  w.teller.acties += 1;
  const wie = toeval.kies(toeval.kans(0.8) ? eigenaren(w, casus) : eigenaren(w, undefined));
  const tot = dagVan(overleg).add({ days: toeval.tussen(4, 40) });
  return `Actie ${wie.voornaam}: ${MERK} nummer ${w.teller.acties} bekijken, uiterlijk ${voluit(tot)}`;
};

const besluitRegel = (w: Wereld, casus: Casus): string => {
  const { toeval } = w.k;
  const regie = toeval.kies(eigenaren(w, casus)).voornaam;
  return toeval.kies([
    `Besluit: volgen, over 6 weken terug. De ${MERK} blijft.`,
    `Besluit: integrale aanpak, regie bij ${regie}. De ${MERK} eerst.`,
    `Besluit: afsluiten, positief. De ${MERK} is op.`,
  ]);
};

/** What was decided, as people write it down: an item for each casus of the agenda, and some acties of no casus. */
const tekstVan = (w: Wereld, overleg: Overleg): string => {
  const { toeval } = w.k;
  const casussen = new Map(nuVan<Casus>(w.k.feiten, 'casus').map((casus) => [casus.id, casus]));
  const punten = overleg.agenda.flatMap(({ casus }) => casussen.get(casus ?? '') ?? []);
  const acties = (van: number, tot: number, casus: Casus | undefined): string[] =>
    Array.from({ length: toeval.tussen(van, tot) }, () => actieRegel(w, overleg, casus));
  return [
    `Besluitenlijst ${voluit(dagVan(overleg))}`,
    ...punten.flatMap((casus) => [casus.id, besluitRegel(w, casus), ...acties(1, 4, casus)]),
    'Rondvraag',
    ...acties(punten.length < 4 ? 6 : 3, 9, undefined),
  ].join('\n');
};

/** Answers the question on this card: the first choice, or a date. */
const beantwoord = (
  w: Wereld,
  mens: Mens,
  kaart: Kaart | undefined,
  overleg: Overleg,
): Promise<Kaart | undefined> => {
  const velden = veldenOp(kaart?.card);
  const keuze = velden.find((veld) => veld.id === 'keuze')?.keuzes[0];
  const datum = velden.some((veld) => veld.id === 'datum');
  return klik(w, mens, kaart, KNOP.lijstAntwoord, {
    ...(keuze === undefined ? {} : { keuze }),
    ...(datum ? { datum: dagVan(overleg).add({ days: 14 }).toString() } : {}),
  });
};

/** The button that brings the list further: a question, the next page, the check. */
const verder = (kaart: Kaart | undefined): Knop => {
  const vast = [KNOP.lijstVraag, KNOP.lijstControle].find((knop) => knopOp(kaart, knop));
  if (vast) return vast;
  const paginas = knoppenOp(kaart?.card)
    .filter(({ verb }) => verb === KNOP.lijstPagina.verb)
    .map(({ data }) => Number(data.pagina));
  return { ...KNOP.lijstPagina, met: { pagina: Math.max(...paginas) } };
};

/** The list of an overleg, pasted, its questions answered, read to the end and published. */
export const maakLijst = async (w: Wereld, mens: Mens, id: string): Promise<void> => {
  const overleg = nuVan<Overleg>(w.k.feiten, 'overleg').find((een) => een.id === id);
  if (!overleg || overleg.vastgesteld !== undefined || overleg.status === 'afgezegd') return;
  const plakken = await klik(w, mens, await w.k.zegt(mens.id, TYP.besluitenlijst), KNOP.plakken);
  let kaart = await klik(w, mens, plakken, KNOP.lezen, { tekst: tekstVan(w, overleg) });
  for (let keer = 0; keer < 60 && kaart && !knopOp(kaart, KNOP.lijstVaststellen); keer++)
    kaart = knopOp(kaart, KNOP.lijstAntwoord)
      ? await beantwoord(w, mens, kaart, overleg)
      : await klik(w, mens, kaart, verder(kaart));
  const klaar = await klik(w, mens, kaart, KNOP.lijstVaststellen);
  if (!klaar) w.fouten.push(`the list of ${dagVan(overleg)} was not published: ${wordsOf(kaart?.card)}`);
};
