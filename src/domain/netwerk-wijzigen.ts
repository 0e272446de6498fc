import { UserError } from './errors.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Bezetting,
  type Deelnemer,
  deelnemerMet,
  type Rol,
} from './netwerk.ts';
import { metAccount } from './netwerk-koppelen.ts';
import { MAX_DEELNEMERS, MAX_NAAM } from './netwerk-regels.ts';
import type { Teamlid } from './netwerk-voorstel.ts';

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,200}\.[a-z]{2,20}$/i;

/** One thing about one person. `undefined` takes it away. */
export type Wijziging =
  | { readonly wat: 'naam'; readonly naam: string }
  | { readonly wat: 'rol'; readonly rollen: readonly Rol[] }
  | { readonly wat: 'partner'; readonly partner: string }
  | { readonly wat: 'ook'; readonly partners: readonly string[] }
  | { readonly wat: 'vervanger'; readonly vervanger: string | undefined }
  | { readonly wat: 'email'; readonly email: string | undefined }
  | { readonly wat: 'team'; readonly lid: Teamlid | undefined };

/** The person as changed. Throws `UserError`, naming the input `waarde`, when that cannot be. */
export const wijzigDeelnemer = (
  deelnemer: Deelnemer,
  wijziging: Wijziging,
  bezetting: Bezetting,
): Deelnemer => {
  switch (wijziging.wat) {
    case 'naam':
      return { ...deelnemer, naam: leesNaam(wijziging.naam) };
    case 'rol':
      if (wijziging.rollen.length === 0) throw fout('Kies minstens één rol.');
      return { ...deelnemer, rollen: [...wijziging.rollen] };
    case 'partner':
      if (!doetMee(bezetting, wijziging.partner)) throw fout('Kies een organisatie uit de lijst.');
      return metOok({ ...deelnemer, partner: wijziging.partner }, deelnemer.ookVoor ?? []);
    case 'ook':
      if (!wijziging.partners.every((id) => doetMee(bezetting, id)))
        throw fout('Kies organisaties uit de lijst.');
      return metOok(deelnemer, wijziging.partners);
    case 'vervanger':
      return metVervanger(deelnemer, wijziging.vervanger, bezetting);
    case 'email':
      return metEmail(deelnemer, wijziging.email, bezetting);
    case 'team':
      return metLid(deelnemer, wijziging.lid, bezetting);
  }
};

const fout = (zin: string): UserError => new UserError(zin, 'waarde');

const doetMee = (bezetting: Bezetting, id: string): boolean =>
  actievePartners(bezetting).some((partner) => partner.id === id);

/** Speaks for these partners as well, each once and never the own one twice. */
const metOok = (deelnemer: Deelnemer, partners: readonly string[]): Deelnemer => {
  const { ookVoor: _was, ...rest } = deelnemer;
  const ook = [...new Set(partners)].filter((id) => id !== deelnemer.partner);
  return ook.length === 0 ? rest : { ...rest, ookVoor: ook };
};

/** A name as it is kept: one line, without signs that turn the text around it. Throws `UserError`. */
export const leesNaam = (tekst: string): string => {
  const naam = schoon(tekst);
  if (naam === '') throw fout('Vul een naam in.');
  if (!/[\p{L}\p{N}]/u.test(naam)) throw fout('Vul een naam in met minstens één letter.');
  if (naam.length > MAX_NAAM) throw fout(`De naam is te lang. Gebruik hoogstens ${MAX_NAAM} tekens.`);
  return naam;
};

const schoon = (tekst: string): string =>
  tekst
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const metVervanger = (deelnemer: Deelnemer, id: string | undefined, bezetting: Bezetting): Deelnemer => {
  const { vervanger: _was, ...zonder } = deelnemer;
  if (id === undefined) return zonder;
  if (id === deelnemer.id) throw fout('Iemand kan niet zijn eigen vervanger zijn. Kies een ander.');
  if (!actieveDeelnemers(bezetting).some((ander) => ander.id === id))
    throw fout('Deze persoon doet niet (meer) mee. Kies een ander.');
  return { ...zonder, vervanger: id };
};

const metEmail = (deelnemer: Deelnemer, tekst: string | undefined, bezetting: Bezetting): Deelnemer => {
  const { email: _was, ...zonder } = deelnemer;
  const email = schoon(tekst ?? '').toLowerCase();
  if (email === '') return zonder;
  if (!EMAIL.test(email)) throw fout('Dit is geen e-mailadres. Vul bijvoorbeeld naam@organisatie.nl in.');
  const ander = actieveDeelnemers(bezetting).find((een) => een.id !== deelnemer.id && een.email === email);
  if (ander) throw fout(`Dit e-mailadres is al van ${ander.naam}.`);
  return { ...zonder, email };
};

const metLid = (deelnemer: Deelnemer, lid: Teamlid | undefined, bezetting: Bezetting): Deelnemer => {
  if (lid === undefined) {
    const { oid: _oid, teamsId: _teamsId, ...zonder } = deelnemer;
    return zonder;
  }
  const ander = actieveDeelnemers(bezetting).find((een) => een.id !== deelnemer.id && een.oid === lid.oid);
  if (ander) throw fout(`Deze persoon in het team is al gekoppeld aan ${ander.naam}.`);
  return metAccount(deelnemer, lid);
};

/** The same list with this person changed, or added. */
export const metDeelnemer = <B extends Bezetting>(bezetting: B, deelnemer: Deelnemer): B => {
  if (deelnemerMet(bezetting, deelnemer.id))
    return {
      ...bezetting,
      deelnemers: bezetting.deelnemers.map((een) => (een.id === deelnemer.id ? deelnemer : een)),
    };
  if (bezetting.deelnemers.length >= MAX_DEELNEMERS)
    throw new UserError(`Er staan al ${MAX_DEELNEMERS} mensen op de lijst. Meer kan niet.`);
  return { ...bezetting, deelnemers: [...bezetting.deelnemers, deelnemer] };
};

/** Takes no part any more, by decision of a coördinator. */
export const haalUit = (deelnemer: Deelnemer, nu: string): Deelnemer => ({
  ...deelnemer,
  vertrokken: deelnemer.vertrokken ?? nu,
  verwijderd: true,
});

/** Takes part again; without the account when somebody else has it now. */
export const neemTerug = (deelnemer: Deelnemer, bezetting: Bezetting): Deelnemer => {
  const { vertrokken: _weg, verwijderd: _uit, oid, teamsId, ...rest } = deelnemer;
  const bezet = oid === undefined || actieveDeelnemers(bezetting).some((een) => een.oid === oid);
  return bezet ? rest : { ...rest, oid, ...(teamsId === undefined ? {} : { teamsId }) };
};
