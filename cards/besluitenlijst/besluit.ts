import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askNumber, askText, type Choice } from '../kit/inputs.ts';

/** The choice that stands for an item about no casus, or for no casusregisseur. */
export const GEEN = 'geen';

export type BesluitFormView = {
  readonly lijst: string;
  readonly overleg: string;
  /** Absent: a new item. */
  readonly punt?: string | undefined;
  readonly casussen: readonly Choice[];
  readonly soorten: readonly Choice[];
  readonly mensen: readonly Choice[];
  readonly ingevuld: {
    readonly casus?: string | undefined;
    readonly nummer?: string | undefined;
    readonly soort?: string | undefined;
    readonly tekst?: string | undefined;
    readonly regie?: string | undefined;
    readonly weken?: number | undefined;
  };
  readonly fout?: string | undefined;
};

/** One besluit: about which casus, what kind, in words. */
export const besluitFormCard = (view: BesluitFormView): Card =>
  card({
    context: view.overleg,
    title: view.punt === undefined ? 'Nog een punt' : 'Besluit wijzigen',
    intro: 'De acties vul je hierna in.',
    body: [
      view.fout !== undefined && errorBox(view.fout),
      askChoice({
        id: 'casus',
        label: 'Casus',
        choices: [...view.casussen, { title: 'Geen casus (opening, rondvraag…)', value: GEEN }],
        value: view.ingevuld.casus ?? GEEN,
        look: view.casussen.length > 11 ? 'filtered' : 'compact',
      }),
      askText({
        id: 'nummer',
        label: 'Staat de casus er niet bij? Vul het nummer in',
        value: view.ingevuld.nummer,
        maxLength: 40,
      }),
      askChoice({
        id: 'soort',
        label: 'Wat is besloten over de casus?',
        choices: [...view.soorten, { title: 'Niets over de casus', value: GEEN }],
        value: view.ingevuld.soort ?? GEEN,
        look: 'compact',
      }),
      askText({
        id: 'besluit',
        label: 'Het besluit in je eigen woorden, met waarom',
        value: view.ingevuld.tekst,
        multiline: true,
        maxLength: 4000,
      }),
      askChoice({
        id: 'regie',
        label: 'Casusregisseur',
        choices: [{ title: 'Niet genoemd', value: GEEN }, ...view.mensen],
        value: view.ingevuld.regie ?? GEEN,
        look: view.mensen.length > 11 ? 'filtered' : 'compact',
      }),
      askNumber({
        id: 'weken',
        label: 'Bij volgen: na hoeveel weken terug?',
        value: view.ingevuld.weken,
        min: 1,
        max: 52,
      }),
    ],
    buttons: [
      execute({
        title: 'Opslaan',
        verb: 'besluitenlijst.besluitOpslaan',
        data: { lijst: view.lijst, punt: view.punt },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'besluitenlijst.terugNaar',
        data: { lijst: view.lijst, punt: view.punt },
        inputs: 'none',
      }),
    ],
  });
