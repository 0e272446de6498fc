import type { Card } from '../../src/ports/card.ts';
import { strong, subtle, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The agenda as a list of things that can be changed. */
export type BewerkenView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly melding?: string | undefined;
  readonly punten: readonly {
    readonly id: string;
    readonly titel: string;
    /** "09:45, 14 minuten". */
    readonly tijd: string;
    /** "3 partners, 1 vraag vooraf". */
    readonly detail?: string | undefined;
  }[];
  readonly let: readonly string[];
  readonly verstuurd: boolean;
  readonly pagina: number;
};

/** The list to change order, time, partners and questions from. */
export const bewerkenCard = (view: BewerkenView): Card => {
  const data = { overleg: view.overleg };
  const nummer = new Map(view.punten.map(({ id }, index) => [id, index + 1]));
  const lijst = paged({
    items: view.punten,
    row: ({ id, titel, tijd, detail }) => ({
      name: `${nummer.get(id)}. ${titel}`,
      state: tijd,
      detail,
      button: execute({
        title: 'Wijzigen',
        verb: 'agenda.punt',
        data: { ...data, punt: id },
        inputs: 'none',
      }),
    }),
    empty: 'Er staat nog niets op de agenda.',
    page: view.pagina,
    verb: 'agenda.bewerken',
    data,
  });
  return card({
    context: view.netwerk,
    title: view.titel,
    intro: 'Kies een punt om de volgorde, de tijd, de partners of de vragen te wijzigen.',
    body: [
      view.melding && strong(view.melding),
      ...view.let.map((zin) => warning(zin)),
      lijst.blocks,
      view.verstuurd &&
        subtle(
          'De agenda is al verstuurd. Wie een punt of vraag ziet veranderen, krijgt tien minuten na je laatste wijziging één bericht.',
        ),
    ],
    buttons: [
      view.verstuurd
        ? execute({ title: 'Klaar', verb: 'agenda.bekijken', data, inputs: 'none', primary: true })
        : execute({ title: 'Versturen', verb: 'agenda.versturen', data, inputs: 'none', primary: true }),
      execute({ title: 'Punt toevoegen', verb: 'agenda.toevoegen', data, inputs: 'none' }),
      !view.verstuurd && execute({ title: 'Voorbeeld', verb: 'agenda.voorbeeld', data, inputs: 'none' }),
      lijst.buttons,
    ],
  });
};
