import { Temporal } from 'temporal-polyfill';
import type { ActieInhoud } from '../../../cards/acties/actie.part.ts';
import { antwoordCard } from '../../../cards/acties/antwoord.ts';
import { bekijkenCard } from '../../../cards/acties/bekijken.ts';
import { uitstelCard } from '../../../cards/acties/uitstel.ts';
import { type Actie, type ActieContent, Acties, isOpenActie } from '../../domain/actie.ts';
import { VAAK_UITGESTELD } from '../../domain/actie-antwoord.ts';
import { actieRol, wachtOpAntwoord } from '../../domain/actie-ladder.ts';
import { kanTerug } from '../../domain/actie-terug.ts';
import { actieNaam, geschiedenisRegels, staat, termijn, totDatum } from '../../domain/actie-woorden.ts';
import { toonDatum } from '../../domain/datum.ts';
import { actieveDeelnemers, isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import { Overleggen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { terugStap } from './bon.ts';
import { collegasVan } from './collegas.ts';
import { openActie } from './lezen.ts';
import { type Knop, watKan } from './watkan.ts';

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

/** "Actie van Rachid Amrani (Politie), uiterlijk wo 2 dec", for each actie it waits for. */
const waaropInWoorden = async (turn: DeelnemerTurn, { wachtOp }: Actie): Promise<string | undefined> => {
  if (wachtOp === undefined) return undefined;
  const acties = await Promise.all(wachtOp.map((id) => turn.get(Acties, id)));
  const open = acties.flatMap((stored) => (stored && isOpenActie(stored.value) ? [stored.value] : []));
  if (open.length === 0) return 'niets meer: je hoort zo dat je verder kunt';
  return open
    .map(
      (een) =>
        `Actie van ${naamMetPartner(turn.netwerk, een.eigenaar)}, uiterlijk ${totDatum(een.tot, turn.vandaag)}`,
    )
    .join('; ');
};

const helpersInWoorden = (turn: DeelnemerTurn, { helpers = [] }: Actie): string | undefined => {
  const mee = helpers.filter((id) => actieveDeelnemers(turn.netwerk).some((een) => een.id === id));
  return mee.length === 0 ? undefined : mee.map((id) => naamMetPartner(turn.netwerk, id)).join(', ');
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
    (actieRol(turn.netwerk, actie, turn.who.deelnemer.id, turn.vandaag) === 'eigenaar' ||
      isCoordinator(turn.who.deelnemer)),
  helpers: helpersInWoorden(turn, actie),
  wachtOp: isOpenActie(actie) ? await waaropInWoorden(turn, actie) : undefined,
  herkomst: await herkomst(turn, actie),
  standVanZaken: content.standVanZaken,
  uitstelAntwoord: content.uitstelAntwoord,
  resultaat: content.resultaat,
  vervolg: content.vervolg,
  geschiedenis: geschiedenisRegels(actie, turn.netwerk, turn.vandaag),
});

const waaromVan = (turn: DeelnemerTurn, actie: Actie): string => {
  const { deelnemer } = turn.who;
  const rol = actieRol(turn.netwerk, actie, deelnemer.id, turn.vandaag);
  if (rol === 'eigenaar') return 'eigenaar';
  if (isCoordinator(deelnemer)) return 'coördinator';
  if (rol === 'gevraagd') return 'gevraagd om over te nemen';
  if (rol === 'helper') return 'helpt mee';
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
  const rol = actieRol(turn.netwerk, actie, deelnemer.id, turn.vandaag);
  const card = (): ReturnType<typeof bekijkenCard> => {
    if (!isOpenActie(actie))
      return bekijkenCard({ ...inhoud, zin: dichtZin(actie, rol), knoppen: dichtKnoppen(turn, actie) });
    if (isCoordinator(deelnemer) && actie.uitstel && actie.eigenaar !== deelnemer.id)
      return uitstelKaart(turn, actie, content, opnieuw);
    if (rol === 'eigenaar') return antwoordKaart(turn, actie, inhoud, opnieuw);
    return bekijkenCard({ ...inhoud, ...watKan(turn, actie, rol) });
  };
  return { kind: 'card', card: card(), summary: inhoud.naam };
};

/** A closed actie can be opened again by a coördinator, and its last change taken back by whoever made it. */
const dichtKnoppen = (turn: DeelnemerTurn, actie: Actie): Knop[] => {
  const { deelnemer } = turn.who;
  return [
    ...(kanTerug(actie, deelnemer.id, turn.now) ? [terugStap(actie)] : []),
    ...(isCoordinator(deelnemer) && actie.gesplitst === undefined
      ? [{ title: 'Heropenen', verb: 'actie.heropenen' }]
      : []),
  ];
};

const dichtZin = ({ status, gesplitst }: Actie, rol: string): string => {
  if (gesplitst !== undefined)
    return `Deze actie is gesplitst in ${gesplitst.length} acties. Hier hoeft niets meer te gebeuren.`;
  if (status === 'vervallen') return 'Deze actie is vervallen. Er hoeft niets meer te gebeuren.';
  return rol === 'eigenaar' ? `Je hebt al geantwoord: ${status}.` : `Deze actie is afgerond: ${status}.`;
};

const antwoordKaart = (turn: DeelnemerTurn, actie: Actie, inhoud: ActieInhoud, { fout, ingevuld }: Opnieuw) =>
  antwoordCard({
    ...inhoud,
    letOp: nogGevraagd(turn, actie),
    magBezig: actie.status !== 'bezig' || wachtOpAntwoord(actie),
    magMeerTijd: actie.uitstel === undefined,
    magOverdragen: actie.overdracht !== undefined || collegasVan(turn, actie).length > 0,
    ...(fout === undefined ? {} : { fout }),
    ...(ingevuld === undefined ? {} : { ingevuld }),
  });

const nogGevraagd = (turn: DeelnemerTurn, { uitstel, overdracht, bespreken }: Actie): string | undefined => {
  const zinnen = [
    uitstel &&
      `Je vroeg om meer tijd, tot ${totDatum(uitstel.gevraagdTot, turn.vandaag)}. De coördinator moet nog antwoorden.`,
    overdracht &&
      `Je vroeg ${naamMetPartner(turn.netwerk, overdracht.naar)} om dit over te nemen. Er is nog geen antwoord.`,
    bespreken && 'Deze actie kreeg al vaker meer tijd. Hij komt op de agenda van het volgende overleg.',
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
    datum: ingevuld?.datum || (actie.uitstel?.gevraagdTot ?? actie.tot),
    vanaf: turn.vandaag.add({ days: 1 }).toString(),
    hoogstens: turn.vandaag.add({ years: 1 }).toString(),
    letOp:
      (actie.keerUitgesteld ?? 0) + 1 >= VAAK_UITGESTELD && actie.bespreken === undefined
        ? 'Dit is de tweede keer. Geef je meer tijd? Dan komt de actie vanzelf op de agenda van het volgende overleg.'
        : undefined,
    ingevuld: ingevuld?.toelichting,
    fout,
  });
