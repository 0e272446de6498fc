import { z } from 'zod/v4';
import { type VraagView, vraagCard } from '../../../cards/netwerk/vraag.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, Binding, type Deelnemer, partnerMet, Rol } from '../../domain/netwerk.ts';
import { type Wijziging, wijzigDeelnemer } from '../../domain/netwerk-wijzigen.ts';
import { BINDINGEN, ROLLEN } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { type Blad, bladVan, partnerOp, persoonOp, Waar } from './blad.ts';
import { toonBlad } from './lijsten.ts';
import { toonPersoon } from './persoon.ts';
import { GEEN_TEAM, type Keuze, keuzeVan, passend, teamVan, vrijeLeden } from './team.ts';

const Wat = z.enum(['naam', 'partner', 'rol', 'vervanger', 'email', 'team']);
const Vraag = z.object({ waar: Waar, deelnemer: z.string(), wat: Wat });
type Vraag = z.infer<typeof Vraag>;
const Antwoord = Vraag.extend({
  waarde: z.string().max(2_000).default(''),
  zoek: z.string().max(200).default(''),
});
type Antwoord = z.infer<typeof Antwoord>;

type Gevraagd = Pick<VraagView, 'vraag' | 'uitleg' | 'keuzes' | 'meer' | 'waarde' | 'zoek'>;
const GEEN = 'geen';
const ZOEK = 'Staat de persoon er niet bij? Typ een deel van de naam';

const wieOokAl = (blad: Blad, wie: Deelnemer, zoek: string): Gevraagd => {
  const { bezetting } = blad;
  const anderen = actieveDeelnemers(bezetting).filter(
    ({ id, naam }) => id !== wie.id && naam.toLowerCase().includes(zoek.trim().toLowerCase()),
  );
  const collegas = anderen.filter(({ partner }) => partner === wie.partner);
  const rest = anderen.filter(({ partner }) => partner !== wie.partner);
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
        uitleg: 'Wie alleen leidinggevende is, ziet aantallen en nooit de inhoud van een casus.',
      };
    case 'partner':
      return {
        vraag: `Bij welke organisatie hoort ${wie.naam}?`,
        keuzes: passend(blad.bezetting.partners.map(({ id, naam }) => ({ title: naam, value: id }))).keuzes,
        waarde: wie.partner,
      };
    case 'vervanger':
      return wieOokAl(blad, wie, zoek);
    case 'team':
      return wieInTeam(turn, blad, wie, zoek);
  }
};

const stel = async (
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

/** The answer read; undefined when nothing was answered. */
const leesWijziging = async (
  turn: Turn,
  blad: Blad,
  { wat, waarde }: Antwoord,
  wie: Deelnemer,
): Promise<Wijziging | undefined> => {
  switch (wat) {
    case 'naam':
      return { wat, naam: waarde };
    case 'email':
      return { wat, email: waarde };
    case 'rol':
      return { wat, rollen: z.array(Rol).parse(waarde.split(',').filter((rol) => rol !== '')) };
    case 'partner':
      return waarde === '' ? undefined : { wat, partner: waarde };
    case 'vervanger':
      return waarde === '' ? undefined : { wat, vervanger: waarde === GEEN ? undefined : waarde };
    case 'team': {
      if (waarde === '') return undefined;
      if (waarde === GEEN) return { wat, lid: undefined };
      const bekend =
        blad.huidig?.voorstel.twijfel.find(({ deelnemer }) => deelnemer === wie.id)?.kandidaten ?? [];
      const lid = ((await teamVan(turn)) ?? bekend).find(({ oid }) => oid === waarde);
      if (!lid) throw new UserError('Deze persoon zit niet (meer) in het team. Kies een ander.');
      return { wat, lid };
    }
  }
};

const GEWIJZIGD: Record<Vraag['wat'], string> = {
  naam: 'De naam is gewijzigd.',
  partner: 'De organisatie is gewijzigd.',
  rol: 'De rol is gewijzigd.',
  vervanger: 'De vervanger is gewijzigd.',
  email: 'Het e-mailadres is gewijzigd.',
  team: 'De koppeling met het team is gewijzigd.',
};

const zet = async (turn: Turn, antwoord: Antwoord): Promise<Reply> => {
  const blad = await bladVan(turn, antwoord.waar);
  const wie = persoonOp(blad, antwoord.deelnemer);
  if (wie.vertrokken !== undefined && antwoord.wat !== 'team') return toonPersoon(blad, wie);
  // Words to look for narrow the choice; they are no answer.
  if (antwoord.zoek.trim() !== '' && antwoord.waarde === '') return stel(turn, blad, wie, antwoord);
  try {
    const wijziging = await leesWijziging(turn, blad, antwoord, wie);
    if (!wijziging) return await stel(turn, blad, wie, antwoord, 'Maak een keuze.');
    const wordt = wijzigDeelnemer(wie, wijziging, blad.bezetting);
    const isZeker = !blad.huidig?.voorstel.twijfel.some(({ deelnemer }) => deelnemer === wie.id);
    if (isGelijk(wordt, wie) && (wijziging.wat !== 'team' || isZeker))
      return toonPersoon(blad, wie, 'Er is niets veranderd.');
    const na = blad.zet(wordt, wijziging.wat !== 'team' ? undefined : wijziging.lid ? 'gekozen' : 'los');
    if (blad.waar === 'netwerk') turn.audit(`${antwoord.wat} gewijzigd`, wie.id);
    return toonPersoon(na, wordt, GEWIJZIGD[antwoord.wat]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return stel(turn, blad, wie, antwoord, error.message);
  }
};

const isGelijk = (a: Deelnemer, b: Deelnemer): boolean => sleutelVan(a) === sleutelVan(b);

/** The fields in one order. */
const sleutelVan = (deelnemer: Deelnemer): string => JSON.stringify(Object.entries(deelnemer).toSorted());

const OverPartner = z.object({ waar: Waar, partner: z.string() });

const vraagBinding = async (
  turn: Turn,
  { waar, partner: id }: z.infer<typeof OverPartner>,
  fout?: string,
): Promise<Reply> => {
  const partner = partnerOp(await bladVan(turn, waar), id);
  return {
    kind: 'card',
    summary: 'Wijzigen',
    busy: true,
    card: vraagCard({
      netwerk: turn.netwerk.naam,
      titel: partner.naam,
      fout,
      vraag: `Hoe doet ${partner.naam} mee?`,
      keuzes: BINDINGEN.map(({ binding, woord }) => ({ title: woord, value: binding })),
      waarde: partner.binding,
      verb: 'netwerk.zetPartner',
      data: { waar, partner: id },
      terug: { title: 'Terug', verb: 'netwerk.lijst', data: { waar, wat: 'partners' } },
    }),
  };
};

const zetBinding = async (
  turn: Turn,
  data: z.infer<typeof OverPartner> & { waarde: string },
): Promise<Reply> => {
  const { waar, partner: id, waarde } = data;
  const binding = Binding.safeParse(waarde);
  if (!binding.success) return vraagBinding(turn, data, 'Maak een keuze.');
  const blad = await bladVan(turn, waar);
  const partner = partnerOp(blad, id);
  const vraag = { waar, wat: 'partners', pagina: 1 } as const;
  if (partner.binding === binding.data) return toonBlad(blad, vraag, 'Er is niets veranderd.');
  const na = blad.zetPartner({ ...partner, binding: binding.data });
  if (waar === 'netwerk') turn.audit('binding gewijzigd', id);
  return toonBlad(na, vraag, `${partner.naam} is nu ${binding.data}.`);
};

export const wijzigVerbs: readonly Verb[] = [
  verb('netwerk.vraag', 'inrichten', Antwoord, async (turn, antwoord) => {
    const blad = await bladVan(turn, antwoord.waar);
    return stel(turn, blad, persoonOp(blad, antwoord.deelnemer), { ...antwoord, waarde: '', zoek: '' });
  }),
  verb('netwerk.zet', 'inrichten', Antwoord, zet),
  verb('netwerk.partner', 'inrichten', OverPartner, (turn, data) => vraagBinding(turn, data)),
  verb(
    'netwerk.zetPartner',
    'inrichten',
    OverPartner.extend({ waarde: z.string().max(40).default('') }),
    zetBinding,
  ),
];
