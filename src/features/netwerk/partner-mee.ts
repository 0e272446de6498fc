import { z } from 'zod/v4';
import { gevolgCard } from '../../../cards/netwerk/gevolg.ts';
import { Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { actievePartners, type Partner } from '../../domain/netwerk.ts';
import {
  eigenMensen,
  haalPartnerUit,
  type Naar,
  neemPartnerTerug,
  ookMensen,
} from '../../domain/netwerk-partners.ts';
import { aantal, namenVan } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bewaarBezetting } from './bewaar.ts';
import { bladVan, partnerOp } from './blad.ts';
import { gevolgenVanVertrek } from './gevolgen.ts';
import { toonPartner } from './partner.ts';
import { passend } from './team.ts';

const nuTekst = (turn: Turn): string => turn.now.toString({ smallestUnit: 'second' });

/** Open casussen that name this partner, and items of agendas to come do so too. */
const staatOp = async (turn: Turn, { id, naam }: Partner): Promise<string[]> => {
  const casussen = (await turn.list(Casussen, { shelf: 'open' })).filter(({ value }) =>
    value.partners.includes(id),
  ).length;
  if (casussen === 0) return [];
  return [
    `${naam} staat op ${aantal(casussen, 'open casus', 'open casussen')}. De naam blijft daar staan; niemand van ${naam} kan ${casussen === 1 ? 'die' : 'ze'} dan nog openen.`,
  ];
};

const VOORVOEGSEL = 'naar:';

const keuzeMensen = (turn: Turn, { id }: Partner, gekozen: string) => {
  const anderen = actievePartners(turn.netwerk).filter((een) => een.id !== id);
  return {
    label: 'Wat gebeurt er met deze mensen?',
    choices: passend([
      { title: 'Zij doen ook niet meer mee', value: 'uit' },
      ...anderen.map((een) => ({ title: `Zij gaan naar ${een.naam}`, value: `${VOORVOEGSEL}${een.id}` })),
    ]).keuzes,
    value: gekozen === '' ? undefined : gekozen,
  };
};

const vraagWeg = async (turn: Turn, partner: Partner, gekozen = '', fout?: string): Promise<Reply> => {
  const mensen = eigenMensen(turn.netwerk, partner.id);
  const ook = ookMensen(turn.netwerk, partner.id);
  const zonder = haalPartnerUit(turn.netwerk, partner.id, { mensen: 'uit' }, nuTekst(turn));
  const { naam } = partner;
  return {
    kind: 'card',
    summary: 'Doet niet meer mee?',
    busy: true,
    card: gevolgCard({
      netwerk: turn.netwerk.naam,
      titel: `${naam} doet niet meer mee?`,
      fout,
      gevolgen: [
        ...(await staatOp(turn, partner)),
        ...(mensen.length === 0
          ? [`Van ${naam} doet nu niemand mee.`]
          : [
              `Van ${naam} ${mensen.length === 1 ? 'doet 1 persoon' : `doen ${mensen.length} mensen`} mee: ${namenVan(mensen, 5)}.`,
            ]),
        ...(ook.length > 0
          ? [`${namenVan(ook, 5)} ${ook.length === 1 ? 'hoort' : 'horen'} dan niet meer ook bij ${naam}.`]
          : []),
        ...(mensen.length > 0
          ? (await gevolgenVanVertrek(turn, mensen, zonder)).map(
              (zin) => `Als zij niet meer meedoen: ${zin.replace(/^De /, 'de ').replace(/^Er /, 'er ')}`,
            )
          : []),
      ],
      keuze: mensen.length === 0 ? undefined : keuzeMensen(turn, partner, gekozen),
      ja: { title: 'Ja, doet niet meer mee', verb: 'netwerk.partnerWeg', data: { partner: partner.id } },
      nee: { title: 'Nee, terug', verb: 'netwerk.partner', data: { waar: 'netwerk', partner: partner.id } },
      streng: true,
    }),
  };
};

const naarVan = (mensen: string): Naar | undefined => {
  if (mensen === 'uit') return { mensen: 'uit' };
  return mensen.startsWith(VOORVOEGSEL)
    ? { mensen: 'naar', partner: mensen.slice(VOORVOEGSEL.length) }
    : undefined;
};

const verwijder = async (turn: Turn, id: string, mensen: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const partner = partnerOp(blad, id);
  if (partner.vertrokken !== undefined) return toonPartner(blad, partner);
  try {
    const na = haalPartnerUit(turn.netwerk, id, naarVan(mensen), nuTekst(turn));
    bewaarBezetting(turn, na);
    turn.audit('partner verwijderd', id, mensen === '' ? 'zonder mensen' : `mensen: ${mensen}`);
    const nu = await bladVan({ ...turn, netwerk: na }, 'netwerk');
    return toonPartner(nu, partnerOp(nu, id));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return vraagWeg(turn, partner, mensen, error.message);
  }
};

const terug = async (turn: Turn, id: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const partner = partnerOp(blad, id);
  if (partner.vertrokken === undefined) return toonPartner(blad, partner, `${partner.naam} doet al mee.`);
  const na = neemPartnerTerug(turn.netwerk, partner);
  bewaarBezetting(turn, na);
  turn.audit('partner doet weer mee', id);
  const nu = await bladVan({ ...turn, netwerk: na }, 'netwerk');
  return toonPartner(nu, partnerOp(nu, id), `${partner.naam} doet weer mee. Voeg de mensen weer toe.`);
};

const Deze = z.object({ partner: z.string() });

/** A partner that leaves, or comes back. */
export const partnerMeeVerbs: readonly Verb[] = [
  verb('netwerk.partnerWegVraag', 'inrichten', Deze, async (turn, { partner }) => {
    const blad = await bladVan(turn, 'netwerk');
    const wie = partnerOp(blad, partner);
    return wie.vertrokken === undefined ? vraagWeg(turn, wie) : toonPartner(blad, wie);
  }),
  verb(
    'netwerk.partnerWeg',
    'inrichten',
    Deze.extend({ mensen: z.string().max(200).default('') }),
    (turn, { partner, mensen }) => verwijder(turn, partner, mensen),
  ),
  verb('netwerk.partnerTerug', 'inrichten', Deze, (turn, { partner }) => terug(turn, partner)),
];
