import { z } from 'zod/v4';
import { controleCard } from '../../../cards/aanmelding/controle.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { isWijzigbaar, ontbreekt } from '../../domain/aanmelding-besluit.ts';
import { geslotenOverleg, overlegVoor } from '../../domain/aanmelding-overleg.ts';
import type { Aanmelding, AanmeldingContent } from '../../domain/casus.ts';
import { Inbrengen, type Overleg } from '../../domain/overleg.ts';
import { beoordelaars } from '../../domain/samen-beoordelen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';
import { bewaar, bezig, klaar, openOverleggen, opent, vindAanmelding, zetConcept } from './bewaar.ts';
import { drukteVoorAanmelder } from './druk.ts';
import { NIEUW, nieuwId } from './verversen.ts';
import { dagVanAanmelding, inhoudVan, overlegDag, staatVan } from './woorden.ts';

const doelVan = (view: View, aanmelding: Aanmelding, overleggen: readonly Overleg[]): Overleg | undefined =>
  overlegVoor(aanmelding.urgentie ?? 'regulier', overleggen, view.netwerk, view.now);

/** To which overleg it goes, and why not to an earlier one. */
const waarheen = async (
  view: View,
  aanmelding: Aanmelding,
  overleggen: readonly Overleg[],
): Promise<string> => {
  const doel = doelVan(view, aanmelding, overleggen);
  const dicht = geslotenOverleg(overleggen, view.netwerk, view.now);
  const spoed = aanmelding.urgentie === 'spoed';
  const gemist =
    dicht && !spoed ? `Aanmelden voor ${overlegDag(view, dicht)} kan niet meer, behalve bij spoed. ` : '';
  if (!doel)
    return `${gemist}Er is nog geen volgend overleg gepland. De coördinator krijgt je aanmelding wel.`;
  const druk = await drukteVoorAanmelder(view, aanmelding, doel, overleggen);
  return `${gemist}Deze aanmelding gaat naar het overleg van ${overlegDag(view, doel)}${spoed ? ', als spoed' : ''}.${druk}`;
};

/** Everything once more, before it is sent in or after it was changed. */
export const toonControle = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  melding?: string,
): Promise<Reply> =>
  bezig(
    controleCard({
      aanmelding: aanmelding.id,
      inhoud: inhoudVan(turn, aanmelding, content),
      fouten: ontbreekt(aanmelding, content, turn.netwerk, turn.vandaag).map(
        ({ stap, zin }) => `Stap ${stap}: ${zin}`,
      ),
      waarheen: await waarheen(turn, aanmelding, await openOverleggen(turn)),
      melding,
      concept: aanmelding.status === 'concept',
    }),
  );

/** Who brought something in is not asked any more for that overleg. */
const noteerInbreng = async (turn: DeelnemerTurn, overleg: string): Promise<void> => {
  const deelnemer = turn.who.deelnemer.id;
  const id = `${overleg}!${deelnemer}`;
  const rij = {
    id,
    overleg,
    deelnemer,
    antwoord: 'aangemeld' as const,
    sinds: turn.now.toString({ smallestUnit: 'second' }),
  };
  const stored = await turn.get(Inbrengen, id);
  if (stored) turn.replace(Inbrengen, stored, rij);
  else turn.insert(Inbrengen, rij);
};

const ontvangst = (turn: DeelnemerTurn, aanmelding: Aanmelding, zin: string): Reply =>
  klaar(
    turn,
    meldingCard({
      context: `Aanmelding van ${dagVanAanmelding(turn, aanmelding)}`,
      titel: 'Ontvangen',
      zin,
      stappen: [
        { title: 'Openen', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } },
        { title: 'Nog iemand aanmelden', verb: 'aanmelding.formulier' },
      ],
    }),
  );

const dienIn = async (turn: DeelnemerTurn, stored: Stored<Aanmelding>): Promise<Reply> => {
  const content = await opent(turn, stored.value);
  const concept = stored.value.status === 'concept';
  if (ontbreekt(stored.value, content, turn.netwerk, turn.vandaag).length > 0)
    return toonControle(turn, stored.value, content);
  const overleggen = await openOverleggen(turn);
  const overleg = doelVan(turn, stored.value, overleggen)?.id;
  if (!concept) {
    if (overleg !== stored.value.overleg && stored.value.urgentie === 'spoed')
      await bewaar(turn, stored, { overleg }, content, 'gewijzigd');
    return ontvangst(
      turn,
      stored.value,
      'Je aanmelding is binnen, met alles wat je hebt ingevuld of gewijzigd. Je hoort wat ermee gebeurt.',
    );
  }
  const ingediend = turn.now.toString({ smallestUnit: 'second' });
  const next = await bewaar(turn, stored, { status: 'ingediend', ingediend, overleg }, content, 'ingediend');
  await zetConcept(turn, undefined);
  if (overleg !== undefined) await noteerInbreng(turn, overleg);
  for (const { id } of beoordelaars(turn.netwerk, next))
    turn.send({
      id: nieuwId(next.id, id),
      soort: NIEUW,
      over: { aanmelding: next.id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  return ontvangst(
    turn,
    next,
    `Je aanmelding is binnen. ${await waarheen(turn, next, overleggen)} De coördinator kijkt ernaar, en je hoort wat ermee gebeurt.`,
  );
};

const indienen = verbOn(
  'aanmelding.indienen',
  'eigen-kaart',
  z.object({ aanmelding: z.string() }),
  vindAanmelding,
  async (turn, _data, stored) =>
    isWijzigbaar(stored.value) && !stored.value.twijfel
      ? dienIn(turn, stored)
      : ontvangst(turn, stored.value, `Je aanmelding was al binnen. ${staatVan(stored.value)}`),
);

export const indienenVerbs: readonly Verb[] = [indienen];
