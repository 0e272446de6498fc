import { z } from 'zod/v4';
import { type VraagView, vraagCard } from '../../../cards/netwerk/vraag.ts';
import { UserError } from '../../domain/errors.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Bezetting,
  type Deelnemer,
  hoortBij,
  partnerMet,
  partnersVan,
} from '../../domain/netwerk.ts';
import { ROL_UITLEG, ROLLEN } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Turn } from '../turn.ts';
import { type Blad, Waar } from './blad.ts';
import { GEEN_TEAM, type Keuze, keuzeVan, passend, teamVan, vrijeLeden } from './team.ts';

const Wat = z.enum(['naam', 'partner', 'ook', 'rol', 'vervanger', 'email', 'team']);
export const Vraag = z.object({ waar: Waar, deelnemer: z.string(), wat: Wat });
export type Vraag = z.infer<typeof Vraag>;
export const Antwoord = Vraag.extend({
  waarde: z.string().max(2_000).default(''),
  zoek: z.string().max(200).default(''),
});
export type Antwoord = z.infer<typeof Antwoord>;

type Gevraagd = Pick<VraagView, 'vraag' | 'uitleg' | 'punten' | 'keuzes' | 'meer' | 'waarde' | 'zoek'>;
/** Nobody. */
export const GEEN = 'geen';
const ZOEK = 'Staat de persoon er niet bij? Typ een deel van de naam';

const wieOokAl = (blad: Blad, wie: Deelnemer, zoek: string): Gevraagd => {
  const { bezetting } = blad;
  const anderen = actieveDeelnemers(bezetting).filter(
    ({ id, naam }) => id !== wie.id && naam.toLowerCase().includes(zoek.trim().toLowerCase()),
  );
  const isCollega = (ander: Deelnemer) => partnersVan(wie).some((id) => hoortBij(ander, id));
  const collegas = anderen.filter(isCollega);
  const rest = anderen.filter((ander) => !isCollega(ander));
  const keuze = ({ id, naam, partner }: Deelnemer): Keuze => ({
    title: `${naam} (${partnerMet(bezetting, partner)?.naam ?? 'geen organisatie'})`.slice(0, 120),
    value: id,
  });
  const { keuzes, over } = passend([
    { title: 'Geen vaste vervanger', value: GEEN },
    ...[...collegas, ...rest].map(keuze),
  ]);
  const nu = wie.vervanger ?? GEEN;
  return {
    vraag: `Wie is de vaste vervanger van ${wie.naam}?`,
    keuzes,
    waarde: keuzes.some(({ value }) => value === nu) ? nu : undefined,
    ...(over || zoek !== '' ? { zoek: { label: ZOEK, waarde: zoek } } : {}),
  };
};

const wieInTeam = async (turn: Turn, blad: Blad, wie: Deelnemer, zoek: string): Promise<Gevraagd> => {
  const team = await teamVan(turn);
  const bekend =
    blad.huidig?.voorstel.twijfel.find(({ deelnemer }) => deelnemer === wie.id)?.kandidaten ?? [];
  if (!team && bekend.length === 0) throw new UserError(`${GEEN_TEAM} Probeer het over een minuut opnieuw.`);
  const vrij = vrijeLeden(team ?? bekend, blad.bezetting, { naam: wie.naam, zoek, behalve: wie.id });
  const eerst = vrij.filter(({ oid }) => bekend.some((kandidaat) => kandidaat.oid === oid));
  const { keuzes, over } = passend([
    { title: 'Niemand: nog niet in het team', value: GEEN },
    ...[...eerst, ...vrij.filter((lid) => !eerst.includes(lid))].map(keuzeVan),
  ]);
  return {
    vraag: `Wie is ${wie.naam} in het team?`,
    keuzes,
    waarde: keuzes.some(({ value }) => value === wie.oid) ? wie.oid : undefined,
    uitleg: 'Wie je kiest, ziet wat deze deelnemer mag zien.',
    ...(over || zoek !== '' ? { zoek: { label: ZOEK, waarde: zoek } } : {}),
  };
};

const partnerKeuzes = (bezetting: Bezetting, behalve?: string): Keuze[] =>
  passend(
    actievePartners(bezetting)
      .filter(({ id }) => id !== behalve)
      .map(({ id, naam }) => ({ title: naam, value: id })),
  ).keuzes;

const gevraagd = async (
  turn: Turn,
  blad: Blad,
  wie: Deelnemer,
  { wat, zoek }: Antwoord,
): Promise<Gevraagd> => {
  switch (wat) {
    case 'naam':
      return { vraag: 'Hoe heet deze persoon?', waarde: wie.naam };
    case 'email':
      return {
        vraag: `Wat is het e-mailadres van ${wie.naam}?`,
        waarde: wie.email,
        uitleg: 'Leeg laten mag.',
      };
    case 'rol':
      return {
        vraag: `Wat is de rol van ${wie.naam}?`,
        keuzes: ROLLEN.map(({ rol, woord }) => ({ title: woord, value: rol })),
        meer: true,
        waarde: wie.rollen,
        punten: ROLLEN.map(({ rol, woord }) => `${woord}: ${ROL_UITLEG[rol]}`),
      };
    case 'partner':
      return {
        vraag: `Bij welke organisatie hoort ${wie.naam}?`,
        keuzes: partnerKeuzes(blad.bezetting),
        waarde: wie.partner,
      };
    case 'ook':
      return {
        vraag: `Bij welke organisaties hoort ${wie.naam} ook?`,
        keuzes: partnerKeuzes(blad.bezetting, wie.partner),
        meer: true,
        waarde: wie.ookVoor ?? [],
        uitleg: 'Niets aankruisen mag: dan hoort deze persoon alleen bij de eigen organisatie.',
      };
    case 'vervanger':
      return wieOokAl(blad, wie, zoek);
    case 'team':
      return wieInTeam(turn, blad, wie, zoek);
  }
};

/** Asks one thing about one person, with what is so now. */
export const stel = async (
  turn: Turn,
  blad: Blad,
  wie: Deelnemer,
  antwoord: Antwoord,
  fout?: string,
): Promise<Reply> => {
  const { waar, deelnemer, wat } = antwoord;
  const vraag = await gevraagd(turn, blad, wie, antwoord);
  return {
    kind: 'card',
    summary: 'Wijzigen',
    busy: true,
    card: vraagCard({
      netwerk: turn.netwerk.naam,
      titel: wie.naam,
      fout,
      ...vraag,
      ...(fout !== undefined && vraag.keuzes === undefined ? { waarde: antwoord.waarde.slice(0, 260) } : {}),
      verb: 'netwerk.zet',
      data: { waar, deelnemer, wat },
      terug: { title: 'Terug', verb: 'netwerk.persoon', data: { waar, deelnemer } },
    }),
  };
};
