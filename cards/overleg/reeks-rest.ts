import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askNumber, askText } from '../kit/inputs.ts';

/** The second form of a reeks: what, where, and holidays. */
export type ReeksRestView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  /** "Elke 2 weken op woensdag om 09:30". */
  readonly wanneer: string;
  readonly wijzigt: boolean;
  readonly soorten: readonly string[];
  readonly minuten?: number | undefined;
  readonly soort?: string | undefined;
  readonly plaats?: string | undefined;
  readonly link?: string | undefined;
  readonly regio?: string | undefined;
  readonly bijVrij?: string | undefined;
  /** What the first form asked: goes along. */
  readonly mee: Data;
};

const hoofdletter = (woord: string): string => woord.replace(/^./, (letter) => letter.toUpperCase());

export const reeksRestCard = (view: ReeksRestView): Card =>
  card({
    context: view.netwerk,
    title: view.wijzigt ? 'Reeks wijzigen: wat en waar?' : 'Reeks plannen: wat en waar?',
    intro: `${view.wanneer}.`,
    body: [
      view.fout && errorBox(view.fout),
      askNumber({
        id: 'minuten',
        label: 'Duurt (minuten)',
        required: true,
        min: 15,
        max: 480,
        value: view.minuten,
      }),
      askChoice({
        id: 'soort',
        label: 'Soort overleg',
        required: true,
        look: 'compact',
        value: view.soort,
        choices: view.soorten.map((soort) => ({ title: hoofdletter(soort), value: soort })),
      }),
      askText({ id: 'plaats', label: 'Plaats', value: view.plaats, maxLength: 120 }),
      askText({
        id: 'link',
        label: 'Link om online mee te doen',
        value: view.link,
        maxLength: 1000,
        placeholder: 'https://…',
      }),
      askChoice({
        id: 'regio',
        label: 'Schoolvakanties overslaan?',
        look: 'compact',
        value: view.regio ?? 'nee',
        choices: [
          { title: 'Nee', value: 'nee' },
          { title: 'Ja, regio Noord', value: 'noord' },
          { title: 'Ja, regio Midden', value: 'midden' },
          { title: 'Ja, regio Zuid', value: 'zuid' },
        ],
      }),
      askChoice({
        id: 'bijVrij',
        label: 'Valt een datum op een vrije dag?',
        look: 'compact',
        value: view.bijVrij ?? 'overslaan',
        choices: [
          { title: 'Dan gaat dat overleg niet door', value: 'overslaan' },
          { title: 'Dan is het op de eerste werkdag erna', value: 'werkdag erna' },
        ],
      }),
    ],
    buttons: [
      execute({
        title: 'Datums bekijken',
        verb: 'overleg.reeksVoorstel',
        data: view.mee,
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'overleg.reeks', data: view.mee, inputs: 'all' }),
    ],
  });
