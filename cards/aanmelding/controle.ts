import type { Card } from '../../src/ports/card.ts';
import { strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type Inhoud, inhoudBlokken } from './inhoud.part.ts';
import { foutenBlok } from './stap.part.ts';

/** All that was filled in, before it is sent in. */
export type ControleView = {
  readonly aanmelding: string;
  readonly inhoud: Inhoud;
  /** What is missing still, as sentences; empty when it can be sent in. */
  readonly fouten: readonly string[];
  /** To which overleg it goes, in words. */
  readonly waarheen: string;
  readonly melding?: string | undefined;
  readonly concept: boolean;
};

const STAP_KNOPPEN = ['Wie wijzigen', 'Vraag wijzigen', 'Partners wijzigen', 'Afspraken wijzigen'] as const;

/** The last look: is this right? */
export const controleCard = (view: ControleView): Card => {
  const { aanmelding } = view;
  const klaar = view.fouten.length === 0;
  return card({
    context: view.concept ? 'Aanmelding · Bijna klaar' : 'Aanmelding wijzigen',
    title: 'Klopt dit?',
    intro: view.waarheen,
    body: [
      ...foutenBlok(view.fouten),
      view.melding && warning(view.melding),
      ...inhoudBlokken(view.inhoud),
      view.concept && klaar && strong('De coördinator ziet dit pas als je op Indienen klikt.'),
    ],
    buttons: [
      klaar &&
        execute({
          title: view.concept ? 'Indienen' : 'Klaar',
          verb: 'aanmelding.indienen',
          data: { aanmelding },
          inputs: 'none',
          primary: true,
        }),
      ...STAP_KNOPPEN.map((title, index) =>
        execute({ title, verb: 'aanmelding.wijzig', data: { aanmelding, stap: index + 1 }, inputs: 'none' }),
      ),
    ],
  });
};
