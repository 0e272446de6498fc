import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { casussenVan } from '../../domain/besluitenlijst-vragen.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { dingenVan } from '../../domain/logboek.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { Sleutels } from '../../domain/sleutel.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';

const Data = z.object({ casus: z.string() });

type Stappen = Parameters<typeof meldingCard>[0]['stappen'];

const melding = (turn: DeelnemerTurn, titel: string, zin: string, stappen: Stappen): Reply => ({
  kind: 'card',
  summary: 'Casus',
  card: meldingCard({ context: turn.netwerk.naam, titel, zin, stappen }),
});

const LIJST = { title: 'Mijn casussen', verb: 'casus.lijst' };
const vrijKnop = (casus: string) => ({ title: 'Slot eraf halen', verb: 'casus.beperk.weg', data: { casus } });
const logboekKnop = (casus: string) => ({ title: 'Logboek', verb: 'casus.logboek', data: { casus } });

/** What somebody on a locked casus hears; the coördinator can unlock it. That it was asked for is noted. */
export const opSlot = (turn: DeelnemerTurn, { id }: Casus): Reply => {
  turn.audit('geweigerd', `casus ${id}`, 'op slot');
  const mag = isCoordinator(turn.who.deelnemer);
  return melding(
    turn,
    `Casus ${id} is op slot`,
    `Niemand kan de inhoud nu lezen of wijzigen. Het nummer en de datums blijven.${mag ? '' : ' Heb je de inhoud nodig? Vraag het de coördinator.'}`,
    [...(mag ? [vrijKnop(id), logboekKnop(id)] : []), LIJST],
  );
};

const lees = async (turn: DeelnemerTurn, id: string): Promise<Stored<Casus>> => {
  const stored = await turn.get(Casussen, id);
  if (!stored) throw new UserError('Deze casus bestaat niet. Typ /casus voor de lijst.');
  if (stored.value.gewist !== undefined)
    throw new UserError(`De inhoud van casus ${id} is gewist. Er is niets meer om op slot te zetten.`);
  return stored;
};

/** Locks or unlocks every key of what stands under the casus. More of them than fit in one commit do not occur. */
const zetSleutels = async (turn: DeelnemerTurn, casus: Casus, op: string | undefined): Promise<void> => {
  const onder = await dingenVan((kind) => turn.list(kind), casus.id);
  const ids = new Set([casus.sleutel, ...onder.map(({ sleutel }) => sleutel)]);
  for (const stored of await Promise.all([...ids].map((id) => turn.get(Sleutels, id)))) {
    if (!stored) continue;
    const { beperkt: _was, ...open } = stored.value;
    turn.replace(Sleutels, stored, op === undefined ? open : { ...open, beperkt: op });
  }
};

/** A list that is being recorded writes in its casussen step by step: half of it must not stand behind the lock. */
export const eisNietBezig = async (turn: DeelnemerTurn, casus: string): Promise<void> => {
  const bezig = (await turn.list(LijstConcepten, { shelf: 'open' })).some(
    ({ value: { status, punten, uitgave } }) =>
      status === 'publiceren' &&
      uitgave?.fase === 'punten' &&
      punten.some((punt) => casussenVan(punt).includes(casus)),
  );
  if (bezig)
    throw new UserError(
      'Over deze casus wordt nu een besluitenlijst verwerkt. Probeer het over een minuut opnieuw.',
    );
};

const staatOpSlot = (turn: DeelnemerTurn, casus: string): Reply =>
  melding(
    turn,
    `Casus ${casus} is op slot`,
    'Niemand kan de inhoud nu lezen of wijzigen, ook jij niet. Je kunt het slot er altijd weer af halen.',
    [LIJST, vrijKnop(casus), logboekKnop(casus)],
  );

const vraag = verb('casus.beperk', 'coordineren', Data, async (turn, { casus }) => {
  const { value } = await lees(turn, casus);
  if (value.beperkt !== undefined) return staatOpSlot(turn, casus);
  return melding(
    turn,
    `Casus ${casus} op slot zetten?`,
    'Dat doe je als een jongere of ouder vraagt om de gegevens niet te gebruiken. Niemand kan de inhoud dan nog lezen of wijzigen, ook jij niet. Het nummer en de datums blijven. Acties en herinneringen gaan door, zonder inhoud. De bewaartermijn loopt door.',
    [
      { title: 'Ja, op slot', verb: 'casus.beperk.ja', data: { casus } },
      { title: 'Nee, terug', verb: 'casus.openen', data: { casus } },
    ],
  );
});

const beperk = verb('casus.beperk.ja', 'coordineren', Data, async (turn, { casus }) => {
  const stored = await lees(turn, casus);
  if (stored.value.beperkt !== undefined) return staatOpSlot(turn, casus);
  await eisNietBezig(turn, casus);
  const sinds = instantText(turn.now, 'second');
  await zetSleutels(turn, stored.value, sinds);
  turn.replace(Casussen, stored, { ...stored.value, beperkt: { sinds, door: turn.who.deelnemer.id } });
  turn.audit('op slot gezet', `casus ${casus}`, 'coördinator');
  return staatOpSlot(turn, casus);
});

const vrij = verb('casus.beperk.weg', 'coordineren', Data, async (turn, { casus }) => {
  const stored = await lees(turn, casus);
  const { beperkt, ...open } = stored.value;
  if (beperkt !== undefined) {
    await zetSleutels(turn, open, undefined);
    turn.replace(Casussen, stored, open);
    turn.audit('vrijgegeven', `casus ${casus}`, 'coördinator');
  }
  return melding(
    turn,
    `Casus ${casus} is niet meer op slot`,
    'Wie op de casus staat, kan de inhoud weer lezen en wijzigen.',
    [{ title: 'Casus openen', verb: 'casus.openen', data: { casus } }, LIJST],
  );
});

/** AVG art. 18: the content is kept, and nobody uses it. */
export const beperkVerbs: readonly Verb[] = [vraag, beperk, vrij];
