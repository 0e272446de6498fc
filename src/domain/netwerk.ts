import { z } from 'zod/v4';
import { Protocol, standaardProtocol } from './protocol.ts';
import type { Kind } from './row.ts';
import { DateText, InstantText } from './time.ts';

/** What a person is in the netwerk. `deelnemer` answers for a partner; `leidinggevende` sees totals, never content. */
export const Rol = z.enum(['coordinator', 'deelnemer', 'voorzitter', 'notulist', 'leidinggevende']);
export type Rol = z.infer<typeof Rol>;

export const Binding = z.enum(['kern', 'op afroep', 'extern']);
export type Binding = z.infer<typeof Binding>;

/** An organisation in the netwerk. */
export const Partner = z.object({
  id: z.string(),
  naam: z.string(),
  sector: z.string().optional(),
  binding: Binding,
  leidinggevendeFunctie: z.string().optional(),
});
export type Partner = z.infer<typeof Partner>;

/** A person of one partner. Known to Teams once `oid` (Entra object id) is there; gone when `vertrokken`. */
export const Deelnemer = z.object({
  id: z.string(),
  naam: z.string(),
  email: z.string().optional(),
  partner: z.string(),
  rollen: z.array(Rol).min(1),
  vervanger: z.string().optional(),
  oid: z.string().optional(),
  teamsId: z.string().optional(),
  vertrokken: InstantText.optional(),
  /** A coördinator took this person out: joining the team again does not undo that. */
  verwijderd: z.boolean().optional(),
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
  bewaartermijnen: Bewaartermijnen,
  kanaal: Kanaal.optional(),
  convenantTot: DateText.optional(),
  partners: z.array(Partner),
  deelnemers: z.array(Deelnemer),
  /** Rises with every change of partners and deelnemers, so that a person confirms what they saw. Absent: never saved. */
  versie: z.number().int().min(0).optional(),
  /** Who may set it up: added the bot to the team (Entra object ids). */
  inrichters: z.array(z.string()),
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

/** Those who take part today. */
export const actieveDeelnemers = (netwerk: Bezetting): Deelnemer[] =>
  netwerk.deelnemers.filter((deelnemer) => deelnemer.vertrokken === undefined);

export const deelnemerMet = (netwerk: Bezetting, id: string): Deelnemer | undefined =>
  netwerk.deelnemers.find((deelnemer) => deelnemer.id === id);

export const partnerMet = (netwerk: Bezetting, id: string): Partner | undefined =>
  netwerk.partners.find((partner) => partner.id === id);

export const isCoordinator = (deelnemer: Deelnemer): boolean => deelnemer.rollen.includes('coordinator');

export const coordinatoren = (netwerk: Bezetting): Deelnemer[] =>
  actieveDeelnemers(netwerk).filter(isCoordinator);

/** "Kevin Oosterhuis (Jongerenwerk)", as people name each other. */
export const naamMetPartner = (netwerk: Bezetting, id: string): string => {
  const deelnemer = deelnemerMet(netwerk, id);
  if (!deelnemer) return 'iemand die niet meer meedoet';
  const partner = partnerMet(netwerk, deelnemer.partner);
  return partner ? `${deelnemer.naam} (${partner.naam})` : deelnemer.naam;
};
