import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type Casus, isOpenCasus } from './casus.ts';
import { kind, SealedContent } from './row.ts';
import { DateText, InstantText, instantText } from './time.ts';

/** The message that brings both sides of an overdracht in line with each other; no chat ever sees it. */
export const OVERDRACHT = 'overdracht';

/** Which side of it a row is: the netwerk that hands over (`uit`), or the one that receives (`in`). */
const Kant = z.enum(['uit', 'in']);
export type Kant = z.infer<typeof Kant>;

/**
 * `uit`: concept → aangeboden → overgedragen, geweigerd or ingetrokken. `in`: aangeboden → aanvaard → overgenomen, or geweigerd or
 * ingetrokken. What decides is that `uit` becomes `overgedragen`: until then the casus is here, from then on it is there.
 */
const Fase = z.enum([
  'concept',
  'aangeboden',
  'aanvaard',
  'overgedragen',
  'overgenomen',
  'geweigerd',
  'ingetrokken',
]);
export type Fase = z.infer<typeof Fase>;

/** Why it was taken back. */
const Omdat = z.enum(['zelf', 'casus dicht', 'op slot', 'gewist', 'netwerk weg']);
export type Omdat = z.infer<typeof Omdat>;

/** Who of the family knows of it. */
export const WEET = ['jongere', 'ouders', 'casusregisseur', 'partners op de casus', 'aanmelder'] as const;

/** The form in four blocks, and what was answered to it: sealed. */
export const OverdrachtContent = z.object({
  wie: z.string().optional(),
  vraag: z.string().optional(),
  verloop: z.string().optional(),
  plan: z.string().optional(),
  reden: z.string().optional(),
  verwacht: z.string().optional(),
  weet: z.array(z.enum(WEET)).optional(),
  /** Ids in the netwerk that hands over; names in the one that receives. */
  partners: z.array(z.string()).optional(),
  contact: z.string().optional(),
  verder: z.string().optional(),
  /** To whom it goes outside this installation: the name of an organisation may say what is the matter. */
  buiten: z.string().optional(),
  /** With whom they spoke there, by function. */
  gesprokenMet: z.string().optional(),
  /** Why it was refused. */
  weigering: z.string().optional(),
  geboortejaar: z.number().int().optional(),
  vrijOp: DateText.optional(),
});
export type OverdrachtContent = z.infer<typeof OverdrachtContent>;

/** On which day one side says to have spoken the other. */
const Gesproken = z.object({ op: DateText, naam: z.string() });

/** A casus on its way to another netwerk: each of the two keeps its own row, under the same id. */
export const Overdracht = z.object({
  id: z.string(),
  kant: Kant,
  fase: Fase,
  /** The number of the casus in this netwerk; for `in` once it was opened here. */
  casus: z.string().optional(),
  /** The netwerk on the other side; absent when that is outside this installation. */
  ander: z.object({ netwerk: z.string(), naam: z.string() }).optional(),
  /** The number it has on the other side. */
  nummerDaar: z.string().optional(),
  /** Whom to call on the other side. */
  bel: z.array(z.string()).optional(),
  begonnen: InstantText,
  /** Which block of the form comes next. */
  stap: z.number().int().min(1).max(4),
  /** The sending coördinator signed it off; for `in` when it came. */
  aangeboden: z.object({ op: InstantText, naam: z.string() }).optional(),
  toestemming: z.object({ soort: z.enum(['toestemming', 'geïnformeerd']), op: DateText }).optional(),
  /** When they will speak, as one of the two proposed. */
  afspraak: z
    .object({
      op: DateText,
      tijd: z.string(),
      door: Kant,
      /** The how-manieth proposal it is, whoever made it. */
      keer: z.number().int().min(1),
    })
    .optional(),
  /** Who said that the two spoke. */
  gesproken: z.object({ uit: Gesproken.optional(), in: Gesproken.optional() }),
  /** `in`: the open casussen of the same youth that were here already. */
  ookBekend: z.array(z.string()).optional(),
  /** `in`: who accepted, and what they chose for it here. */
  aanvaard: z
    .object({
      door: z.string(),
      op: InstantText,
      partners: z.array(z.string()),
      regisseur: z.string().optional(),
    })
    .optional(),
  omdat: Omdat.optional(),
  klaar: InstantText.optional(),
  /** `uit`: the casusregisseur until then, who hears of it too. */
  wasRegisseur: z.string().optional(),
  /** `uit`: everyone who must hear that it went was told. */
  verteld: z.literal(true).optional(),
  /** After how many working days without an answer it was last raised. */
  herinnerd: z.number().int().optional(),
  /** The proposal (`afspraak.keer`) of which everybody here was reminded. */
  afspraakHerinnerd: z.number().int().optional(),
  /** `in`: its key was destroyed, because it did not come here. */
  gewist: InstantText.optional(),
  sleutel: z.string(),
  content: SealedContent,
});
export type Overdracht = z.infer<typeof Overdracht>;

const LOOPT: readonly Fase[] = ['concept', 'aangeboden', 'aanvaard'];
/** Not settled yet. */
export const isLopend = ({ fase }: Pick<Overdracht, 'fase'>): boolean => LOOPT.includes(fase);

export const Overdrachten = kind('overdracht', Overdracht, {
  shelves: ['open', 'dicht'],
  shelf: (overdracht) => (isLopend(overdracht) ? 'open' : 'dicht'),
  content: OverdrachtContent,
});

/** A draft of one. */
export const nieuweOverdracht = (
  van: Pick<Overdracht, 'id' | 'sleutel' | 'content'> & {
    readonly casus: string;
    readonly ander: Overdracht['ander'];
  },
  now: Temporal.Instant,
): Overdracht => ({
  ...van,
  kant: 'uit',
  fase: 'concept',
  begonnen: instantText(now, 'second'),
  stap: 1,
  gesproken: {},
});

/** Whether this casus can be handed over: it is open, and its content may be used. */
export const kanOverdragen = (casus: Casus): boolean =>
  isOpenCasus(casus) && casus.gewist === undefined && casus.beperkt === undefined;

/** Both sides say that they spoke: a handover is warm, or it is none. */
export const isWarm = ({ gesproken }: Pick<Overdracht, 'gesproken'>): boolean =>
  gesproken.uit !== undefined && gesproken.in !== undefined;

/** Why it cannot be accepted yet, in a sentence for each; empty when it can. */
export const aanvaardFouten = (overdracht: Overdracht): string[] => [
  ...(overdracht.toestemming ? [] : ['Het andere netwerk vulde nog niet in of jongere en ouders het weten.']),
  ...(isWarm(overdracht) ? [] : ['Spreek elkaar eerst. Daarna bevestigen jullie dat allebei.']),
];

/** Settled: what it became, and when. */
export const beeindigd = (
  overdracht: Overdracht,
  fase: 'overgedragen' | 'overgenomen' | 'geweigerd' | 'ingetrokken',
  now: Temporal.Instant,
): Overdracht => ({ ...overdracht, fase, klaar: instantText(now, 'second') });

type Afspraak = NonNullable<Overdracht['afspraak']>;
/** Of two proposals the later one; made at once, that of the side that receives. */
const isLater = (een: Afspraak, dan: Afspraak | undefined): boolean =>
  dan === undefined ||
  een.keer > dan.keer ||
  (een.keer === dan.keer && een.door === 'in' && dan.door === 'uit');

/** What the other side knows and this one does not: that they spoke, the latest proposal, the number there. */
export const bijgewerkt = (mijn: Overdracht, hun: Overdracht): Overdracht => {
  const zij = hun.gesproken[hun.kant];
  const later = hun.afspraak && isLater(hun.afspraak, mijn.afspraak) ? hun.afspraak : undefined;
  const nummerDaar = hun.casus ?? mijn.nummerDaar;
  return {
    ...mijn,
    gesproken: { ...mijn.gesproken, ...(zij ? { [hun.kant]: zij } : {}) },
    ...(later ? { afspraak: later } : {}),
    ...(nummerDaar === undefined ? {} : { nummerDaar }),
  };
};

/** What one side must do now, having looked at the other. */
export type Stap =
  | { readonly stap: 'niets' | 'ontvangen' | 'bijwerken' | 'overgeven' | 'geweigerd' | 'vertellen' }
  | { readonly stap: 'openen' | 'opruimen' }
  | { readonly stap: 'intrekken'; readonly omdat: Omdat };

const NIETS: Stap = { stap: 'niets' };

/** Why the casus cannot go any more; undefined while it can. */
export const beletsel = (casus: Casus | undefined): Omdat | undefined => {
  if (!casus || casus.gewist !== undefined) return 'gewist';
  if (!isOpenCasus(casus)) return 'casus dicht';
  return casus.beperkt === undefined ? undefined : 'op slot';
};

const anders = (mijn: Overdracht, hun: Overdracht): boolean =>
  JSON.stringify(bijgewerkt(mijn, hun)) !== JSON.stringify(mijn);

/** For the side that hands over. `daar`: the netwerk on the other side is there (always so when there is none). */
export const uitStap = (
  mijn: Overdracht,
  hun: Overdracht | undefined,
  { casus, daar }: { readonly casus: Casus | undefined; readonly daar: boolean },
): Stap => {
  if (mijn.fase === 'overgedragen' && mijn.verteld === undefined) return { stap: 'vertellen' };
  if (mijn.fase === 'overgedragen' && hun && anders(mijn, hun)) return { stap: 'bijwerken' };
  const omdat = beletsel(casus);
  if (mijn.fase === 'concept' && omdat !== undefined && omdat !== 'op slot')
    return { stap: 'intrekken', omdat };
  if (mijn.fase !== 'aangeboden') return NIETS;
  if (omdat !== undefined) return { stap: 'intrekken', omdat };
  if (!daar) return { stap: 'intrekken', omdat: 'netwerk weg' };
  if (!hun) return NIETS;
  if (anders(mijn, hun)) return { stap: 'bijwerken' };
  if (hun.fase === 'aanvaard' && isWarm(mijn)) return { stap: 'overgeven' };
  return hun.fase === 'geweigerd' ? { stap: 'geweigerd' } : NIETS;
};

/** For the side that receives; `hier`: its own netwerk. */
export const inStap = (mijn: Overdracht | undefined, hun: Overdracht | undefined, hier: string): Stap => {
  if (hun?.kant !== 'uit' || hun.ander?.netwerk !== hier) return NIETS;
  if (!mijn) return hun.fase === 'aangeboden' ? { stap: 'ontvangen' } : NIETS;
  if (mijn.kant !== 'in') return NIETS;
  if (mijn.fase === 'geweigerd')
    return hun.fase !== 'aangeboden' && mijn.gewist === undefined ? { stap: 'opruimen' } : NIETS;
  if (!isLopend(mijn)) return NIETS;
  if (hun.fase === 'ingetrokken' || hun.fase === 'geweigerd')
    return { stap: 'intrekken', omdat: hun.omdat ?? 'zelf' };
  if (mijn.fase === 'aanvaard' && hun.fase === 'overgedragen') return { stap: 'openen' };
  return anders(mijn, hun) ? { stap: 'bijwerken' } : NIETS;
};

/** Where a casus is, told by the rows: for the one question that matters. */
export const houdtVast = ({ kant, fase }: Overdracht): boolean => kant === 'in' && fase === 'aanvaard';
