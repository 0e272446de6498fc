import type { Card } from '../../src/ports/card.ts';
import { bullets, facts, picture, section, strong, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Voortgang } from './voortgang.part.ts';

export type ScoresView = {
  readonly nummer: string;
  readonly voortgang: Voortgang;
  /** The line of progress as a picture; undefined while there is nothing to draw. */
  readonly plaat?: string | undefined;
  /** The ronde that runs: who answered, who did not. */
  readonly ronde?: { readonly wel: readonly string[]; readonly niet: readonly string[] } | undefined;
  readonly leidt: boolean;
};

/** How it goes on the eight leefgebieden, and how that moved: content, only ever shown in the answer to a click. */
export const scoresCard = ({ nummer, voortgang, plaat, ronde, leidt }: ScoresView): Card =>
  card({
    context: 'Alleen jij ziet dit',
    title: `Hoe gaat het? ${nummer}`,
    intro:
      plaat === undefined
        ? 'Er zijn nog geen scores.'
        : '1 is acuut: het gaat nu mis. 5 is volledig zelfredzaam: het gaat goed zonder hulp.',
    body: [
      ronde && strong('De scores worden nu gevraagd.'),
      ...(ronde
        ? facts([
            ['Heeft geantwoord', ronde.wel.join(', ') || undefined],
            ['Nog niet', ronde.niet.join(', ') || undefined],
          ])
        : []),
      plaat !== undefined &&
        picture(
          plaat,
          `Lijn van de scores per leefgebied op ${voortgang.momenten.join(', ')}. Dezelfde cijfers staan hieronder als tekst.`,
        ),
      ...section(
        'In woorden',
        plaat === undefined
          ? []
          : bullets(voortgang.lijnen.map(({ naam, verloop }) => `${naam}: ${verloop}`)),
      ),
      leidt &&
        ronde === undefined &&
        subtle('Scores zet je bij de start, bij elke herijking en bij het afsluiten.'),
    ],
    buttons: [
      leidt &&
        (ronde
          ? execute({
              title: 'Scores vaststellen',
              verb: 'casus.meting',
              data: { casus: nummer },
              inputs: 'none',
              primary: true,
            })
          : execute({
              title: 'Nieuwe scores',
              verb: 'casus.scores.vraag',
              data: { casus: nummer },
              inputs: 'none',
              primary: true,
            })),
      execute({ title: 'Plan van aanpak', verb: 'casus.plan', data: { casus: nummer }, inputs: 'none' }),
      execute({ title: 'Casus openen', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' }),
    ],
  });
