import { z } from 'zod/v4';
import { gemistCard } from '../../../cards/agenda/gemist.ts';
import { tweeKeerCard } from '../../../cards/agenda/twee-keer.ts';
import { Berichten } from '../../domain/bericht.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { isLaatste, OPKOMST, tweeKeerAfwezig, vorigOverleg } from '../../domain/opkomst.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { MessageKind, MomentKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { opkomstVan } from './opkomst.ts';
import { komende } from './stand.ts';
import { dagVan, Id, vervallen, wanneer } from './woorden.ts';

/** To the coördinator, and (on her click) to the partner. */
export const TWEE_KEER = 'agenda.tweekeer';
export const GEMIST = 'agenda.gemist';

/** Which partner, and the last of the two overleggen. */
export const Over = z.object({ partner: z.string().max(80), overleg: Id });
export type Over = z.infer<typeof Over>;

/** A partner that was absent from both, with the two overleggen; undefined when it is (by now) otherwise. */
export type Gemist = {
  readonly id: string;
  readonly naam: string;
  readonly laatste: Overleg;
  readonly vorige: Overleg;
};

const gemisteVan = async (view: View, laatste: Overleg): Promise<Gemist[]> => {
  const alle = (await view.list(Overleggen)).map(({ value }) => value);
  const vorige = vorigOverleg(laatste, alle);
  if (!vorige || !isLaatste(laatste, alle, view.now.toString({ smallestUnit: 'second' }))) return [];
  const partners = tweeKeerAfwezig(
    view.netwerk,
    await opkomstVan(view, laatste),
    await opkomstVan(view, vorige),
  );
  return partners.map(({ id, naam }) => ({ id, naam, laatste, vorige }));
};

/** As it is now; undefined when the list was corrected, or a later overleg was held. */
export const gemist = async (view: View, { partner, overleg }: Over): Promise<Gemist | undefined> => {
  const laatste = (await view.get(Overleggen, overleg))?.value;
  return laatste && (await gemisteVan(view, laatste)).find(({ id }) => id === partner);
};

const dagen = ({ laatste, vorige }: Gemist, view: View): string =>
  `${dagVan(vorige, view)} en ${dagVan(laatste, view)}`;

/** The words, neutral; `door` is the coördinator who sends them. */
export const woorden = async (view: View, wat: Gemist, door: string) => {
  const [volgende] = await komende(view);
  return {
    netwerk: view.netwerk.naam,
    titel: 'We misten jullie',
    zinnen: [
      `Bij het overleg van ${dagen(wat, view)} was niemand van ${wat.naam}. Jullie inbreng werd gemist.`,
      `${volgende ? `Het volgende overleg is ${wanneer(volgende, view)}. Lukt het om er dan bij te zijn?` : 'Lukt het om er de volgende keer bij te zijn?'} Kun je zelf niet, stuur dan een vervanger.`,
      `${door}, coördinator`,
    ],
  };
};

const naamVan = (view: View, id: string): string =>
  view.netwerk.deelnemers.find((een) => een.id === id)?.naam ?? 'De coördinator';

/** When it was ticked who was there: a partner absent twice in a row is shown to the coördinator, once. */
export const opkomstMoment: MomentKind = {
  soort: OPKOMST,
  due: async (turn, { over }) => {
    const laatste = (await turn.get(Overleggen, over))?.value;
    if (!laatste) return;
    for (const { id: partner } of (await gemisteVan(turn, laatste)).slice(0, 20))
      for (const { id } of coordinatoren(turn.netwerk).slice(0, 2)) {
        const bericht = `${TWEE_KEER}!${laatste.id}!${partner}!${id}`;
        if (await turn.get(Berichten, bericht)) continue;
        turn.send({
          id: bericht,
          soort: TWEE_KEER,
          over: { partner, overleg: laatste.id },
          aan: { soort: 'deelnemer', deelnemer: id },
        });
      }
  },
};

/** "Femke stuurde hun di 1 dec een bericht", when that happened. */
export const verstuurdZin = async (view: View, over: Over): Promise<string | undefined> => {
  const rijen = await view.list(Berichten, { prefix: `${GEMIST}!${over.overleg}!${over.partner}!` });
  const [eerste] = rijen.map(({ value }) => value);
  if (!eerste) return undefined;
  const { door } = z.object({ door: z.string() }).parse(eerste.over);
  const dag = dagVan({ start: eerste.gemaakt }, view);
  return `${naamVan(view, door)} stuurde hun ${dag} een bericht.`;
};

const tweeKeer: MessageKind = {
  soort: TWEE_KEER,
  again: false,
  noem: { wat: 'Partner twee keer afwezig', waarom: 'Van een vaste partner was twee keer niemand er.' },
  compose: async (view, raw) => {
    const over = Over.parse(raw);
    const wat = await gemist(view, over);
    if (!wat) return vervallen(view, 'De opkomst is aangepast. Er is niets te doen.', 'opkomst aangepast');
    return {
      send: true,
      summary: 'Van een vaste partner was twee keer niemand er',
      card: tweeKeerCard({
        netwerk: view.netwerk.naam,
        partner: wat.id,
        naam: wat.naam,
        overleg: over.overleg,
        wanneer: dagen(wat, view),
        verstuurd: await verstuurdZin(view, over),
      }),
    };
  },
};

const gemistBericht: MessageKind = {
  soort: GEMIST,
  again: true,
  noem: {
    wat: 'We misten jullie',
    waarom: 'De coördinator stuurt dit aan een partner die twee keer niet kwam.',
  },
  compose: async (view, raw) => {
    const over = Over.extend({ door: z.string() }).parse(raw);
    const wat = await gemist(view, over);
    if (!wat) return vervallen(view, 'Dit bericht is niet meer nodig.', 'opkomst aangepast');
    const bericht = await woorden(view, wat, naamVan(view, over.door));
    return { send: true, summary: bericht.titel, card: gemistCard(bericht) };
  },
};

export const gemistBerichten: readonly MessageKind[] = [tweeKeer, gemistBericht];
