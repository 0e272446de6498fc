import { z } from 'zod/v4';
import { oudeLijstenCard } from '../../../cards/besluitenlijst/oude.ts';
import { versiesCard } from '../../../cards/besluitenlijst/versies.ts';
import { UserError } from '../../domain/errors.ts';
import { type LijstVersie, LijstVersies, versiePrefix, versieVan } from '../../domain/lijst-versie.ts';
import { wieDeed } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';
import { wijzigingZin } from './correctie/woorden.ts';
import { alleOverleggen } from './maken.ts';
import { opgesteld } from './opgesteld.ts';
import { bezig } from './tonen.ts';
import { Id } from './werk.ts';
import { instantDag, overlegDag, telWoord } from './woorden.ts';

const SOORT: Readonly<Record<LijstVersie['soort'], string>> = {
  vastgesteld: 'vastgesteld',
  aanvulling: 'aangevuld',
  correctie: 'gecorrigeerd',
};

/** The versions of the list of one overleg, the first one first; none of a list from before versions were kept. */
export const versiesVan = async (view: View, { id }: Overleg): Promise<LijstVersie[]> =>
  (await view.list(LijstVersies, { prefix: versiePrefix(id) })).map(({ value }) => value);

/** The overleg with a list that was published. Throws `UserError` when it has none. */
export const metVastgesteldeLijst = async (view: View, id: string): Promise<Stored<Overleg>> => {
  const stored = await view.get(Overleggen, id);
  if (stored?.value.vastgesteld === undefined)
    throw new UserError('Van dit overleg is nog geen besluitenlijst vastgesteld. Typ /besluitenlijst.');
  return stored;
};

/** "Versie 2: gecorrigeerd", and what it changed. */
export const rijVan = (view: View, versie: LijstVersie) => ({
  naam: `Versie ${versie.versie}: ${SOORT[versie.soort]}`,
  wie: wieDeed(view.netwerk, versie.door),
  wanneer: instantDag(versie.op, view),
  wat: [
    ...(versie.reden === undefined ? [] : [`Waarom: ${versie.reden}.`]),
    ...versie.wijzigingen.map(wijzigingZin),
  ],
});

/** Of a list from before versions were kept, only that it was published is known. */
const zonderVersies = (view: View, { vastgesteld = '' }: Overleg) => ({
  naam: 'Versie 1: vastgesteld',
  wie: undefined,
  wanneer: instantDag(vastgesteld, view),
  wat: [],
});

const toonVersies = async (turn: DeelnemerTurn, id: string): Promise<Reply> => {
  const { value: overleg } = await metVastgesteldeLijst(turn, id);
  const onderwerpen = await opgesteld(turn, overleg);
  const besluiten = onderwerpen.flatMap((each) =>
    each.besluiten.filter(({ ingetrokken }) => ingetrokken === undefined),
  );
  const acties = onderwerpen.flatMap((each) => each.acties.filter(({ status }) => status !== 'vervallen'));
  const versies = await versiesVan(turn, overleg);
  return bezig(
    versiesCard({
      overleg: overleg.id,
      wanneer: overlegDag(overleg, turn),
      zin: `Versie ${versieVan(overleg)} geldt. Er ${besluiten.length === 1 ? 'staat' : 'staan'} ${telWoord(besluiten.length, 'besluit', 'besluiten')} en ${telWoord(acties.length, 'actie', 'acties')} op.`,
      versies:
        versies.length > 0 ? versies.map((versie) => rijVan(turn, versie)) : [zonderVersies(turn, overleg)],
      bezig: overleg.correctie !== undefined,
    }),
  );
};

const toonOude = async (turn: DeelnemerTurn, pagina: number): Promise<Reply> => {
  const lijsten = (await alleOverleggen(turn))
    .filter(({ vastgesteld }) => vastgesteld !== undefined)
    .sort((a, b) => b.start.localeCompare(a.start));
  return bezig(
    oudeLijstenCard({
      netwerk: turn.netwerk.naam,
      lijsten: lijsten.map((overleg) => ({
        overleg: overleg.id,
        wanneer: overlegDag(overleg, turn),
        stand: `${overleg.soort.replace(/^./, (letter) => letter.toUpperCase())}, versie ${versieVan(overleg)}`,
      })),
      pagina,
    }),
  );
};

/** Looking back: which lists were published, and what became of one. */
export const versieVerbs: readonly Verb[] = [
  verb('besluitenlijst.oude', 'coordineren', z.object({ pagina: z.number().optional() }), (turn, data) =>
    toonOude(turn, data.pagina ?? 1),
  ),
  verb('besluitenlijst.versies', 'coordineren', z.object({ overleg: Id }), (turn, { overleg }) =>
    toonVersies(turn, overleg),
  ),
];
