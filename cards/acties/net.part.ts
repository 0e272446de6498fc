import { list, section } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import type { Blocks } from '../kit/element.ts';

/** An answer that can still be taken back, until `tot` ("10:42"); `welke` names it. */
export type NetBeantwoord = {
  readonly id: string;
  readonly welke: string;
  readonly naam: string;
  /** "Gedaan". */
  readonly staat: string;
  readonly tot: string;
};

/** What was answered just now, each with the way back. */
export const netBlokken = (net: readonly NetBeantwoord[] = []): Blocks =>
  section('Net beantwoord', [
    net.length > 0 &&
      list(
        net.map(({ id, welke, naam, staat, tot }) => ({
          name: naam,
          state: staat,
          detail: `Tot ${tot} kun je dit ongedaan maken.`,
          button: execute({
            title: 'Ongedaan maken',
            verb: 'actie.ongedaan',
            data: { actie: id, welke },
            inputs: 'none',
          }),
        })),
        '',
      ),
  ]);
