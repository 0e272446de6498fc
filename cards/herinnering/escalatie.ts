import type { Card } from '../../src/ports/card.ts';
import { errorBox, facts, text, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** Asks the leidinggevende of a partner about one actie that is long late. Shown to the coördinator alone. */
export type EscalatieView = {
  readonly actie: string;
  readonly organisatie: string;
  /** "Kevin Oosterhuis (Jongerenwerk)". */
  readonly eigenaar: string;
  /** "8 dagen te laat (wo 25 nov)". */
  readonly termijn: string;
  /** "Wim Bakker"; nobody: it cannot be sent. */
  readonly aan: readonly string[];
  /** "afdelingshoofd": whom to set, as the partner list has it. */
  readonly functie?: string | undefined;
  readonly tekst: string;
  readonly eerder?: string | undefined;
  readonly fout?: string | undefined;
};

/** The note, drawn up, to be changed and looked at before it goes. */
export const escalatieCard = (view: EscalatieView): Card => {
  const kan = view.aan.length > 0;
  return card({
    context: view.organisatie,
    title: 'De leidinggevende vragen?',
    intro: kan
      ? 'Pas het bericht aan als je wilt. Je ziet het eerst zoals het eruitziet. De eigenaar krijgt hetzelfde te lezen.'
      : undefined,
    body: [
      view.fout && errorBox(view.fout),
      view.eerder && warning(view.eerder),
      facts([
        ['Eigenaar', view.eigenaar],
        ['Actie', view.termijn],
        ['Gaat naar', kan ? view.aan.join(', ') : undefined],
      ]),
      !kan &&
        text(
          `Van ${view.organisatie} ken ik geen leidinggevende in Teams${view.functie ? ` (op de lijst staat: ${view.functie})` : ''}. Zet die bij de mensen van deze organisatie, met de rol leidinggevende. Daarna kun je hier verder.`,
        ),
      kan &&
        askText({
          id: 'tekst',
          label: 'Bericht: alleen nummer, datums, aantallen en organisatie',
          value: view.tekst,
          multiline: true,
          maxLength: 600,
          required: true,
        }),
    ],
    buttons: [
      kan
        ? execute({
            title: 'Bekijken',
            verb: 'escalatie.bekijk',
            data: { actie: view.actie },
            inputs: 'all',
            primary: true,
          })
        : execute({
            title: 'Naar de mensen',
            verb: 'netwerk.lijst',
            data: { waar: 'netwerk', wat: 'mensen' },
            inputs: 'none',
            primary: true,
          }),
      execute({ title: 'Toch niet', verb: 'escalatie.lijst', inputs: 'none' }),
    ],
  });
};
