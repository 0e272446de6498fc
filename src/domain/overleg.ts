import { z } from 'zod/v4';
import { kind } from './row.ts';
import { DateText, InstantText } from './time.ts';
import { WachtReden } from './wacht-reden.ts';

export const OverlegSoort = z.enum([
  'agenderingsoverleg',
  'casuïstiekoverleg',
  'uitvoeringsoverleg',
  'herijkingsoverleg',
  'beleidsoverleg',
]);
export type OverlegSoort = z.infer<typeof OverlegSoort>;

export const OverlegStatus = z.enum([
  'gepland',
  'aanmelding open',
  'aanmelding gesloten',
  'agenda verstuurd',
  'gehouden',
  'besluitenlijst vastgesteld',
  'afgezegd',
]);
export type OverlegStatus = z.infer<typeof OverlegStatus>;

/** One item of an agenda. `vragen`: which partners must prepare; the questions themselves are sealed content. */
export const Agendapunt = z.object({
  id: z.string(),
  soort: z.enum(['opening', 'acties vorige keer', 'nieuw', 'volgen', 'herijking', 'overig']),
  casus: z.string().optional(),
  aanmelding: z.string().optional(),
  /** Free title for items that are about no youth ('rondvraag'). */
  titel: z.string().optional(),
  minuten: z.number().int().positive(),
  partners: z.array(z.string()),
});
export type Agendapunt = z.infer<typeof Agendapunt>;

/** One meeting of the netwerk. `start` is a UTC instant, `minuten` its length. */
export const Overleg = z.object({
  id: z.string(),
  soort: OverlegSoort,
  status: OverlegStatus,
  start: InstantText,
  minuten: z.number().int().positive(),
  plaats: z.string().optional(),
  link: z.string().optional(),
  /** Who leads it, and who writes along: they may take it through its agenda while it is held. */
  voorzitter: z.string().optional(),
  notulist: z.string().optional(),
  agenda: z.array(Agendapunt),
  /** The moment the planner looks at it next; a moment of another instant is an old one, and is dropped. */
  moment: InstantText.optional(),
  /** When the agenda went out. */
  agendaVerstuurd: InstantText.optional(),
  vastgesteld: InstantText.optional(),
  /** The version of its besluitenlijst that holds now; absent: the first, once it is published. */
  lijstVersie: z.number().int().min(1).optional(),
  /** The draft in which its published list is being corrected: one at a time. */
  correctie: z.string().optional(),
  /** When it was planned or moved: steps of the protocol that lay before that were never missed. */
  gepland: InstantText.optional(),
  /** How often it was moved: what was answered before counts no more, what was sent before is sent anew. */
  versie: z.number().int().min(0).optional(),
  /** Steps of the protocol that are done (`DeadlineSoort`). */
  gedaan: z.array(z.string()).optional(),
  /** The reeks it belongs to, and the local date that reeks gave it: kept when it is moved. */
  reeks: z.string().optional(),
  reeksDatum: DateText.optional(),
  /** Casussen that had no place on the agenda when it was sent, and those that were passed on at the overleg itself. */
  wachtten: z.array(z.string()).optional(),
  doorgeschoven: z.array(z.string()).optional(),
  /** Why the coördinator lets a casus wait this time (`WachtReden`), by casus; her own words are on the casus. */
  redenen: z.record(z.string(), WachtReden).optional(),
  /** How often the agenda was changed after it was sent, and how it was when people last heard of it. */
  agendaVersie: z.number().int().min(0).optional(),
  verteld: z
    .object({ agenda: z.array(Agendapunt), op: InstantText, keer: z.number().int().min(0) })
    .optional(),
  /** Rises with every change that a calendar must know of (date, length, place, link, cancelled): iCalendar SEQUENCE. */
  volgnummer: z.number().int().min(0).optional(),
});
export type Overleg = z.infer<typeof Overleg>;

const OPEN: readonly OverlegStatus[] = [
  'gepland',
  'aanmelding open',
  'aanmelding gesloten',
  'agenda verstuurd',
  'gehouden',
];
const isOpenOverleg = (overleg: Overleg): boolean => OPEN.includes(overleg.status);

export const Overleggen = kind('overleg', Overleg, {
  shelves: ['open', 'dicht'],
  shelf: (overleg) => (isOpenOverleg(overleg) ? 'open' : 'dicht'),
});

/** Written with every plan and move of a netwerk, so that two people cannot plan the same hour at once. */
const Planning = z.object({ id: z.literal('planning'), laatste: InstantText });
export const Planningen = kind('planning', Planning);

/** Is this deelnemer there? One row per overleg per deelnemer, so that answers never race. */
export const Aanwezigheid = z.object({
  id: z.string(),
  overleg: z.string(),
  deelnemer: z.string(),
  /** `geen antwoord`: only ticked afterwards. */
  antwoord: z.enum(['komt', 'komt niet, vervanger', 'komt niet', 'komt niet, input vooraf', 'geen antwoord']),
  vervanger: z.string().optional(),
  sinds: InstantText,
  /** Afterwards, ticked by the coördinator. */
  was: z.boolean().optional(),
  /** The `versie` of the overleg this is an answer to; an answer to an earlier date counts no more. */
  versie: z.number().int().min(0).optional(),
  /** How often this answer was changed: a new request to a vervanger is a new message. */
  keer: z.number().int().min(0).optional(),
});
export type Aanwezigheid = z.infer<typeof Aanwezigheid>;
export const aanwezigheidId = (overleg: string, deelnemer: string): string => `${overleg}!${deelnemer}`;
export const Aanwezigheden = kind('aanwezig', Aanwezigheid);

/** "Iets in te brengen?" answered: one row per overleg per deelnemer. */
export const Inbreng = z.object({
  id: z.string(),
  overleg: z.string(),
  deelnemer: z.string(),
  antwoord: z.enum(['aangemeld', 'niets deze keer', 'later vragen']),
  opnieuwOp: DateText.optional(),
  sinds: InstantText,
});
export type Inbreng = z.infer<typeof Inbreng>;
export const Inbrengen = kind('inbreng', Inbreng);
