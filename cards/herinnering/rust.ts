import type { Card } from '../../src/ports/card.ts';
import { facts, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** When somebody gets reminders. Neutral: it is posted. */
export type RustView = {
  readonly netwerk: string;
  /** "van ma 30 nov tot en met vr 4 dec"; absent: there, as far as is known. */
  readonly weg?: string | undefined;
  /** "Tom Hendriks": who is asked meanwhile. */
  readonly vervanger?: string | undefined;
  readonly organisatie: string;
  /** "woensdag en vrijdag", or "geen". */
  readonly stil: string;
  /** "vanaf 13:00", or "zodra het tijd is". */
  readonly uur: string;
  /** Whether this person may set it for the organisation. */
  readonly magStil: boolean;
  readonly partner: string;
  /** Something to say first: that this is another list than was asked for. */
  readonly letOp?: string | undefined;
};

/** "Jouw herinneringen": when they come, and what can be changed about that. */
export const rustCard = (view: RustView): Card =>
  card({
    context: view.netwerk,
    title: 'Jouw herinneringen',
    intro: view.letOp,
    body: [
      facts([
        ['Afwezig', view.weg ?? 'niet opgegeven'],
        ['Vervanger', view.weg === undefined ? undefined : (view.vervanger ?? 'geen')],
        [`Stille dagen`, view.stil],
        ['Herinneringen', view.uur],
      ]),
      subtle(
        `Stille dagen en het uur gelden voor iedereen van ${view.organisatie}. De agenda, de besluitenlijst en terugkoppeling komen altijd: dat hoort bij het convenant.`,
      ),
    ],
    buttons: [
      execute({
        title: view.weg === undefined ? 'Ik ben er even niet' : 'Andere dagen',
        verb: 'verlof.vraag',
        inputs: 'none',
        primary: true,
      }),
      view.weg !== undefined && execute({ title: 'Ik ben er weer', verb: 'verlof.weg', inputs: 'none' }),
      view.magStil &&
        execute({
          title: 'Stille dagen',
          verb: 'rust.vraag',
          data: { partner: view.partner },
          inputs: 'none',
        }),
    ],
  });
