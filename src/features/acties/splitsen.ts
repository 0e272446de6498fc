import { z } from 'zod/v4';
import { splitsenCard } from '../../../cards/acties/splitsen.ts';
import { type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { laatSplitsen } from '../../domain/actie-antwoord.ts';
import { leesGetypt, leesTot, type TypContext } from '../../domain/actie-typen.ts';
import { wachtOpDelen } from '../../domain/actie-wachten.ts';
import { actieNaam, totDatum } from '../../domain/actie-woorden.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { deelnemerMet, isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import { wieNu } from '../../domain/vertrek.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { alDicht, bon } from './bon.ts';
import { volgendOverleg } from './invullen.ts';
import { ActieData, Getypt, openActie, privacyFout, vanEigenaar } from './lezen.ts';
import { eigenaarEn, maakActie } from './maken.ts';
import { mensenVan, staatOp } from './mensen.ts';
import { verversVragen } from './verversen.ts';

/** So many parts: each is some ten rows of a commit. */
const HOOGSTENS = 6;

/** One part as it was read. */
type Deel = { readonly wat: string; readonly wie: string; readonly tot: string };
type Gelezen = { readonly delen: readonly Deel[] } | { readonly fout: string };

const regelsVan = (tekst: string): string[] =>
  tekst
    .split('\n')
    .map((regel) => regel.replace(/^\s*(?:[-–*•]|\d{1,2}[.)])\s*/, '').trim())
    .filter((regel) => regel !== '');

type Bij = { readonly actie: Actie; readonly casus: Casus | undefined; readonly context: TypContext };

/** One line: without a name it stays with whoever has the actie, without a date it keeps the date it had. */
const leesRegel = (
  turn: DeelnemerTurn,
  { actie, casus, context }: Bij,
  regel: string,
): Deel | { fout: string } => {
  const { wat, wie, kandidaten, waaromWie, wanneer } = leesGetypt(regel, context);
  if (wat === '') return { fout: 'Er staat niet wat er moet gebeuren.' };
  if (wie === '' && (waaromWie !== undefined || kandidaten.length > 0))
    return { fout: waaromWie ?? 'Schrijf de hele naam van wie het doet.' };
  const nu = wieNu(turn.netwerk, actie.eigenaar);
  const eigenaar = wie === '' ? nu : wie;
  const deelnemer = deelnemerMet(turn.netwerk, eigenaar);
  const mag =
    isCoordinator(turn.who.deelnemer) ||
    eigenaar === nu ||
    casus === undefined ||
    (deelnemer !== undefined && staatOp(turn, casus, deelnemer));
  if (!mag)
    return { fout: `${deelnemer?.naam ?? 'Die persoon'} staat niet op deze casus. Vraag de coördinator.` };
  if (wanneer === '' && actie.tot >= turn.vandaag.toString()) return { wat, wie: eigenaar, tot: actie.tot };
  const tot = leesTot(wanneer, context);
  return 'vraag' in tot ? { fout: tot.vraag } : { wat, wie: eigenaar, tot: tot.op };
};

const lees = async (turn: DeelnemerTurn, actie: Actie, tekst: string): Promise<Gelezen> => {
  const regels = regelsVan(tekst);
  if (regels.length < 2) return { fout: 'Schrijf minstens twee regels: elke actie op een eigen regel.' };
  if (regels.length > HOOGSTENS) return { fout: `Maak er hoogstens ${HOOGSTENS} acties van.` };
  const prive = privacyFout({ 'De nieuwe acties': tekst }, turn.vandaag);
  if (prive !== undefined) return { fout: prive };
  const bij: Bij = {
    actie,
    casus: actie.casus === undefined ? undefined : (await turn.get(Casussen, actie.casus))?.value,
    context: {
      mensen: mensenVan(turn.netwerk),
      vandaag: turn.vandaag,
      volgendOverleg: await volgendOverleg(turn),
      bekendeCasussen: [],
      ik: turn.who.deelnemer.id,
    },
  };
  const delen: Deel[] = [];
  for (const [plek, regel] of regels.entries()) {
    const deel = leesRegel(turn, bij, regel);
    if ('fout' in deel) return { fout: `Regel ${plek + 1}: ${deel.fout}` };
    delen.push(deel);
  }
  return { delen };
};

const formulier = async (
  turn: DeelnemerTurn,
  actie: Actie,
  meer: { tekst?: string; fout?: string; delen?: readonly Deel[]; gelezen?: string } = {},
): Promise<Reply> => {
  const content = await openActie(
    turn,
    actie,
    isCoordinator(turn.who.deelnemer) ? 'coördinator' : 'eigenaar',
  );
  return {
    kind: 'card',
    summary: 'Splitsen',
    card: splitsenCard({
      id: actie.id,
      naam: actieNaam(actie),
      wat: content.wat,
      tekst: meer.tekst,
      fout: meer.fout,
      gelezen: meer.gelezen,
      delen: meer.delen?.map(({ wat, wie, tot }) => ({
        wat,
        wieWanneer: `${naamMetPartner(turn.netwerk, wie)}, uiterlijk ${totDatum(tot, turn.vandaag)}`,
      })),
    }),
  };
};

/** Each that waits for the whole waits for the parts from now on. */
const verhangWachters = async (
  turn: DeelnemerTurn,
  heel: Actie,
  delen: readonly string[],
): Promise<string[]> => {
  const wachters: string[] = [];
  for (const id of heel.wachters ?? []) {
    const stored = await turn.get(Acties, id);
    if (!stored || !isOpenActie(stored.value) || !stored.value.wachtOp?.includes(heel.id)) continue;
    turn.replace(Acties, stored, wachtOpDelen(stored.value, heel.id, delen));
    wachters.push(id);
  }
  return wachters;
};

/** The parts take the place of the whole. A part for somebody else must be accepted, unless a coördinator splits. */
const splits = async (turn: DeelnemerTurn, stored: Stored<Actie>, delen: readonly Deel[]): Promise<Reply> => {
  const heel = stored.value;
  const { id: ik } = turn.who.deelnemer;
  const ids = delen.map(() => turn.newId());
  const wachters = await verhangWachters(turn, heel, ids);
  for (const [plek, { wat, wie, tot }] of delen.entries()) {
    // Who has the actie keeps the part that is theirs, also when a coördinator splits it.
    const van =
      wie === wieNu(turn.netwerk, heel.eigenaar)
        ? { eigenaar: wie }
        : eigenaarEn(ik, isCoordinator(turn.who.deelnemer), wie);
    await maakActie(turn, {
      id: ids[plek],
      wat,
      ...van,
      tot,
      casus: heel.casus,
      overleg: heel.overleg,
      sleutel: heel.sleutel,
      deelVan: heel.id,
      wachters,
    });
  }
  turn.replace(Acties, stored, laatSplitsen(heel, ids, { wie: ik, now: turn.now }));
  turn.audit('gewijzigd', `actie ${heel.id}`, `gesplitst in ${ids.length} acties`);
  verversVragen(turn, heel);
  return bon(
    heel,
    `Gesplitst in ${ids.length} acties`,
    'Elke actie heeft een eigen eigenaar en datum. Wie een actie krijgt, hoort dat van mij.',
  );
};

const Ingezonden = ActieData.extend({ delen: Getypt, gelezen: z.string().max(100).optional() });

export const splitsVerbs: readonly Verb[] = [
  verbOn(
    'actie.splitsen',
    'eigen-actie',
    ActieData,
    vanEigenaar,
    async (turn, _data, { value }) => alDicht(value) ?? formulier(turn, value),
  ),
  verbOn('actie.splitsen.opslaan', 'eigen-actie', Ingezonden, vanEigenaar, async (turn, data, stored) => {
    const actie = stored.value;
    const dicht = alDicht(actie);
    if (dicht) return dicht;
    const tekst = data.delen;
    const uitslag = await lees(turn, actie, tekst);
    if ('fout' in uitslag) return formulier(turn, actie, { tekst, fout: uitslag.fout });
    // What is split is what was shown: another text, or another reading of it, is shown first.
    const gelezen = (await turn.fingerprint(`splitsen|${actie.id}|${JSON.stringify(uitslag.delen)}`)).slice(
      0,
      24,
    );
    return data.gelezen === gelezen
      ? splits(turn, stored, uitslag.delen)
      : formulier(turn, actie, { tekst, delen: uitslag.delen, gelezen });
  }),
];
