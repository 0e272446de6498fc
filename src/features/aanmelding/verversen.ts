import type { Aanmelding } from '../../domain/casus.ts';
import { beoordelaars } from '../../domain/samen-beoordelen.ts';
import type { Turn } from '../turn.ts';

export const NIEUW = 'aanmelding.nieuw';
export const AANGEVULD = 'aanmelding.aangevuld';
export const VOORSTEL = 'aanmelding.voorstel';

/** The message that tells one person who judges of one aanmelding. */
export const nieuwId = (aanmelding: string, aan: string): string => `${NIEUW}!${aanmelding}!${aan}`;

/** The message that tells that person of the answer to a question. */
export const aangevuldId = (aanmelding: string, keer: number, aan: string): string =>
  `${AANGEVULD}!${aanmelding}!${keer}!${aan}`;

/** The message that puts a proposal before the other. */
export const voorstelId = (aanmelding: string, ronde: number, aan: string): string =>
  `${VOORSTEL}!${aanmelding}!${ronde}!${aan}`;

/** What those who judge have in front of them about this aanmelding shows where it stands now. */
export const verversBeoordelaars = (turn: Turn, aanmelding: Aanmelding): void => {
  const { id: over, aanvullingen = 0, voorstellen = 0 } = aanmelding;
  for (const { id } of beoordelaars(turn.netwerk, aanmelding)) {
    turn.redraw(nieuwId(over, id));
    for (let keer = 1; keer <= aanvullingen; keer++) turn.redraw(aangevuldId(over, keer, id));
    for (let ronde = 1; ronde <= voorstellen; ronde++) turn.redraw(voorstelId(over, ronde, id));
  }
};
