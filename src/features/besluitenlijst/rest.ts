import { z } from 'zod/v4';
import { restCard } from '../../../cards/besluitenlijst/rest.ts';
import { NIEUW_PUNT, restActieCard } from '../../../cards/besluitenlijst/rest-actie.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bezig } from './tonen.ts';
import { inhoudVan, type Werk, zetInhoud } from './werk.ts';
import { contextVan, neutraalPunt, overlegVanLijst } from './woorden.ts';

const TOON = 8;
const LANGSTE = 300;

export const Plek = z.number().int().min(0).max(10_000);

const kort = (regel: string): string => (regel.length <= LANGSTE ? regel : `${regel.slice(0, LANGSTE)}…`);

/** The first of the lines that were not read. */
export const toonRest = async (turn: DeelnemerTurn, werk: Werk): Promise<Reply> => {
  const { rest } = await inhoudVan(turn, werk);
  const [regel = '', ...daarna] = rest;
  return bezig(
    restCard({
      lijst: werk.lijst.id,
      overleg: contextVan(await overlegVanLijst(turn, werk.lijst), turn),
      plek: rest.length,
      regel,
      daarna: daarna.slice(0, TOON).map(kort),
      meer: Math.max(0, daarna.length - TOON),
    }),
  );
};

/** The line a button was about: the first one, unless it was decided about already (fewer are left than the button knew). */
export const eersteRegel = async (
  turn: DeelnemerTurn,
  werk: Werk,
  plek: number,
): Promise<string | undefined> => {
  const { rest } = await inhoudVan(turn, werk);
  return rest.length === plek ? rest[0] : undefined;
};

/** The first line is decided about; or all of them. */
export const slaOver = async (turn: DeelnemerTurn, werk: Werk, alles: boolean): Promise<void> => {
  const inhoud = await inhoudVan(turn, werk);
  zetInhoud(turn, werk, { ...inhoud, rest: alles ? [] : inhoud.rest.slice(1) });
};

/** With which item the line belongs. */
export const toonRestBij = (werk: Werk, plek: number, regel: string): Reply =>
  bezig(
    restActieCard({
      lijst: werk.lijst.id,
      plek,
      regel: kort(regel),
      punten: werk.lijst.punten
        .filter(({ weg }) => !weg)
        .map((punt) => ({ title: neutraalPunt(punt), value: punt.id })),
    }),
  );

export const isNieuwPunt = (bij: string): boolean => bij === NIEUW_PUNT;
