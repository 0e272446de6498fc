import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type OpenenView, openenCard } from '../../../cards/agenda/openen.ts';
import { isGevraagd } from '../../domain/aanwezigheid.ts';
import { ACTIE_BIJ, Acties } from '../../domain/actie.ts';
import { tijden, Voorbereidingen, type Vraag, Vragen } from '../../domain/agenda.ts';
import { Aanmeldingen, Casussen } from '../../domain/casus.ts';
import { toonDatum, toonTermijn, toonTijd } from '../../domain/datum.ts';
import { RefusedError, tenzijOpSlot, UserError } from '../../domain/errors.ts';
import { Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import { isCoordinator, partnersVan, wieDeed } from '../../domain/netwerk.ts';
import type { Aanwezigheid, Overleg } from '../../domain/overleg.ts';
import { nieuweTerugkoppelingen, terugkoppelingZin } from '../../domain/terugkoppeling-casus.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { type EigenPunt, eigenPunten, isVan, teInformeren, vragenAan } from './eigen.ts';
import { antwoordenOp, isOpen, overlegMet, standVan } from './stand.ts';
import { Id, OP_SLOT, titelVan, wanneer, welk } from './woorden.ts';

const PER_DEEL = 3;
const ACTIES = 5;
const TERUGKOPPELINGEN = 2;
/** Characters of one text on this card; the casus itself has all of it. */
const LANG = 1200;

const WAAROM = 'eigen agenda';

const kort = (tekst: string, lengte = LANG): string =>
  tekst.length > lengte ? `${tekst.slice(0, lengte).trimEnd()}…` : tekst;

type Tekst = OpenenView['punten'][number]['teksten'][number];

/** What is known of the casus and why it is on the agenda. */
const teksten = async (turn: DeelnemerTurn, { punt, casus }: EigenPunt): Promise<Tekst[]> => {
  if (casus.beperkt !== undefined)
    return [{ label: 'Op slot', tekst: 'Niemand kan de inhoud van deze casus nu lezen of wijzigen.' }];
  if (casus.gewist !== undefined)
    return [
      { label: 'Gewist', tekst: 'De inhoud van deze casus is gewist. Er valt niets voor te bereiden.' },
    ];
  const open = await turn.open(Casussen, casus, WAAROM);
  const aanmelding =
    punt.aanmelding === undefined ? undefined : (await turn.get(Aanmeldingen, punt.aanmelding))?.value;
  const erbij =
    aanmelding?.casus === casus.id && !isLeeg(aanmelding)
      ? await turn.open(Aanmeldingen, aanmelding, WAAROM)
      : undefined;
  const paren: [string, string | undefined][] = [
    ['Over wie', open.wie],
    ['Vraag', erbij?.vraag ?? open.vraag],
    ['Gevraagde input', erbij?.gevraagdeInput],
    ['Laatste besluit', open.laatsteBesluit],
  ];
  return [
    ...paren.flatMap(([label, tekst]) => (tekst ? [{ label, tekst: kort(tekst) }] : [])),
    ...(await hoeHetGing(turn, casus.id)),
  ];
};

/** What was written of it since it was discussed last. */
const hoeHetGing = async (turn: DeelnemerTurn, casus: string): Promise<Tekst[]> => {
  const teksten: Tekst[] = [];
  for (const rij of (await nieuweTerugkoppelingen(turn, casus)).slice(0, TERUGKOPPELINGEN)) {
    const tekst = terugkoppelingZin(await turn.open(Gebeurtenissen, rij, WAAROM));
    teksten.push({ label: `Hoe het ging, van ${wieDeed(turn.netwerk, rij.wie)}`, tekst: kort(tekst) });
  }
  return teksten;
};

const stilOfKlaar = async (
  turn: DeelnemerTurn,
  overleg: Overleg,
  punt: string,
  vragen: readonly Vraag[],
): Promise<string> => {
  const alle = (await turn.list(Voorbereidingen, { prefix: `${overleg.id}!${punt}!` })).map(
    ({ value }) => value,
  );
  const eigen = alle.find(({ deelnemer }) => deelnemer === turn.who.deelnemer.id);
  if (eigen)
    return eigen.antwoord === 'niet betrokken'
      ? 'Niet betrokken'
      : eigen.metInput
        ? 'Betrokken, met input'
        : 'Betrokken';
  const collega = alle.some((een) =>
    partnersVan(turn.who.deelnemer).some((partner) => isVan(turn, een, partner)),
  );
  if (collega) return 'Een collega heeft dit al voorbereid';
  return vragen.length > 0 ? 'Nog niet voorbereid' : 'Weet je hier iets van?';
};

const puntView = async (
  turn: DeelnemerTurn,
  overleg: Overleg,
  eigen: EigenPunt,
  om: Temporal.Instant,
  vragen: readonly Vraag[],
): Promise<OpenenView['punten'][number]> => {
  const gesteld: string[] = [];
  for (const vraag of vragen)
    gesteld.push(kort((await tenzijOpSlot(turn.open(Vragen, vraag, WAAROM), { vraag: OP_SLOT })).vraag));
  return {
    id: eigen.punt.id,
    casus: eigen.casus.id,
    titel: `${titelVan(eigen.punt)}, ${toonTijd(om, turn.netwerk.tijdzone)}`,
    teksten: await teksten(turn, eigen),
    vragen: gesteld,
    voorbereiding: await stilOfKlaar(turn, overleg, eigen.punt.id, vragen),
    informeren: teInformeren(turn, overleg, [eigen], turn.who.deelnemer).length > 0,
  };
};

const eigenActies = async (turn: DeelnemerTurn): Promise<Pick<OpenenView, 'acties' | 'meerActies'>> => {
  const alle = (await turn.listBy(Acties, ACTIE_BIJ.van(turn.who.deelnemer.id), { shelf: 'open' }))
    .map(({ value }) => value)
    .sort((a, b) => a.tot.localeCompare(b.tot));
  const acties: OpenenView['acties'][number][] = [];
  for (const actie of alle.slice(0, ACTIES)) {
    const tot = Temporal.PlainDate.from(actie.tot);
    acties.push({
      id: actie.id,
      wat: kort((await tenzijOpSlot(turn.open(Acties, actie, 'eigenaar'), { wat: OP_SLOT })).wat, 200),
      tot: `Uiterlijk ${toonDatum(tot, turn.vandaag)}, ${toonTermijn(tot, turn.vandaag)}`,
    });
  }
  return { acties, meerActies: Math.max(0, alle.length - ACTIES) };
};

const magOpenen = (turn: DeelnemerTurn, overleg: Overleg, antwoorden: readonly Aanwezigheid[]): void => {
  const ik = turn.who.deelnemer;
  if (isCoordinator(ik)) return;
  if (overleg.agendaVerstuurd === undefined)
    throw new UserError('De agenda is nog niet verstuurd. Je krijgt vanzelf bericht.');
  if (!isGevraagd(turn.netwerk, overleg, antwoorden, ik.id))
    throw new RefusedError(
      'Je bent voor dit overleg niet uitgenodigd. Vraag de coördinator als je denkt dat dat wel moet.',
      `overleg ${overleg.id}`,
    );
};

/** The agenda of whoever clicked, with content; each casus is shown only to whom authority lets read it. */
const openen = async (turn: DeelnemerTurn, id: string, deel: number): Promise<Reply> => {
  const { value: overleg } = await overlegMet(turn, id);
  const antwoorden = await antwoordenOp(turn, overleg);
  magOpenen(turn, overleg, antwoorden);
  const punten =
    overleg.agendaVerstuurd === undefined ? (await standVan(turn, overleg)).punten : overleg.agenda;
  const eigen = await eigenPunten(turn, punten, turn.who.deelnemer);
  const vragen = await vragenAan(turn, overleg, eigen, turn.who.deelnemer, antwoorden);
  const om = new Map(tijden(overleg, punten).map((tijd) => [tijd.punt.id, tijd.om]));
  const paginas = Math.max(1, Math.ceil(eigen.length / PER_DEEL));
  const pagina = Math.min(Math.max(1, deel), paginas);
  const getoond: OpenenView['punten'][number][] = [];
  for (const een of eigen.slice((pagina - 1) * PER_DEEL, pagina * PER_DEEL)) {
    const bij = vragen.filter(({ agendapunt }) => agendapunt === een.punt.id);
    getoond.push(
      await puntView(turn, overleg, een, om.get(een.punt.id) ?? Temporal.Instant.from(overleg.start), bij),
    );
  }
  return {
    kind: 'card',
    summary: 'Mijn agenda',
    card: openenCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      titel: `Mijn agenda: ${welk(overleg, turn)}`,
      wanneer: wanneer(overleg, turn),
      plaats: overleg.plaats,
      punten: getoond,
      overig: punten.filter(({ casus }) => casus === undefined).map(titelVan),
      ...(pagina === paginas ? await eigenActies(turn) : { acties: [], meerActies: 0 }),
      pagina,
      paginas,
      open: isOpen(overleg, turn),
    }),
  };
};

export const openVerbs: readonly Verb[] = [
  verb(
    'agenda.openen',
    'deelnemen',
    z.object({ overleg: Id, pagina: z.coerce.number().int().catch(1).optional() }),
    (turn, { overleg, pagina }) => openen(turn, overleg, pagina ?? 1),
  ),
];
