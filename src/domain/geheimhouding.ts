import { z } from 'zod/v4';
import { actieveDeelnemers, type Deelnemer, type Netwerk } from './netwerk.ts';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/** A deelnemer (`id`) confirmed the geheimhouding under this version of the convenant. One row each: nobody races. */
export const Geheimhouding = z.object({ id: z.string(), versie: z.number().int().min(1), op: InstantText });
export type Geheimhouding = z.infer<typeof Geheimhouding>;
export const Geheimhoudingen = kind('geheimhouding', Geheimhouding);

/** The moment that asks everyone who did not confirm the version in force; plan it when the convenant gets a new one. */
export const GEHEIMHOUDING_VRAGEN = 'netwerk.geheimhouding-vragen';

/** What is confirmed, in the words of the cards. */
export const GEHEIMHOUDING: readonly string[] = [
  'Wat ik hier over jongeren en gezinnen hoor of lees, deel ik niet met anderen.',
  'Ik gebruik het alleen voor mijn werk in dit netwerk.',
  'Dat blijft zo als ik niet meer meedoe.',
];

/** The version in force: 1 as long as no convenant was filled in. */
export const geheimhoudingVersie = ({ convenant }: Pick<Netwerk, 'convenant'>): number =>
  convenant?.versie ?? 1;

/** Whether this confirmation counts for the version in force. */
export const isBevestigd = (
  netwerk: Pick<Netwerk, 'convenant'>,
  rij: Geheimhouding | undefined,
): rij is Geheimhouding => rij !== undefined && rij.versie >= geheimhoudingVersie(netwerk);

/** Those who take part and did not confirm the version in force, in order of id. */
export const zonderBevestiging = (netwerk: Netwerk, rijen: readonly Geheimhouding[]): Deelnemer[] => {
  const klaar = new Set(rijen.filter((rij) => isBevestigd(netwerk, rij)).map(({ id }) => id));
  return actieveDeelnemers(netwerk)
    .filter(({ id }) => !klaar.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** What is said once more where somebody opens content; undefined when it was confirmed. Nobody is locked out by it. */
export const geheimhoudingZin = (
  netwerk: Pick<Netwerk, 'convenant'>,
  rij: Geheimhouding | undefined,
): string | undefined =>
  isBevestigd(netwerk, rij)
    ? undefined
    : 'Je hebt de geheimhouding nog niet bevestigd. Wat je hier leest, deel je niet met anderen.';
