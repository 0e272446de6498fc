import type { Temporal } from 'temporal-polyfill';
import { ACTIE_TREDE, type Actie, type ActieContent, Acties, isOpenActie } from '../../../domain/actie.ts';
import {
  type Door,
  geefUitstel,
  krijgtEigenaar,
  laatVervallen,
  metRegel,
} from '../../../domain/actie-antwoord.ts';
import { wekWachters } from '../../../domain/actie-wachten.ts';
import type { ConceptActie, Geraakt, PuntContent } from '../../../domain/besluitenlijst-concept.ts';
import { actieWijziging, geraakt } from '../../../domain/besluitenlijst-correctie.ts';
import { watVan } from '../../../domain/besluitenlijst-vragen.ts';
import type { Wijziging } from '../../../domain/lijst-versie.ts';
import { wieNu } from '../../../domain/vertrek.ts';
import { isLeeg } from '../../../domain/wissen.ts';
import type { Stored, Turn } from '../../turn.ts';
import { WAAROM } from './woorden.ts';

const REGEL = 'gecorrigeerd op de besluitenlijst';

/** Where the acties of an item belong now: the casus, and the key they are sealed under. */
type Plek = { readonly casus: string | undefined; readonly sleutel: () => Promise<string> };

type Stap = { readonly actie: Actie; readonly moment: Temporal.Instant | undefined };

/** Another owner and another date, as far as the actie is still open and the correction says so. */
const metWieWanneer = (turn: Turn, was: Actie, concept: ConceptActie, door: Door): Stap => {
  const { staat, wie, wanneer } = concept;
  if (!staat || !isOpenActie(was)) return { actie: was, moment: undefined };
  const eigenaar = wie.wie === undefined ? was.eigenaar : wieNu(turn.netwerk, wie.wie);
  const nieuw = wie.wie !== staat.wie && eigenaar !== was.eigenaar;
  const actie = nieuw ? krijgtEigenaar(was, eigenaar, door, REGEL) : was;
  return wanneer.op === undefined || wanneer.op === staat.op || wanneer.op === actie.tot
    ? { actie, moment: undefined }
    : geefUitstel(actie, wanneer.op, turn.netwerk, door);
};

/** Other words, or the words under the key of another casus; what stood there before is kept with it. */
const contentNa = (content: ActieContent, wat: string): ActieContent =>
  content.wat === wat ? content : { ...content, wat, eerder: [...(content.eerder ?? []), content.wat] };

const verhuisd = async (actie: Actie, concept: ConceptActie, plek: Plek): Promise<Actie> => {
  if (plek.casus === concept.staat?.casus) return actie;
  const { casus: _oud, ...rest } = actie;
  return {
    ...rest,
    ...(plek.casus === undefined ? {} : { casus: plek.casus }),
    sleutel: await plek.sleutel(),
  };
};

const wijzig = async (
  turn: Turn,
  stored: Stored<Actie>,
  concept: ConceptActie,
  plek: Plek,
  door: Door,
): Promise<Actie> => {
  const { actie, moment } = metWieWanneer(turn, stored.value, concept, door);
  const content = await turn.open(Acties, stored.value, WAAROM);
  const op = await verhuisd(actie, concept, plek);
  // Words this correction leaves as they were may have been put right elsewhere since.
  const wat = watVan(concept) === concept.staat?.wat ? content.wat : watVan(concept);
  const regel = actie === stored.value ? metRegel(op, REGEL, door) : op;
  const wordt = {
    ...regel,
    content: await turn.seal(Acties, op, contentNa(content, wat)),
  };
  turn.replace(Acties, stored, wordt);
  if (moment) turn.moment(moment, ACTIE_TREDE, wordt.id);
  return wordt;
};

/** What a correction did to one actie, and for whom; undefined when there was nothing (left) to do. */
type Gedaan = { readonly wat: Wijziging['wat']; readonly mensen: readonly Geraakt[] };

const laatLos = (turn: Turn, stored: Stored<Actie>, door: Door): Gedaan | undefined => {
  const was = stored.value;
  // It was answered since: what came of it is not taken away.
  if (!isOpenActie(was)) return undefined;
  const wordt = laatVervallen(metRegel(was, REGEL, door), was.content, door);
  turn.replace(Acties, stored, wordt);
  wekWachters(turn, wordt);
  return { wat: 'actie vervallen', mensen: [geraakt(was.eigenaar, { weg: 1 })] };
};

const corrigeer = async (
  turn: Turn,
  stored: Stored<Actie>,
  concept: ConceptActie,
  plek: Plek,
  door: Door,
): Promise<Gedaan | undefined> => {
  const { eigenaar } = stored.value;
  const { staat } = concept;
  const zelfdeTekst = watVan(concept) === staat?.wat && plek.casus === staat?.casus;
  // Finished since: who had it and by when stays as it was.
  if (!isOpenActie(stored.value) && zelfdeTekst) return undefined;
  const wordt = await wijzig(turn, stored, concept, plek, door);
  return wordt.eigenaar === eigenaar
    ? { wat: 'actie gewijzigd', mensen: [geraakt(eigenaar, { gewijzigd: 1 })] }
    : {
        wat: 'actie naar iemand anders',
        mensen: [geraakt(eigenaar, { weg: 1 }), geraakt(wordt.eigenaar, { nieuw: 1 })],
      };
};

/**
 * Applies what a correction changes of the acties that stood on the list, as far as they are still there to be changed. `sleutel`:
 * what they are sealed under.
 */
export const corrigeerActies = async (
  turn: Turn,
  punt: PuntContent,
  sleutel: Plek['sleutel'],
  wie: string,
): Promise<Gedaan[]> => {
  const door = { wie, now: turn.now };
  const plek = { casus: punt.casus, sleutel };
  const alles: Gedaan[] = [];
  for (const concept of punt.acties) {
    const wat = concept.staat && actieWijziging(concept, punt);
    const stored = wat === undefined ? undefined : await turn.get(Acties, concept.id);
    if (!stored || isLeeg(stored.value)) continue;
    const gedaan =
      wat === 'actie vervallen'
        ? laatLos(turn, stored, door)
        : await corrigeer(turn, stored, concept, plek, door);
    if (!gedaan) continue;
    turn.audit('gecorrigeerd', `actie ${stored.value.id}`, gedaan.wat);
    alles.push(gedaan);
  }
  return alles;
};
