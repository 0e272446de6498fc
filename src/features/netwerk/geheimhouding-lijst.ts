import { z } from 'zod/v4';
import { type RijenView, rijenCard } from '../../../cards/netwerk/rijen.ts';
import { Geheimhoudingen, geheimhoudingVersie } from '../../domain/geheimhouding.ts';
import { actieveDeelnemers, type Deelnemer, deelnemerMet, partnersVan } from '../../domain/netwerk.ts';
import { aantal } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { planVragen, vandaagGevraagd, zonderGeheimhouding } from './geheimhouding.ts';
import { namenVanPartners, verzendtijd, wanneer } from './woorden.ts';

const LIJST = 'netwerk.geheimhoudingLijst';

const rijenVan = async (turn: Turn, zonder: readonly Deelnemer[]): Promise<RijenView['rijen']> => {
  const gevraagd = await vandaagGevraagd(turn);
  const eerder = new Set((await turn.list(Geheimhoudingen)).map(({ value }) => value.id));
  const standVan = ({ id, oid }: Deelnemer): string => {
    if (oid === undefined) return 'Niet in het team: ik kan niets vragen';
    if (gevraagd.has(id)) return 'Nog niet bevestigd. Vandaag nog gevraagd.';
    return eerder.has(id) ? 'Bevestigde alleen een eerder convenant' : 'Nog niet bevestigd';
  };
  return zonder
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
    .map((wie) => ({
      naam: wie.naam,
      stand: standVan(wie),
      detail: namenVanPartners(turn.netwerk, partnersVan(wie)),
      knop:
        wie.oid === undefined
          ? undefined
          : { title: 'Vraag opnieuw', verb: 'netwerk.geheimhoudingVraag', data: { deelnemer: wie.id } },
    }));
};

const lijst = async (turn: Turn, pagina: number, melding?: string): Promise<Reply> => {
  const { netwerk } = turn;
  const zonder = await zonderGeheimhouding(turn);
  const klaar = actieveDeelnemers(netwerk).length - zonder.length;
  const nieuw = geheimhoudingVersie(netwerk) > 1 ? ' onder het nieuwe convenant' : '';
  return {
    kind: 'card',
    summary: 'Geheimhouding',
    busy: true,
    card: rijenCard({
      netwerk: netwerk.naam,
      titel: 'Wie heeft de geheimhouding nog niet bevestigd?',
      intro: `${aantal(klaar, 'deelnemer heeft', 'deelnemers hebben')} bevestigd${nieuw}. Wie dat niet deed, kan wel gewoon meedoen.`,
      melding,
      rijen: await rijenVan(turn, zonder),
      leeg: 'Iedereen heeft bevestigd.',
      pagina,
      lijst: { verb: LIJST, data: {} },
      knoppen: [
        ...(zonder.some(({ oid }) => oid !== undefined)
          ? [{ title: 'Vraag iedereen opnieuw', verb: 'netwerk.geheimhoudingVraag' }]
          : []),
        { title: 'Naar het overzicht', verb: 'netwerk.openen' },
      ],
    }),
  };
};

const nuOfLater = (turn: Turn, nu: boolean, wie: string): string =>
  nu
    ? `${wie} krijgt de vraag nog een keer.`
    : `${wie} krijgt de vraag op ${wanneer(verzendtijd(turn).toString(), turn)}: nu is het buiten werktijd.`;

/** Asks one person, or everyone, again: once a day each, however often it is clicked. */
const vraagOpnieuw = async (turn: Turn, deelnemer: string | undefined): Promise<Reply> => {
  const open = (await zonderGeheimhouding(turn)).filter(({ oid }) => oid !== undefined);
  const wie = deelnemer === undefined ? open : open.filter(({ id }) => id === deelnemer);
  const naam = deelnemer === undefined ? 'Iedereen' : deelnemerMet(turn.netwerk, deelnemer)?.naam;
  if (naam === undefined || wie.length === 0) return lijst(turn, 1, 'Dit is al bevestigd.');
  const gevraagd = await vandaagGevraagd(turn);
  if (wie.every(({ id }) => gevraagd.has(id))) return lijst(turn, 1, `${naam} kreeg de vraag vandaag al.`);
  const nu = planVragen(turn, { na: '', ...(deelnemer === undefined ? {} : { alleen: deelnemer }) });
  turn.audit('geheimhouding gevraagd', deelnemer ?? turn.netwerk.id);
  return lijst(turn, 1, nuOfLater(turn, nu, naam));
};

/** For the coördinator: who did not confirm, and asking them again. */
export const geheimhoudingLijstVerbs: readonly Verb[] = [
  verb(LIJST, 'coordineren', z.object({ pagina: z.number().int().default(1) }), (turn, { pagina }) =>
    lijst(turn, pagina),
  ),
  verb(
    'netwerk.geheimhoudingVraag',
    'coordineren',
    z.object({ deelnemer: z.string().optional() }),
    (turn, { deelnemer }) => vraagOpnieuw(turn, deelnemer),
  ),
];
