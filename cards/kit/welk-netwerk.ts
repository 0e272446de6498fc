import type { Card } from '../../src/ports/card.ts';
import { bullets, subtle } from './blocks.ts';
import { execute } from './buttons.ts';
import { card } from './card.ts';
import { askChoice } from './inputs.ts';
import { oneLine } from './plain.ts';

/** The question which netwerk somebody means, for people who are in several. */
export type WelkNetwerkView = {
  readonly netwerken: readonly { readonly id: string; readonly naam: string }[];
  /** In words: "in dit kanaal", "in deze chat". */
  readonly plek: string;
  /** Where what was typed is kept; undefined: there is nothing to go on with. */
  readonly getypt?: string | undefined;
  /** What was typed could not be kept. */
  readonly opnieuw?: boolean | undefined;
  /** The netwerk that is meant now. */
  readonly nu?: string | undefined;
};

const MET_KNOPPEN = 5;
/** What fits on a button on a phone. */
const MAX_TITEL = 30;

/** As much of the name as a button holds; never half a letter. */
const kort = (naam: string): string => {
  const shown = oneLine(naam);
  if (shown.length <= MAX_TITEL) return shown || 'Zonder naam';
  let begin = '';
  for (const letter of shown) {
    if (begin.length + letter.length > MAX_TITEL - 1) break;
    begin += letter;
  }
  return `${begin.trim()}…`;
};

const knop = (getypt: string | undefined, { id, naam }: WelkNetwerkView['netwerken'][number]) =>
  execute({
    title: kort(naam),
    verb: 'netwerk.kies',
    data: { kies: id, getypt },
    inputs: 'none',
  });

/** Asks which netwerk is meant: one button each, or a list when there are many. */
export const welkNetwerkCard = (view: WelkNetwerkView): Card => {
  const { netwerken, getypt, opnieuw } = view;
  const metKnoppen = netwerken.length <= MET_KNOPPEN;
  return card({
    title: 'Welk netwerk bedoel je?',
    intro: opnieuw
      ? `Je zit in ${netwerken.length} netwerken. Kies eerst. Typ of stuur het daarna nog een keer.`
      : `Je zit in ${netwerken.length} netwerken. Kies er een${getypt === undefined ? '' : ', dan ga ik verder met wat je stuurde'}.`,
    body: [
      !metKnoppen &&
        askChoice({
          id: 'kies',
          label: 'Netwerk',
          choices: netwerken.map(({ id, naam }) => ({ title: naam, value: id })),
          required: true,
        }),
      metKnoppen &&
        netwerken.some(({ naam }) => kort(naam) !== oneLine(naam)) &&
        bullets(netwerken.map(({ naam }) => naam)),
      view.nu && subtle(`Nu: ${view.nu}`),
      subtle(`Ik onthoud je keuze ${view.plek}. Wisselen kan met /help.`),
    ],
    buttons: metKnoppen
      ? netwerken.map((netwerk) => knop(getypt, netwerk))
      : [execute({ title: 'Verder', verb: 'netwerk.kies', data: { getypt }, inputs: 'all', primary: true })],
    width: 'normal',
  });
};
