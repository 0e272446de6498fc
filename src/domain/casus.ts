import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { kind, SealedContent } from './row.ts';
import { ScoreRonde } from './score-ronde.ts';
import { DateText, InstantText } from './time.ts';
import { Voorstel, VoorstelTekst } from './uitkomst.ts';

export const LEEFDOMEINEN = [
  'thuissituatie',
  'school',
  'politie/justitie',
  'psychosociaal',
  'financiën',
  'verslaving',
  'risicovolle relaties',
  'overlast',
  'gezondheid',
  'wonen',
] as const;

export const AanmeldingStatus = z.enum([
  'concept',
  'ingediend',
  'aanvulling gevraagd',
  'geagendeerd',
  'besproken',
  'doorverwezen',
  'afgewezen',
  'ingetrokken',
  'consultatie',
]);
export type AanmeldingStatus = z.infer<typeof AanmeldingStatus>;

export const NIET_GEINFORMEERD = ['veiligheid', 'lopend onderzoek', 'niet bereikbaar'] as const;

/** Whether youth and parents have been told: on which day, or why not yet. */
export const Geinformeerd = z.union([
  z.object({ ja: z.literal(true), op: DateText }),
  z.object({ ja: z.literal(false), omdat: z.enum(NIET_GEINFORMEERD) }),
]);
export type Geinformeerd = z.infer<typeof Geinformeerd>;

/** What the aanmelder typed: sealed. */
export const AanmeldingContent = z.object({
  initialen: z.string().optional(),
  geboortejaar: z.number().int().optional(),
  roepnaam: z.string().optional(),
  dossiernummer: z.string().optional(),
  vraag: z.string().optional(),
  /** What is wanted from whom. */
  gevraagdeInput: z.string().optional(),
  eldersToelichting: z.string().optional(),
  spoedReden: z.string().optional(),
  aanvullingGevraagd: z.string().optional(),
  aanvulling: z.string().optional(),
  /** Why it was decided so, where it was referred to, or what was advised: for the aanmelder. */
  redenBesluit: z.string().optional(),
  /** What the coördinator missed in it (kwaliteit onvoldoende). */
  gemist: z.string().optional(),
  /** With whom it was settled who takes it, when it was discussed elsewhere too. */
  afgestemdMet: z.string().optional(),
  /** What was written with the proposal of one of two who judge together. */
  voorstel: VoorstelTekst.optional(),
});
export type AanmeldingContent = z.infer<typeof AanmeldingContent>;

/** A partner brings a youth to the netwerk. Everything outside `content` is picked from a fixed list. */
export const Aanmelding = z.object({
  id: z.string(),
  status: AanmeldingStatus,
  aanmelder: z.string(),
  /** Kept by the aanmelder while `concept`: which step of the form comes next. */
  stap: z.number().int().min(1),
  overleg: z.string().optional(),
  casus: z.string().optional(),
  soort: z.enum(['nieuw', 'heraanmelding', 'consultatie', 'overdracht']).optional(),
  urgentie: z.enum(['regulier', 'spoed']).optional(),
  leefdomeinen: z.array(z.enum(LEEFDOMEINEN)),
  betrokkenPartners: z.array(z.string()),
  inputVan: z.array(z.string()),
  elders: z.enum(['nee', 'ZAT/SOT', 'JCO', 'ander netwerk']).optional(),
  geinformeerd: Geinformeerd.optional(),
  grondslag: z.enum(['toestemming', 'wettelijk, geïnformeerd', 'anoniem']).optional(),
  toestemmingOp: DateText.optional(),
  /** A doubt somebody wants to talk over first: no initials, so advice only. */
  twijfel: z.literal(true).optional(),
  /** With a doubt: whether the coördinator may ring. */
  bellen: z.boolean().optional(),
  /** The answer to a doubt was: bring it in. */
  meldAan: z.literal(true).optional(),
  /** The doubt this aanmelding came from. */
  uit: z.string().optional(),
  /** Outside the doelgroep, and sent all the same after the warning. */
  buitenDoelgroep: z.boolean(),
  koppelsleutel: z.string().optional(),
  /** Keyed hash of the gezinsnummer: a brother or sister is found by it. */
  gezinssleutel: z.string().optional(),
  kwaliteit: z.enum(['voldoende', 'onvoldoende']).optional(),
  sleutel: z.string(),
  content: SealedContent,
  begonnen: InstantText,
  ingediend: InstantText.optional(),
  beslist: InstantText.optional(),
  beslistDoor: z.string().optional(),
  /** Who proposed it, when two judged it together. */
  beslistMet: z.string().optional(),
  voorstel: Voorstel.optional(),
  /** How often something was proposed: every proposal is a new message. */
  voorstellen: z.number().int().min(0).optional(),
  /** Its casus was handed over: whoever looks for this youth from another netwerk finds them there, not here. */
  overgedragen: z.literal(true).optional(),
  /** How often the coördinator asked for more. */
  aanvullingen: z.number().int().min(0).optional(),
  /** Its key was destroyed: nothing of the content can be read any more. */
  gewist: InstantText.optional(),
});
export type Aanmelding = z.infer<typeof Aanmelding>;

const OPEN_AANMELDING: readonly AanmeldingStatus[] = [
  'concept',
  'ingediend',
  'aanvulling gevraagd',
  'geagendeerd',
];
const isOpenAanmelding = (aanmelding: Aanmelding): boolean => OPEN_AANMELDING.includes(aanmelding.status);

export const Aanmeldingen = kind('aanmelding', Aanmelding, {
  shelves: ['open', 'dicht'],
  shelf: (aanmelding) => (isOpenAanmelding(aanmelding) ? 'open' : 'dicht'),
  content: AanmeldingContent,
});

export const CasusStatus = z.enum([
  'nieuw',
  'actief',
  'volgen',
  'slapend',
  'afgesloten positief',
  'afgesloten negatief',
  'overgedragen',
]);
export type CasusStatus = z.infer<typeof CasusStatus>;

/** What is known of the casus in words: sealed. */
export const CasusContent = z.object({
  wie: z.string().optional(),
  vraag: z.string().optional(),
  /** The last besluit, with its motivation. */
  laatsteBesluit: z.string().optional(),
  geboortejaar: z.number().int().optional(),
  /** What the youth or a parent thinks of what stands here, when it is not corrected (AVG art. 16). */
  verklaring: z.string().optional(),
  /** The day somebody comes free. */
  vrijOp: DateText.optional(),
});
export type CasusContent = z.infer<typeof CasusContent>;

/** Why something is erased before its time. */
export const WIS_GRONDEN = [
  'verzoek van de jongere',
  'verzoek van een ouder',
  'onrechtmatig verwerkt',
  'andere reden',
] as const;
export type WisGrond = (typeof WIS_GRONDEN)[number];

/** A youth under care of the netwerk, by number (`ZN-2026-014`); `id` is the number. Only `partners` see its content. */
export const Casus = z.object({
  id: z.string(),
  status: CasusStatus,
  regisseur: z.string().optional(),
  partners: z.array(z.string()),
  /** Partners that answered for an overleg that they are not involved: they are not on it, unless they are asked anew. */
  nietBetrokken: z.array(z.object({ partner: z.string(), overleg: z.string() })).optional(),
  /** The aanmelders who must hear what comes of it. */
  aanmelders: z.array(z.string()),
  aanmelding: z.string().optional(),
  /** Known from before the bot came, taken over from a list. */
  overgenomen: z.boolean(),
  /** Next time on the agenda (volgen). */
  terugOp: DateText.optional(),
  /** Somebody was asked to become casusregisseur, and has not answered yet. */
  regieVoorstel: z
    .object({ naar: z.string(), door: z.string(), op: InstantText, actief: z.literal(true).optional() })
    .optional(),
  /** When "is this still needed?" was last answered. */
  herijkt: InstantText.optional(),
  /** One of a group that goes first: that question comes more often. */
  groep: z.literal(true).optional(),
  /** Local dates on which something must be raised; what it is stands in the content. */
  signalenOp: z.array(DateText).optional(),
  /** What was raised already (`signaalId`). */
  gesignaleerd: z.array(z.string()).optional(),
  /** Whether youth and parents have been told that they are discussed. */
  geinformeerd: Geinformeerd.optional(),
  /** When that was last answered; asked again at the next overleg until yes. */
  geinformeerdGevraagd: InstantText.optional(),
  /** The scores are being asked. */
  scoreRonde: ScoreRonde.optional(),
  /** When the scores were last set. */
  metingOp: InstantText.optional(),
  /** It was decided that it goes to another netwerk, on this local date; until that happened it is worked on here. */
  overTeDragen: DateText.optional(),
  /** The overdracht with which it came here. */
  herkomst: z.string().optional(),
  /** The overdracht that runs: one at a time. */
  overdracht: z.string().optional(),
  /** Since when it is closed or handed over: the retention period counts from here. */
  gesloten: InstantText.optional(),
  /** Local date on which its content is erased, as the coördinatoren were told. */
  wisOp: DateText.optional(),
  /** Its content is locked (AVG art. 18), and so are its keys: the number stays, nobody can read or change the rest. */
  beperkt: z.object({ sinds: InstantText, door: z.string() }).optional(),
  /** Its keys were destroyed: the number stays, nothing of the content can be read any more. */
  gewist: InstantText.optional(),
  /** On what ground it was erased on request (AVG art. 17); absent when its time had come. */
  wisGrond: z.enum(WIS_GRONDEN).optional(),
  sleutel: z.string(),
  content: SealedContent,
  sinds: InstantText,
});
export type Casus = z.infer<typeof Casus>;

const DICHT: readonly CasusStatus[] = ['afgesloten positief', 'afgesloten negatief', 'overgedragen'];
/** Whether the netwerk is at work on it. What was erased is not, whatever its state was. */
export const isOpenCasus = ({ status, gewist }: Casus): boolean =>
  !DICHT.includes(status) && gewist === undefined;

export const Casussen = kind('casus', Casus, {
  shelves: ['open', 'dicht'],
  shelf: (casus) => (isOpenCasus(casus) ? 'open' : 'dicht'),
  content: CasusContent,
});

/** The last number given out in a year; `id` is the year. Numbers are never recycled: see casus-nummer.ts. */
export const CasusTeller = z.object({ id: z.string(), laatste: z.number().int().min(0) });
export type CasusTeller = z.infer<typeof CasusTeller>;
export const CasusTellers = kind('teller', CasusTeller);

/** A casus that begins now; `id` is its number. Partners and aanmelders are kept once each. */
export const nieuweCasus = (
  van: Pick<Casus, 'id' | 'partners' | 'aanmelders' | 'overgenomen' | 'sleutel' | 'content'> &
    Partial<
      Pick<
        Casus,
        | 'status'
        | 'aanmelding'
        | 'regisseur'
        | 'regieVoorstel'
        | 'terugOp'
        | 'signalenOp'
        | 'geinformeerd'
        | 'herkomst'
      >
    >,
  now: Temporal.Instant,
): Casus => ({
  ...van,
  status: van.status ?? 'nieuw',
  partners: [...new Set(van.partners)],
  aanmelders: [...new Set(van.aanmelders)],
  sinds: now.toString({ smallestUnit: 'second' }),
});
