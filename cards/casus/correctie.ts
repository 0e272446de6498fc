import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** All in a casus that can be corrected, neutral: what it is, of when and of whom. */
export type CorrectieView = {
  readonly nummer: string;
  readonly dingen: readonly {
    readonly naam: string;
    readonly van?: string | undefined;
    readonly verb: string;
    readonly data: Readonly<Record<string, string>>;
  }[];
  readonly pagina: number;
};

/** "Wat klopt er niet?" */
export const correctieCard = ({ nummer, dingen, pagina }: CorrectieView): Card => {
  const { blocks, buttons } = paged({
    items: dingen,
    row: ({ naam, van, verb, data }) => ({
      name: naam,
      state: van,
      button: execute({ title: 'Bekijken', verb, data: { casus: nummer, ...data }, inputs: 'none' }),
    }),
    empty: 'Er staat niets in.',
    page: pagina,
    verb: 'casus.correctie',
    data: { casus: nummer },
    size: 7,
  });
  return card({
    context: `Casus ${nummer}`,
    title: 'Wat klopt er niet?',
    intro: 'Kies wat je wilt verbeteren. Wat er eerst stond, wordt niet bewaard.',
    body: blocks,
    buttons: [
      ...buttons,
      execute({ title: 'Naar de casus', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' }),
    ],
  });
};
