import type { Card } from '../../src/ports/card.ts';
import { facts, strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type PuntRegel, puntenBlok } from './punten.part.ts';

/** The agenda of one overleg, for the coördinator. Neutral: it stands in a chat. */
export type AgendaView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  /** Why it is shown now, or what just happened. */
  readonly intro?: string | undefined;
  readonly melding?: string | undefined;
  readonly wanneer: string;
  readonly plaats?: string | undefined;
  readonly punten: readonly PuntRegel[];
  readonly let: readonly string[];
  /** When it went out; undefined: not yet. */
  readonly verstuurd?: string | undefined;
  /** "8 komen, 2 komen niet, 4 gaven nog geen antwoord". */
  readonly antwoorden?: string | undefined;
  /** How many people did not get it. */
  readonly gemist: number;
  /** It has not begun and was not cancelled. */
  readonly wijzigbaar: boolean;
  /** It is held now. */
  readonly bezig: boolean;
  /** "Overleg starten", or "Verder met het overleg": on the day itself. */
  readonly live?: string | undefined;
};

/** `/agenda` for the coördinator: what is proposed or sent, and the way to change and send it. */
export const agendaCard = (view: AgendaView): Card => {
  const data = { overleg: view.overleg };
  const opnieuw = view.wijzigbaar && view.verstuurd !== undefined && view.gemist > 0;
  return card({
    context: view.netwerk,
    title: view.titel,
    intro: view.intro,
    body: [
      view.melding && strong(view.melding),
      facts([
        ['Wanneer', view.wanneer],
        ['Plaats', view.plaats],
        ['Verstuurd', view.verstuurd ?? 'nog niet'],
        ['Antwoorden', view.antwoorden],
      ]),
      ...view.let.map((zin) => warning(zin)),
      puntenBlok(view.punten),
    ],
    buttons: [
      view.wijzigbaar &&
        view.verstuurd === undefined &&
        execute({ title: 'Versturen', verb: 'agenda.versturen', data, inputs: 'none', primary: true }),
      opnieuw &&
        execute({
          title: `Sturen aan wie hem miste (${view.gemist})`,
          verb: 'agenda.opnieuw',
          data,
          inputs: 'none',
          primary: true,
        }),
      view.live &&
        execute({ title: view.live, verb: 'live.openen', data, inputs: 'none', primary: !view.wijzigbaar }),
      view.bezig &&
        view.live === undefined &&
        execute({ title: 'Besluitenlijst maken', verb: 'besluitenlijst.begin', data, inputs: 'none' }),
      view.bezig && execute({ title: 'Wie is er?', verb: 'agenda.opkomst', data, inputs: 'none' }),
      view.wijzigbaar && execute({ title: 'Bewerken', verb: 'agenda.bewerken', data, inputs: 'none' }),
      view.wijzigbaar &&
        view.verstuurd === undefined &&
        execute({ title: 'Voorbeeld', verb: 'agenda.voorbeeld', data, inputs: 'none' }),
      view.verstuurd !== undefined &&
        execute({ title: 'Wie komt er?', verb: 'agenda.wie', data, inputs: 'none' }),
      execute({ title: 'Mijn agenda openen', verb: 'agenda.openen', data, inputs: 'none' }),
    ],
  });
};
