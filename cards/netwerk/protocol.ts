import type { Card } from '../../src/ports/card.ts';
import { bullets, errorBox, facts, section, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askNumber, type Choice } from '../kit/inputs.ts';

/** Every number of the protocol; or one group to fill in; or what follows from a change. */
export type ProtocolView = { readonly netwerk: string; readonly melding?: string | undefined } & (
  | {
      readonly soort: 'overzicht';
      readonly groepen: readonly {
        readonly naam: string;
        readonly regels: readonly (readonly [string, string])[];
      }[];
      readonly keuzes: readonly Choice[];
    }
  | {
      readonly soort: 'groep';
      readonly naam: string;
      readonly groep: string;
      readonly was: string;
      readonly velden: readonly { readonly id: string; readonly label: string; readonly getal?: number }[];
    }
  | {
      readonly soort: 'gevolg';
      readonly punten: readonly string[];
      readonly was: string;
      readonly nieuw: string;
      readonly preset?: string | undefined;
    }
);

const terug = execute({ title: 'Terug', verb: 'netwerk.protocol', inputs: 'none' });

/** The protocol, in its three states. */
export const protocolCard = (view: ProtocolView): Card => {
  const context = view.netwerk;
  if (view.soort === 'groep')
    return card({
      context,
      title: view.naam,
      intro: 'Je ziet eerst wat er verandert. Daarna leg je het pas vast.',
      body: [
        view.melding && errorBox(view.melding),
        ...view.velden.map(({ id, label, getal }) => askNumber({ id, label, value: getal, required: true })),
      ],
      buttons: [
        execute({
          title: 'Verder',
          verb: 'netwerk.protocolGevolg',
          data: { groep: view.groep, was: view.was },
          inputs: 'all',
          primary: true,
        }),
        terug,
      ],
    });
  if (view.soort === 'gevolg')
    return card({
      context,
      title: 'Dit verandert er',
      body: bullets(view.punten),
      buttons: [
        execute({
          title: 'Vastleggen',
          verb: 'netwerk.protocolVastleggen',
          data: { was: view.was, nieuw: view.nieuw, preset: view.preset },
          inputs: 'none',
          primary: true,
        }),
        terug,
      ],
    });
  return card({
    context,
    title: 'Protocol',
    body: [
      view.melding && strong(view.melding),
      ...view.groepen.flatMap(({ naam, regels }) => section(naam, facts(regels))),
      askChoice({
        id: 'keuze',
        label: 'Wat wil je wijzigen?',
        choices: view.keuzes,
        look: 'compact',
        required: true,
      }),
    ],
    buttons: [
      execute({ title: 'Wijzigen', verb: 'netwerk.protocolKies', inputs: 'all', primary: true }),
      execute({ title: 'Terug', verb: 'netwerk.instellingen', inputs: 'none' }),
    ],
  });
};
