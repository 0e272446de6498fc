import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askNumber, askText } from '../kit/inputs.ts';

/** What the netwerk is called and for whom it is. */
export type GegevensView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  readonly naam: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
};

/** Name and ages. */
export const gegevensCard = (view: GegevensView): Card =>
  card({
    context: view.netwerk,
    title: 'Naam en doelgroep',
    intro: 'Hoe heet het netwerk, en voor welke leeftijd is het?',
    body: [
      view.fout && errorBox(view.fout),
      askText({ id: 'naam', label: 'Naam van het netwerk', value: view.naam, required: true, maxLength: 80 }),
      askNumber({ id: 'min', label: 'Vanaf (jaar)', min: 0, max: 27, value: view.min, required: true }),
      askNumber({ id: 'max', label: 'Tot en met (jaar)', min: 0, max: 99, value: view.max, required: true }),
    ],
    buttons: [
      execute({ title: 'Vastleggen', verb: 'netwerk.bewaarGegevens', inputs: 'all', primary: true }),
      execute({ title: 'Terug', verb: 'netwerk.openen', inputs: 'none' }),
    ],
  });
