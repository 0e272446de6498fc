import { Temporal } from 'temporal-polyfill';
import { ACTIE_BIJ } from '../../domain/actie.ts';
import { leesTot } from '../../domain/actie-typen.ts';
import { GRENZEN } from '../../domain/besluitenlijst-grenzen.ts';
import { type Casus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import { leesCasusNummer } from '../../domain/casus-nummer.ts';
import { coordinatoren, deelnemerMet, isCoordinator } from '../../domain/netwerk.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { komendeOverleggen } from '../../domain/overleg-beloop.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { openOnder, privacyFout } from './lezen.ts';
import type { TeMaken } from './maken.ts';
import { eigenaarEn } from './maken.ts';
import { kanEigenaar, staatOp } from './mensen.ts';

/** An actie as it stands in a form: `wie` an id, the rest in the words of whoever filled it in. */
export type Velden = {
  readonly wat: string;
  readonly wie: string;
  readonly wanneer: string;
  readonly casus: string;
};

/** What can be made of it; or why not, with a date to propose where there is one. */
export type Uitslag =
  | { readonly maak: TeMaken }
  | { readonly fout: string; readonly voorstel?: string | undefined };

/** The day of the next overleg, when one is planned. */
export const volgendOverleg = async (view: View): Promise<Temporal.PlainDate | undefined> => {
  const open = (await view.list(Overleggen, { shelf: 'open' })).map(({ value }) => value);
  const eerste = komendeOverleggen(open, view.now).find(
    ({ start }) => Temporal.Instant.compare(Temporal.Instant.from(start), view.now) > 0,
  );
  return eerste && lokaleDatum(Temporal.Instant.from(eerste.start), view.netwerk.tijdzone);
};

/** One sentence whether it is not there or not for this person. */
const nietOpCasus = (view: View): string => {
  const namen = coordinatoren(view.netwerk).map(({ naam }) => naam);
  const wie = namen.length === 0 ? 'de coördinator' : `${namen.join(' of ')} (coördinator)`;
  return `Bij deze casus kun je geen actie maken: hij bestaat niet, of je staat er niet op. Vraag het aan ${wie}, of laat het nummer leeg.`;
};

type CasusUitslag = { readonly casus?: Casus } | { readonly fout: string };

/** The casus that was named, if this person may make an actie for it. */
const casusVan = async (turn: DeelnemerTurn, tekst: string): Promise<CasusUitslag> => {
  if (tekst === '') return {};
  const nummer = leesCasusNummer(tekst.replace(/^casus /i, ''), turn.netwerk.casusPrefix, turn.vandaag.year);
  if (nummer === undefined)
    return {
      fout: `Dit is geen casusnummer. Schrijf het zo: ${turn.netwerk.casusPrefix}-${turn.vandaag.year}-014.`,
    };
  const casus = (await turn.get(Casussen, nummer))?.value;
  const { deelnemer } = turn.who;
  const erop =
    casus !== undefined &&
    (staatOp(turn, casus, deelnemer) ||
      (await openOnder(turn, ACTIE_BIJ.openBij(casus.id))).some(({ eigenaar }) => eigenaar === deelnemer.id));
  if (!erop) return { fout: isCoordinator(deelnemer) ? `Casus ${nummer} bestaat niet.` : nietOpCasus(turn) };
  return isOpenCasus(casus)
    ? { casus }
    : { fout: `Casus ${casus.id} is ${casus.status}. Je kunt er geen actie meer bij maken.` };
};

/** Why this person cannot do it; a casus is read by those who are on it only. */
const wieFout = (turn: DeelnemerTurn, wie: string, casus: Casus | undefined): string | undefined => {
  if (wie === '') return 'Kies wie het doet.';
  const deelnemer = deelnemerMet(turn.netwerk, wie);
  if (!deelnemer || !kanEigenaar(turn.netwerk).some(({ id }) => id === wie))
    return 'Kies iemand uit de lijst.';
  const { deelnemer: ik } = turn.who;
  if (!casus || wie === ik.id || isCoordinator(ik) || staatOp(turn, casus, deelnemer)) return undefined;
  return `${deelnemer.naam} staat niet op deze casus. Vraag de coördinator om deze actie te maken.`;
};

/** Looks at what was filled in: what it becomes, or the first thing that is not right. */
export const beoordeel = async (turn: DeelnemerTurn, velden: Velden): Promise<Uitslag> => {
  const { wat, wie, wanneer } = velden;
  if (wat === '') return { fout: 'Schrijf wat er moet gebeuren.' };
  if (wat.length > GRENZEN.actieTekens) return { fout: `Gebruik hoogstens ${GRENZEN.actieTekens} tekens.` };
  const prive = privacyFout({ 'Wat moet er gebeuren?': wat }, turn.vandaag);
  if (prive !== undefined) return { fout: prive };
  const gevonden = await casusVan(turn, velden.casus);
  if ('fout' in gevonden) return gevonden;
  const { casus } = gevonden;
  const fout = wieFout(turn, wie, casus);
  if (fout !== undefined) return { fout };
  const tot = leesTot(wanneer, { vandaag: turn.vandaag, volgendOverleg: await volgendOverleg(turn) });
  if ('vraag' in tot) return { fout: tot.vraag, voorstel: tot.voorstel };
  const { id: ik } = turn.who.deelnemer;
  return {
    maak: {
      wat,
      ...eigenaarEn(ik, isCoordinator(turn.who.deelnemer), wie),
      tot: tot.op,
      ...(casus ? { casus: casus.id, sleutel: casus.sleutel } : {}),
    },
  };
};
