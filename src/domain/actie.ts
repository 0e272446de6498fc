import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { actieDeadlines, volgendeTrede } from './deadlines.ts';
import type { Netwerk } from './netwerk.ts';
import { kind, SealedContent } from './row.ts';
import { DateText, InstantText } from './time.ts';

export const ActieStatus = z.enum([
  'open',
  'bezig',
  'wacht op ander',
  'gedaan',
  'niet meer mogelijk',
  'niet uitgevoerd',
  'vervallen',
]);
export type ActieStatus = z.infer<typeof ActieStatus>;

/** The outcome codes an owner can give; the difference between "niet meer mogelijk" and "niet uitgevoerd" matters. */
export const UITKOMSTEN = ['gedaan', 'niet meer mogelijk', 'niet uitgevoerd', 'wacht op ander'] as const;
export const Uitkomst = z.enum(UITKOMSTEN);
export type Uitkomst = z.infer<typeof Uitkomst>;

/** What is to be done and what came of it, in words: sealed. */
export const ActieContent = z.object({
  wat: z.string(),
  standVanZaken: z.string().optional(),
  /** The result in two lines, and what comes next. */
  resultaat: z.string().optional(),
  vervolg: z.string().optional(),
  uitstelReden: z.string().optional(),
  /** Why more time was refused, or what was said with it. */
  uitstelAntwoord: z.string().optional(),
  /** What was to be done, in the words of the list before each correction of it. */
  eerder: z.array(z.string()).optional(),
});
export type ActieContent = z.infer<typeof ActieContent>;

/** The steps of the ladder an actie climbs (`TredeSoort`), as they are stored. */
const Trede = z.enum(['binnenkort', 'vandaag', 'te-laat', 'tweede-nudge', 'signaal']);

/**
 * Who (exactly one deelnemer), what (sealed), by when, from which besluit, for which casus. When it was split its status is
 * `vervallen`, and `gesplitst` names the acties that took its place.
 */
export const Actie = z.object({
  id: z.string(),
  status: ActieStatus,
  eigenaar: z.string(),
  /** From a fixed list, neutral enough to stand in a chat. */
  soort: z.enum(['actie', 'notificatiebrief']),
  casus: z.string().optional(),
  overleg: z.string().optional(),
  /** Local date it must be done. */
  tot: DateText,
  /** More time was asked, and the coördinator has not answered yet. */
  uitstel: z.object({ gevraagdTot: DateText, op: InstantText }).optional(),
  /** A colleague was asked to take it over, and has not answered yet. */
  overdracht: z.object({ naar: z.string(), op: InstantText }).optional(),
  /** The leidinggevende was asked to help: how often by now, and who reads that message. */
  escalatie: z
    .object({ keer: z.number().int(), aan: z.array(z.string()), eigenaars: z.array(z.string()) })
    .optional(),
  sleutel: z.string(),
  content: SealedContent,
  sinds: InstantText,
  klaar: InstantText.optional(),
  /** The moment the planner looks at it next; a moment of another instant is an old one, and is dropped. */
  moment: InstantText.optional(),
  /** The last step of the ladder that is behind us, sent or not. */
  trede: Trede.optional(),
  /** Since when this ladder holds: steps before it never existed. Absent: since the actie was made. */
  ladderSinds: InstantText.optional(),
  /** When a reminder last went to whoever must answer. */
  gevraagd: InstantText.optional(),
  /** When that person last answered with something other than "done": busy, waiting, more time. */
  beantwoord: InstantText.optional(),
  /** Others who help: they see it, and are not reminded as its owner is. */
  helpers: z.array(z.string()).optional(),
  /** It waits until all of these acties are closed: until then nobody is reminded. */
  wachtOp: z.array(z.string()).min(1).optional(),
  /** Acties that wait, or waited, for this one. */
  wachters: z.array(z.string()).optional(),
  /** How often more time was given. */
  keerUitgesteld: z.number().int().min(1).optional(),
  /** Since when it must be talked about at the next overleg: it got more time too often. */
  bespreken: InstantText.optional(),
  /** The acties it was split into. */
  gesplitst: z.array(z.string()).optional(),
  /** The actie it was a part of. */
  deelVan: z.string().optional(),
  /** The last change, as long as nothing changed after it: whoever made it may take it back for a while. */
  terug: z.object({ id: z.string(), op: InstantText, door: z.string() }).optional(),
  /** Reminders that went out. */
  herinnerd: z.number().int().min(0),
  geschiedenis: z.array(z.object({ op: InstantText, wie: z.string(), wat: z.string() })),
});
export type Actie = z.infer<typeof Actie>;

const OPEN: readonly ActieStatus[] = ['open', 'bezig', 'wacht op ander'];
export const isOpenActie = (actie: Pick<Actie, 'status'>): boolean => OPEN.includes(actie.status);

/** How acties are found: open ones by owner and by helper, all by casus, and those that were given up by when. */
export const ACTIE_BIJ = {
  van: (eigenaar: string): string => `van!${eigenaar}`,
  metHulpVan: (helper: string): string => `helpt!${helper}`,
  bij: (casus: string): string => `bij!${casus}`,
  openBij: (casus: string): string => `bij!${casus}!open`,
  opgegeven: 'niet',
} as const;

/** Closed without being done: the overleg that follows begins with it. */
export const isOpgegeven = ({ status }: Pick<Actie, 'status'>): boolean =>
  status === 'niet uitgevoerd' || status === 'niet meer mogelijk';

const plaatsen = (actie: Actie): string[] => {
  const { eigenaar, helpers = [], casus, klaar } = actie;
  if (isOpenActie(actie))
    return [
      ACTIE_BIJ.van(eigenaar),
      ...helpers.map(ACTIE_BIJ.metHulpVan),
      ...(casus === undefined ? [] : [ACTIE_BIJ.openBij(casus)]),
    ];
  return [
    ...(casus === undefined ? [] : [`${ACTIE_BIJ.bij(casus)}!dicht`]),
    ...(isOpgegeven(actie) && klaar !== undefined ? [`${ACTIE_BIJ.opgegeven}!${klaar}`] : []),
  ];
};

export const Acties = kind('actie', Actie, {
  shelves: ['open', 'dicht'],
  shelf: (actie) => (isOpenActie(actie) ? 'open' : 'dicht'),
  content: ActieContent,
  index: { versie: 1, watch: 'van', entries: (actie) => [...new Set(plaatsen(actie))] },
});

/** The planner looks at an actie under this name. */
export const ACTIE_TREDE = 'actie.trede';

/** The first moment after `now` that the ladder of an actie brings, or undefined when all of it lies behind us. */
export const eersteTrede = (
  tot: string,
  netwerk: Netwerk,
  now: Temporal.Instant,
): Temporal.Instant | undefined =>
  volgendeTrede(actieDeadlines(Temporal.PlainDate.from(tot), netwerk.protocol, netwerk.tijdzone), now, {
    sinds: now,
  }).volgende?.at;

/** A new actie, as it comes out of a besluit or is entered by hand. Plan `eersteTrede` with it. */
export const nieuweActie = (
  van: Pick<Actie, 'id' | 'eigenaar' | 'soort' | 'tot' | 'sleutel' | 'content'> &
    Partial<Pick<Actie, 'casus' | 'overleg' | 'status' | 'helpers' | 'wachters' | 'deelVan' | 'overdracht'>>,
  moment: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Actie => ({
  ...van,
  status: van.status ?? 'open',
  ...(moment ? { moment: moment.toString({ smallestUnit: 'second' }) } : {}),
  sinds: now.toString({ smallestUnit: 'second' }),
  herinnerd: 0,
  geschiedenis: [],
});
