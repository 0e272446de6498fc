import { z } from 'zod/v4';
import { Convenant, Hercontrole } from './netwerk-bewaking.ts';
import { Protocol, standaardProtocol } from './protocol.ts';
import type { Kind } from './row.ts';
import { InstantText } from './time.ts';
import { Rust, Verlof } from './verlof.ts';

/**
 * What a person is in the netwerk. `deelnemer` answers for a partner; `leidinggevende` sees totals, never content;
 * `plaatsvervanger` may do what a coördinator may, and gets her messages when there is no coördinator to get them.
 */
export const Rol = z.enum([
  'coordinator',
  'plaatsvervanger',
  'deelnemer',
  'voorzitter',
  'notulist',
  'leidinggevende',
]);
export type Rol = z.infer<typeof Rol>;

export const Binding = z.enum(['kern', 'op afroep', 'extern']);
export type Binding = z.infer<typeof Binding>;

/** An organisation in the netwerk. Gone when `vertrokken`: kept, because casussen and acties still name it. */
export const Partner = z.object({
  id: z.string(),
  naam: z.string(),
  sector: z.string().optional(),
  binding: Binding,
  leidinggevendeFunctie: z.string().optional(),
  /** Signed the convenant in force. */
  getekend: z.boolean().optional(),
  vertrokken: InstantText.optional(),
});
export type Partner = z.infer<typeof Partner>;

/** A person of one partner. Known to Teams once `oid` (Entra object id) is there; gone when `vertrokken`. */
export const Deelnemer = z.object({
  id: z.string(),
  naam: z.string(),
  email: z.string().optional(),
  partner: z.string(),
  /** Other partners this person speaks for as well. */
  ookVoor: z.array(z.string()).optional(),
  rollen: z.array(Rol).min(1),
  vervanger: z.string().optional(),
  oid: z.string().optional(),
  teamsId: z.string().optional(),
  vertrokken: InstantText.optional(),
  /** A coördinator took this person out: joining the team again does not undo that. */
  verwijderd: z.boolean().optional(),
  /** When a coördinator last said that this person belongs here (domain rule 7: every quarter). */
  bevestigd: InstantText.optional(),
  /** Access ended because nobody confirmed this person; it counts as long as it is the same as `vertrokken`. */
  gestopt: InstantText.optional(),
});
export type Deelnemer = z.infer<typeof Deelnemer>;

/** The channel the netwerk lives in, as Teams addresses it. */
const Kanaal = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  team: z.string(),
});

/** How long things are kept, in days; `gekozen` tells that a person chose it. */
export const Bewaartermijnen = z.object({
  gekozen: z.boolean(),
  afgewezenDagen: z.number().int().positive(),
  casusNaSluitenDagen: z.number().int().positive(),
  kaartenDagen: z.number().int().positive(),
  auditDagen: z.number().int().positive(),
});
export type Bewaartermijnen = z.infer<typeof Bewaartermijnen>;

/** Regions of the Dutch school holidays. */
export const Vakantieregio = z.enum(['noord', 'midden', 'zuid']);
export type Vakantieregio = z.infer<typeof Vakantieregio>;

/** One samenwerkingsverband: settings, partners and people. One row, so that one read decides who may do what. */
export const Netwerk = z.object({
  id: z.string(),
  tenant: z.string(),
  naam: z.string(),
  /** `inrichting` until a coördinator confirmed a first list of partners. */
  status: z.enum(['inrichting', 'in bedrijf']),
  casusPrefix: z.string(),
  doelgroep: z.object({ min: z.number().int(), max: z.number().int() }),
  tijdzone: z.string(),
  protocol: Protocol,
  /** When the protocol was last changed: reminders that lie before it under the new numbers never existed. */
  protocolSinds: InstantText.optional(),
  bewaartermijnen: Bewaartermijnen,
  kanaal: Kanaal.optional(),
  convenant: Convenant.optional(),
  hercontrole: Hercontrole.optional(),
  /** A coördinator put aside what is left of setting up: the dashboard does not speak of it any more. */
  inrichtenKlaar: z.boolean().optional(),
  /** The example its protocol was taken from, when one was chosen. */
  preset: z.string().optional(),
  /** School holidays in which no overleg of a reeks is planned; absent: they are not skipped. */
  vakantieregio: Vakantieregio.optional(),
  /** The deelnemer who judges aanmeldingen together with the coördinator; absent: she does it alone. */
  tweedeBeoordelaar: z.string().optional(),
  partners: z.array(Partner),
  deelnemers: z.array(Deelnemer),
  /** Who is away, and when; not of longer ago than needed. */
  verlof: z.array(Verlof).optional(),
  /** When the people of a partner would rather get no reminders. */
  rust: z.array(Rust).optional(),
  /** Rises with every change of partners and deelnemers, so that a person confirms what they saw. Absent: never saved. */
  versie: z.number().int().min(0).optional(),
  /** Who may set it up: added the bot to the team (Entra object ids). */
  inrichters: z.array(z.string()),
  /** Who began it as coördinator of another netwerk of the same team (Entra object id): may set it up. */
  begonnenDoor: z.string().optional(),
  sinds: InstantText,
});
export type Netwerk = z.infer<typeof Netwerk>;

/** Who is in it: the part of a netwerk that a partner list speaks of. */
export type Bezetting = Pick<Netwerk, 'partners' | 'deelnemers'>;

export const Netwerken: Kind<Netwerk> = {
  name: 'netwerk',
  schema: Netwerk,
  shelves: [''],
  idOf: (netwerk) => netwerk.id,
  keyOf: () => 'netwerk',
};

/** A netwerk that nobody has set up yet. Retention is proposed, not chosen (domain rule 7). */
export const nieuwNetwerk = (
  van: Pick<Netwerk, 'id' | 'tenant' | 'naam' | 'inrichters' | 'sinds'> & { kanaal?: Netwerk['kanaal'] },
): Netwerk => ({
  id: van.id,
  tenant: van.tenant,
  naam: van.naam,
  status: 'inrichting',
  casusPrefix: 'ZN',
  doelgroep: { min: 12, max: 23 },
  tijdzone: 'Europe/Amsterdam',
  protocol: standaardProtocol,
  bewaartermijnen: {
    gekozen: false,
    afgewezenDagen: 28,
    casusNaSluitenDagen: 365,
    kaartenDagen: 30,
    auditDagen: 1826,
  },
  ...(van.kanaal ? { kanaal: van.kanaal } : {}),
  partners: [],
  deelnemers: [],
  inrichters: van.inrichters,
  sinds: van.sinds,
});

/** The partners of today. */
export const actievePartners = (netwerk: Pick<Netwerk, 'partners'>): Partner[] =>
  netwerk.partners.filter((partner) => partner.vertrokken === undefined);

/** Every partner this person speaks for, their own first. */
export const partnersVan = ({ partner, ookVoor }: Pick<Deelnemer, 'partner' | 'ookVoor'>): string[] => [
  partner,
  ...(ookVoor ?? []),
];

/** Whether this person speaks for this partner. */
export const hoortBij = (deelnemer: Pick<Deelnemer, 'partner' | 'ookVoor'>, partner: string): boolean =>
  deelnemer.partner === partner || (deelnemer.ookVoor?.includes(partner) ?? false);

/** Those who take part today. */
export const actieveDeelnemers = (netwerk: Bezetting): Deelnemer[] =>
  netwerk.deelnemers.filter((deelnemer) => deelnemer.vertrokken === undefined);

export const deelnemerMet = (netwerk: Bezetting, id: string): Deelnemer | undefined =>
  netwerk.deelnemers.find((deelnemer) => deelnemer.id === id);

export const partnerMet = (netwerk: Bezetting, id: string): Partner | undefined =>
  netwerk.partners.find((partner) => partner.id === id);

/** May run the netwerk: a coördinator or her plaatsvervanger. */
export const isCoordinator = ({ rollen }: Deelnemer): boolean =>
  rollen.includes('coordinator') || rollen.includes('plaatsvervanger');

/** Whom the bot turns to for the netwerk: the coördinatoren, or their plaatsvervangers when Teams knows none of them. */
export const coordinatoren = (netwerk: Bezetting): Deelnemer[] => {
  const actief = actieveDeelnemers(netwerk);
  const eerste = actief.filter(({ rollen }) => rollen.includes('coordinator'));
  const tweede = actief.filter(({ rollen }) => rollen.includes('plaatsvervanger'));
  return tweede.length > 0 && eerste.every(({ oid }) => oid === undefined) ? [...eerste, ...tweede] : eerste;
};

/** "Kevin Oosterhuis (Jongerenwerk)", as people name each other. */
export const naamMetPartner = (netwerk: Bezetting, id: string): string => {
  const deelnemer = deelnemerMet(netwerk, id);
  if (!deelnemer) return 'iemand die niet meer meedoet';
  const partner = partnerMet(netwerk, deelnemer.partner);
  return partner ? `${deelnemer.naam} (${partner.naam})` : deelnemer.naam;
};

/** Under this name the bot itself stands in a history, a levensloop and the audit log. */
export const BOT = 'ketenbot';

/** Who did something, as people read it: a person with their partner, or the bot. */
export const wieDeed = (netwerk: Bezetting, id: string): string =>
  id === BOT ? 'De bot' : naamMetPartner(netwerk, id);
