import { z } from 'zod/v4';
import { overdrachtWaarCard } from '../../../../cards/casus/overdracht-waar.ts';
import { type Casus, Casussen, isOpenCasus } from '../../../domain/casus.ts';
import { nieuweOverdracht, Overdrachten } from '../../../domain/overdracht.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verbOn } from '../../feature.ts';
import type { DeelnemerTurn } from '../../turn.ts';
import { bon, eisHier, eisInhoud, tekstFouten } from '../invullen.ts';
import { CasusData, vind } from '../toegang.ts';
import { toonBlok } from './formulier.ts';
import { vindOverdracht } from './rij.ts';
import { toonStand } from './stand.ts';
import { voorgevuld } from './voorvullen.ts';

const BUITEN = 'buiten';
const LANGSTE_NAAM = 80;

const vraagWaar = async (
  turn: DeelnemerTurn,
  casus: Casus,
  ingevuld: {
    readonly gekozen?: string | undefined;
    readonly buiten?: string | undefined;
    readonly fout?: string;
  } = {},
): Promise<Reply> => ({
  kind: 'card',
  summary: 'Overdragen',
  card: overdrachtWaarCard({
    nummer: casus.id,
    waar: [
      ...(await turn.buren()).map(({ id, naam, doelgroep }) => ({
        id,
        naam: `${naam} (${doelgroep.min} tot en met ${doelgroep.max} jaar)`,
      })),
      { id: BUITEN, naam: 'Een netwerk of organisatie buiten Ketenbot' },
    ],
    ...ingevuld,
  }),
});

const nietMeer = (casus: Casus): Reply =>
  bon(casus, 'Deze casus is afgesloten', 'Alleen een casus die loopt, kun je overdragen.');

/** The overdracht that runs, when there is one. */
const lopende = async (turn: DeelnemerTurn, { overdracht }: Casus) =>
  overdracht === undefined ? undefined : (await vindOverdracht(turn, { overdracht })).thing;

const begin = verbOn('overdracht.begin', 'coordineren', CasusData, vind, async (turn, _data, { casus }) => {
  eisInhoud(casus);
  eisHier(casus);
  if (!isOpenCasus(casus)) return nietMeer(casus);
  const loopt = await lopende(turn, casus);
  return loopt ? toonStand(turn, loopt) : vraagWaar(turn, casus);
});

const kies = verbOn(
  'overdracht.kies',
  'coordineren',
  CasusData.extend({ waar: z.string().max(80).optional(), buiten: z.string().max(500).optional() }),
  vind,
  async (turn, data, gevonden) => {
    const { casus, stored } = gevonden;
    eisInhoud(casus);
    eisHier(casus);
    if (!isOpenCasus(casus)) return nietMeer(casus);
    const loopt = await lopende(turn, casus);
    if (loopt) return toonStand(turn, loopt);
    const buur = (await turn.buren()).find(({ id }) => id === data.waar);
    const buiten = data.waar === BUITEN ? (data.buiten ?? '').trim() : undefined;
    const fouten = buiten === undefined ? [] : tekstFouten(turn, buiten, LANGSTE_NAAM);
    if (buiten === '') fouten.push('Schrijf ook aan welke organisatie.');
    if (!buur && buiten === undefined) fouten.push('Kies waar de casus naartoe gaat.');
    if (fouten.length > 0)
      return vraagWaar(turn, casus, { gekozen: data.waar, buiten: data.buiten, fout: fouten.join(' ') });
    const thing = { id: turn.newId(), sleutel: casus.sleutel };
    const content = { ...(await voorgevuld(turn, gevonden)), buiten };
    const rij = nieuweOverdracht(
      {
        ...thing,
        casus: casus.id,
        ander: buur && { netwerk: buur.id, naam: buur.naam },
        content: await turn.seal(Overdrachten, thing, content),
      },
      turn.now,
    );
    turn.insert(Overdrachten, buur ? { ...rij, bel: [...buur.bel] } : rij);
    turn.replace(Casussen, stored, { ...casus, overdracht: rij.id });
    turn.audit('gewijzigd', `casus ${casus.id}`, 'overdracht begonnen');
    return toonBlok(turn, rij, content, 1);
  },
);

export const beginVerbs: readonly Verb[] = [begin, kies];
