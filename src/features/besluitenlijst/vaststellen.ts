import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import { nogTeZien } from '../../domain/besluitenlijst-stand.ts';
import { aantalVragen, casussenVan, valtWeg } from '../../domain/besluitenlijst-vragen.ts';
import { Casussen } from '../../domain/casus.ts';
import { CorrectieReden, versieVan } from '../../domain/lijst-versie.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { toonVolgende } from './antwoorden.ts';
import { blijvend, toonControle, wanneerBerichten } from './controle.ts';
import { nogNiet, toonCorrectie } from './correctie/controle.ts';
import { PUBLICEREN } from './publiceren.ts';
import { toonKiesOverleg, toonLijst } from './tonen.ts';
import { lijstVerb, OverLijst, type Werk, zetLijst } from './werk.ts';
import { overlegDag, overlegVanLijst } from './woorden.ts';

/** What must be done first when the list is about a casus that is locked. */
const opSlot = async (view: View, lijst: LijstConcept): Promise<string | undefined> => {
  const nummers = [...new Set(blijvend(lijst).flatMap(casussenVan))];
  const casussen = await Promise.all(nummers.map((nummer) => view.get(Casussen, nummer)));
  const dicht = casussen.flatMap((casus) => (casus?.value.beperkt === undefined ? [] : [casus.value.id]));
  return dicht.length === 0
    ? undefined
    : `Op slot: ${dicht.join(', ')}. Haal het punt van de lijst, of haal eerst het slot van de casus. De lijst blijft bewaard.`;
};

/** Two besluiten about one casus: an overleg decides once, so the second would be lost. */
const dubbel = (lijst: LijstConcept): string | undefined => {
  const beslist = lijst.punten.flatMap((punt) =>
    punt.besluit && punt.casus !== undefined && !valtWeg(lijst, punt) ? [punt.casus] : [],
  );
  const twee = beslist.find((casus, plek) => beslist.indexOf(casus) !== plek);
  return twee === undefined
    ? undefined
    : `Over ${twee} staan twee besluiten op de lijst. Zet alles bij één punt, en haal het besluit bij het andere punt weg.`;
};

/** The list again when it cannot be published (yet); undefined when it can. */
const eerstNog = async (turn: DeelnemerTurn, werk: Werk): Promise<Reply | undefined> => {
  if (werk.lijst.overleg === undefined) return toonKiesOverleg(turn, werk);
  if (werk.lijst.punten.length === 0) return toonLijst(turn, werk, 1, 'Er staat nog niets op de lijst.');
  if (aantalVragen(werk.lijst) > 0) return toonVolgende(turn, werk);
  const overleg = await overlegVanLijst(turn, werk.lijst);
  const mis =
    dubbel(werk.lijst) ??
    (overleg && (await nogNiet(turn, werk.lijst, overleg))) ??
    (await opSlot(turn, werk.lijst));
  if (mis !== undefined) return toonLijst(turn, werk, 1, mis);
  const pagina = nogTeZien(werk.lijst, turn.who.deelnemer.id);
  return pagina === undefined
    ? undefined
    : toonLijst(
        turn,
        werk,
        pagina,
        'Kijk eerst nog naar dit deel. Je hebt het nog niet gezien zoals het nu is.',
      );
};

const controleer = async (turn: DeelnemerTurn, werk: Werk): Promise<Reply> =>
  (await eerstNog(turn, werk)) ?? toonControle(turn, werk.lijst, await overlegVanLijst(turn, werk.lijst));

const stelVast = async (
  turn: DeelnemerTurn,
  werk: Werk,
  { revisie, reden }: { readonly revisie: number; readonly reden?: CorrectieReden | undefined },
): Promise<Reply> => {
  const { lijst } = werk;
  if (revisie !== lijst.revisie) {
    const door = deelnemerMet(turn.netwerk, lijst.gewijzigdDoor)?.naam ?? 'iemand';
    return toonLijst(
      turn,
      werk,
      nogTeZien(lijst, turn.who.deelnemer.id),
      `De lijst is daarna nog gewijzigd door ${door}. Kijk hem opnieuw na.`,
    );
  }
  const nog = await eerstNog(turn, werk);
  if (nog) return nog;
  const overleg = await overlegVanLijst(turn, lijst);
  if (!overleg) return toonKiesOverleg(turn, werk);
  if (lijst.bron === 'correctie' && reden === undefined)
    return toonCorrectie(turn, lijst, overleg, {
      wanneer: wanneerBerichten(turn),
      fout: 'Kies waarom een correctie nodig is.',
    });
  zetLijst(turn, werk, {
    status: 'publiceren',
    uitgave: {
      fase: 'punten',
      plek: 0,
      door: turn.who.deelnemer.id,
      aanvulling: overleg.vastgesteld !== undefined,
      besluiten: 0,
      acties: 0,
      verzet: 0,
      bekend: 0,
      eigenaren: [],
      terug: [],
      ...(reden === undefined || lijst.bron !== 'correctie'
        ? {}
        : { correctie: { versie: versieVan(overleg) + 1, reden, wijzigingen: [] } }),
    },
  });
  turn.moment(turn.now, PUBLICEREN, lijst.id);
  turn.audit('vastgesteld', `besluitenlijst ${lijst.id}`);
  return {
    kind: 'card',
    summary: 'Besluitenlijst vastgesteld',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'Vastgesteld',
      zin: `De besluitenlijst van ${overlegDag(overleg, turn)} wordt nu verwerkt. ${wanneerBerichten(turn)} Je krijgt bericht als het klaar is.`,
    }),
  };
};

/** The last look, and the yes. */
export const vaststelVerbs: readonly Verb[] = [
  lijstVerb('besluitenlijst.controle', OverLijst, controleer),
  lijstVerb(
    'besluitenlijst.vaststellen',
    OverLijst.extend({
      revisie: z.number().int(),
      reden: CorrectieReden.optional().catch(undefined),
    }),
    stelVast,
  ),
];
