import { z } from 'zod/v4';
import { type StartView, startCard } from '../../../cards/aanmelding/start.ts';
import { Aanmeldingen } from '../../domain/casus.ts';
import type { Command, MessageKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { eigenConcept } from './bewaar.ts';
import { naamVan, staatVan, stapVan } from './woorden.ts';

const KAART = 'aanmelding.kaart';
const Over = z.object({ deelnemer: z.string() });
const MAX_GETOOND = 8;
const SUMMARY = 'Nieuwe aanmelding';

/** The draft, and what this person sent in that is still open, newest first. */
const startVan = async (view: View, deelnemer: string): Promise<StartView> => {
  const concept = await eigenConcept(view, deelnemer);
  const twijfel = await eigenConcept(view, deelnemer, { twijfel: true });
  const open = (await view.list(Aanmeldingen, { shelf: 'open' }))
    .map(({ value }) => value)
    .filter(({ aanmelder, status }) => aanmelder === deelnemer && status !== 'concept')
    .sort((a, b) => ((a.ingediend ?? '') < (b.ingediend ?? '') ? 1 : -1))
    .slice(0, MAX_GETOOND);
  return {
    netwerk: view.netwerk.naam,
    begonnen: concept && stapVan(concept.value.stap),
    twijfelt: twijfel !== undefined,
    aanmeldingen: open.map((aanmelding) => ({
      id: aanmelding.id,
      naam: naamVan(view, aanmelding),
      staat: staatVan(aanmelding),
    })),
  };
};

/** The neutral card of `/aanmelden`: posted, and drawn anew when something was sent in from it. */
export const kaartBericht: MessageKind = {
  soort: KAART,
  again: false,
  compose: async (view, over) => {
    const { deelnemer } = Over.parse(over);
    return { send: true, card: startCard(await startVan(view, deelnemer)), summary: SUMMARY };
  },
};

export const aanmelden: Command = {
  name: 'aanmelden',
  right: 'inbrengen',
  zin: 'Meld een jongere aan voor het overleg.',
  voorbeelden: ['/aanmelden'],
  run: async (turn) => {
    const { id } = turn.who.deelnemer;
    return {
      kind: 'card',
      card: startCard(await startVan(turn, id)),
      summary: SUMMARY,
      bericht: { soort: KAART, over: { deelnemer: id } },
    };
  },
};
