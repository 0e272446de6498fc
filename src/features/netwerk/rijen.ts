import type { RijenView } from '../../../cards/netwerk/rijen.ts';
import {
  actieveDeelnemers,
  actievePartners,
  type Bezetting,
  type Deelnemer,
  deelnemerMet,
  hoortBij,
  type Partner,
  partnerMet,
  partnersVan,
} from '../../domain/netwerk.ts';
import type { Regel, Veranderd } from '../../domain/netwerk-verschil.ts';
import { aantal, rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { View } from '../turn.ts';
import type { Waar } from './blad.ts';
import type { Huidig } from './voorstel.ts';
import { dagVan, vondstVan } from './woorden.ts';

/** One line of a list. */
export type Rij = RijenView['rijen'][number];
/** The lists there are. */
export const WAT = ['mensen', 'partners', 'verschillen', 'rest', 'vertrokken'] as const;
export type Wat = (typeof WAT)[number];

const persoonKnop = (waar: Waar, { id }: Deelnemer, title = 'Openen') => ({
  title,
  verb: 'netwerk.persoon',
  data: { waar, deelnemer: id },
});
const partnerKnop = (waar: Waar, { id }: Partner) => ({
  title: 'Openen',
  verb: 'netwerk.partner',
  data: { waar, partner: id },
});

const veranderd = (velden: readonly Veranderd[]): string =>
  velden.map(({ veld, van, naar }) => `${veld}: ${van} → ${naar}`).join('\n');

const opNaam = <T extends { readonly naam: string }>(lijst: readonly T[]): T[] =>
  lijst.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));

const wieIs = (bezetting: Bezetting, { partner, ookVoor, rollen, vervanger }: Deelnemer): string => {
  const naam = vervanger === undefined ? undefined : deelnemerMet(bezetting, vervanger)?.naam;
  return [
    partnersVan({ partner, ookVoor })
      .flatMap((id) => partnerMet(bezetting, id)?.naam ?? [])
      .join(' en ') || 'geen organisatie',
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

/** Of the list that was read. */
export const lijstRijen = (huidig: Huidig, wat: Wat): Rij[] => {
  const { voorstel, straks } = huidig;
  switch (wat) {
    case 'verschillen':
      return verschilRijen(huidig);
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

/** Of the netwerk; who is not in the team stands first. */
export const netwerkRijen = (view: View, wat: Wat): Rij[] => {
  const { netwerk } = view;
  if (wat === 'partners')
    return [
      ...opNaam(actievePartners(netwerk)),
      ...opNaam(netwerk.partners.filter(({ vertrokken }) => vertrokken !== undefined)),
    ].map((partner) => ({
      naam: partner.naam,
      stand:
        partner.vertrokken === undefined
          ? partner.binding
          : `Doet niet meer mee sinds ${dagVan(partner.vertrokken, view)}`,
      detail: [
        aantal(
          actieveDeelnemers(netwerk).filter((een) => hoortBij(een, partner.id)).length,
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
        ? `Doet niet meer mee sinds ${dagVan(wie.vertrokken, view)}`
        : wie.oid === undefined
          ? 'Niet gevonden in het team: krijgt nog geen berichten'
          : 'In het team',
    detail: wieIs(netwerk, wie),
    knop: persoonKnop('netwerk', wie),
  }));
};
