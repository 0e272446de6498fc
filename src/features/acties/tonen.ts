import { Temporal } from 'temporal-polyfill';
import type { ActieInhoud } from '../../../cards/acties/actie.part.ts';
import { antwoordCard } from '../../../cards/acties/antwoord.ts';
import { bekijkenCard } from '../../../cards/acties/bekijken.ts';
import { uitstelCard } from '../../../cards/acties/uitstel.ts';
import { type Actie, type ActieContent, isOpenActie, UITKOMSTEN } from '../../domain/actie.ts';
import { actieRol, wachtOpAntwoord } from '../../domain/actie-ladder.ts';
import { actieNaam, geschiedenisRegels, staat, termijn, totDatum } from '../../domain/actie-woorden.ts';
import { toonDatum } from '../../domain/datum.ts';
import { isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import { Overleggen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { collegasVan } from './collegas.ts';
import { openActie } from './lezen.ts';

/** What goes wrong with a form, and what was typed in it. */
export type Opnieuw = { readonly fout?: string; readonly ingevuld?: Record<string, string> };

const herkomst = async (turn: DeelnemerTurn, { overleg }: Actie): Promise<string | undefined> => {
  const stored = overleg === undefined ? undefined : await turn.get(Overleggen, overleg);
  if (!stored) return undefined;
  const dag = Temporal.Instant.from(stored.value.start)
    .toZonedDateTimeISO(turn.netwerk.tijdzone)
    .toPlainDate();
  return `overleg van ${toonDatum(dag, turn.vandaag)}`;
};

const inhoudVan = async (turn: DeelnemerTurn, actie: Actie, content: ActieContent): Promise<ActieInhoud> => ({
  id: actie.id,
  naam: actieNaam(actie),
  wat: content.wat,
  eigenaar: naamMetPartner(turn.netwerk, actie.eigenaar),
  tot: isOpenActie(actie)
    ? `${totDatum(actie.tot, turn.vandaag)}, ${termijn(actie, turn.vandaag)}`
    : totDatum(actie.tot, turn.vandaag),
  staat: staat(actie),
  brief:
    actie.soort === 'notificatiebrief' &&
    isOpenActie(actie) &&
    (actieRol(turn.netwerk, actie, turn.who.deelnemer.id) === 'eigenaar' ||
      isCoordinator(turn.who.deelnemer)),
  herkomst: await herkomst(turn, actie),
  standVanZaken: content.standVanZaken,
  uitstelAntwoord: content.uitstelAntwoord,
  resultaat: content.resultaat,
  vervolg: content.vervolg,
  geschiedenis: geschiedenisRegels(actie, turn.netwerk, turn.vandaag),
});

const waaromVan = (turn: DeelnemerTurn, actie: Actie): string => {
  const { deelnemer } = turn.who;
  const rol = actieRol(turn.netwerk, actie, deelnemer.id);
  if (rol === 'eigenaar') return 'eigenaar';
  if (isCoordinator(deelnemer)) return 'coördinator';
  if (rol === 'gevraagd') return 'gevraagd om over te nemen';
  return rol === 'vervanger' ? 'vervanger van de eigenaar' : 'partner op de casus';
};

/** Opens the actie for whoever clicked, as the card that fits what this person can do with it now. */
export const toonActie = async (turn: DeelnemerTurn, actie: Actie, opnieuw: Opnieuw = {}): Promise<Reply> =>
  toonGeopend(turn, actie, await openActie(turn, actie, waaromVan(turn, actie)), opnieuw);

/** As `toonActie`, with content that was opened in this turn already. */
export const toonGeopend = async (
  turn: DeelnemerTurn,
  actie: Actie,
  content: ActieContent,
  opnieuw: Opnieuw = {},
): Promise<Reply> => {
  const { deelnemer } = turn.who;
  const inhoud = await inhoudVan(turn, actie, content);
  const rol = actieRol(turn.netwerk, actie, deelnemer.id);
  const card = (): ReturnType<typeof bekijkenCard> => {
    if (!isOpenActie(actie)) return bekijkenCard({ ...inhoud, zin: dichtZin(actie, rol), knoppen: [] });
    if (isCoordinator(deelnemer) && actie.uitstel && actie.eigenaar !== deelnemer.id)
      return uitstelKaart(turn, actie, content, opnieuw);
    if (rol === 'eigenaar') return antwoordKaart(turn, actie, inhoud, opnieuw);
    return bekijkenCard({ ...inhoud, ...watKan(turn, actie, rol) });
  };
  return { kind: 'card', card: card(), summary: inhoud.naam };
};

const dichtZin = ({ status }: Actie, rol: string): string => {
  if (status === 'vervallen') return 'Deze actie is vervallen. Er hoeft niets meer te gebeuren.';
  return rol === 'eigenaar' ? `Je hebt al geantwoord: ${status}.` : `Deze actie is afgerond: ${status}.`;
};

const antwoordKaart = (turn: DeelnemerTurn, actie: Actie, inhoud: ActieInhoud, { fout, ingevuld }: Opnieuw) =>
  antwoordCard({
    ...inhoud,
    uitkomsten: UITKOMSTEN,
    letOp: nogGevraagd(turn, actie),
    magBezig: actie.status !== 'bezig' || wachtOpAntwoord(actie),
    magMeerTijd: actie.uitstel === undefined,
    magOverdragen: actie.overdracht === undefined && collegasVan(turn, actie).length > 0,
    magVervallen: isCoordinator(turn.who.deelnemer),
    ...(fout === undefined ? {} : { fout }),
    ...(ingevuld === undefined ? {} : { ingevuld }),
  });

const nogGevraagd = (turn: DeelnemerTurn, { uitstel, overdracht }: Actie): string | undefined => {
  const zinnen = [
    uitstel &&
      `Je vroeg om meer tijd, tot ${totDatum(uitstel.gevraagdTot, turn.vandaag)}. De coördinator moet nog antwoorden.`,
    overdracht &&
      `Je vroeg ${naamMetPartner(turn.netwerk, overdracht.naar)} om dit over te nemen. Er is nog geen antwoord.`,
  ].filter((zin) => zin !== undefined);
  return zinnen.length === 0 ? undefined : zinnen.join(' ');
};

const uitstelKaart = (
  turn: DeelnemerTurn,
  actie: Actie,
  content: ActieContent,
  { fout, ingevuld }: Opnieuw,
) =>
  uitstelCard({
    id: actie.id,
    naam: actieNaam(actie),
    wat: content.wat,
    eigenaar: naamMetPartner(turn.netwerk, actie.eigenaar),
    nu: totDatum(actie.tot, turn.vandaag),
    gevraagd: totDatum(actie.uitstel?.gevraagdTot ?? actie.tot, turn.vandaag),
    reden: content.uitstelReden ?? 'Er is geen reden gegeven.',
    ingevuld: ingevuld?.toelichting,
    fout,
  });

type Kan = { readonly zin?: string; readonly knoppen: readonly { title: string; verb: string }[] };

/** What somebody who is not the owner can do with an open actie. */
const watKan = (turn: DeelnemerTurn, actie: Actie, rol: string): Kan => {
  const eigenaar = naamMetPartner(turn.netwerk, actie.eigenaar);
  if (rol === 'gevraagd')
    return {
      zin: `${eigenaar} vraagt of jij dit overneemt.`,
      knoppen: [
        { title: 'Ik neem het over', verb: 'actie.overnemen' },
        { title: 'Nee, dat lukt niet', verb: 'actie.overdracht.weigeren' },
      ],
    };
  if (rol === 'vervanger')
    return {
      zin: `Jij vervangt ${eigenaar}. Er kwam nog geen antwoord. Spreek elkaar, of neem de actie over.`,
      knoppen: [{ title: 'Ik neem het over', verb: 'actie.overnemen' }],
    };
  if (!isCoordinator(turn.who.deelnemer)) return { knoppen: [] };
  return {
    knoppen: [
      ...(actie.overdracht === undefined && collegasVan(turn, actie).length > 0
        ? [{ title: 'Overdragen', verb: 'actie.overdragen' }]
        : []),
      { title: 'Laten vervallen', verb: 'actie.vervallen' },
    ],
  };
};
