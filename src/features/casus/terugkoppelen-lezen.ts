import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { terugkoppelingKiesCard } from '../../../cards/casus/terugkoppeling-kies.ts';
import { terugkoppelingLezenCard } from '../../../cards/casus/terugkoppeling-lezen.ts';
import type { Subject } from '../../domain/authority.ts';
import { type GevondenCasus, vindCasus } from '../../domain/casus-toegang.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { type Gebeurtenis, Gebeurtenissen, gebeurtenisPrefix } from '../../domain/gebeurtenis.ts';
import { wieDeed } from '../../domain/netwerk.ts';
import {
  kanTerugkoppelen,
  kanTerugnemen,
  TERUGKOPPELING_LABELS,
  welkeVan,
} from '../../domain/terugkoppeling-casus.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import { isLeeg } from '../../domain/wissen.ts';
import { type Verb, verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { eisInhoud } from './invullen.ts';
import { mijnCasussen } from './lijst.ts';
import { CasusData, waaromZiet } from './toegang.ts';
import { staatVan } from './woorden.ts';

const Welke = z.string().regex(/^[\w-]{1,60}$/);
export const DezeTerugkoppeling = CasusData.extend({ welke: Welke });

type Gevonden = GevondenCasus & { readonly rij: Stored<Gebeurtenis> | undefined };

/** A casus this person is on, and which terugkoppeling of it. */
export const vindWelke = async (
  turn: DeelnemerTurn,
  { casus, welke }: z.infer<typeof DezeTerugkoppeling>,
): Promise<{ subject: Subject; thing: Gevonden }> => {
  const { subject, thing } = await vindCasus(turn, casus);
  const rijen = await turn.list(Gebeurtenissen, { prefix: gebeurtenisPrefix(thing.casus.id) });
  const rij = rijen.find(({ value }) => value.soort === 'terugkoppeling' && welkeVan(value) === welke);
  return { subject, thing: { ...thing, rij } };
};

const lees = verbOn(
  'casus.terugkoppeling.lezen',
  'casus-zien',
  DezeTerugkoppeling,
  vindWelke,
  async (turn, { welke }, gevonden) => {
    const { casus, rij } = gevonden;
    eisInhoud(casus);
    if (!rij || isLeeg(rij.value))
      throw new UserError('Dit staat er niet meer. Open de casus om te zien wat er nu staat.');
    const { value } = rij;
    const tekst = await turn.open(Gebeurtenissen, value, waaromZiet(turn, gevonden));
    const dag = lokaleDatum(Temporal.Instant.from(value.op), turn.netwerk.tijdzone);
    return {
      kind: 'card',
      summary: 'Terugkoppeling',
      card: terugkoppelingLezenCard({
        nummer: casus.id,
        van: `${wieDeed(turn.netwerk, value.wie)}, ${toonDatum(dag, turn.vandaag)}`,
        teksten: Object.entries(TERUGKOPPELING_LABELS).flatMap(([veld, label]) => {
          const deel = tekst[veld as keyof typeof TERUGKOPPELING_LABELS];
          return deel === undefined ? [] : [{ label, tekst: deel }];
        }),
        terug: kanTerugnemen(value, turn.who.deelnemer.id, turn.now) ? welke : undefined,
      }),
    };
  },
);

const kies = verb(
  'casus.terugkoppeling.kies',
  'inbrengen',
  z.object({ pagina: z.coerce.number().int().optional() }),
  async (turn, { pagina }) => ({
    kind: 'card',
    summary: 'Over welke casus?',
    card: terugkoppelingKiesCard({
      rijen: (await mijnCasussen(turn, turn.who))
        .filter(kanTerugkoppelen)
        .map((casus) => ({ nummer: casus.id, staat: staatVan(casus) })),
      pagina: pagina ?? 1,
    }),
  }),
);

/** Which casus to write about, and what was written. */
export const terugkoppelLeesVerbs: readonly Verb[] = [kies, lees];
