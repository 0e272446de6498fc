import { z } from 'zod/v4';
import { ActieStatus } from './actie.ts';
import { BesluitSoort } from './besluit.ts';
import { CorrectieReden, Wijziging } from './lijst-versie.ts';
import { kind, SealedContent } from './row.ts';
import { DateText, InstantText } from './time.ts';
import { WachtReden } from './wacht-reden.ts';

/** Who was meant by `tekst`: `wie` once it is sure or chosen, else `kandidaten` to choose from and why it is asked. */
export const ConceptPersoon = z.object({
  tekst: z.string(),
  wie: z.string().optional(),
  kandidaten: z.array(z.string()),
  waarom: z.string().optional(),
  /** Others who were named beside the one owner, in words. */
  samen: z.string().optional(),
  /** Those of them the bot knows: they become helpers. */
  helpers: z.array(z.string()).optional(),
});
export type ConceptPersoon = z.infer<typeof ConceptPersoon>;

/** When, as read from `tekst`: `op` once sure or chosen (`hoe`: more was chosen than written), else why it is asked. */
export const ConceptDatum = z.object({
  tekst: z.string(),
  op: DateText.optional(),
  hoe: z.string().optional(),
  waarom: z.string().optional(),
  voorstel: DateText.optional(),
});
export type ConceptDatum = z.infer<typeof ConceptDatum>;

/** An actie as it will be made. `bron` are the words it was read from: by them it is recognised another time. */
export const ConceptActie = z.object({
  id: z.string(),
  soort: z.enum(['actie', 'notificatiebrief']),
  wat: z.string(),
  bron: z.string(),
  wie: ConceptPersoon,
  wanneer: ConceptDatum,
  status: ActieStatus.optional(),
  stand: z.string().optional(),
  /** Who wrote it as it stands. */
  door: z.string().optional(),
  /** It exists from an earlier list; `verzet`: this list gives it another date, `wordt`: another state. */
  bekend: z
    .object({
      actie: z.string(),
      verzet: z.boolean(),
      wordt: ActieStatus.optional(),
      /** Whoever has it from now on. */
      naar: z.string().optional(),
    })
    .optional(),
  /** One open actie has the same words and is `van` somebody else: whether it is that one, once that was answered. */
  zelfde: z.object({ actie: z.string(), van: z.string(), ja: z.boolean().optional() }).optional(),
  /** It stands on the published list that is corrected here, like this; its `id` is that of the actie. */
  staat: z
    .object({
      wat: z.string(),
      wie: z.string(),
      op: DateText,
      status: ActieStatus,
      casus: z.string().optional(),
    })
    .optional(),
  /** Somebody else has an actie with the same words. */
  ookVan: z.string().optional(),
  /** Proposed by the bot, not read. */
  voorstel: z.boolean().optional(),
  weg: z.boolean().optional(),
});
export type ConceptActie = z.infer<typeof ConceptActie>;

/** More than one wrote the words of a besluit. */
export const SAMEN = 'samen';

/** One agendapunt of the list: sealed as a whole. */
export const PuntContent = z.object({
  volgnr: z.string(),
  onderwerp: z.string(),
  casus: z.string().optional(),
  casusVraag: z.object({ tekst: z.string(), kandidaten: z.array(z.string()) }).optional(),
  besluitTekst: z.string(),
  /** Who wrote the besluit as it stands, or `SAMEN`: they may read it while the list is a draft, whatever else they may. */
  door: z.string().optional(),
  toelichting: z.string().optional(),
  soort: BesluitSoort.optional(),
  /** Looked at: the words are no besluit about the casus. */
  geenSoort: z.boolean().optional(),
  afsluiting: z.enum(['positief', 'negatief']).optional(),
  volgenWeken: z.number().int().min(1).max(52).optional(),
  regie: ConceptPersoon.optional(),
  /** The casus has a casusregisseur already. */
  heeftRegie: z.boolean(),
  acties: z.array(ConceptActie),
  /** What was published and is corrected here, as it stood: the besluit, its words, what it was about. */
  staat: z
    .object({
      besluit: z.string(),
      tekst: z.string(),
      casus: z.string().optional(),
      soort: BesluitSoort.optional(),
      afsluiting: z.enum(['positief', 'negatief']).optional(),
      regie: z.string().optional(),
      weken: z.number().int().optional(),
    })
    .optional(),
  /** Not treated: the casus comes back at the next overleg. Nothing is decided about it. */
  doorgeschoven: WachtReden.optional(),
  weg: z.boolean().optional(),
});
export type PuntContent = z.infer<typeof PuntContent>;

/** An item of which nothing is left: it is not published. */
export const LEEG_PUNT: PuntContent = {
  volgnr: '',
  onderwerp: '',
  besluitTekst: '',
  heeftRegie: false,
  acties: [],
  weg: true,
};

/** The id of the item at this place (from 0); ids sort in the order of the list. */
export const puntId = (plek: number): string => `p${String(plek).padStart(3, '0')}`;

export const LijstPunt = z.object({ id: z.string(), sleutel: z.string(), content: SealedContent });
export type LijstPunt = z.infer<typeof LijstPunt>;
/** Its id begins with that of the list, so that a list's items are one range. */
export const lijstPuntId = (lijst: string, punt: string): string => `${lijst}!${punt}`;
export const LijstPunten = kind('lijstpunt', LijstPunt, { content: PuntContent });

/** What may be known of an item without opening it. */
export const PuntStand = z.object({
  id: z.string(),
  volgnr: z.string(),
  casus: z.string().optional(),
  weg: z.boolean(),
  besluit: z.boolean(),
  soort: BesluitSoort.optional(),
  doorgeschoven: WachtReden.optional(),
  /** Acties as they stand on the list; `nieuw` of them will be made, `verzet` get another date. */
  acties: z.number().int().min(0),
  nieuw: z.number().int().min(0),
  verzet: z.number().int().min(0),
  /** Acties of earlier lists that stand on it, and how many of them this list closes. */
  bekend: z.array(z.string()).optional(),
  sluit: z.number().int().min(0).optional(),
  /** In a correction: what it changes of what was published. */
  wijzigt: z.array(Wijziging).optional(),
  eigenaren: z.array(z.string()),
  vragen: z.number().int().min(0),
  /** Bytes it takes on a card, roughly. */
  omvang: z.number().int().min(0),
  /** Who saw it as it stands now. */
  gezien: z.array(z.string()),
});
export type PuntStand = z.infer<typeof PuntStand>;

/** A question about an item: `actie` where it is about one. */
export const VraagRef = z.object({
  punt: z.string(),
  soort: z.enum(['casus', 'overname', 'besluit', 'afsluiting', 'regie', 'eigenaar', 'zelfde', 'datum']),
  actie: z.string().optional(),
});
export type VraagRef = z.infer<typeof VraagRef>;

/** What a list means for one person, beside what is new on it: how many acties became theirs, changed, or are theirs no more; which besluiten changed. */
export const Geraakt = z.object({
  wie: z.string(),
  nieuw: z.number().int().min(0),
  gewijzigd: z.number().int().min(0),
  weg: z.number().int().min(0),
  casussen: z.array(z.string()),
});
export type Geraakt = z.infer<typeof Geraakt>;

/** How far publishing came: `plek` counts within the phase. */
export const Uitgave = z.object({
  fase: z.enum(['punten', 'aanwezigheid', 'overleg', 'opruimen', 'berichten', 'af']),
  plek: z.number().int().min(0),
  door: z.string(),
  /** A list of this overleg was published before: this one only adds. */
  aanvulling: z.boolean(),
  besluiten: z.number().int().min(0),
  acties: z.number().int().min(0),
  verzet: z.number().int().min(0),
  bekend: z.number().int().min(0),
  /** For whom something changes of what they had: by a correction, or by a running list. */
  geraakt: z.array(Geraakt).optional(),
  /** It corrects what was published: as which version, why, and what it changed so far. */
  correctie: z
    .object({
      versie: z.number().int().min(2),
      reden: CorrectieReden,
      wijzigingen: z.array(Wijziging),
      /** Casussen that stayed as they are, because something else happened to them since. */
      bleef: z.array(z.string()).optional(),
    })
    .optional(),
  /** Acties that were closed because the list says so, and whose they are. */
  gesloten: z.array(z.object({ actie: z.string(), eigenaar: z.string() })).optional(),
  /** Who must be told of their acties. */
  eigenaren: z.array(z.string()),
  /** Which aanmelder must hear of which besluit. */
  terug: z.array(
    z.object({ besluit: z.string(), aanmelder: z.string(), correctie: z.number().int().min(1).optional() }),
  ),
});
export type Uitgave = z.infer<typeof Uitgave>;

/** What could not be read, names nobody was found for, and headers of columns nobody knows: sealed. */
export const LijstContent = z.object({
  rest: z.array(z.string()),
  namen: z.array(z.string()),
  kolommen: z.array(z.string()).optional(),
});
export type LijstContent = z.infer<typeof LijstContent>;

/**
 * A besluitenlijst that is being prepared. Neutral outside `content`; its items stand in rows of their own. Nothing of
 * it counts until a coördinator confirms the `revisie` she saw.
 */
export const LijstConcept = z.object({
  id: z.string(),
  status: z.enum(['open', 'publiceren', 'klaar', 'weg']),
  /** `correctie`: filled with what was published, to be corrected. */
  bron: z.enum(['bestand', 'tekst', 'hand', 'correctie']),
  overleg: z.string().optional(),
  /** The date the list itself names. */
  datum: DateText.optional(),
  door: z.string(),
  begonnen: InstantText,
  revisie: z.number().int().min(0),
  gewijzigdDoor: z.string(),
  punten: z.array(PuntStand),
  /** Casus numbers the bot does not know, and what was decided about each. */
  onbekend: z.array(z.string()),
  overname: z.record(z.string(), z.object({ ja: z.boolean(), partners: z.array(z.string()) })),
  /** Lines that were not read and not decided about. */
  rest: z.number().int().min(0),
  aanwezig: z.array(z.string()),
  afwezig: z.array(z.string()),
  /** Columns nobody knows, as the list was read; absent: none. */
  vreemdeKolommen: z.number().int().min(1).optional(),
  /** Names of which nobody was found. */
  onbekendeNamen: z.number().int().min(0),
  beantwoord: z.array(VraagRef),
  uitgave: Uitgave.optional(),
  klaar: InstantText.optional(),
  sleutel: z.string(),
  content: SealedContent,
});
export type LijstConcept = z.infer<typeof LijstConcept>;
export const LijstConcepten = kind('besluitenlijst', LijstConcept, {
  shelves: ['open', 'dicht'],
  shelf: (lijst) => (lijst.status === 'open' || lijst.status === 'publiceren' ? 'open' : 'dicht'),
  content: LijstContent,
});

/** An actie that came from a list: `wie` and `wanneer` are hashes of the words that named its owner and its date. */
const VanLijst = z.object({
  actie: z.string(),
  eigenaar: z.string(),
  tot: DateText,
  wie: z.string(),
  wanneer: z.string(),
});
export type VanLijst = z.infer<typeof VanLijst>;

/** The acties made from the same words about the same casus; `id` is a hash of these. */
export const LijstKenmerk = z.object({ id: z.string(), acties: z.array(VanLijst) });
export type LijstKenmerk = z.infer<typeof LijstKenmerk>;
export const LijstKenmerken = kind('lijstkenmerk', LijstKenmerk);
