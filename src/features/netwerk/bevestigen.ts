import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { coordinatorCard } from '../../../cards/netwerk/coordinator.ts';
import { UserError } from '../../domain/errors.ts';
import {
  actieveDeelnemers,
  actievePartners,
  coordinatoren,
  type Deelnemer,
  isCoordinator,
  partnerMet,
} from '../../domain/netwerk.ts';
import { bereikbareCoordinatoren } from '../../domain/netwerk-regels.ts';
import { isAnders } from '../../domain/netwerk-verschil.ts';
import type { Voorstel } from '../../domain/netwerk-voorstel.ts';
import { aantal, namenVan } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bewaarBezetting } from './bewaar.ts';
import { NIETS_VERANDERD, toonControle } from './controle.ts';
import { vraagTermijnen } from './instellingen.ts';
import { toonStand } from './stand.ts';
import { passend, teamVan } from './team.ts';
import { type Huidig, huidigVan, naBevestigen, ruimOp } from './voorstel.ts';

/** What was on the card: nothing is confirmed but that. */
const Gezien = z.object({ revisie: z.number().int(), versie: z.number().int() });
type Gezien = z.infer<typeof Gezien>;

const AL_VERWERKT = 'Deze lijst is al verwerkt.';
const INTUSSEN = 'Er is intussen iets veranderd. Kijk de lijst nog een keer na en bevestig dan.';

const ikIn = (turn: Turn, deelnemers: readonly Deelnemer[]): Deelnemer | undefined =>
  deelnemers.find(({ oid, vertrokken }) => oid === turn.who.oid && vertrokken === undefined);

/** The list that was seen, or the answer that it is another one by now. */
const gezienLijst = async (turn: Turn, gezien: Gezien): Promise<Huidig | Reply> => {
  const huidig = await huidigVan(turn, turn.who.oid);
  if (!huidig) return toonStand(turn, AL_VERWERKT);
  const nu = { revisie: huidig.voorstel.revisie, versie: turn.netwerk.versie ?? 0 };
  return nu.revisie === gezien.revisie && nu.versie === gezien.versie
    ? huidig
    : toonControle(turn, huidig, undefined, INTUSSEN);
};

const isReply = (een: Huidig | Reply): een is Reply => 'kind' in een;

/** Asked of whoever sets up: without a coördinator nobody could do anything after this click. */
const vraagCoordinator = (turn: Turn, { straks }: Huidig, gezien: Gezien, fout?: string): Reply => {
  const anderen = bereikbareCoordinatoren(straks);
  const partners = passend(
    actievePartners(straks).map(({ id, naam }) => ({ title: naam, value: id })),
  ).keuzes;
  return {
    kind: 'card',
    summary: 'Ben jij de coördinator?',
    busy: true,
    card: coordinatorCard({
      netwerk: turn.netwerk.naam,
      fout,
      ...gezien,
      anderen: anderen.length === 0 ? undefined : namenVan(anderen, 5),
      partners: ikIn(turn, straks.deelnemers) ? undefined : partners,
    }),
  };
};

const klaar = async (turn: Turn, huidig: Huidig, voorstel: Voorstel): Promise<Reply> => {
  const { straks, verschil } = naBevestigen(turn, voorstel);
  const eerste = turn.netwerk.status === 'inrichting';
  if (!eerste && !isAnders(verschil)) {
    await ruimOp(turn, huidig.stored);
    return melding(turn, 'Niets veranderd', NIETS_VERANDERD);
  }
  // First what may be refused: a refusal is shown on the list, which must still be there.
  const welkom = bewaarBezetting(turn, { ...straks, status: 'in bedrijf' });
  await ruimOp(turn, huidig.stored);
  turn.audit(
    'lijst bevestigd',
    turn.netwerk.id,
    `${straks.partners.length} partners, ${straks.deelnemers.length} mensen`,
  );
  const los = actieveDeelnemers(straks).filter(({ oid }) => oid === undefined).length;
  const zinnen = [
    eerste ? 'Het netwerk staat klaar.' : 'De lijst is verwerkt.',
    welkom > 0 && `${aantal(welkom, 'persoon krijgt', 'mensen krijgen')} nu een welkomstbericht van mij.`,
    los > 0 &&
      `${aantal(los, 'persoon is', 'mensen zijn')} nog niet in het team. Zodra zij erin zitten, koppel ik hen vanzelf.`,
  ].filter((zin) => zin !== false);
  return melding(turn, eerste ? 'Klaar' : 'Verwerkt', zinnen.join(' '));
};

const melding = (turn: Turn, titel: string, zin: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: turn.netwerk.naam,
    titel,
    zin,
    stappen: [
      { title: 'Overleg plannen', verb: 'opdracht.start', data: { opdracht: 'overleg' } },
      { title: 'Naar het netwerk', verb: 'netwerk.openen' },
    ],
  }),
});

/** Confirms what was seen; on the way asks what a netwerk cannot begin without. */
const bevestig = async (turn: Turn, gezien: Gezien): Promise<Reply> => {
  const huidig = await gezienLijst(turn, gezien);
  if (isReply(huidig)) return huidig;
  if (!turn.netwerk.bewaartermijnen.gekozen) return vraagTermijnen(turn, gezien);
  const ik = ikIn(turn, coordinatoren(huidig.straks));
  if (turn.netwerk.status === 'inrichting' && !ik) return vraagCoordinator(turn, huidig, gezien);
  return afgekeurdOf(turn, huidig, () => klaar(turn, huidig, huidig.voorstel));
};

/** A rule that is broken is said on the list, where it can be put right. */
const afgekeurdOf = async (turn: Turn, huidig: Huidig, doe: () => Promise<Reply>): Promise<Reply> => {
  try {
    bewaarbaar(huidig);
    return await doe();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return toonControle(turn, huidig, undefined, error.message);
  }
};

const bewaarbaar = ({ straks }: Huidig): void => {
  if (straks.partners.length === 0)
    throw new UserError('Er staan geen partners op de lijst. Stuur een andere lijst.');
};

const Antwoord = Gezien.extend({ wie: z.enum(['ik', 'anderen']).optional(), bij: z.string().optional() });

const metMij = async (turn: Turn, huidig: Huidig, bij: string | undefined): Promise<Voorstel | undefined> => {
  const { voorstel, straks } = huidig;
  const ik = ikIn(turn, straks.deelnemers);
  if (ik) {
    const leider: Deelnemer = isCoordinator(ik) ? ik : { ...ik, rollen: ['coordinator', ...ik.rollen] };
    const opLijst = voorstel.deelnemers.some(({ id }) => id === ik.id);
    const anderen = voorstel.deelnemers.filter(({ id }) => id !== ik.id);
    return {
      ...voorstel,
      overgeslagen: voorstel.overgeslagen.filter((id) => id !== ik.id),
      deelnemers: opLijst
        ? voorstel.deelnemers.map((een) => (een.id === ik.id ? leider : een))
        : [...anderen, leider],
    };
  }
  if (bij === undefined || !partnerMet(straks, bij)) return undefined;
  const lid = (await teamVan(turn))?.find(({ oid }) => oid === turn.who.oid);
  const nieuw: Deelnemer = {
    id: turn.newId(),
    naam: lid?.naam ?? 'Coördinator',
    ...(lid?.email === undefined ? {} : { email: lid.email }),
    partner: bij,
    rollen: ['coordinator'],
    oid: turn.who.oid,
    ...(lid === undefined ? {} : { teamsId: lid.teamsId }),
  };
  return {
    ...voorstel,
    deelnemers: [...voorstel.deelnemers, nieuw],
    gevonden: { ...voorstel.gevonden, [nieuw.id]: 'gekozen' },
  };
};

const kiesCoordinator = async (turn: Turn, antwoord: z.infer<typeof Antwoord>): Promise<Reply> => {
  const { revisie, versie, wie, bij } = antwoord;
  const huidig = await gezienLijst(turn, { revisie, versie });
  if (isReply(huidig)) return huidig;
  if (!turn.netwerk.bewaartermijnen.gekozen) return vraagTermijnen(turn, { revisie, versie });
  if (wie === 'anderen') return afgekeurdOf(turn, huidig, () => klaar(turn, huidig, huidig.voorstel));
  const voorstel = wie === 'ik' ? await metMij(turn, huidig, bij) : undefined;
  if (!voorstel) {
    const fout = wie === 'ik' ? 'Kies bij welke organisatie je hoort.' : 'Kies wie coördineert.';
    return vraagCoordinator(turn, huidig, { revisie, versie }, fout);
  }
  return afgekeurdOf(turn, huidig, () => klaar(turn, huidig, voorstel));
};

export const bevestigVerbs: readonly Verb[] = [
  verb('netwerk.bevestig', 'inrichten', Gezien, bevestig),
  verb('netwerk.coordinator', 'inrichten', Antwoord, kiesCoordinator),
];
