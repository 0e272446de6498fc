import { LEEFDOMEINEN } from '../../src/domain/casus.ts';
import type { Card } from '../../src/ports/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';
import { formulierStap, type StapView } from './stap.part.ts';

export type VraagView = StapView;

/** A word from a fixed list, as it begins a line. */
export const hoofdletter = (woord: string): string => woord.charAt(0).toUpperCase() + woord.slice(1);

/** Step 2: why it must be discussed together, and what it is about. */
export const vraagCard = (view: VraagView): Card =>
  formulierStap(
    view,
    'Wat is je vraag?',
    [
      askText({
        id: 'vraag',
        label: 'Waarom is samen bespreken nodig?',
        placeholder: 'Wat gaat er mis, en wat kun je niet alleen oplossen?',
        value: view.velden.vraag,
        multiline: true,
        maxLength: 2000,
      }),
      askChoice({
        id: 'leefdomeinen',
        label: 'Waar gaat het over?',
        multi: true,
        value: view.velden.leefdomeinen,
        choices: LEEFDOMEINEN.map((domein) => ({ title: hoofdletter(domein), value: domein })),
      }),
    ],
    'Schrijf geen achternamen, adressen, telefoonnummers of BSN op.',
  );
