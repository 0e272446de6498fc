import { vraagCard } from '../../../cards/besluitenlijst/vraag.ts';
import type { PuntContent, VraagRef } from '../../domain/besluitenlijst-concept.ts';
import { vorigeVraag } from '../../domain/besluitenlijst-stand.ts';
import { aantalVragen } from '../../domain/besluitenlijst-vragen.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bezig } from './tonen.ts';
import { type Deel, overAfsluiting, overBesluit, overCasus, overOvername } from './vraag-casus.ts';
import { overDatum, overEigenaar, overRegie, overZelfde } from './vraag-wie.ts';
import { puntVan, type Werk } from './werk.ts';
import { telWoord, titelVan } from './woorden.ts';

type Over = { readonly punt: PuntContent; readonly ref: VraagRef; readonly alle: boolean };

const deelVan = (turn: DeelnemerTurn, werk: Werk, { punt, ref, alle }: Over): Deel | undefined => {
  const actie = punt.acties.find(({ id }) => id === ref.actie);
  switch (ref.soort) {
    case 'casus':
      return overCasus(punt);
    case 'overname':
      return punt.casus === undefined ? undefined : overOvername(turn, werk, punt);
    case 'besluit':
      return overBesluit(punt);
    case 'afsluiting':
      return overAfsluiting(punt);
    case 'regie':
      return overRegie(turn, punt, alle);
    case 'eigenaar':
      return actie && overEigenaar(turn, actie, alle);
    case 'zelfde':
      return actie && overZelfde(turn, actie);
    case 'datum':
      return actie && overDatum(turn, actie);
  }
};

/** The card of one question; undefined when it is about something that is not there any more. */
export const toonVraag = async (
  turn: DeelnemerTurn,
  werk: Werk,
  ref: VraagRef,
  erbij: { readonly fout?: string; readonly alle?: boolean } = {},
): Promise<Reply | undefined> => {
  if (!werk.lijst.punten.some(({ id }) => id === ref.punt)) return undefined;
  const punt = await puntVan(turn, werk, ref.punt);
  const deel = deelVan(turn, werk, { punt, ref, alle: erbij.alle ?? false });
  if (!deel) return undefined;
  const open = aantalVragen(werk.lijst);
  return bezig(
    vraagCard({
      lijst: werk.lijst.id,
      punt: ref.punt,
      soort: ref.soort,
      actie: ref.actie,
      context: `${titelVan(punt)} · nog ${telWoord(open, 'vraag', 'vragen')}`,
      ...deel,
      fout: erbij.fout,
      terug: vorigeVraag(werk.lijst, ref) !== undefined,
    }),
  );
};
