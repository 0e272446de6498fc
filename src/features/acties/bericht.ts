import { z } from 'zod/v4';
import { type MeldingView, meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties } from '../../domain/actie.ts';
import { actieNaam } from '../../domain/actie-woorden.ts';
import type { Card } from '../../ports/card.ts';
import type { MessageKind } from '../feature.ts';
import type { BerichtView, Composed } from '../turn.ts';

/** What every message about one actie is about. */
export const Over = z.object({ actie: z.string() });

/** There is nothing to ask any more: why not, in words for the person and for the list. */
export const eind = (zin: string, reason: string, card?: Card): Composed => ({
  send: false,
  reason,
  summary: zin,
  card: card ?? meldingCard({ titel: 'Dit is afgehandeld', zin }),
});

/** One message with at most one button, which opens the actie. */
export const vraag = (
  actie: Actie,
  titel: string,
  zin: string,
  knop: string | undefined,
  context = actieNaam(actie),
): Composed => {
  const stappen: MeldingView['stappen'] =
    knop === undefined ? [] : [{ title: knop, verb: 'actie.openen', data: { actie: actie.id } }];
  return {
    send: true,
    summary: titel,
    card: meldingCard({ context, titel, zin, stappen }),
  };
};

/** A message about one actie; when the actie is gone there is nothing to say. */
export const overActie = <T extends z.infer<typeof Over>>(
  soort: string,
  schema: z.ZodType<T>,
  compose: (view: BerichtView, actie: Actie, over: T) => Composed,
): MessageKind => ({
  soort,
  again: false,
  noem: { wat: 'Bericht over een actie', waarom: 'Er is iets gevraagd of beslist over een actie.' },
  compose: async (view, ruw) => {
    const over = schema.parse(ruw);
    const stored = await view.get(Acties, over.actie);
    return stored ? compose(view, stored.value, over) : eind('Deze actie bestaat niet meer.', 'actie is weg');
  },
});
