import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** The code of the netwerk's own colour. */
export type KleurcodeView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  /** A colour like the one that was typed, that can be read. */
  readonly beter?: string | undefined;
  readonly code?: string | undefined;
};

/** "Wat is de code van jullie kleur?", with a way out when it cannot be read on paper. */
export const kleurcodeCard = ({ netwerk, fout, beter, code }: KleurcodeView): Card =>
  card({
    context: netwerk,
    title: 'Wat is de code van jullie kleur?',
    intro: 'De code staat in de huisstijl van jullie organisatie. Hij begint met een hekje.',
    body: [
      fout && errorBox(fout),
      askText({
        id: 'code',
        label: 'Code van de kleur',
        placeholder: '#0B5CAD',
        value: code,
        required: true,
        maxLength: 20,
      }),
    ],
    buttons: [
      beter !== undefined &&
        execute({
          title: `Gebruik ${beter}`,
          verb: 'netwerk.zetKleurcode',
          data: { kleur: beter },
          inputs: 'none',
          primary: true,
        }),
      execute({
        title: 'Vastleggen',
        verb: 'netwerk.zetKleurcode',
        inputs: 'all',
        primary: beter === undefined,
      }),
      execute({ title: 'Terug', verb: 'netwerk.kleur', inputs: 'none' }),
    ],
  });
