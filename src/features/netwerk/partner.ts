import { z } from 'zod/v4';
import { gevolgCard } from '../../../cards/netwerk/gevolg.ts';
import { persoonCard } from '../../../cards/netwerk/persoon.ts';
import { UserError } from '../../domain/errors.ts';
import type { Partner } from '../../domain/netwerk.ts';
import { gevolgenVanBinding } from '../../domain/netwerk-gevolgen.ts';
import {
  eigenMensen,
  ookMensen,
  PARTNERVELDEN,
  type Partnerveld,
  wijzigPartner,
} from '../../domain/netwerk-partners.ts';
import { BINDINGEN, namenVan } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { type Blad, bladVan, partnerOp, Waar } from './blad.ts';
import { jaNee, stel } from './partner-vragen.ts';
import { dagVan } from './woorden.ts';

const OverPartner = z.object({ waar: Waar, partner: z.string() });
const Veld = OverPartner.extend({ wat: z.enum(PARTNERVELDEN).default('binding') });
const Zet = Veld.extend({ waarde: z.string().max(2_000).default(''), zeker: z.boolean().default(false) });
type Zet = z.infer<typeof Zet>;

const NAMEN = 8;
const TITELS: Record<Partnerveld, string> = {
  naam: 'Naam',
  sector: 'Sector',
  binding: 'Hoe doet deze partner mee',
  leidinggevende: 'Leidinggevende',
  getekend: 'Convenant getekend',
};

const waardeVan = (partner: Partner, veld: Partnerveld): string => {
  switch (veld) {
    case 'naam':
      return partner.naam;
    case 'sector':
      return partner.sector ?? 'geen';
    case 'binding':
      return BINDINGEN.find(({ binding }) => binding === partner.binding)?.woord ?? partner.binding;
    case 'leidinggevende':
      return partner.leidinggevendeFunctie ?? 'niet ingevuld';
    case 'getekend':
      return jaNee(partner.getekend) ?? 'niet ingevuld';
  }
};

const mensenVan = (blad: Blad, partner: string): string => {
  const eigen = eigenMensen(blad.bezetting, partner);
  const ook = ookMensen(blad.bezetting, partner);
  const delen = [
    eigen.length > 0 && namenVan(eigen, NAMEN),
    ook.length > 0 && `${namenVan(ook, NAMEN)} (van een andere organisatie)`,
  ].filter((deel) => deel !== false);
  return delen.length === 0 ? 'niemand' : delen.join('; ');
};

const knoppenBij = ({ waar }: Blad, { id, vertrokken }: Partner) => {
  const lijst = { title: 'Naar de partners', verb: 'netwerk.lijst', data: { waar, wat: 'partners' } };
  if (waar === 'lijst') return [lijst];
  const partner = { partner: id };
  return vertrokken === undefined
    ? [
        { title: 'Iemand toevoegen', verb: 'netwerk.toevoegen', data: { bij: id } },
        { title: 'Doet niet meer mee', verb: 'netwerk.partnerWegVraag', data: partner },
        lijst,
      ]
    : [{ title: 'Weer laten meedoen', verb: 'netwerk.partnerTerug', data: partner }, lijst];
};

/** One partner, with what can be changed. */
export const toonPartner = (blad: Blad, partner: Partner, melding?: string): Reply => {
  const { waar, turn } = blad;
  const weg = partner.vertrokken;
  const velden = PARTNERVELDEN.map((wat) => ({
    titel: TITELS[wat],
    waarde: waardeVan(partner, wat),
    knop:
      weg === undefined
        ? { title: 'Wijzigen', verb: 'netwerk.partnerVraag', data: { waar, partner: partner.id, wat } }
        : undefined,
  }));
  return {
    kind: 'card',
    summary: 'Partner',
    busy: true,
    card: persoonCard({
      netwerk: turn.netwerk.naam,
      naam: partner.naam,
      melding,
      let: weg === undefined ? undefined : `${partner.naam} doet niet meer mee sinds ${dagVan(weg, turn)}.`,
      velden: [...velden, { titel: 'Mensen', waarde: mensenVan(blad, partner.id) }],
      knoppen: knoppenBij(blad, partner),
    }),
  };
};

/** Asked before a partner takes part in another way. */
const vraagZeker = (blad: Blad, partner: Partner, { waar, wat, waarde }: Zet, gevolgen: string[]): Reply => ({
  kind: 'card',
  summary: 'Wijzigen?',
  busy: true,
  card: gevolgCard({
    netwerk: blad.turn.netwerk.naam,
    titel: `Wordt ${partner.naam} ${waarde}?`,
    gevolgen,
    ja: {
      title: 'Ja, wijzigen',
      verb: 'netwerk.zetPartner',
      data: { waar, partner: partner.id, wat, waarde, zeker: true },
    },
    nee: { title: 'Nee, terug', verb: 'netwerk.partner', data: { waar, partner: partner.id } },
  }),
});

const zet = async (turn: Turn, data: Zet): Promise<Reply> => {
  const { waar, wat, waarde, zeker } = data;
  const blad = await bladVan(turn, waar);
  const partner = partnerOp(blad, data.partner);
  if (partner.vertrokken !== undefined) return toonPartner(blad, partner);
  try {
    const wordt = wijzigPartner(partner, wat, waarde, blad.bezetting);
    if (waardeVan(wordt, wat) === waardeVan(partner, wat))
      return toonPartner(blad, partner, 'Er is niets veranderd.');
    const gevolgen = waar === 'netwerk' ? gevolgenVanBinding(partner, wordt.binding, blad.bezetting) : [];
    if (gevolgen.length > 0 && !zeker) return vraagZeker(blad, partner, data, gevolgen);
    const na = blad.zetPartner(wordt);
    if (waar === 'netwerk') turn.audit(`partner: ${wat} gewijzigd`, partner.id);
    return toonPartner(na, wordt, `${TITELS[wat]}: ${waardeVan(wordt, wat)}.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return stel(blad, partner, wat, waarde, error.message);
  }
};

/** One partner, one thing at a time. */
export const partnerVerbs: readonly Verb[] = [
  verb('netwerk.partner', 'inrichten', OverPartner, async (turn, { waar, partner }) => {
    const blad = await bladVan(turn, waar);
    return toonPartner(blad, partnerOp(blad, partner));
  }),
  verb('netwerk.partnerVraag', 'inrichten', Veld, async (turn, { waar, partner, wat }) => {
    const blad = await bladVan(turn, waar);
    const wie = partnerOp(blad, partner);
    return wie.vertrokken === undefined ? stel(blad, wie, wat) : toonPartner(blad, wie);
  }),
  verb('netwerk.zetPartner', 'inrichten', Zet, zet),
];
