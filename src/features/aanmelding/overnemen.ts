import { z } from 'zod/v4';
import { type Aanmelding, type AanmeldingContent, Aanmeldingen } from '../../domain/casus.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { eigenConcept, opent, vindAanmelding, zetConcept } from './bewaar.ts';
import { toonInzien } from './inzien.ts';
import { toonStap } from './stap.ts';

const AL_BEZIG = 'Je was al met een andere aanmelding begonnen. Maak die eerst af, of wis hem.';
const OVERGENOMEN = 'Wat je eerder schreef, staat al bij stap 2.';

/** The aanmelding that was begun with this doubt before, if any. */
const vervolgOp = async (turn: DeelnemerTurn, { id }: Aanmelding): Promise<Aanmelding | undefined> =>
  (await turn.list(Aanmeldingen)).find(({ value }) => value.uit === id)?.value;

/** Begins the whole form with what was typed about the doubt. */
const begin = async (turn: DeelnemerTurn, twijfel: Aanmelding): Promise<Reply> => {
  const { vraag } = await opent(turn, twijfel);
  const ids = { id: turn.newId(), sleutel: await turn.newKey() };
  const content: AanmeldingContent = { vraag };
  const aanmelding: Aanmelding = {
    ...ids,
    status: 'concept',
    aanmelder: turn.who.deelnemer.id,
    stap: 1,
    uit: twijfel.id,
    leefdomeinen: twijfel.leefdomeinen,
    betrokkenPartners: [],
    inputVan: [],
    buitenDoelgroep: false,
    content: await turn.seal(Aanmeldingen, ids, content),
    begonnen: turn.now.toString({ smallestUnit: 'second' }),
  };
  turn.insert(Aanmeldingen, aanmelding);
  await zetConcept(turn, aanmelding.id);
  turn.audit('begonnen', `aanmelding ${aanmelding.id}`);
  return toonStap(turn, 1, aanmelding, content, { melding: OVERGENOMEN });
};

/** The coördinator asked to bring it in: the form opens with what was typed; a second click goes on with it. */
const overnemen = verbOn(
  'aanmelding.overnemen',
  'eigen-kaart',
  z.object({ aanmelding: z.string() }),
  vindAanmelding,
  async (turn, _data, { value }) => {
    if (!value.meldAan) return toonInzien(turn, value);
    const vervolg = await vervolgOp(turn, value);
    if (vervolg && vervolg.status !== 'concept') return toonInzien(turn, vervolg);
    if (vervolg) return toonStap(turn, vervolg.stap, vervolg, await opent(turn, vervolg));
    const concept = await eigenConcept(turn, turn.who.deelnemer.id);
    if (!concept) return begin(turn, value);
    return toonStap(turn, concept.value.stap, concept.value, await opent(turn, concept.value), {
      melding: AL_BEZIG,
    });
  },
);

export const overneemVerbs: readonly Verb[] = [overnemen];
