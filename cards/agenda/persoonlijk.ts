import type { Card } from '../../src/ports/card.ts';
import { facts, strong, subtle } from '../kit/blocks.ts';
import { execute, open } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { eigenPuntenBlok, type PuntRegel } from './punten.part.ts';

/** What one person must know of the next overleg. Neutral: numbers and counts. */
export type PersoonlijkView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  /** "Je bent gevraagd als vervanger van …". */
  readonly intro?: string | undefined;
  readonly wanneer: string;
  readonly plaats?: string | undefined;
  readonly link?: string | undefined;
  /** The calendar file of the overleg. */
  readonly kalender?: string | undefined;
  readonly punten: readonly PuntRegel[];
  /** "2, nog 1 te doen". */
  readonly vragen: string;
  readonly acties: string;
  /** The item with the first question that is still to be answered. */
  readonly teDoen?: string | undefined;
  /** Casussen with a question of its own: "ZN-2026-014". */
  readonly informeren?: string | undefined;
  /** What this person answered, in words; undefined: asked now. */
  readonly antwoord?: string | undefined;
  /** Asked again although there is an answer. */
  readonly opnieuw?: boolean | undefined;
  /** `false`: it has begun, nothing can be answered any more. */
  readonly open: boolean;
};

/** The personal agenda: your items, your questions, your acties, and "kom je?". */
export const persoonlijkCard = (view: PersoonlijkView): Card => {
  const data = { overleg: view.overleg };
  const vraagt = view.open && (view.antwoord === undefined || view.opnieuw === true);
  const agenda =
    view.open && view.kalender !== undefined && open({ title: 'Zet in mijn agenda', url: view.kalender });
  const openen = execute({ title: 'Openen', verb: 'agenda.openen', data, inputs: 'none', primary: !vraagt });
  return card({
    context: view.netwerk,
    title: view.titel,
    intro: view.intro,
    body: [
      facts([
        ['Wanneer', view.wanneer],
        ['Plaats', view.plaats],
        ['Vragen aan jou', view.vragen],
        ['Jouw open acties', view.acties],
        ['Vraag bij casus', view.informeren],
      ]),
      eigenPuntenBlok(view.punten),
      view.antwoord && strong(view.antwoord),
      vraagt && strong('Kom je?'),
      !vraagt && view.open && subtle('Tot het begin van het overleg kun je je antwoord wijzigen.'),
    ],
    buttons: vraagt
      ? [
          execute({ title: 'Ja, ik kom', verb: 'agenda.komt', data, inputs: 'none', primary: true }),
          execute({ title: 'Nee', verb: 'agenda.nee', data, inputs: 'none' }),
          execute({ title: 'Nee, ik stuur input vooraf', verb: 'agenda.vooraf', data, inputs: 'none' }),
          openen,
          agenda,
        ]
      : [
          openen,
          view.open &&
            view.teDoen !== undefined &&
            execute({
              title: 'Vragen beantwoorden',
              verb: 'agenda.voorbereiden',
              data: { ...data, punt: view.teDoen },
              inputs: 'none',
            }),
          view.open && execute({ title: 'Antwoord wijzigen', verb: 'agenda.komje', data, inputs: 'none' }),
          view.link !== undefined && open({ title: 'Online meedoen', url: view.link }),
          agenda,
        ],
  });
};
