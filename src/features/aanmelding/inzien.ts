import { inzienCard } from '../../../cards/aanmelding/inzien.ts';
import { isWijzigbaar } from '../../domain/aanmelding-besluit.ts';
import { mayDo } from '../../domain/authority.ts';
import { type Aanmelding, Casussen } from '../../domain/casus.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { Overleggen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bezig, nogTeWijzigen, opent } from './bewaar.ts';
import { beslissers, dagVan, inhoudVan, naamVan, overlegDag, staatVan } from './woorden.ts';

const antwoordLabel = ({ status, meldAan }: Aanmelding): string => {
  if (meldAan) return 'De coördinator schreef';
  if (status === 'doorverwezen') return 'Waar je terecht kunt';
  if (status === 'consultatie') return 'Het advies';
  if (status === 'ingetrokken') return 'Waarom ingetrokken';
  return status === 'afgewezen' ? 'Waarom niet' : 'Toelichting';
};

/** Whether this person may open the casus it became. */
const casusVoor = async (turn: DeelnemerTurn, { casus: nummer }: Aanmelding): Promise<string | undefined> => {
  const casus = nummer && (await turn.get(Casussen, nummer));
  return casus && mayDo('casus-zien', turn.who, casus.value).mag ? nummer : undefined;
};

const feitenVan = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
): Promise<[string, string | undefined][]> => {
  const overleg =
    aanmelding.overleg === undefined ? undefined : (await turn.get(Overleggen, aanmelding.overleg))?.value;
  return [
    ['Staat', staatVan(aanmelding)],
    ['Overleg', overleg && overlegDag(turn, overleg)],
    ['Beslist', aanmelding.beslist && dagVan(turn, aanmelding.beslist)],
    ['Door', beslissers(turn, aanmelding)],
  ];
};

/** Opens an aanmelding: where it stands, what was decided and why, what was sent in. */
export const toonInzien = async (turn: DeelnemerTurn, aanmelding: Aanmelding): Promise<Reply> => {
  const content = await opent(turn, aanmelding);
  const eigen = aanmelding.aanmelder === turn.who.deelnemer.id;
  const open = eigen && isWijzigbaar(aanmelding);
  return bezig(
    inzienCard({
      aanmelding: aanmelding.id,
      naam: naamVan(turn, aanmelding),
      eigen,
      feiten: await feitenVan(turn, aanmelding),
      antwoorden: [
        [
          'De coördinator vraagt',
          aanmelding.status === 'aanvulling gevraagd' ? content.aanvullingGevraagd : undefined,
        ],
        [antwoordLabel(aanmelding), content.redenBesluit],
        ['Graag een volgende keer ook', content.gemist],
      ],
      inhoud: inhoudVan(turn, aanmelding, content),
      kan: {
        aanvullen: open && aanmelding.status === 'aanvulling gevraagd',
        wijzigen: open && (await nogTeWijzigen(turn, aanmelding)),
        intrekken: open,
        overnemen: eigen && aanmelding.meldAan === true,
        wissen: isCoordinator(turn.who.deelnemer) && aanmelding.casus === undefined,
      },
      twijfel: aanmelding.twijfel === true,
      casus: await casusVoor(turn, aanmelding),
    }),
  );
};
