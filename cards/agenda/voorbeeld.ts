import type { Card } from '../../src/ports/card.ts';
import { facts, frame, labelled, strong, subtle, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';
import { eigenPuntenBlok, type PuntRegel, puntenBlok } from './punten.part.ts';

/** What the agenda will look like for somebody else, before it is sent. */
export type VoorbeeldView = {
  readonly netwerk: string;
  readonly overleg: string;
  /** The channel, and every partner that gets it. */
  readonly keuzes: readonly Choice[];
  readonly gekozen: string;
  readonly titel: string;
  readonly wanneer: string;
  readonly plaats?: string | undefined;
  readonly punten: readonly PuntRegel[];
  /** Of one partner: who gets it, and what each is asked to prepare. */
  readonly partner?:
    | {
        readonly mensen: string;
        readonly vragen: readonly { readonly punt: string; readonly vraag: string }[];
      }
    | undefined;
};

/** The agenda as the channel, or as one partner, will see it. */
export const voorbeeldCard = (view: VoorbeeldView): Card =>
  card({
    context: view.netwerk,
    title: 'Zo ziet de agenda eruit',
    intro: view.partner ? `Dit bericht krijgt: ${view.partner.mensen}.` : 'Dit bericht komt in het kanaal.',
    body: [
      frame([
        strong(view.titel),
        facts([
          ['Wanneer', view.wanneer],
          ['Plaats', view.plaats],
        ]),
        view.partner ? eigenPuntenBlok(view.punten) : puntenBlok(view.punten),
        view.partner && text('Kom je?'),
      ]),
      view.partner &&
        (view.partner.vragen.length === 0
          ? subtle('Deze partner krijgt geen vraag vooraf.')
          : [
              subtle('Pas na een klik op Openen staat er:'),
              ...view.partner.vragen.map(({ punt, vraag }) => labelled(`Vraag bij ${punt}`, vraag)),
            ]),
      askChoice({
        id: 'wie',
        label: 'Voor wie wil je het zien?',
        choices: view.keuzes,
        value: view.gekozen,
        look: view.keuzes.length > 12 ? 'filtered' : 'compact',
      }),
    ],
    buttons: [
      execute({
        title: 'Bekijken',
        verb: 'agenda.voorbeeld',
        data: { overleg: view.overleg },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Bewerken',
        verb: 'agenda.bewerken',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
      execute({
        title: 'Overzicht',
        verb: 'agenda.bekijken',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });
