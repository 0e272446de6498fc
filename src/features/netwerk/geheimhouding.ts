import { z } from 'zod/v4';
import type { GeheimhoudingDeel } from '../../../cards/netwerk/geheimhouding.part.ts';
import { geheimhoudingCard } from '../../../cards/netwerk/geheimhouding.ts';
import { portie } from '../../domain/aanwezigheid.ts';
import { Berichten } from '../../domain/bericht.ts';
import {
  GEHEIMHOUDING,
  GEHEIMHOUDING_VRAGEN,
  Geheimhoudingen,
  geheimhoudingVersie,
  isBevestigd,
  zonderBevestiging,
} from '../../domain/geheimhouding.ts';
import { type Deelnemer, deelnemerMet } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type MomentKind, type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Turn, View } from '../turn.ts';
import { dagVan, verzendtijd } from './woorden.ts';

const VRAAG = 'netwerk.geheimhouding';
/** People asked per commit: each message is two of its hundred rows. */
const PER_KEER = 35;

/** What stands on a card about the geheimhouding of this person. */
export const geheimhoudingVan = async (view: View, deelnemer: string): Promise<GeheimhoudingDeel> => {
  const rij = (await view.get(Geheimhoudingen, deelnemer))?.value;
  return {
    versie: geheimhoudingVersie(view.netwerk),
    zinnen: GEHEIMHOUDING,
    ...(isBevestigd(view.netwerk, rij) ? { bevestigd: dagVan(rij.op, view) } : {}),
  };
};

/** Those who take part and did not confirm the geheimhouding under the convenant in force, in order of id. */
export const zonderGeheimhouding = async (view: View): Promise<Deelnemer[]> =>
  zonderBevestiging(
    view.netwerk,
    (await view.list(Geheimhoudingen)).map(({ value }) => value),
  );

const kaart = (view: View, deel: GeheimhoudingDeel, melding?: string): Reply => ({
  kind: 'card',
  summary: 'Geheimhouding',
  card: geheimhoudingCard({ netwerk: view.netwerk.naam, ...deel, melding }),
});

/** Counts for the version that stood on the card: under another convenant it is asked again. */
const bevestig = async (turn: DeelnemerTurn, gezien: number): Promise<Reply> => {
  const { id } = turn.who.deelnemer;
  const versie = geheimhoudingVersie(turn.netwerk);
  const stored = await turn.get(Geheimhoudingen, id);
  if (isBevestigd(turn.netwerk, stored?.value)) return kaart(turn, await geheimhoudingVan(turn, id));
  if (gezien !== versie)
    return kaart(
      turn,
      await geheimhoudingVan(turn, id),
      'Die kaart hoorde bij een eerder convenant. Bevestig het hier opnieuw.',
    );
  const rij = { id, versie, op: turn.now.toString({ smallestUnit: 'second' }) };
  if (stored) turn.replace(Geheimhoudingen, stored, rij);
  else turn.insert(Geheimhoudingen, rij);
  turn.audit('geheimhouding bevestigd', id, `convenant versie ${versie}`);
  return kaart(turn, { versie, zinnen: GEHEIMHOUDING, bevestigd: dagVan(rij.op, turn) });
};

const berichtId = (view: View, deelnemer: string): string =>
  `${VRAAG}!${geheimhoudingVersie(view.netwerk)}!${view.vandaag.toString()}!${deelnemer}`;

/** Who was asked today already, by id of the deelnemer; a welcome is no such question. */
export const vandaagGevraagd = async (view: View): Promise<ReadonlySet<string>> => {
  const prefix = berichtId(view, '');
  return new Set((await view.list(Berichten, { prefix })).map(({ value }) => value.id.slice(prefix.length)));
};

const Ronde = z.object({ na: z.string(), alleen: z.string().optional() });
type Ronde = z.infer<typeof Ronde>;

/** Plans the asking, now or on the next working morning; resolves with whether that is now. */
export const planVragen = (turn: Turn, ronde: Ronde): boolean => {
  const op = verzendtijd(turn);
  turn.moment(op, GEHEIMHOUDING_VRAGEN, JSON.stringify(ronde));
  return op.equals(turn.now);
};

/** A portion of those who did not confirm, once a day each; who is not in the team hears it when they come. */
const vraag = async (turn: Turn, { na, alleen }: Ronde): Promise<void> => {
  if (!verzendtijd(turn).equals(turn.now)) {
    planVragen(turn, alleen === undefined ? { na } : { na, alleen });
    return;
  }
  const wie = (await zonderGeheimhouding(turn)).filter(
    ({ id, oid }) => oid !== undefined && (alleen === undefined || id === alleen),
  );
  const { nu, verder } = portie(wie, na, PER_KEER);
  const al = await vandaagGevraagd(turn);
  for (const { id } of nu) {
    if (al.has(id)) continue;
    turn.send({
      id: berichtId(turn, id),
      soort: VRAAG,
      over: { deelnemer: id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  }
  if (verder !== undefined) planVragen(turn, { na: verder });
};

/** Asks everyone who did not confirm the version in force. `over` may be empty: then it begins with the first. */
export const geheimhoudingMoment: MomentKind = {
  soort: GEHEIMHOUDING_VRAGEN,
  due: (turn, { over }) => vraag(turn, over === '' ? { na: '' } : Ronde.parse(JSON.parse(over))),
};

/** To each deelnemer: do you confirm this? Pointless once they did, or take no part. */
export const geheimhoudingBericht: MessageKind = {
  soort: VRAAG,
  again: false,
  noem: {
    wat: 'Vraag: bevestig de geheimhouding',
    waarom: 'Deze persoon heeft de geheimhouding van dit convenant nog niet bevestigd.',
  },
  compose: async (view, over) => {
    const { deelnemer } = z.object({ deelnemer: z.string() }).parse(over);
    const deel = await geheimhoudingVan(view, deelnemer);
    const weg = deelnemerMet(view.netwerk, deelnemer)?.vertrokken !== undefined;
    return {
      send: deel.bevestigd === undefined && !weg,
      reason: weg ? 'doet niet meer mee' : 'al bevestigd',
      summary: 'Bevestig de geheimhouding',
      card: geheimhoudingCard({ netwerk: view.netwerk.naam, ...deel }),
    };
  },
};

/** The one click by which somebody confirms. */
export const geheimhoudingVerbs: readonly Verb[] = [
  verb(VRAAG, 'deelnemen', z.object({ versie: z.number().int() }), (turn, { versie }) =>
    bevestig(turn, versie),
  ),
];
