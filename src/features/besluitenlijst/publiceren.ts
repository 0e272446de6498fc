import { Berichten } from '../../domain/bericht.ts';
import {
  type LijstConcept,
  LijstConcepten,
  LijstPunten,
  lijstPuntId,
  type Uitgave,
} from '../../domain/besluitenlijst-concept.ts';
import { casussenVan, komtAanBod } from '../../domain/besluitenlijst-vragen.ts';
import { Casussen } from '../../domain/casus.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { metWas, OPKOMST } from '../../domain/opkomst.ts';
import { Aanwezigheden, aanwezigheidId, Overleggen } from '../../domain/overleg.ts';
import { inVenster } from '../../domain/werkdag.ts';
import type { MomentKind } from '../feature.ts';
import type { Stored, Turn } from '../turn.ts';
import { corrigeerPunt } from './correctie/publiceren.ts';
import { metDoorgeschoven } from './doorgeschoven.ts';
import { OPRUIMEN } from './maken.ts';
import type { Publicatie } from './publicatie.ts';
import { publiceerPunt } from './publiceer-punt.ts';
import { berichtenVan, kanaalBericht } from './uitgave-berichten.ts';
import { noteerVersie } from './versie-noteren.ts';

/** The planner publishes a list under this name, step by step. */
export const PUBLICEREN = 'besluitenlijst.publiceren';

const LATER = { hours: 1 } as const;
const PORTIE = { aanwezigheid: 40, berichten: 25, opruimen: 60 } as const;

const naar = (stap: Publicatie, fase: Uitgave['fase']): LijstConcept => ({
  ...stap.lijst,
  uitgave: { ...stap.uitgave, fase, plek: 0 },
});

const punten = async (turn: Turn, stap: Publicatie): Promise<LijstConcept> => {
  const { lijst, uitgave } = stap;
  const plek = lijst.punten.findIndex((punt, nummer) => nummer >= uitgave.plek && komtAanBod(lijst, punt));
  const stand = lijst.punten[plek];
  if (!stand) return naar(stap, 'aanwezigheid');
  const stored = await turn.get(LijstPunten, lijstPuntId(lijst.id, stand.id));
  if (!stored) throw new Error(`item ${stand.id} of list ${lijst.id} is gone`);
  const punt = await turn.open(LijstPunten, stored.value, `besluitenlijst, vastgesteld door ${uitgave.door}`);
  const publiceerHet = uitgave.correctie ? corrigeerPunt : publiceerPunt;
  return { ...lijst, uitgave: { ...(await publiceerHet(turn, stap, punt)), plek: plek + 1 } };
};

const aanwezigheid = async (turn: Turn, stap: Publicatie): Promise<LijstConcept> => {
  const { lijst, uitgave, overleg } = stap;
  const allen = [
    ...lijst.aanwezig.map((wie) => ({ wie, was: true })),
    ...lijst.afwezig.map((wie) => ({ wie, was: false })),
  ];
  const nu = allen.slice(uitgave.plek, uitgave.plek + PORTIE.aanwezigheid);
  if (nu.length === 0) return naar(stap, 'overleg');
  for (const { wie, was } of nu) {
    const id = aanwezigheidId(overleg.id, wie);
    const stored = await turn.get(Aanwezigheden, id);
    const nu = turn.now.toString({ smallestUnit: 'second' });
    const rij = metWas(overleg, wie, stored?.value, was, nu);
    if (stored) turn.replace(Aanwezigheden, stored, rij);
    else turn.insert(Aanwezigheden, rij);
  }
  return { ...lijst, uitgave: { ...uitgave, plek: uitgave.plek + nu.length } };
};

/** The overleg has its besluitenlijst; whoever confirmed it hears that all is recorded. */
const sluitOverleg = async (turn: Turn, stap: Publicatie): Promise<LijstConcept> => {
  const stored = await turn.get(Overleggen, stap.overleg.id);
  const nu = turn.now.toString({ smallestUnit: 'second' });
  if (stored) {
    const na = noteerVersie(turn, stap, await metDoorgeschoven(turn, stap.lijst, stored.value));
    if (stored.value.vastgesteld === undefined)
      turn.replace(Overleggen, stored, { ...na, status: 'besluitenlijst vastgesteld', vastgesteld: nu });
    else if (na !== stored.value) turn.replace(Overleggen, stored, na);
  }
  if (stap.uitgave.correctie) turn.redraw(kanaalBericht(stap.overleg.id));
  for (const { id } of coordinatoren(turn.netwerk)) {
    const bericht = `besluitenlijst.vraag!${stap.overleg.id}!${stap.overleg.versie ?? 0}!${id}`;
    if (await turn.get(Berichten, bericht)) turn.redraw(bericht);
  }
  turn.moment(inVenster(turn.now, turn.netwerk.tijdzone), OPKOMST, stap.overleg.id);
  turn.send({
    id: `besluitenlijst.klaar!${stap.lijst.id}`,
    soort: 'besluitenlijst.klaar',
    over: { lijst: stap.lijst.id },
    aan: { soort: 'deelnemer', deelnemer: stap.uitgave.door },
  });
  return { ...naar(stap, 'opruimen'), status: 'klaar', klaar: nu };
};

const berichten = async (turn: Turn, stap: Publicatie): Promise<LijstConcept> => {
  const { lijst, uitgave } = stap;
  const nu = berichtenVan(stap).slice(uitgave.plek, uitgave.plek + PORTIE.berichten);
  if (nu.length === 0) return naar(stap, 'af');
  for (const bericht of nu) if (!(await turn.get(Berichten, bericht.id))) turn.send(bericht);
  return { ...lijst, uitgave: { ...uitgave, plek: uitgave.plek + nu.length } };
};

/** Erases what was typed: a portion of the items, at last the key. Resolves with whether nothing is left. */
const ruimOp = async (turn: Turn, lijst: LijstConcept): Promise<boolean> => {
  const rijen = await turn.list(LijstPunten, { prefix: `${lijst.id}!`, limit: PORTIE.opruimen });
  for (const rij of rijen) turn.remove(LijstPunten, rij);
  if (rijen.length === PORTIE.opruimen) return false;
  await turn.destroyKey(lijst.sleutel);
  turn.audit('gewist', `besluitenlijst ${lijst.id}`);
  return true;
};

const doeStap = async (turn: Turn, stap: Publicatie): Promise<LijstConcept> => {
  switch (stap.uitgave.fase) {
    case 'punten':
      return punten(turn, stap);
    case 'aanwezigheid':
      return aanwezigheid(turn, stap);
    case 'overleg':
      return sluitOverleg(turn, stap);
    case 'opruimen':
      return (await ruimOp(turn, stap.lijst)) ? naar(stap, 'berichten') : stap.lijst;
    case 'berichten':
      return berichten(turn, stap);
    case 'af':
      return stap.lijst;
  }
};

/** Whether the item that comes next is about a casus that was locked meanwhile: it waits, and nothing of it is lost. */
const wachtOpSlot = async (turn: Turn, lijst: LijstConcept, { fase, plek }: Uitgave): Promise<boolean> => {
  const punt = lijst.punten.find((each, nummer) => nummer >= plek && komtAanBod(lijst, each));
  if (fase !== 'punten' || !punt) return false;
  const casussen = await Promise.all(casussenVan(punt).map((nummer) => turn.get(Casussen, nummer)));
  return casussen.some((casus) => casus?.value.beperkt !== undefined);
};

/** One step, committed with the note of how far it came; the next one is planned with it. Messages wait for working hours. */
const publiceer = async (turn: Turn, stored: Stored<LijstConcept>): Promise<void> => {
  const lijst = stored.value;
  const overleg =
    lijst.overleg === undefined ? undefined : (await turn.get(Overleggen, lijst.overleg))?.value;
  if (!overleg || !lijst.uitgave || lijst.uitgave.fase === 'af') return;
  if (await wachtOpSlot(turn, lijst, lijst.uitgave)) {
    turn.moment(turn.now.add(LATER), PUBLICEREN, lijst.id);
    return;
  }
  const next = await doeStap(turn, { lijst, uitgave: lijst.uitgave, overleg });
  turn.replace(LijstConcepten, stored, next);
  if (next.uitgave?.fase === 'af') return;
  const op = next.uitgave?.fase === 'berichten' ? inVenster(turn.now, turn.netwerk.tijdzone) : turn.now;
  turn.moment(op, PUBLICEREN, lijst.id);
};

export const momenten: readonly MomentKind[] = [
  {
    soort: PUBLICEREN,
    due: async (turn, moment) => {
      const stored = await turn.get(LijstConcepten, moment.over);
      if (stored) await publiceer(turn, stored);
    },
  },
  {
    soort: OPRUIMEN,
    due: async (turn, moment) => {
      const stored = await turn.get(LijstConcepten, moment.over);
      if (stored?.value.status === 'weg' && !(await ruimOp(turn, stored.value)))
        turn.moment(turn.now, OPRUIMEN, moment.over);
    },
  },
];
