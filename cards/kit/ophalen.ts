import type { Card } from '../../src/ports/card.ts';
import { subtle } from './blocks.ts';
import { type Data, execute, open } from './buttons.ts';
import { card } from './card.ts';
import { meldingCard } from './melding.ts';

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

/** The bot has no address of its own, so that it can give no files. */
export const zonderAdresCard = (context: string, terug: OphalenView['terug']): Card =>
  meldingCard({
    context,
    titel: 'Dit kan hier nog niet',
    zin: 'De bot heeft nog geen eigen adres, en kan daarom geen bestanden geven. De beheerder stelt dat in met KETENBOT_URL.',
    stappen: [terug],
  });
