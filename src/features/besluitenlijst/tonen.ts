import { type BekijkenView, bekijkenCard } from '../../../cards/besluitenlijst/bekijken.ts';
import {
  ANDER_OVERLEG,
  type KiesOverlegView,
  kiesOverlegCard,
} from '../../../cards/besluitenlijst/overleg.ts';
import { puntCard } from '../../../cards/besluitenlijst/punt.ts';
import { Acties } from '../../domain/actie.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import { gehouden } from '../../domain/besluitenlijst-overleg.ts';
import { paginasVan } from '../../domain/besluitenlijst-stand.ts';
import { aantalVragen } from '../../domain/besluitenlijst-vragen.ts';
import { Casussen, isOpenCasus } from '../../domain/casus.ts';
import { GEEN_GEWOONTEN, kentKolom, LijstGewoonten } from '../../domain/lijst-gewoonten.ts';
import { versieVan } from '../../domain/lijst-versie.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { alleOverleggen, dagVan } from './maken.ts';
import { inhoudVan, puntVan, type Werk, zetGezien } from './werk.ts';
import { contextVan, dag, overlegDag, overlegVanLijst, puntView, telWoord, telZin } from './woorden.ts';

const HOOGSTENS = 10;

/** An answer with more to do on it. */
export const bezig = (card: Card): Reply => ({ kind: 'card', card, summary: 'Besluitenlijst', busy: true });

/** Asks which overleg the list is of. */
export const toonKiesOverleg = async (
  turn: View,
  werk: Werk,
  ingevuld: Pick<KiesOverlegView, 'gekozen' | 'datum' | 'tijd' | 'fout'> = {},
): Promise<Reply> => {
  const { lijst } = werk;
  const overleggen = gehouden(await alleOverleggen(turn), turn.now).slice(0, HOOGSTENS);
  return bezig(
    kiesOverlegCard({
      lijst: lijst.id,
      overleggen: overleggen.map((overleg) => ({
        title: `${overlegDag(overleg, turn)} (${overleg.soort})`,
        value: overleg.id,
      })),
      noemt:
        lijst.datum === undefined
          ? undefined
          : `De lijst noemt ${dag(lijst.datum, turn)}. Dat overleg ken ik niet.`,
      tot: turn.vandaag.toString(),
      datum: lijst.datum,
      gekozen: lijst.datum === undefined ? undefined : ANDER_OVERLEG,
      ...ingevuld,
    }),
  );
};

const aanwezigheid = async (turn: DeelnemerTurn, werk: Werk): Promise<BekijkenView['aanwezig']> => {
  const namen = (ids: readonly string[]) =>
    ids.map((id) => deelnemerMet(turn.netwerk, id)?.naam ?? 'iemand die niet meer meedoet');
  const { aanwezig, afwezig } = werk.lijst;
  const { namen: onbekend } = await inhoudVan(turn, werk);
  return {
    aanwezig:
      aanwezig.length === 0 ? 'Niemand aangevinkt als aanwezig' : `Aanwezig: ${namen(aanwezig).join(', ')}`,
    afwezig:
      afwezig.length === 0 ? 'Niemand aangevinkt als afwezig' : `Afwezig: ${namen(afwezig).join(', ')}`,
    ...(onbekend.length > 0 ? { onbekend: `Niet herkend: ${onbekend.join('; ')}` } : {}),
  };
};

/** The casussen on this page of which it is not known that youth and parents have been told: asked at the overleg itself. */
const nietGeinformeerd = async (
  turn: DeelnemerTurn,
  punten: readonly { readonly casus?: string | undefined }[],
): Promise<string> => {
  const nummers = [...new Set(punten.flatMap(({ casus }) => casus ?? []))];
  const gelezen = await Promise.all(nummers.map((nummer) => turn.get(Casussen, nummer)));
  const nog = gelezen.flatMap((casus) =>
    casus && casus.value.geinformeerd?.ja !== true && isOpenCasus(casus.value) ? [casus.value.id] : [],
  );
  if (nog.length === 0) return '';
  return `weten de jongere en de ouders dat ze besproken zijn? Nog geen ja bij ${nog.join(', ')}. Vraag het, en zet het antwoord bij de casus (/casus).`;
};

/** A running actielijst that leaves out acties that are open: nothing happens to them, and that is said. */
const nietGenoemd = async (turn: DeelnemerTurn, werk: Werk): Promise<string> => {
  const bekend = new Set(werk.lijst.punten.flatMap((punt) => punt.bekend ?? []));
  if (bekend.size === 0) return '';
  const open = (await turn.list(Acties, { shelf: 'open' })).filter(({ value }) => !bekend.has(value.id));
  return open.length === 0
    ? ''
    : `${telWoord(open.length, 'open actie staat', 'open acties staan')} niet op deze lijst. Daar verandert niets aan.`;
};

/** What this list can do to one that was published already. */
const alVastgesteld = ({ bron }: LijstConcept, overleg: Overleg): string => {
  if (bron === 'correctie')
    return `dit is een correctie op versie ${versieVan(overleg)}. Wat je niet wijzigt, blijft zoals het is. Casussen die op slot staan of gewist zijn, staan er niet bij.`;
  return overleg.vastgesteld === undefined
    ? ''
    : 'voor dit overleg is al een lijst vastgesteld. Alleen wat nieuw is, komt erbij.';
};

/** The columns nobody knows, but for those that were explained since. */
const vreemdeKolommen = async (turn: DeelnemerTurn, werk: Werk): Promise<string[]> => {
  if (werk.lijst.vreemdeKolommen === undefined) return [];
  const { kolommen = [] } = await inhoudVan(turn, werk);
  const geleerd = (await turn.get(LijstGewoonten, GEEN_GEWOONTEN.id))?.value ?? GEEN_GEWOONTEN;
  return kolommen.filter((kolom) => !kentKolom(geleerd, kolom));
};

/** A page of the review. What is on it counts as seen by this person. */
export const toonLijst = async (
  turn: DeelnemerTurn,
  werk: Werk,
  pagina = 1,
  melding?: string,
): Promise<Reply> => {
  const overleg = await overlegVanLijst(turn, werk.lijst);
  if (!overleg) return toonKiesOverleg(turn, werk);
  const paginas = paginasVan(werk.lijst.punten);
  const nu = Math.min(Math.max(1, Math.trunc(pagina)), paginas.length);
  const stand = paginas[nu - 1] ?? [];
  const punten = [];
  for (const { id } of stand)
    punten.push(puntView(werk.lijst, id, await puntVan(turn, werk, id), overleg, turn));
  zetGezien(
    turn,
    werk,
    stand.map(({ id }) => id),
  );
  const { lijst } = werk;
  const correctie = lijst.bron === 'correctie';
  const andereDag = lijst.datum !== undefined && dagVan(overleg, turn).toString() !== lijst.datum;
  return bezig(
    bekijkenCard({
      lijst: lijst.id,
      overleg: contextVan(overleg, turn),
      zin: telZin(lijst),
      correctie,
      melding,
      let: [
        andereDag && lijst.datum !== undefined
          ? `de lijst noemt ${dag(lijst.datum, turn)}, het overleg was ${overlegDag(overleg, turn)}.`
          : '',
        alVastgesteld(lijst, overleg),
        ...(correctie
          ? []
          : [
              await nietGeinformeerd(turn, nu === 1 ? [...overleg.agenda, ...stand] : stand),
              await nietGenoemd(turn, werk),
            ]),
      ].filter((zin) => zin !== ''),
      punten,
      kolommen: nu === 1 ? await vreemdeKolommen(turn, werk) : [],
      pagina: nu,
      paginas: paginas.length,
      vragen: aantalVragen(lijst),
      ...(nu === paginas.length && !correctie ? { aanwezig: await aanwezigheid(turn, werk) } : {}),
    }),
  );
};

/** The page on which an item stands. */
export const toonBij = (turn: DeelnemerTurn, werk: Werk, punt: string | undefined): Promise<Reply> => {
  const plek = paginasVan(werk.lijst.punten).findIndex((punten) => punten.some(({ id }) => id === punt));
  return toonLijst(turn, werk, plek + 1);
};

/** One item with everything that can be changed. */
export const toonPunt = async (
  turn: DeelnemerTurn,
  werk: Werk,
  punt: string,
  fout?: string,
): Promise<Reply> => {
  const overleg = await overlegVanLijst(turn, werk.lijst);
  const content = await puntVan(turn, werk, punt);
  zetGezien(turn, werk, [punt]);
  return bezig(
    puntCard({
      lijst: werk.lijst.id,
      overleg: contextVan(overleg, turn),
      punt: puntView(werk.lijst, punt, content, overleg, turn),
      weg: content.weg ?? false,
      fout,
    }),
  );
};
