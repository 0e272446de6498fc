import type { Card } from '../../src/ports/card.ts';
import { meldingCard } from '../kit/melding.ts';

/** Of which netwerk it was. */
export type OpgeruimdView = { readonly netwerk: string };

/** What stands where a card stood that was kept long enough. Nothing of it is left; it says where to go. */
export const opgeruimdCard = (view: OpgeruimdView): Card =>
  meldingCard({
    context: view.netwerk,
    titel: 'Deze kaart is opgeruimd',
    zin: 'Kaarten blijven niet altijd staan. Wat je nu nog kunt doen, zie je met /help. Je open acties zie je met /acties.',
    stappen: [
      { title: 'Help', verb: 'opdracht.start', data: { opdracht: 'help' } },
      { title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: 'acties' } },
    ],
  });
