import { UserError } from './errors.ts';
import type { GelezenDeelnemer, GelezenPartner, Netwerklijst } from './lijst/netwerklijst-vorm.ts';
import type { Bezetting, Deelnemer, Partner } from './netwerk.ts';
import { koppel } from './netwerk-koppelen.ts';
import { MAX_DEELNEMERS, MAX_NAAM, MAX_PARTNERS } from './netwerk-regels.ts';
import {
  type Teamlid,
  type VoorstelMensen,
  type VoorstelRest,
  zelfdePartner,
  zelfdePersoon,
} from './netwerk-voorstel.ts';

const MAX_REGELS = 100;
const MAX_TEKST = 200;

/** What is needed beside the list: ids for who is new, and the team if Teams told who is in it. */
export type Bij = { readonly nieuwId: () => string; readonly team: readonly Teamlid[] | undefined };

/** What a list proposes, and what of it had no place. */
export type Ingelezen = { readonly mensen: VoorstelMensen; readonly rest: VoorstelRest };

/**
 * Makes a proposal of a list that was read: the same people keep their id, what the list does not speak of stays as
 * it was. Throws `UserError` when there is nothing in it, or more than a netwerk can hold.
 */
export const maakVoorstel = (lijst: Netwerklijst, netwerk: Bezetting, bij: Bij): Ingelezen => {
  eisGrootte(lijst);
  const teLang: VoorstelRest['nietGeplaatst'] = [];
  const past = ({ naam }: { readonly naam: string }): boolean => {
    if (naam.length <= MAX_NAAM) return true;
    teLang.push({ rij: naam, waarom: `De naam is te lang. Gebruik hoogstens ${MAX_NAAM} tekens.` });
    return false;
  };
  const partners = leesPartners(lijst, lijst.partners.filter(past), netwerk, bij.nieuwId);
  const mensen = lijst.deelnemers.filter(past).filter(({ organisatie }) => organisatie.length <= MAX_NAAM);
  const deelnemers = leesMensen(lijst, mensen, partners, netwerk, bij.nieuwId);
  const ids = new Set(deelnemers.map(({ id }) => id));
  const bezet = new Set(
    netwerk.deelnemers.flatMap(({ id, oid, vertrokken }) =>
      oid !== undefined && vertrokken === undefined && !ids.has(id) ? [oid] : [],
    ),
  );
  const gekoppeld = koppel(deelnemers, bij.team ?? [], bezet);
  return {
    mensen: { ...gekoppeld, partners, overgeslagen: [], weg: [], teamBekend: bij.team !== undefined },
    rest: {
      kolommen: lijst.onbekendeKolommen.slice(0, 20).map(kort),
      nietGeplaatst: metRest(
        [...teLang, ...lijst.nietGeplaatst].map(({ rij, waarom }) => ({
          rij: kort(rij),
          waarom: kort(waarom),
        })),
      ),
      opmerkingen: lijst.opmerkingen.slice(0, MAX_REGELS).map(kort),
    },
  };
};

const kort = (tekst: string): string =>
  tekst.length <= MAX_TEKST ? tekst : `${[...tekst].slice(0, MAX_TEKST).join('')}…`;

const metRest = (regels: VoorstelRest['nietGeplaatst']): VoorstelRest['nietGeplaatst'] => {
  const rest = regels.length - MAX_REGELS;
  if (rest <= 0) return regels;
  return [
    ...regels.slice(0, MAX_REGELS),
    {
      rij: `Nog ${rest} regels`,
      waarom: 'Ook deze kon ik niet plaatsen. Verbeter de lijst en stuur hem opnieuw.',
    },
  ];
};

const eisGrootte = (lijst: Netwerklijst): void => {
  const { partners, deelnemers, nietGeplaatst } = lijst;
  if (deelnemers.length > MAX_DEELNEMERS || partners.length > MAX_PARTNERS) {
    throw new UserError(
      `Op deze lijst staan ${partners.length} partners en ${deelnemers.length} mensen. Ik kan hoogstens ${MAX_PARTNERS} partners en ${MAX_DEELNEMERS} mensen aan. Is dit de goede lijst?`,
    );
  }
  if (partners.length > 0) return;
  const waarom = nietGeplaatst[0]?.waarom;
  throw new UserError(
    `Ik heb op deze lijst geen partners en mensen gevonden.${waarom === undefined ? '' : ` ${kort(waarom)}`} Er is niets veranderd.`,
  );
};

/** A list without sectors or bindings says nothing about them. */
const leesPartners = (
  lijst: Netwerklijst,
  gelezen: readonly GelezenPartner[],
  { partners }: Bezetting,
  nieuwId: () => string,
): Partner[] => {
  const zegtBinding = lijst.partners.some(
    ({ binding, sector }) => binding !== 'kern' || sector !== undefined,
  );
  return gelezen.map((een) => {
    const bekend = zelfdePartner(partners, een.naam);
    if (!bekend) return { id: nieuwId(), ...een };
    // Who stands on the list takes part (again).
    const { vertrokken: _weg, ...nu } = bekend;
    return { ...nu, ...een, binding: zegtBinding ? een.binding : bekend.binding };
  });
};

const leesMensen = (
  lijst: Netwerklijst,
  mensen: readonly GelezenDeelnemer[],
  partners: readonly Partner[],
  netwerk: Bezetting,
  nieuwId: () => string,
): Deelnemer[] => {
  const zegtRol = lijst.deelnemers.some(({ rollen }) => rollen.some((rol) => rol !== 'deelnemer'));
  const zegtVervanger = lijst.deelnemers.some(({ vasteVervanger }) => vasteVervanger !== undefined);
  const gebruikt = new Set<string>();
  const gelezen = mensen.flatMap((een) => {
    const partner = zelfdePartner(partners, een.organisatie);
    if (!partner) return [];
    const { naam, email } = een;
    const vrij = netwerk.deelnemers.filter(({ id }) => !gebruikt.has(id));
    const bekend = zelfdePersoon(vrij, { naam, email, partner: partner.id });
    if (bekend) gebruikt.add(bekend.id);
    const rollen = bekend && !zegtRol ? bekend.rollen : [...een.rollen];
    const ookVoor = (een.ookBij ?? []).flatMap(
      (organisatie) => zelfdePartner(partners, organisatie)?.id ?? [],
    );
    const deelnemer: Deelnemer = {
      ...(bekend ?? { id: nieuwId() }),
      naam,
      ...(email === undefined ? {} : { email }),
      partner: partner.id,
      ...(ookVoor.length === 0 ? {} : { ookVoor }),
      rollen,
    };
    return [{ een, deelnemer }];
  });
  return gelezen.map(({ een, deelnemer }) => {
    const { vervanger: was, ...zonder } = deelnemer;
    const wie = gelezen.find((ander) => ander.een !== een && ander.een.naam === een.vasteVervanger);
    const vervanger = zegtVervanger ? wie?.deelnemer.id : was;
    return vervanger === undefined ? zonder : { ...zonder, vervanger };
  });
};
