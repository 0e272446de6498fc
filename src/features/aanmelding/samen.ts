import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { wachtOpBesluit } from '../../domain/aanmelding-besluit.ts';
import { agendeerOverleg } from '../../domain/aanmelding-overleg.ts';
import { type Aanmelding, type AanmeldingContent, Aanmeldingen } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { coordinatoren, deelnemerMet, isCoordinator } from '../../domain/netwerk.ts';
import { alleenVanaf, beoordelaars, samenMet } from '../../domain/samen-beoordelen.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import type { MessageKind, MomentKind } from '../feature.ts';
import type { DeelnemerTurn, Stored, Turn, View } from '../turn.ts';
import { bewaar, openOverleggen } from './bewaar.ts';
import { VOORSTEL, verversBeoordelaars, voorstelId } from './verversen.ts';
import { dagVan, naamVan, staatVan } from './woorden.ts';

const ALLEEN = 'aanmelding.alleen';

/** What is proposed, in the middle of a sentence. */
export const UITKOMST_WOORD: Readonly<Record<Uitkomst, string>> = {
  agenderen: 'agenderen',
  aanvulling: 'aanvulling vragen',
  doorverwijzen: 'doorverwijzen',
  consultatie: 'consultatie',
  afwijzen: 'afwijzen',
  aanmelden: 'vragen om aan te melden',
};

const naamMet = (view: View, id: string): string =>
  deelnemerMet(view.netwerk, id)?.naam ?? 'iemand die niet meer meedoet';

/** From when the coördinator may decide this one alone; undefined when she always may. */
const alleenOp = async (view: View, aanmelding: Aanmelding) => {
  if (!samenMet(view.netwerk, aanmelding)) return undefined;
  const overleg = agendeerOverleg(aanmelding, await openOverleggen(view), view.netwerk, view.now);
  const sinds = aanmelding.voorstel?.sinds ?? view.now.toString();
  return alleenVanaf(sinds, overleg, view.netwerk);
};

/** Whether the coördinator need not wait for the second one (any more). */
export const magAlleen = async (view: View, aanmelding: Aanmelding): Promise<boolean> => {
  const op = await alleenOp(view, aanmelding);
  return op === undefined || view.now.epochMilliseconds >= op.epochMilliseconds;
};

/** How it stands between the two, for the card of the one who looks; empty when one judges alone. */
export const samenZinnen = async (turn: DeelnemerTurn, aanmelding: Aanmelding): Promise<string[]> => {
  const tweede = samenMet(turn.netwerk, aanmelding);
  const op = await alleenOp(turn, aanmelding);
  if (!tweede || !op) return [];
  const { voorstel } = aanmelding;
  const coordinator = isCoordinator(turn.who.deelnemer);
  const ander = coordinator ? tweede.naam : 'de coördinator';
  const wie =
    voorstel?.door === turn.who.deelnemer.id ? 'Je stelde' : voorstel && naamMet(turn, voorstel.door);
  const zin = voorstel
    ? `${wie}${wie === 'Je stelde' ? '' : ' stelt'} voor: ${UITKOMST_WOORD[voorstel.uitkomst]}.`
    : `Je beoordeelt dit samen met ${ander}. Wat de een voorstelt, bevestigt de ander.`;
  if (!coordinator) return [zin];
  if (await magAlleen(turn, aanmelding)) return [zin, 'Je kunt nu ook alleen beslissen.'];
  const dag = toonDatum(lokaleDatum(op, turn.netwerk.tijdzone), turn.vandaag);
  return [zin, `Antwoordt ${tweede.naam} niet, dan kun je vanaf ${dag} alleen beslissen.`];
};

/** Whether this is the proposal of the other side, which one click agrees with. */
export const vanAnder = (turn: DeelnemerTurn, { voorstel }: Aanmelding): boolean => {
  const door = voorstel && deelnemerMet(turn.netwerk, voorstel.door);
  return door !== undefined && isCoordinator(door) !== isCoordinator(turn.who.deelnemer);
};

/** What was chosen, with what was written. */
export type Gekozen = {
  readonly uitkomst: Uitkomst;
  readonly overleg?: string | undefined;
  readonly casusKeuze?: string | undefined;
  readonly kwaliteit?: 'voldoende' | 'onvoldoende' | undefined;
  readonly tekst: NonNullable<AanmeldingContent['voorstel']>;
};

const bon = (turn: DeelnemerTurn, aanmelding: Aanmelding, titel: string): Reply => {
  const ander = isCoordinator(turn.who.deelnemer)
    ? (samenMet(turn.netwerk, aanmelding)?.naam ?? 'de tweede beoordelaar')
    : 'de coördinator';
  return {
    kind: 'card',
    summary: titel,
    card: meldingCard({
      context: naamVan(turn, aanmelding),
      titel,
      zin: `Het besluit valt als ${ander} het eens is. Je ziet het meteen.`,
      stappen: [
        { title: 'Naar de lijst', verb: 'aanmelding.lijst' },
        { title: 'Anders kiezen', verb: 'aanmelding.triage', data: { aanmelding: aanmelding.id } },
      ],
    }),
  };
};

/** Somebody proposed just this already: nothing changes. */
export const alVoorgesteld = (turn: DeelnemerTurn, aanmelding: Aanmelding): Reply =>
  bon(turn, aanmelding, 'Je voorstel staat er al');

/** Keeps what is proposed, and puts it before the other. */
export const stelVoor = async (
  turn: DeelnemerTurn,
  stored: Stored<Aanmelding>,
  content: AanmeldingContent,
  { tekst, ...keuze }: Gekozen,
): Promise<Reply> => {
  const { value } = stored;
  const door = turn.who.deelnemer.id;
  const sinds = value.voorstel?.sinds ?? turn.now.toString({ smallestUnit: 'second' });
  const ronde = (value.voorstellen ?? 0) + 1;
  const voorstel = { ...keuze, door, sinds, ronde };
  const next = await bewaar(
    turn,
    stored,
    { voorstel, voorstellen: ronde },
    { ...content, voorstel: tekst },
    'voorgesteld',
  );
  verversBeoordelaars(turn, value);
  const eigen = isCoordinator(turn.who.deelnemer);
  for (const ander of beoordelaars(turn.netwerk, next).filter((een) => isCoordinator(een) !== eigen))
    turn.send({
      id: voorstelId(next.id, voorstel.ronde, ander.id),
      soort: VOORSTEL,
      over: { aanmelding: next.id, ronde: voorstel.ronde },
      aan: { soort: 'deelnemer', deelnemer: ander.id },
    });
  const op = await alleenOp(turn, next);
  if (eigen && op) turn.moment(op, ALLEEN, `${next.id}!${voorstel.ronde}`);
  return bon(turn, next, `Voorgesteld: ${UITKOMST_WOORD[keuze.uitkomst]}`);
};

const Over = z.object({ aanmelding: z.string(), ronde: z.number().int() });

const over =
  (titel: string, zin: (view: View, aanmelding: Aanmelding) => string): MessageKind['compose'] =>
  async (view, data) => {
    const { aanmelding: id, ronde } = Over.parse(data);
    const aanmelding = (await view.get(Aanmeldingen, id))?.value;
    const open = aanmelding !== undefined && wachtOpBesluit(aanmelding);
    const geldt = open && aanmelding.voorstel?.ronde === ronde;
    const wanneer = aanmelding?.beslist === undefined ? '' : ` (${dagVan(view, aanmelding.beslist)})`;
    const voorbij = open ? 'Er ligt een nieuw voorstel, of er is iets gevraagd.' : undefined;
    const nu = aanmelding ? `${staatVan(aanmelding)}${wanneer}` : 'Deze aanmelding is er niet meer.';
    return {
      send: geldt,
      summary: titel,
      ...(geldt ? {} : { reason: 'er is al verder beslist' }),
      card: meldingCard({
        context: aanmelding && naamVan(view, aanmelding),
        titel,
        zin: geldt ? zin(view, aanmelding) : (voorbij ?? nu),
        stappen: open
          ? [{ title: 'Bekijken', verb: 'aanmelding.triage', data: { aanmelding: id } }]
          : [{ title: 'Naar de lijst', verb: 'aanmelding.lijst' }],
      }),
    };
  };

/** Two who judge together: what the one proposes goes to the other; and that the coördinator need not wait longer. */
export const samenBerichten: readonly MessageKind[] = [
  {
    soort: VOORSTEL,
    again: true,
    noem: { wat: 'Voorstel bij een aanmelding', waarom: 'Twee mensen beoordelen de aanmelding samen.' },
    compose: over('Ben je het eens?', (view, { voorstel }) =>
      voorstel
        ? `${naamMet(view, voorstel.door)} stelt voor: ${UITKOMST_WOORD[voorstel.uitkomst]}.`
        : 'Er is een voorstel.',
    ),
  },
  {
    soort: ALLEEN,
    again: false,
    noem: { wat: 'Je kunt alleen beslissen', waarom: 'De tweede beoordelaar heeft niet geantwoord.' },
    compose: over(
      'Je kunt alleen beslissen',
      (view, aanmelding) =>
        `${samenMet(view.netwerk, aanmelding)?.naam ?? 'De tweede beoordelaar'} heeft niet geantwoord op je voorstel.`,
    ),
  },
];

const alleen: MomentKind = {
  soort: ALLEEN,
  due: async (turn: Turn, { over: wat }) => {
    const [id = '', ronde = ''] = wat.split('!');
    const aanmelding = (await turn.get(Aanmeldingen, id))?.value;
    if (!aanmelding || !wachtOpBesluit(aanmelding) || aanmelding.voorstel?.ronde !== Number(ronde)) return;
    for (const { id: aan } of coordinatoren(turn.netwerk))
      turn.send({
        id: `${ALLEEN}!${id}!${ronde}!${aan}`,
        soort: ALLEEN,
        over: { aanmelding: id, ronde: Number(ronde) },
        aan: { soort: 'deelnemer', deelnemer: aan },
      });
  },
};

export const samenMomenten: readonly MomentKind[] = [alleen];
