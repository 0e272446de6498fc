import { z } from 'zod/v4';
import { type ScoreVraag, scoresInvullenCard } from '../../../cards/casus/scores-invullen.ts';
import type { Casus } from '../../domain/casus.ts';
import {
  LEEFGEBIED,
  LEEFGEBIEDEN,
  type Leefgebied,
  SCORES,
  Score,
  type Scores,
} from '../../domain/leefgebied.ts';
import { Meningen, meningPrefix } from '../../domain/plan.ts';
import type { ScoreRonde } from '../../domain/score-ronde.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bon, tekstFouten } from './invullen.ts';
import { CasusData } from './toegang.ts';

const PER_DEEL = 4;
export const DELEN = LEEFGEBIEDEN.length / PER_DEEL;
const LANGSTE = 500;
const ONBEKEND = 'onbekend';

export type Ingevuld = { readonly scores: Scores; readonly toelichting?: string | undefined };

const gebiedenVan = (deel: number): readonly Leefgebied[] =>
  LEEFGEBIEDEN.slice((deel - 1) * PER_DEEL, deel * PER_DEEL);

const keuzesVan = (gebied: Leefgebied): ScoreVraag['keuzes'] => [
  ...SCORES.map((score) => ({
    title: `${score}: ${LEEFGEBIED[gebied].betekenis[score]}`,
    value: `${score}`,
  })),
  { title: 'Dat weet ik niet', value: ONBEKEND },
];

const Deel = z.coerce.number().int().min(1).max(DELEN).optional().catch(undefined);
export const InRonde = CasusData.extend({ ronde: z.string().max(60).optional(), deel: Deel });

/** The scores of one part as they came back; whatever is no score is "not known". */
const uitKaart = (data: Readonly<Record<string, unknown>>, deel: number): Scores =>
  Object.fromEntries(
    gebiedenVan(deel).flatMap((gebied) => {
      const score = Score.safeParse(Number(data[gebied]));
      return score.success ? [[gebied, score.data]] : [];
    }),
  );

const metDeel = (was: Scores, deel: number, nu: Scores): Scores => ({
  ...Object.fromEntries(
    Object.entries(was).filter(([gebied]) => !gebiedenVan(deel).includes(gebied as Leefgebied)),
  ),
  ...nu,
});

export const Formulier = InRonde.extend({ toelichting: z.string().max(5000).default('') }).extend(
  Object.fromEntries(LEEFGEBIEDEN.map((gebied) => [gebied, z.string().max(20).optional()])) as Record<
    Leefgebied,
    z.ZodOptional<z.ZodString>
  >,
);

export const loopt = ({ scoreRonde }: Casus, ronde: string | undefined): ScoreRonde | undefined =>
  scoreRonde && (ronde === undefined || scoreRonde.op === ronde) ? scoreRonde : undefined;

export const nietMeer = (casus: Casus): Reply =>
  bon(
    casus,
    'Deze vraag staat niet meer open',
    casus.metingOp === undefined ? 'Er worden nu geen scores gevraagd.' : 'De scores zijn al vastgesteld.',
  );

export const vanWie = async (turn: DeelnemerTurn, casus: Casus, ronde: ScoreRonde, van: string) => {
  const id = `${meningPrefix(casus.id, ronde)}${van}`;
  const stored = await turn.get(Meningen, id);
  const nu: Ingevuld = stored
    ? await turn.open(Meningen, stored.value, 'eigen antwoord op de scores')
    : { scores: {} };
  return { id, stored, nu };
};

/** Keeps what was filled in so far under the key of the casus. */
export const bewaar = async (
  turn: DeelnemerTurn,
  casus: Casus,
  waar: Pick<Awaited<ReturnType<typeof vanWie>>, 'id' | 'stored'> & { readonly van: string },
  ingevuld: Ingevuld,
  klaar: boolean,
): Promise<void> => {
  const { id, stored, van } = waar;
  const rij = { id, casus: casus.id, van, wie: turn.who.deelnemer.id, klaar, sleutel: casus.sleutel };
  const waarde = { ...rij, content: await turn.seal(Meningen, rij, ingevuld) };
  if (stored) turn.replace(Meningen, stored, waarde);
  else turn.insert(Meningen, waarde);
};

const tekstVan = (score: Score | undefined, onbekend: boolean): string =>
  score === undefined ? (onbekend ? ONBEKEND : '') : `${score}`;

export const formulier = (
  casus: Casus,
  ronde: ScoreRonde,
  deel: number,
  van: {
    readonly verb: 'casus.mening.zet' | 'casus.meting.zet';
    readonly intro: string;
    readonly nu: Ingevuld;
    readonly onbekend: boolean;
    readonly anderen?: ((gebied: Leefgebied) => string | undefined) | undefined;
    readonly fout?: string;
  },
): Reply => ({
  kind: 'card',
  summary: 'Hoe gaat het nu?',
  card: scoresInvullenCard({
    nummer: casus.id,
    deel,
    delen: DELEN,
    intro: van.intro,
    vragen: gebiedenVan(deel).map((gebied) => ({
      id: gebied,
      naam: LEEFGEBIED[gebied].naam,
      keuzes: keuzesVan(gebied),
      nu: tekstVan(van.nu.scores[gebied], van.onbekend),
      anderen: van.anderen?.(gebied),
    })),
    toelichting: deel === DELEN ? (van.nu.toelichting ?? '') : undefined,
    verb: van.verb,
    ronde: ronde.op,
    fout: van.fout,
  }),
});

export const VRAAG = 'Kies wat er het best bij past. Weet je het niet? Dat is ook een antwoord.';

/** What stood there with this part filled in; with `fout` when what was typed cannot be kept. */
export const invulling = (
  turn: DeelnemerTurn,
  was: Ingevuld,
  data: Readonly<Record<string, unknown>> & { readonly toelichting: string },
  deel: number,
): { readonly ingevuld: Ingevuld; readonly fout?: string } => {
  const toelichting = data.toelichting.trim();
  const scores = metDeel(was.scores, deel, uitKaart(data, deel));
  const fouten = tekstFouten(turn, toelichting, LANGSTE);
  const ingevuld = { scores, ...(toelichting === '' ? {} : { toelichting }) };
  return fouten.length > 0 ? { ingevuld, fout: fouten.join(' ') } : { ingevuld };
};
