import { z } from 'zod/v4';
import { lijstCard } from '../../../cards/aanmelding/lijst.ts';
import { triageVolgorde } from '../../domain/aanmelding-besluit.ts';
import { type Aanmelding, Aanmeldingen } from '../../domain/casus.ts';
import type { Overleg } from '../../domain/overleg.ts';
import type { Card } from '../../ports/card.ts';
import { type Command, type MessageKind, type Verb, verb } from '../feature.ts';
import type { View } from '../turn.ts';
import { openOverleggen } from './bewaar.ts';
import { naamVan, overlegDag } from './woorden.ts';

const LIJST = 'aanmelding.lijst';
const SUMMARY = 'Aanmeldingen';

/** Those that wait for a decision, spoed first, then oldest first. */
export const wachtende = async (view: View): Promise<Aanmelding[]> =>
  triageVolgorde((await view.list(Aanmeldingen, { shelf: 'open' })).map(({ value }) => value));

const staat = ({ status, urgentie, twijfel }: Aanmelding): string => {
  if (twijfel && status === 'ingediend') return 'Twijfelt en wil overleggen';
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

const lijstVan = async (view: View, pagina: number): Promise<Card> => {
  const overleggen = await openOverleggen(view);
  return lijstCard({
    netwerk: view.netwerk.naam,
    rijen: (await wachtende(view)).map((aanmelding) => ({
      id: aanmelding.id,
      naam: naamVan(view, aanmelding),
      staat: staat(aanmelding),
      knop: aanmelding.twijfel ? 'Beantwoorden' : 'Beoordelen',
      overleg: voorOverleg(view, aanmelding, overleggen),
    })),
    pagina,
  });
};

/** The neutral list as it is posted; drawn anew after a decision taken from it. */
export const lijstBericht: MessageKind = {
  soort: LIJST,
  again: false,
  compose: async (view) => ({ send: true, card: await lijstVan(view, 1), summary: SUMMARY }),
};

export const aanmeldingen: Command = {
  name: 'aanmeldingen',
  right: 'coordineren',
  zin: 'Beoordeel nieuwe aanmeldingen.',
  voorbeelden: ['/aanmeldingen'],
  run: async (turn) => ({
    kind: 'card',
    card: await lijstVan(turn, 1),
    summary: SUMMARY,
    bericht: { soort: LIJST, over: {} },
  }),
};

const lijst = verb(
  'aanmelding.lijst',
  'coordineren',
  z.object({ pagina: z.coerce.number().int().optional() }),
  async (turn, { pagina }) => ({ kind: 'card', card: await lijstVan(turn, pagina ?? 1), summary: SUMMARY }),
);

export const lijstVerbs: readonly Verb[] = [lijst];
