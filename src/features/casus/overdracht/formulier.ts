import { z } from 'zod/v4';
import { type OverdrachtStapView, overdrachtStapCard } from '../../../../cards/casus/overdracht-stap.ts';
import { partnerMet } from '../../../domain/netwerk.ts';
import { type Overdracht, type OverdrachtContent, Overdrachten, WEET } from '../../../domain/overdracht.ts';
import { BLOKKEN, LAATSTE_BLOK, type Vraag } from '../../../domain/overdracht-formulier.ts';
import { DateText } from '../../../domain/time.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verbOn } from '../../feature.ts';
import type { DeelnemerTurn } from '../../turn.ts';
import { bon, LANGSTE_TEKST, tekstFouten } from '../invullen.ts';
import { toonFormulier } from './lezen.ts';
import { eisLeesbaar, OverdrachtData, opent, vindOverdracht } from './rij.ts';
import { toonStand } from './stand.ts';
import { naamVan } from './woorden.ts';

const LANGSTE_REGEL = 100;

type Velden = OverdrachtStapView['velden'];

const GEKOZEN = ['toestemming', 'geïnformeerd', 'nee'] as const;
type Gekozen = (typeof GEKOZEN)[number];

/** What was filled in last, where that is not (yet) what is kept. */
type Erbij = {
  readonly fouten?: readonly string[];
  readonly getypt?: OverdrachtContent;
  readonly gekozen?: { readonly antwoord?: Gekozen | undefined; readonly op?: string | undefined };
};

const velden = (
  turn: DeelnemerTurn,
  rij: Overdracht,
  content: OverdrachtContent,
  stap: number,
  gekozen: Erbij['gekozen'],
): Velden => {
  const partners = (content.partners ?? []).concat(
    turn.netwerk.partners.filter(({ vertrokken }) => vertrokken === undefined).map(({ id }) => id),
  );
  const getypt: Velden = (BLOKKEN[stap - 1]?.vragen ?? []).map((vraag) => ({
    soort: 'tekst',
    ...vraag,
    waarde: content[vraag.id],
    langste: vraag.kort ? LANGSTE_REGEL : LANGSTE_TEKST,
  }));
  if (stap === 2)
    return [
      ...getypt,
      {
        soort: 'keuze',
        id: 'weet',
        label: 'Wie weet ervan?',
        waarde: content.weet ?? [],
        keuzes: WEET.map((naam) => ({
          title: `${naam.charAt(0).toUpperCase()}${naam.slice(1)}`,
          value: naam,
        })),
      },
    ];
  if (stap === 3)
    return [
      {
        soort: 'keuze',
        id: 'partners',
        label: 'Welke partners doen nu mee?',
        waarde: content.partners ?? [],
        keuzes: [...new Set(partners)].map((id) => ({
          title: partnerMet(turn.netwerk, id)?.naam ?? 'Een partner die niet meer meedoet',
          value: id,
        })),
      },
      ...getypt,
    ];
  if (stap < LAATSTE_BLOK) return getypt;
  return [
    {
      soort: 'toestemming',
      antwoord: gekozen?.antwoord ?? rij.toestemming?.soort,
      op: gekozen?.op ?? rij.toestemming?.op ?? turn.vandaag.toString(),
      tot: turn.vandaag.toString(),
    },
  ];
};

/** One block of the form. */
export const toonBlok = (
  turn: DeelnemerTurn,
  rij: Overdracht,
  content: OverdrachtContent,
  stap: number,
  { fouten = [], getypt = {}, gekozen }: Erbij = {},
): Reply => ({
  kind: 'card',
  summary: 'Overdracht',
  busy: true,
  card: overdrachtStapCard({
    overdracht: rij.id,
    naam: naamVan(rij),
    stap,
    stappen: LAATSTE_BLOK,
    titel: BLOKKEN[stap - 1]?.titel ?? '',
    velden: velden(turn, rij, { ...content, ...getypt }, stap, gekozen),
    fout: fouten.join(' ') || undefined,
  }),
});

const tekst = z.string().max(5000).optional();
const Ingevuld = OverdrachtData.extend({
  stap: z.coerce.number().int().min(1).max(LAATSTE_BLOK),
  naar: z.enum(['verder', 'terug', 'later']),
  wie: tekst,
  vraag: tekst,
  verloop: tekst,
  plan: tekst,
  reden: tekst,
  verwacht: tekst,
  contact: tekst,
  verder: tekst,
  weet: tekst,
  partners: tekst,
  antwoord: z.enum(GEKOZEN).optional().catch(undefined),
  op: z.string().max(40).optional(),
});
type Ingevuld = z.infer<typeof Ingevuld>;

/** What stands in a choice of several: only what can be chosen. */
const uitLijst = <T extends string>(tekst: string | undefined, uit: readonly T[]): T[] =>
  uit.filter((een) => (tekst ?? '').split(',').includes(een));

/** What this block holds now, as it was filled in. */
const ingevuldIn = (turn: DeelnemerTurn, data: Ingevuld): OverdrachtContent => ({
  ...Object.fromEntries(
    (BLOKKEN[data.stap - 1]?.vragen ?? []).map(({ id }: Vraag) => [id, data[id]?.trim() || undefined]),
  ),
  ...(data.stap === 2 ? { weet: uitLijst(data.weet, WEET) } : {}),
  ...(data.stap === 3
    ? {
        partners: uitLijst(
          data.partners,
          turn.netwerk.partners.map(({ id }) => id),
        ),
      }
    : {}),
});

const foutenIn = (turn: DeelnemerTurn, data: Ingevuld, nu: OverdrachtContent): string[] => {
  const fouten = (BLOKKEN[data.stap - 1]?.vragen ?? []).flatMap(({ id, label, kort, verplicht }) => {
    const waarde = nu[id];
    if (!waarde) return verplicht && data.naar === 'verder' ? [`Nog niet ingevuld: ${label}`] : [];
    return tekstFouten(turn, waarde, kort ? LANGSTE_REGEL : LANGSTE_TEKST);
  });
  if (data.naar === 'verder' && data.stap === 2 && (nu.weet ?? []).length === 0)
    fouten.push('Kies wie ervan weet.');
  if (data.stap === LAATSTE_BLOK) fouten.push(...toestemmingFouten(turn, data));
  return [...new Set(fouten)];
};

const toestemmingFouten = (turn: DeelnemerTurn, data: Ingevuld): string[] => {
  if (data.antwoord === undefined)
    return data.naar === 'verder' ? ['Kies of jongere en ouders ervan weten.'] : [];
  if (data.antwoord === 'nee')
    return data.naar === 'verder'
      ? ['Vertel het eerst. Tot dan kan de overdracht niet. Kies Later verder: wat je typte, blijft bewaard.']
      : [];
  const op = DateText.safeParse(data.op);
  return op.success && op.data <= turn.vandaag.toString()
    ? []
    : ['Kies de dag waarop het is verteld. Die dag kan niet na vandaag zijn.'];
};

/** The row as this block leaves it. */
const rijNa = (rij: Overdracht, data: Ingevuld, naar: number): Overdracht => {
  const { toestemming: was, ...rest } = rij;
  if (data.stap !== LAATSTE_BLOK) return { ...rij, stap: naar };
  const { antwoord, op } = data;
  if (antwoord === undefined) return { ...rij, stap: naar };
  return antwoord === 'nee' || op === undefined
    ? { ...rest, stap: naar }
    : { ...rest, stap: naar, toestemming: { soort: antwoord, op } };
};

const bewaar = verbOn(
  'overdracht.stap',
  'coordineren',
  Ingevuld,
  vindOverdracht,
  async (turn, data, thing) => {
    const { rij, stored, casus } = thing;
    if (rij.kant !== 'uit' || rij.fase !== 'concept' || !casus) return toonStand(turn, thing);
    eisLeesbaar(thing);
    const was = await opent(turn, rij);
    const getypt = ingevuldIn(turn, data);
    const fouten = foutenIn(turn, data, getypt);
    const gekozen = { antwoord: data.antwoord, op: data.op };
    if (fouten.length > 0) return toonBlok(turn, rij, was, data.stap, { fouten, getypt, gekozen });
    const naar = { verder: data.stap + 1, terug: data.stap - 1, later: data.stap }[data.naar];
    const content = { ...was, ...getypt };
    const na = {
      ...rijNa(rij, data, Math.min(LAATSTE_BLOK, Math.max(1, naar))),
      content: await turn.seal(Overdrachten, rij, content),
    };
    turn.replace(Overdrachten, stored, na);
    turn.audit('gewijzigd', `overdracht ${rij.id}`, 'formulier');
    if (data.naar === 'later')
      return bon(
        casus.value,
        'Bewaard',
        'Je gaat verder onder Wijzigen, bij Overdragen. Er is nog niets verstuurd.',
      );
    return naar > LAATSTE_BLOK
      ? toonFormulier(turn, { ...thing, rij: na }, content)
      : toonBlok(turn, na, content, Math.max(1, naar));
  },
);

const verder = verbOn(
  'overdracht.verder',
  'coordineren',
  OverdrachtData.extend({
    stap: z.coerce.number().int().min(1).max(LAATSTE_BLOK).optional().catch(undefined),
  }),
  vindOverdracht,
  async (turn, { stap }, thing) => {
    const { rij } = thing;
    if (rij.kant !== 'uit' || rij.fase !== 'concept') return toonStand(turn, thing);
    eisLeesbaar(thing);
    return toonBlok(turn, rij, await opent(turn, rij), stap ?? rij.stap);
  },
);

export const formulierVerbs: readonly Verb[] = [bewaar, verder];
