import type { Row } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';

/** One message that will go out: what, when, to whom and why. */
export type ProefRegel = {
  readonly wat: string;
  /** "wo 25 nov, 09:00". */
  readonly wanneer: string;
  /** "Aan Femke de Wit, Kevin Oosterhuis en nog 3". */
  readonly aan: string;
  readonly waarom: string;
  /** There are more people than stand here: where to find them. */
  readonly sleutel?: string | undefined;
};

/** One message as a row of a list. */
export const proefRij = ({ wat, wanneer, aan, waarom, sleutel }: ProefRegel): Row => ({
  name: wat,
  state: wanneer,
  detail: waarom === '' ? aan : `${aan}. ${waarom}`,
  button:
    sleutel === undefined
      ? undefined
      : execute({ title: 'Wie?', verb: 'agenda.proefWie', data: { sleutel, pagina: 1 }, inputs: 'none' }),
});
