import type { Card } from '../../src/ports/card.ts';
import { facts, labelled, list, section, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The agenda with content, of one person: only ever the answer to a click. */
export type OpenenView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly wanneer: string;
  readonly plaats?: string | undefined;
  readonly punten: readonly {
    readonly id: string;
    readonly casus: string;
    /** "ZN-2026-014 (nieuw), 09:45". */
    readonly titel: string;
    readonly teksten: readonly { readonly label: string; readonly tekst: string }[];
    readonly vragen: readonly string[];
    /** "Nog niet voorbereid", "Betrokken, met input". */
    readonly voorbereiding: string;
    /** This person is asked whether youth and parents know. */
    readonly informeren?: boolean | undefined;
  }[];
  /** Items about no casus, with a title that may have been typed. */
  readonly overig: readonly string[];
  readonly acties: readonly { readonly id: string; readonly wat: string; readonly tot: string }[];
  readonly meerActies: number;
  readonly pagina: number;
  readonly paginas: number;
  /** Preparation can be given until it begins. */
  readonly open: boolean;
};

/** Your items with the vraag, what is asked of you, and your open acties. */
export const openenCard = (view: OpenenView): Card => {
  const data = { overleg: view.overleg };
  const naar = (title: string, pagina: number) =>
    execute({ title, verb: 'agenda.openen', data: { ...data, pagina }, inputs: 'none' });
  return card({
    context: view.netwerk,
    title: view.titel,
    intro: view.punten.length === 0 ? 'Er zijn geen punten waarvan jij de inhoud mag lezen.' : undefined,
    body: [
      facts([
        ['Wanneer', view.wanneer],
        ['Plaats', view.plaats],
        ['Verder', view.overig.join(', ')],
      ]),
      ...view.punten.map((punt) =>
        section(punt.titel, [
          punt.teksten.map(({ label, tekst }) => labelled(label, tekst)),
          punt.vragen.map((vraag) => labelled('Vraag aan jou', vraag)),
          list(
            [
              {
                name: punt.voorbereiding,
                button: view.open
                  ? execute({
                      title: 'Voorbereiden',
                      verb: 'agenda.voorbereiden',
                      data: { ...data, punt: punt.id },
                      inputs: 'none',
                    })
                  : undefined,
              },
              ...(punt.informeren
                ? [
                    {
                      name: 'Weten de jongere en de ouders dat ze besproken worden?',
                      button: execute({
                        title: 'Antwoorden',
                        verb: 'casus.informeren',
                        data: { casus: punt.casus },
                        inputs: 'none',
                      }),
                    },
                  ]
                : []),
            ],
            '',
          ),
        ]),
      ),
      view.paginas > 1 && subtle(`Deel ${view.pagina} van ${view.paginas}`),
      section('Jouw open acties', [
        view.acties.length > 0 &&
          list(
            view.acties.map(({ id, wat, tot }) => ({
              name: wat,
              state: tot,
              button: execute({
                title: 'Antwoorden',
                verb: 'actie.openen',
                data: { actie: id },
                inputs: 'none',
              }),
            })),
            '',
          ),
        view.meerActies > 0 && subtle(`En nog ${view.meerActies}. Typ /acties voor de hele lijst.`),
      ]),
    ],
    buttons: [
      view.pagina < view.paginas && naar('Verder', view.pagina + 1),
      view.pagina > 1 && naar('Terug', view.pagina - 1),
      view.open && execute({ title: 'Laat weten of je komt', verb: 'agenda.komje', data, inputs: 'none' }),
    ],
    end: true,
  });
};
