import { GEEN } from '../../../cards/besluitenlijst/besluit.ts';
import type { PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { kiesEigenaar, kiesRegie } from '../../domain/besluitenlijst-vragen.ts';
import { isTeOnthouden } from '../../domain/lijst-gewoonten.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { onthoudBijnaam } from './geleerd.ts';
import { metBekende } from './herkennen.ts';
import { mensenVan } from './maken.ts';
import { type Werk, zetPunt } from './werk.ts';
import { zetBijZelfdeNaam } from './zelfde-naam.ts';

type OverWie = {
  readonly punt: string;
  readonly actie?: string | undefined;
  readonly keuze?: string | undefined;
  readonly onthoud?: string | undefined;
};

const wieAntwoord = (turn: DeelnemerTurn, keuze: string | undefined): string | undefined =>
  mensenVan(turn.netwerk).deelnemers.find(({ id }) => id === keuze)?.id;

/** Who keeps the casus together, as it was answered; a sentence when that is no answer. */
export const regieAntwoord = (
  turn: DeelnemerTurn,
  werk: Werk,
  punt: PuntContent,
  data: OverWie,
): string | undefined => {
  if (data.keuze === GEEN && (punt.soort !== 'integrale aanpak' || punt.heeftRegie)) {
    const { regie: _regie, ...zonder } = punt;
    return void zetPunt(turn, werk, data.punt, zonder);
  }
  const wie = wieAntwoord(turn, data.keuze);
  if (wie === undefined) return 'Kies wie de casusregisseur is.';
  return void zetPunt(turn, werk, data.punt, kiesRegie(punt, wie));
};

/** Who does an actie; a name that stands for one colleague holds for the whole list. */
export const eigenaarAntwoord = async (
  turn: DeelnemerTurn,
  werk: Werk,
  punt: PuntContent,
  data: OverWie,
): Promise<string | undefined> => {
  const wie = wieAntwoord(turn, data.keuze);
  if (wie === undefined) return 'Kies wie de eigenaar is.';
  const actie = data.actie ?? '';
  const persoon = punt.acties.find(({ id }) => id === actie)?.wie;
  const isNaam = persoon !== undefined && isTeOnthouden(persoon, turn.vandaag);
  if (data.onthoud === 'ja' && isNaam) await onthoudBijnaam(turn, persoon.tekst, wie);
  const met = kiesEigenaar(punt, actie, wie, mensenVan(turn.netwerk));
  zetPunt(turn, werk, data.punt, await metBekende(turn, met));
  if (isNaam) await zetBijZelfdeNaam(turn, werk, persoon.tekst, wie);
};
