import { Besluiten, besluitPrefix } from '../../../domain/besluit.ts';
import { Casussen } from '../../../domain/casus.ts';
import type { GevondenCasus } from '../../../domain/casus-toegang.ts';
import { LEEFGEBIED, type Leefgebied } from '../../../domain/leefgebied.ts';
import { type OverdrachtContent, Overdrachten } from '../../../domain/overdracht.ts';
import { Metingen, metingPrefix } from '../../../domain/plan.ts';
import type { DeelnemerTurn } from '../../turn.ts';
import { LANGSTE_TEKST } from '../invullen.ts';
import { doelenVan, standVan } from '../plan.ts';
import { WAAROM } from './rij.ts';
import { dagOp } from './woorden.ts';

const BESLUITEN = 4;

const past = (regels: readonly string[]): string | undefined =>
  regels
    .filter((regel) => regel !== '')
    .join('\n')
    .slice(0, LANGSTE_TEKST)
    .trim() || undefined;

/** The last besluiten, oldest first. */
const verloopVan = async (turn: DeelnemerTurn, casus: string): Promise<string | undefined> => {
  const alle = (await turn.list(Besluiten, { prefix: besluitPrefix(casus) }))
    .map(({ value }) => value)
    .filter(({ ingetrokken }) => ingetrokken === undefined);
  const laatste = alle.sort((a, b) => a.op.localeCompare(b.op)).slice(-BESLUITEN);
  const regels: string[] = [];
  for (const besluit of laatste)
    regels.push(`${dagOp(turn, besluit.op)}: ${(await turn.open(Besluiten, besluit, WAAROM)).tekst}`);
  return past(regels);
};

/** The goals and how they stand, and the last scores. */
const planVan = async (turn: DeelnemerTurn, casus: string): Promise<string | undefined> => {
  const doelen = (await doelenVan(turn, casus, WAAROM)).map(
    (doel) => `${doel.doel} (${standVan(turn, doel)}). ${doel.aanpak}`,
  );
  const meting = (await turn.list(Metingen, { prefix: metingPrefix(casus) })).at(-1)?.value;
  if (!meting) return past(doelen);
  const { scores } = await turn.open(Metingen, meting, WAAROM);
  const cijfers = Object.entries(scores).map(
    ([gebied, score]) => `${LEEFGEBIED[gebied as Leefgebied].naam} ${score}`,
  );
  return past([
    ...doelen,
    `Scores (1 acuut, 5 zelfredzaam) op ${dagOp(turn, meting.op)}: ${cijfers.join(', ')}.`,
  ]);
};

/** What was filled in for an earlier try of this casus: nobody types it twice. */
const eerder = async (turn: DeelnemerTurn, casus: string): Promise<OverdrachtContent> => {
  const vorige = (await turn.list(Overdrachten, { shelf: 'dicht' }))
    .map(({ value }) => value)
    .filter((rij) => rij.kant === 'uit' && rij.casus === casus)
    .sort((a, b) => a.begonnen.localeCompare(b.begonnen))
    .at(-1);
  if (!vorige) return {};
  const {
    weigering: _nee,
    buiten: _daar,
    gesprokenMet: _wie,
    ...rest
  } = await turn.open(Overdrachten, vorige, WAAROM);
  return rest;
};

/** The form as it can be filled in from what is known. */
export const voorgevuld = async (
  turn: DeelnemerTurn,
  { casus }: GevondenCasus,
): Promise<OverdrachtContent> => {
  const { wie, vraag, geboortejaar, vrijOp } = await turn.open(Casussen, casus, WAAROM);
  return {
    wie,
    vraag,
    verloop: await verloopVan(turn, casus.id),
    plan: await planVan(turn, casus.id),
    partners: [...casus.partners],
    ...(await eerder(turn, casus.id)),
    geboortejaar,
    vrijOp,
  };
};
