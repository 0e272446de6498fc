import type { Card } from '../../src/ports/card.ts';
import { labelled } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What somebody wrote of how it goes. Content: only ever the answer to a click. */
export type TerugkoppelingLezenView = {
  readonly nummer: string;
  /** "Kevin Oosterhuis (Jongerenwerk), wo 2 dec". */
  readonly van: string;
  readonly teksten: readonly { readonly label: string; readonly tekst: string }[];
  /** It is of the one who reads, and can be taken back: which one it is. */
  readonly terug?: string | undefined;
};

/** One terugkoppeling, all of it. */
export const terugkoppelingLezenCard = ({ nummer, van, teksten, terug }: TerugkoppelingLezenView): Card => {
  const data = { casus: nummer };
  return card({
    context: 'Alleen jij ziet dit',
    title: `Terugkoppeling bij ${nummer}`,
    intro: van,
    body: teksten.map(({ label, tekst }) => labelled(label, tekst)),
    buttons: [
      execute({ title: 'Casus openen', verb: 'casus.openen', data, inputs: 'none' }),
      execute({ title: 'Zelf iets schrijven', verb: 'casus.terugkoppeling', data, inputs: 'none' }),
      terug !== undefined &&
        execute({
          title: 'Ongedaan maken',
          verb: 'casus.terugkoppeling.ongedaan',
          data: { ...data, welke: terug },
          inputs: 'none',
        }),
    ],
  });
};
