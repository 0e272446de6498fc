import type { Card } from '../../src/ports/card.ts';
import { facts, strong, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** How files look now. */
export type HuisstijlView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  /** "donkerblauw (#123b5d)". */
  readonly kleur: string;
  /** Since when there is one; absent: none. */
  readonly logo?: string | undefined;
  readonly voet?: string | undefined;
  /** How large the file of a logo may be, in kB. */
  readonly logoKb: number;
};

/** Colour, logo and the line at the foot of everything the bot makes in Word and PDF. */
export const huisstijlCard = (view: HuisstijlView): Card =>
  card({
    context: view.netwerk,
    title: 'Huisstijl van bestanden',
    intro: 'Zo zien alle bestanden eruit die de bot in Word en PDF maakt.',
    body: [
      view.melding && strong(view.melding),
      facts([
        ['Kleur van koppen', view.kleur],
        ['Logo', view.logo ?? 'Geen'],
        ['Regel onderaan', view.voet ?? 'Geen'],
      ]),
      subtle(
        `Een ${view.logo === undefined ? '' : 'ander '}logo? Stuur het als bestand in de privéchat met mij: PNG of JPEG, hoogstens ${view.logoKb} kB.`,
      ),
    ],
    buttons: [
      execute({ title: 'Voorbeeld ophalen', verb: 'netwerk.voorbeeld', inputs: 'none', primary: true }),
      execute({ title: 'Kleur kiezen', verb: 'netwerk.kleur', inputs: 'none' }),
      execute({ title: 'Regel onderaan', verb: 'netwerk.voet', inputs: 'none' }),
      view.logo !== undefined && execute({ title: 'Logo weghalen', verb: 'netwerk.logoWeg', inputs: 'none' }),
      execute({ title: 'Terug', verb: 'netwerk.instellingen', inputs: 'none' }),
    ],
  });
