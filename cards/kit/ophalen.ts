import type { Card } from '../../src/ports/card.ts';
import { subtle } from './blocks.ts';
import { type Data, execute, open } from './buttons.ts';
import { card } from './card.ts';

/** Files that can be taken along, each by its own one-time link. */
export type OphalenView = {
  readonly context: string;
  readonly titel: string;
  readonly zin: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly minuten: number;
  readonly terug: { readonly title: string; readonly verb: string; readonly data: Data };
};

/** "Pak het bestand": what it is, and the links. Shown only in the answer to a click. */
export const ophalenCard = ({ context, titel, zin, links, minuten, terug }: OphalenView): Card =>
  card({
    context,
    title: titel,
    intro: zin,
    body: [
      subtle(
        `Elke knop werkt één keer, en ${minuten} minuten lang. Dat je een bestand ophaalt, staat in het logboek.`,
      ),
    ],
    buttons: [...links.map(open), execute({ ...terug, inputs: 'none' })],
  });
