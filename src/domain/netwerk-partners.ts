import { UserError } from './errors.ts';
import { fold } from './lijst/tekst.ts';
import { SECTOREN } from './lijst/woordenlijst.ts';
import {
  actieveDeelnemers,
  type Bezetting,
  Binding,
  type Deelnemer,
  hoortBij,
  type Partner,
  partnerMet,
} from './netwerk.ts';
import { MAX_PARTNERS } from './netwerk-regels.ts';
import { haalUit, leesNaam } from './netwerk-wijzigen.ts';

/** What can be changed about a partner. */
export const PARTNERVELDEN = ['naam', 'sector', 'binding', 'leidinggevende', 'getekend'] as const;
export type Partnerveld = (typeof PARTNERVELDEN)[number];

const fout = (zin: string): UserError => new UserError(zin, 'waarde');

const genaamd = ({ partners }: Bezetting, naam: string, behalve: string | undefined): Partner[] =>
  partners.filter((een) => een.id !== behalve && fold(een.naam) === fold(naam));

const eisNietBezet = (bezetting: Bezetting, naam: string, behalve: string | undefined): void => {
  const nu = genaamd(bezetting, naam, behalve).find(({ vertrokken }) => vertrokken === undefined);
  if (nu) throw fout(`${nu.naam} staat al bij de partners. Kies een andere naam.`);
};

/** Throws when another partner has this name; one that takes no part any more can be brought back. */
export const eisVrijeNaam = (bezetting: Bezetting, naam: string, behalve?: string): void => {
  eisNietBezet(bezetting, naam, behalve);
  const [eerder] = genaamd(bezetting, naam, behalve);
  if (eerder)
    throw fout(
      `${eerder.naam} deed eerder mee en staat onderaan bij Partners. Laat die partner daar weer meedoen.`,
    );
};

/** The partner as changed; `waarde` is what was typed or chosen. Throws `UserError`, naming the input `waarde`. */
export const wijzigPartner = (
  partner: Partner,
  veld: Partnerveld,
  waarde: string,
  bezetting: Bezetting,
): Partner => {
  switch (veld) {
    case 'naam': {
      const naam = leesNaam(waarde);
      eisVrijeNaam(bezetting, naam, partner.id);
      return { ...partner, naam };
    }
    case 'sector': {
      const { sector: _was, ...zonder } = partner;
      if (waarde === GEEN_SECTOR) return zonder;
      const sector = SECTOREN.find((een) => een === waarde);
      if (sector === undefined) throw fout('Kies een sector uit de lijst, of geen sector.');
      return { ...zonder, sector };
    }
    case 'binding': {
      const binding = Binding.safeParse(waarde);
      if (!binding.success) throw fout('Maak een keuze.');
      return { ...partner, binding: binding.data };
    }
    case 'leidinggevende': {
      const { leidinggevendeFunctie: _was, ...zonder } = partner;
      return waarde.trim() === '' ? zonder : { ...zonder, leidinggevendeFunctie: leesNaam(waarde) };
    }
    case 'getekend': {
      if (waarde !== 'ja' && waarde !== 'nee') throw fout('Kies ja of nee.');
      return { ...partner, getekend: waarde === 'ja' };
    }
  }
};

/** Chosen for a partner whose sector is none of the list. */
export const GEEN_SECTOR = 'geen';

/** The same list with this partner changed, or added. */
export const metPartner = <B extends Bezetting>(bezetting: B, partner: Partner): B => {
  if (partnerMet(bezetting, partner.id))
    return {
      ...bezetting,
      partners: bezetting.partners.map((een) => (een.id === partner.id ? partner : een)),
    };
  if (bezetting.partners.length >= MAX_PARTNERS)
    throw new UserError(`Er staan al ${MAX_PARTNERS} partners op de lijst. Meer kan niet.`);
  return { ...bezetting, partners: [...bezetting.partners, partner] };
};

/** Those who take part and have this as their own partner: somebody must say what they do when it goes. */
export const eigenMensen = (bezetting: Bezetting, partner: string): Deelnemer[] =>
  actieveDeelnemers(bezetting).filter((deelnemer) => deelnemer.partner === partner);

/** Those who speak for this partner too, beside their own. */
export const ookMensen = (bezetting: Bezetting, partner: string): Deelnemer[] =>
  actieveDeelnemers(bezetting).filter(
    (deelnemer) => deelnemer.partner !== partner && hoortBij(deelnemer, partner),
  );

/** Without these among the partners somebody speaks for as well. */
export const zonderOok = (deelnemer: Deelnemer, weg: readonly string[]): Deelnemer => {
  const { ookVoor, ...rest } = deelnemer;
  const over = (ookVoor ?? []).filter((id) => !weg.includes(id));
  return over.length === 0 ? rest : { ...rest, ookVoor: over };
};

/** Where the people of a partner go: to another partner (its id), or out of the netwerk as well. */
export type Naar = { readonly mensen: 'uit' } | { readonly mensen: 'naar'; readonly partner: string };

/**
 * Without this partner: it keeps its name for what names it already. Throws `UserError` when it still has people and
 * it is not said what becomes of them.
 */
export const haalPartnerUit = <B extends Bezetting>(
  bezetting: B,
  id: string,
  naar: Naar | undefined,
  nu: string,
): B => {
  const mensen = new Set(eigenMensen(bezetting, id).map((een) => een.id));
  if (mensen.size > 0 && naar === undefined) throw new UserError('Kies wat er met de mensen gebeurt.');
  const doel = naar?.mensen === 'naar' ? partnerMet(bezetting, naar.partner) : undefined;
  if (naar?.mensen === 'naar' && (!doel || doel.vertrokken !== undefined || doel.id === id))
    throw new UserError('Kies een partner die meedoet.');
  const na = (deelnemer: Deelnemer): Deelnemer => {
    if (deelnemer.partner !== id) return zonderOok(deelnemer, [id]);
    if (doel) return { ...zonderOok(deelnemer, [doel.id]), partner: doel.id };
    // Who left before does not come back by themselves into an organisation that takes no part.
    return haalUit(deelnemer, nu);
  };
  return {
    ...bezetting,
    partners: bezetting.partners.map((een) => (een.id === id ? { ...een, vertrokken: nu } : een)),
    deelnemers: bezetting.deelnemers.map(na),
  };
};

/** Takes part again, without people. Throws `UserError` when another partner has its name by now. */
export const neemPartnerTerug = <B extends Bezetting>(bezetting: B, partner: Partner): B => {
  eisNietBezet(bezetting, partner.naam, partner.id);
  const { vertrokken: _weg, ...rest } = partner;
  return metPartner(bezetting, rest);
};
