import { z } from 'zod/v4';
import { fold } from './lijst/tekst.ts';
import { type Bezetting, Deelnemer, deelnemerMet, Partner, partnerMet } from './netwerk.ts';
import { kind, SealedContent } from './row.ts';
import { InstantText } from './time.ts';

/** Somebody in the netwerk's team, as far as finding them needs. */
export const Teamlid = z.object({
  oid: z.string(),
  teamsId: z.string(),
  naam: z.string(),
  email: z.string().optional(),
  upn: z.string().optional(),
});
export type Teamlid = z.infer<typeof Teamlid>;

/** How a deelnemer was found in the team. */
export const Vondst = z.enum(['al bekend', 'e-mail', 'naam', 'gekozen']);
export type Vondst = z.infer<typeof Vondst>;

/** A deelnemer of whom it is not sure who that is in the team. */
export const Twijfel = z.object({
  deelnemer: z.string(),
  waarom: z.string(),
  kandidaten: z.array(Teamlid),
});
export type Twijfel = z.infer<typeof Twijfel>;

/**
 * A partner list that was read and is not confirmed yet: what the netwerk would get. Of the one who sent it (`id` is
 * their Entra object id). Ids of partners and deelnemers are those they have, or will have, in the netwerk.
 */
export const Voorstel = z.object({
  id: z.string(),
  /** Rises with every correction: what is confirmed is what was seen. */
  revisie: z.number().int().min(0),
  sinds: InstantText,
  bron: z.string(),
  partners: z.array(Partner),
  deelnemers: z.array(Deelnemer),
  gevonden: z.record(z.string(), Vondst),
  twijfel: z.array(Twijfel),
  /** Deelnemers of the list that are left out. */
  overgeslagen: z.array(z.string()),
  /** Deelnemers of the netwerk, not on the list, who are taken out. */
  weg: z.array(z.string()),
  /** Whether Teams told who is in the team. */
  teamBekend: z.boolean(),
  /** How many columns were not used, and how many lines are in `content`. */
  kolommen: z.number().int().min(0),
  rest: z.number().int().min(0),
  sleutel: z.string(),
  content: SealedContent,
});
export type Voorstel = z.infer<typeof Voorstel>;

/** What had no place: text of a document that may be about anything, so it is sealed. */
export const VoorstelRest = z.object({
  kolommen: z.array(z.string()),
  nietGeplaatst: z.array(z.object({ rij: z.string(), waarom: z.string() })),
  opmerkingen: z.array(z.string()),
});
export type VoorstelRest = z.infer<typeof VoorstelRest>;
export const Voorstellen = kind('lijstvoorstel', Voorstel, { content: VoorstelRest });

/** The partner of this name. */
export const zelfdePartner = (partners: readonly Partner[], naam: string): Partner | undefined =>
  partners.find((partner) => fold(partner.naam) === fold(naam));

/** The same person: by e-mail, then by Teams account, then by name within one partner. */
export const zelfdePersoon = (
  deelnemers: readonly Deelnemer[],
  wie: Pick<Deelnemer, 'naam' | 'partner'> & { email?: string | undefined; oid?: string | undefined },
): Deelnemer | undefined => {
  const { email, oid } = wie;
  return (
    (email === undefined
      ? undefined
      : deelnemers.find((een) => een.email !== undefined && fold(een.email) === fold(email))) ??
    (oid === undefined ? undefined : deelnemers.find((een) => een.oid === oid)) ??
    deelnemers.find((een) => een.partner === wie.partner && fold(een.naam) === fold(wie.naam))
  );
};

/**
 * The proposal against the netwerk as it is now: what somebody else added in the meantime is the same partner or
 * person, not a second one; who left since it was read stays out, who was linked since stays linked.
 */
export const opNetwerk = (voorstel: Voorstel, netwerk: Bezetting): Voorstel => {
  const ids = gelijken(voorstel, netwerk);
  const idVan = (id: string): string => ids.get(id) ?? id;
  const metId = ids.size === 0 ? voorstel : metIds(voorstel, idVan);
  return {
    ...metId,
    deelnemers: metId.deelnemers.map((deelnemer) => {
      const nu = deelnemerMet(netwerk, deelnemer.id);
      return nu ? bijgewerkt(deelnemer, nu, voorstel.sinds) : deelnemer;
    }),
  };
};

/** Ids of the proposal that are somebody or something in the netwerk by now. */
const gelijken = (voorstel: Voorstel, netwerk: Bezetting): Map<string, string> => {
  const ids = new Map<string, string>();
  for (const partner of voorstel.partners) {
    if (partnerMet(netwerk, partner.id)) continue;
    const zelfde = zelfdePartner(netwerk.partners, partner.naam);
    if (zelfde) ids.set(partner.id, zelfde.id);
  }
  const bezet = new Set(voorstel.deelnemers.map(({ id }) => id));
  for (const deelnemer of voorstel.deelnemers) {
    if (deelnemerMet(netwerk, deelnemer.id)) continue;
    const vrij = netwerk.deelnemers.filter(({ id }) => !bezet.has(id));
    const partner = ids.get(deelnemer.partner) ?? deelnemer.partner;
    const zelfde = zelfdePersoon(vrij, { ...deelnemer, partner });
    if (!zelfde) continue;
    ids.set(deelnemer.id, zelfde.id);
    bezet.add(zelfde.id);
  }
  return ids;
};

const bijgewerkt = (deelnemer: Deelnemer, nu: Deelnemer, gelezen: string): Deelnemer => {
  const { vertrokken, verwijderd, oid, teamsId } = nu;
  if (vertrokken !== undefined && (vertrokken >= gelezen || deelnemer.oid === undefined))
    return { ...deelnemer, vertrokken, ...(verwijderd === undefined ? {} : { verwijderd }) };
  if (deelnemer.oid !== undefined || oid === undefined) return deelnemer;
  return { ...deelnemer, oid, ...(teamsId === undefined ? {} : { teamsId }) };
};

const metIds = (voorstel: Voorstel, idVan: (id: string) => string): Voorstel => ({
  ...voorstel,
  partners: voorstel.partners.map((partner) => ({ ...partner, id: idVan(partner.id) })),
  deelnemers: voorstel.deelnemers.map((deelnemer) => ({
    ...deelnemer,
    id: idVan(deelnemer.id),
    partner: idVan(deelnemer.partner),
    ...(deelnemer.ookVoor === undefined ? {} : { ookVoor: deelnemer.ookVoor.map(idVan) }),
    ...(deelnemer.vervanger === undefined ? {} : { vervanger: idVan(deelnemer.vervanger) }),
  })),
  gevonden: Object.fromEntries(Object.entries(voorstel.gevonden).map(([id, hoe]) => [idVan(id), hoe])),
  twijfel: voorstel.twijfel.map((een) => ({ ...een, deelnemer: idVan(een.deelnemer) })),
  overgeslagen: voorstel.overgeslagen.map(idVan),
});

/** The part of a proposal that is about partners and people. */
export type VoorstelMensen = Pick<
  Voorstel,
  'partners' | 'deelnemers' | 'gevonden' | 'twijfel' | 'overgeslagen' | 'weg' | 'teamBekend'
>;

/** What the netwerk becomes when the proposal is confirmed. Who is not on the list stays, unless in `weg`. */
export const voegSamen = <N extends Bezetting>(netwerk: N, voorstel: VoorstelMensen, nu: string): N => {
  const meegenomen = voorstel.deelnemers.filter(({ id }) => !voorstel.overgeslagen.includes(id));
  const weg = new Set(voorstel.weg.filter((id) => !meegenomen.some((deelnemer) => deelnemer.id === id)));
  const blijft = netwerk.deelnemers.map((deelnemer) =>
    weg.has(deelnemer.id) && deelnemer.vertrokken === undefined
      ? { ...deelnemer, vertrokken: nu, verwijderd: true }
      : deelnemer,
  );
  return {
    ...netwerk,
    partners: samen(netwerk.partners, voorstel.partners),
    deelnemers: samen(blijft, meegenomen),
  };
};

const samen = <T extends { readonly id: string }>(nu: readonly T[], nieuw: readonly T[]): T[] => {
  const over = new Map(nieuw.map((een) => [een.id, een]));
  const gewijzigd = nu.map((een) => over.get(een.id) ?? een);
  const bekend = new Set(nu.map(({ id }) => id));
  return [...gewijzigd, ...nieuw.filter(({ id }) => !bekend.has(id))];
};
