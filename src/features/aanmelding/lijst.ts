import { z } from 'zod/v4';
import { beoordeeldCard } from '../../../cards/aanmelding/beoordeeld.ts';
import { lijstCard } from '../../../cards/aanmelding/lijst.ts';
import { triageVolgorde } from '../../domain/aanmelding-besluit.ts';
import { type Aanmelding, Aanmeldingen } from '../../domain/casus.ts';
import { coordinatoren, deelnemerMet, isCoordinator, type Netwerk } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { samenMet } from '../../domain/samen-beoordelen.ts';
import type { Card } from '../../ports/card.ts';
import { type Command, type MessageKind, type Verb, verb } from '../feature.ts';
import type { View } from '../turn.ts';
import { openOverleggen } from './bewaar.ts';
import { UITKOMST_WOORD } from './samen.ts';
import { naamVan, overlegDag, staatVan } from './woorden.ts';

const LIJST = 'aanmelding.lijst';
const SUMMARY = 'Aanmeldingen';

/** Those that wait for a decision, spoed first, then oldest first. */
const wachtende = async (view: View): Promise<Aanmelding[]> =>
  triageVolgorde((await view.list(Aanmeldingen, { shelf: 'open' })).map(({ value }) => value));

const staat = (view: View, { status, urgentie, twijfel, voorstel }: Aanmelding): string => {
  if (twijfel && status === 'ingediend') return 'Twijfelt en wil overleggen';
  const door = voorstel && deelnemerMet(view.netwerk, voorstel.door)?.naam;
  if (door && voorstel && status === 'ingediend')
    return `${urgentie === 'spoed' ? 'Spoed. ' : ''}${door} stelt voor: ${UITKOMST_WOORD[voorstel.uitkomst]}`;
  const wacht =
    status === 'aanvulling gevraagd' ? 'Wacht op een antwoord van de aanmelder' : 'Nog te beoordelen';
  return urgentie === 'spoed' ? `Spoed. ${wacht}` : wacht;
};

const voorOverleg = (
  view: View,
  aanmelding: Aanmelding,
  overleggen: readonly Overleg[],
): string | undefined => {
  const overleg = overleggen.find(({ id }) => id === aanmelding.overleg);
  return overleg && `Voor het overleg van ${overlegDag(view, overleg)}`;
};

/** What this person may judge of it. */
const voorWie = (netwerk: Netwerk, wie: string, alle: readonly Aanmelding[]): Aanmelding[] => {
  const deelnemer = deelnemerMet(netwerk, wie);
  return alle.filter(
    (een) => deelnemer && (isCoordinator(deelnemer) || samenMet(netwerk, een)?.id === deelnemer.id),
  );
};

/** Those that wait for this person. */
export const wachtendeVoor = async (view: View, wie: string): Promise<Aanmelding[]> =>
  voorWie(view.netwerk, wie, await wachtende(view));

const lijstVan = async (view: View, wie: string, pagina: number): Promise<Card> => {
  const overleggen = await openOverleggen(view);
  return lijstCard({
    netwerk: view.netwerk.naam,
    rijen: (await wachtendeVoor(view, wie)).map((aanmelding) => ({
      id: aanmelding.id,
      naam: naamVan(view, aanmelding),
      staat: staat(view, aanmelding),
      knop: aanmelding.twijfel ? 'Beantwoorden' : 'Beoordelen',
      overleg: voorOverleg(view, aanmelding, overleggen),
    })),
    pagina,
  });
};

const Over = z.object({ deelnemer: z.string().optional() });

/** The neutral list as it is posted; drawn anew after a decision taken from it. */
export const lijstBericht: MessageKind = {
  soort: LIJST,
  again: false,
  compose: async (view, over) => {
    const wie = Over.parse(over).deelnemer ?? coordinatoren(view.netwerk)[0]?.id ?? '';
    return { send: true, card: await lijstVan(view, wie, 1), summary: SUMMARY };
  },
};

export const aanmeldingen: Command = {
  name: 'aanmeldingen',
  right: 'beoordelen',
  zin: 'Beoordeel nieuwe aanmeldingen.',
  voorbeelden: ['/aanmeldingen'],
  run: async (turn) => ({
    kind: 'card',
    card: await lijstVan(turn, turn.who.deelnemer.id, 1),
    summary: SUMMARY,
    bericht: { soort: LIJST, over: { deelnemer: turn.who.deelnemer.id } },
  }),
};

const lijst = verb(
  'aanmelding.lijst',
  'beoordelen',
  z.object({ pagina: z.coerce.number().int().optional() }),
  async (turn, { pagina }) => ({
    kind: 'card',
    card: await lijstVan(turn, turn.who.deelnemer.id, pagina ?? 1),
    summary: SUMMARY,
  }),
);

/** What became no casus, for as long as it is kept: somebody may ask to read or to erase it. */
const beoordeeld = verb(
  'aanmelding.beoordeeld',
  'coordineren',
  z.object({ pagina: z.coerce.number().int().optional() }),
  async (turn, { pagina }) => {
    const over = (await turn.list(Aanmeldingen, { shelf: 'dicht' }))
      .map(({ value }) => value)
      .filter(({ gewist, casus }) => gewist === undefined && casus === undefined)
      .sort((a, b) => ((a.beslist ?? a.begonnen) < (b.beslist ?? b.begonnen) ? 1 : -1));
    return {
      kind: 'card',
      summary: SUMMARY,
      card: beoordeeldCard({
        netwerk: turn.netwerk.naam,
        rijen: over.map((een) => ({ id: een.id, naam: naamVan(turn, een), staat: staatVan(een) })),
        pagina: pagina ?? 1,
      }),
    };
  },
);

export const lijstVerbs: readonly Verb[] = [lijst, beoordeeld];
