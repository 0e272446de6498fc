import { z } from 'zod/v4';
import { type RijenView, rijenCard } from '../../../cards/netwerk/rijen.ts';
import {
  actieveDeelnemers,
  type Deelnemer,
  deelnemerMet,
  type Partner,
  partnerMet,
} from '../../domain/netwerk.ts';
import { letOp } from '../../domain/netwerk-regels.ts';
import type { Regel, Veranderd } from '../../domain/netwerk-verschil.ts';
import { aantal, rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { type Blad, bladVan, Waar } from './blad.ts';
import { eisHuidig, toonNa } from './controle.ts';
import { bewaarVoorstel, type Huidig, naBevestigen } from './voorstel.ts';
import { dagVan, vondstVan } from './woorden.ts';

type Rij = RijenView['rijen'][number];
const Wat = z.enum(['mensen', 'partners', 'verschillen', 'rest', 'vertrokken']);
const Vraag = z.object({ waar: Waar, wat: Wat, pagina: z.number().int().default(1) });
type Vraag = z.infer<typeof Vraag>;

const persoonKnop = (waar: Waar, { id }: Deelnemer, title = 'Openen') => ({
  title,
  verb: 'netwerk.persoon',
  data: { waar, deelnemer: id },
});
const partnerKnop = (waar: Waar, { id }: Partner) => ({
  title: 'Wijzigen',
  verb: 'netwerk.partner',
  data: { waar, partner: id },
});

const veranderd = (velden: readonly Veranderd[]): string =>
  velden.map(({ veld, van, naar }) => `${veld}: ${van} → ${naar}`).join('\n');

const opNaam = <T extends { readonly naam: string }>(lijst: readonly T[]): T[] =>
  lijst.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));

const wieIs = (bezetting: Huidig['straks'], { partner, rollen, vervanger }: Deelnemer): string => {
  const naam = vervanger === undefined ? undefined : deelnemerMet(bezetting, vervanger)?.naam;
  return [
    partnerMet(bezetting, partner)?.naam ?? 'geen organisatie',
    rolWoorden(rollen),
    naam === undefined ? undefined : `vervanger: ${naam}`,
  ]
    .filter((deel) => deel !== undefined)
    .join(' · ');
};

const standOpLijst = ({ voorstel }: Huidig, { id, vertrokken, oid }: Deelnemer): string => {
  if (voorstel.overgeslagen.includes(id)) return 'Overgeslagen';
  if (vertrokken !== undefined) return 'Niet meer in het team: doet niet mee';
  const hoe = voorstel.gevonden[id];
  if (hoe !== undefined) return vondstVan(hoe).replace(/^./, (letter) => letter.toUpperCase());
  if (voorstel.twijfel.some(({ deelnemer }) => deelnemer === id))
    return 'Twijfel: kies wie dit is in het team';
  if (oid !== undefined) return 'Al gekoppeld';
  return voorstel.teamBekend ? 'Niet gevonden in het team' : 'Nog niet gezocht in het team';
};

const SOORT: Record<Regel<unknown>['soort'], string> = {
  nieuw: 'Nieuw',
  gewijzigd: 'Gewijzigd',
  terug: 'Doet weer mee',
  gelijk: '',
  blijft: 'Niet op de lijst. Blijft meedoen.',
  weg: 'Niet op de lijst. Wordt verwijderd.',
};

const wegKnop = ({ id }: Deelnemer, weg: boolean) => ({
  title: weg ? 'Verwijderen' : 'Toch houden',
  verb: 'netwerk.weg',
  data: { deelnemer: id, weg },
});

const verschilRijen = (huidig: Huidig): Rij[] => {
  const { verschil, straks } = huidig;
  const mensen = verschil.deelnemers
    .filter(({ soort }) => soort !== 'gelijk')
    .map(({ wie, soort, velden }): Rij => {
      if (soort === 'blijft')
        return { naam: wie.naam, stand: SOORT.blijft, detail: wieIs(straks, wie), knop: wegKnop(wie, true) };
      if (soort === 'weg') return { naam: wie.naam, stand: SOORT.weg, knop: wegKnop(wie, false) };
      return {
        naam: wie.naam,
        stand: `${SOORT[soort]} · ${standOpLijst(huidig, wie)}`,
        detail: velden.length > 0 ? veranderd(velden) : wieIs(straks, wie),
        knop: persoonKnop('lijst', wie),
      };
    });
  const partners = verschil.partners
    .filter(({ soort }) => soort !== 'gelijk')
    .map(
      ({ wie, soort, velden }): Rij => ({
        naam: wie.naam,
        stand: soort === 'blijft' ? 'Partner, niet op de lijst. Blijft staan.' : `${SOORT[soort]} (partner)`,
        detail: velden.length > 0 ? veranderd(velden) : [wie.binding, wie.sector].filter(Boolean).join(' · '),
        knop: soort === 'blijft' ? undefined : partnerKnop('lijst', wie),
      }),
    );
  return [...mensen, ...partners];
};

const lijstRijen = (huidig: Huidig, wat: Vraag['wat']): Rij[] => {
  const { voorstel, straks } = huidig;
  switch (wat) {
    case 'verschillen':
      return verschilRijen(huidig);
    case 'rest':
      return [
        ...voorstel.nietGeplaatst.map(({ rij, waarom }) => ({ naam: rij, stand: waarom })),
        ...voorstel.opmerkingen.map((zin) => ({ naam: zin })),
      ];
    case 'partners':
      return voorstel.partners.map((partner) => ({
        naam: partner.naam,
        stand: partner.binding,
        detail: [partner.sector, partner.leidinggevendeFunctie].filter(Boolean).join(' · '),
        knop: partnerKnop('lijst', partner),
      }));
    default:
      return voorstel.deelnemers.map((wie) => ({
        naam: wie.naam,
        stand: standOpLijst(huidig, wie),
        detail: wieIs(straks, wie),
        knop: persoonKnop('lijst', wie),
      }));
  }
};

const netwerkRijen = (turn: Turn, wat: Vraag['wat']): Rij[] => {
  const { netwerk } = turn;
  if (wat === 'partners')
    return opNaam(netwerk.partners).map((partner) => ({
      naam: partner.naam,
      stand: partner.binding,
      detail: [
        aantal(
          actieveDeelnemers(netwerk).filter((een) => een.partner === partner.id).length,
          'deelnemer',
          'deelnemers',
        ),
        partner.sector,
      ]
        .filter(Boolean)
        .join(' · '),
      knop: partnerKnop('netwerk', partner),
    }));
  const weg = wat === 'vertrokken';
  const mensen = opNaam(netwerk.deelnemers.filter(({ vertrokken }) => (vertrokken !== undefined) === weg));
  const los = mensen.filter(({ oid }) => oid === undefined);
  return [...los, ...mensen.filter(({ oid }) => oid !== undefined)].map((wie) => ({
    naam: wie.naam,
    stand:
      wie.vertrokken !== undefined
        ? `Doet niet meer mee sinds ${dagVan(wie.vertrokken, turn)}`
        : wie.oid === undefined
          ? 'Niet gevonden in het team: krijgt nog geen berichten'
          : 'In het team',
    detail: wieIs(netwerk, wie),
    knop: persoonKnop('netwerk', wie),
  }));
};

const TITELS: Record<Vraag['wat'], string> = {
  mensen: 'Mensen',
  partners: 'Partners',
  verschillen: 'Wat er verandert',
  rest: 'Niet geplaatst',
  vertrokken: 'Doen niet meer mee',
};

const LEEG: Record<Vraag['wat'], string> = {
  mensen: 'Er staat nog niemand op de lijst.',
  partners: 'Er staan nog geen partners op de lijst.',
  verschillen: 'Er verandert niets.',
  rest: 'Alles heeft een plek gekregen.',
  vertrokken: 'Iedereen doet nog mee.',
};

const knoppenBij = (turn: Turn, { waar, wat }: Vraag): RijenView['knoppen'] => {
  if (waar === 'lijst') return [{ title: 'Naar het overzicht', verb: 'netwerk.controle' }];
  const overzicht = { title: 'Naar het overzicht', verb: 'netwerk.openen' };
  if (wat !== 'mensen') return [overzicht];
  const weg = turn.netwerk.deelnemers.some(({ vertrokken }) => vertrokken !== undefined);
  return [
    { title: 'Iemand toevoegen', verb: 'netwerk.toevoegen' },
    ...(weg ? [{ title: TITELS.vertrokken, verb: 'netwerk.lijst', data: { waar, wat: 'vertrokken' } }] : []),
    overzicht,
  ];
};

const kaart = (turn: Turn, vraag: Vraag, rijen: readonly Rij[], melding?: string): Reply => ({
  kind: 'card',
  summary: TITELS[vraag.wat],
  busy: true,
  card: rijenCard({
    netwerk: turn.netwerk.naam,
    titel: TITELS[vraag.wat],
    intro:
      vraag.wat === 'rest'
        ? 'Dit kon ik niet (helemaal) gebruiken. Verbeter het in je lijst en stuur hem opnieuw, of wijzig het na het bevestigen.'
        : undefined,
    melding:
      melding ??
      (vraag.waar === 'netwerk' && vraag.wat !== 'vertrokken' ? letOp(turn.netwerk)[0] : undefined),
    rijen,
    leeg: LEEG[vraag.wat],
    pagina: vraag.pagina,
    lijst: { verb: 'netwerk.lijst', data: { waar: vraag.waar, wat: vraag.wat } },
    knoppen: knoppenBij(turn, vraag),
  }),
});

/** People, partners or leftovers, of the list that was read or of the netwerk. */
export const toonBlad = ({ turn, huidig }: Blad, vraag: Vraag, melding?: string): Reply =>
  kaart(turn, vraag, huidig ? lijstRijen(huidig, vraag.wat) : netwerkRijen(turn, vraag.wat), melding);

/** Takes somebody of the netwerk who is not on the list out, or keeps them after all: counts at confirming. */
const kiesWeg = async (turn: Turn, deelnemer: string, weg: boolean): Promise<Reply> => {
  const huidig = await eisHuidig(turn);
  const wie = deelnemerMet(turn.netwerk, deelnemer);
  const opLijst = huidig.voorstel.deelnemers.some(({ id }) => id === deelnemer);
  if (!wie || wie.vertrokken !== undefined || opLijst)
    return toonNa(turn, huidig, huidig.voorstel, 'Deze persoon staat niet (meer) bij de verschillen.');
  const zonder = huidig.voorstel.weg.filter((id) => id !== deelnemer);
  const voorstel = bewaarVoorstel(turn, huidig, {
    ...huidig.voorstel,
    weg: weg ? [...zonder, deelnemer] : zonder,
  });
  const melding = weg ? `${wie.naam} wordt verwijderd als je bevestigt.` : `${wie.naam} blijft meedoen.`;
  const na = { ...huidig, voorstel, ...naBevestigen(turn, voorstel) };
  const vraag: Vraag = { waar: 'lijst', wat: 'verschillen', pagina: 1 };
  return kaart(turn, vraag, lijstRijen(na, 'verschillen'), melding);
};

export const lijstVerbs: readonly Verb[] = [
  verb('netwerk.lijst', 'inrichten', Vraag, async (turn, vraag) =>
    toonBlad(await bladVan(turn, vraag.waar), vraag),
  ),
  verb(
    'netwerk.weg',
    'inrichten',
    z.object({ deelnemer: z.string(), weg: z.boolean() }),
    (turn, { deelnemer, weg }) => kiesWeg(turn, deelnemer, weg),
  ),
];
