import { z } from 'zod/v4';
import { Voorbereidingen } from '../../domain/agenda.ts';
import { zonderAanmelder } from '../../domain/agenda-wachten.ts';
import { LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { beginLive, Levend, type Live, lijstPuntVan } from '../../domain/live.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { Aanwezigheden, type Agendapunt, type Overleg, Overleggen } from '../../domain/overleg.ts';
import { isBegonnen } from '../../domain/overleg-beloop.ts';
import { leidersVan } from '../../domain/overleg-leiding.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, Turn, View } from '../turn.ts';
import { dagVan, legeLijst } from './maken.ts';
import { toonUitkomst } from './uitkomst.ts';
import { Id, sluitAf, type Werk, werkVan } from './werk.ts';

export const OverOverleg = z.object({ overleg: Id });
export const OverPunt = OverOverleg.extend({ punt: z.string().max(80) });

/** An overleg that is held, with the draft of its besluitenlijst; read once and written once, like the draft itself. */
export type Zaal = {
  readonly stored: Stored<Live> | undefined;
  live: Live;
  readonly overleg: Overleg;
  readonly werk: Werk;
};

const leesOverleg = async (turn: DeelnemerTurn, id: string): Promise<Overleg> => {
  const overleg = (await turn.get(Overleggen, id))?.value;
  if (!overleg) throw new UserError('Dit overleg bestaat niet (meer). Typ /agenda.');
  if (overleg.status === 'afgezegd') throw new UserError('Dit overleg gaat niet door.');
  if (!isBegonnen(overleg, turn.now) && !dagVan(overleg, turn).equals(turn.vandaag))
    throw new UserError('Dit overleg is niet vandaag. Op de dag zelf kun je het starten.');
  if (!isCoordinator(turn.who.deelnemer) && !dagVan(overleg, turn).equals(turn.vandaag))
    throw new UserError('Het overleg is voorbij. De coördinator maakt de lijst af.');
  if (overleg.agenda.length === 0)
    throw new UserError(
      'Dit overleg heeft geen agenda. Typ /besluitenlijst om besluiten en acties op te schrijven.',
    );
  return overleg;
};

/** The draft that is filled by hand for this overleg, whoever began it; else a new one. */
const lijstVoor = async (turn: DeelnemerTurn, overleg: Overleg): Promise<Werk> => {
  const open = await turn.list(LijstConcepten, { shelf: 'open' });
  const stored = open.find(
    ({ value }) => value.bron === 'hand' && value.status === 'open' && value.overleg === overleg.id,
  );
  return stored ? werkVan(stored) : legeLijst(turn, overleg);
};

/** The overleg as it runs, or the answer when its besluitenlijst is no draft any more. */
const leesZaal = async (turn: DeelnemerTurn, id: string): Promise<Zaal | Reply> => {
  const overleg = await leesOverleg(turn, id);
  const stored = await turn.get(Levend, id);
  const lijst = stored ? await turn.get(LijstConcepten, stored.value.lijst) : undefined;
  if (stored && lijst?.value.status === 'open')
    return { stored, live: stored.value, overleg, werk: werkVan(lijst) };
  if (lijst && lijst.value.status !== 'weg') return toonUitkomst(turn, lijst.value);
  if (overleg.vastgesteld !== undefined)
    throw new UserError('De besluitenlijst van dit overleg is al vastgesteld. Typ /besluitenlijst.');
  const werk = await lijstVoor(turn, overleg);
  turn.audit(stored ? 'overleg opnieuw gestart' : 'overleg gestart', overleg.id);
  return { stored, live: beginLive(overleg, werk.lijst.id, turn.now), overleg, werk };
};

const bewaar = async (turn: Turn, { stored, live, werk }: Zaal): Promise<void> => {
  await sluitAf(turn, werk);
  if (!stored) turn.insert(Levend, live);
  else if (stored.value !== live) turn.replace(Levend, stored, live);
};

/** Who may is decided on the overleg alone, before the rest of the button is read. */
const Alles = z.looseObject({ overleg: Id });

/** Who leads it decides; of what is not there, nobody does. */
const vindLeiding = async (turn: DeelnemerTurn, { overleg }: { readonly overleg: string }) => {
  const stored = await turn.get(Overleggen, overleg);
  return { subject: { leiders: stored ? leidersVan(stored.value) : [] }, thing: undefined };
};

/** A button of an overleg that is held. The first one starts it; two people who start at once start one. */
export const liveVerb = <D extends { overleg: string }>(
  name: string,
  data: z.ZodType<D>,
  run: (turn: DeelnemerTurn, zaal: Zaal, data: D) => Promise<Reply>,
): Verb =>
  verbOn(name, 'overleg-leiden', Alles, vindLeiding, async (turn, raw) => {
    const gevraagd = data.parse(raw);
    const zaal = await leesZaal(turn, gevraagd.overleg);
    if ('kind' in zaal) return zaal;
    const reply = await run(turn, zaal, gevraagd);
    await bewaar(turn, zaal);
    return reply;
  });

/** The item of the agenda. */
export const agendaPunt = ({ overleg }: Zaal, id: string): Agendapunt => {
  const punt = overleg.agenda.find((een) => een.id === id);
  if (!punt) throw new UserError('Dit punt staat niet (meer) op de agenda. Typ /agenda.');
  return punt;
};

/** The item of the draft that belongs to it, when something was written. */
export const geschreven = ({ live, werk }: Zaal, punt: Agendapunt): string | undefined => {
  const id = lijstPuntVan(live, punt.id);
  const opLijst = werk.lijst.punten;
  if (id !== undefined && opLijst.some((een) => een.id === id)) return id;
  return punt.casus === undefined ? undefined : opLijst.find(({ casus }) => casus === punt.casus)?.id;
};

export const casusBij = async (view: View, { casus }: Agendapunt): Promise<Casus | undefined> =>
  casus === undefined ? undefined : (await view.get(Casussen, casus))?.value;

/** Whether nobody is there to explain it, and nothing was left to read. */
export const isZonderAanmelder = async (view: View, overleg: Overleg, punt: Agendapunt): Promise<boolean> => {
  const casus = await casusBij(view, punt);
  if (!casus) return false;
  const komst = (await view.list(Aanwezigheden, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const voorbereid = await view.list(Voorbereidingen, { prefix: `${overleg.id}!${punt.id}!` });
  const input = voorbereid.flatMap(({ value }) => (value.metInput ? [value.deelnemer] : []));
  return zonderAanmelder(punt, { aanmelders: casus.aanmelders, komst, input });
};
