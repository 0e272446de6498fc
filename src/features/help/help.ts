import { z } from 'zod/v4';
import { helpCard } from '../../../cards/help/help.ts';
import { opgeruimdCard } from '../../../cards/help/opgeruimd.ts';
import { welkNetwerkCard } from '../../../cards/kit/welk-netwerk.ts';
import { mayDo } from '../../domain/authority.ts';
import { UserError } from '../../domain/errors.ts';
import { type Deelnemer, isCoordinator } from '../../domain/netwerk.ts';
import { type Command, type Feature, type MessageKind, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';

const rolVan = (deelnemer: Deelnemer | undefined): string => {
  if (!deelnemer) return 'nog niet bekend';
  if (isCoordinator(deelnemer)) return 'coördinator';
  return deelnemer.rollen.every((rol) => rol === 'leidinggevende') ? 'leidinggevende' : 'deelnemer';
};

const plekVan = (turn: Turn): string => (turn.place?.kind === 'personal' ? 'in deze chat' : 'in dit kanaal');

/** What takes the place of a card that stood in a chat long enough: no message of its own. */
const opgeruimd: MessageKind = {
  soort: 'kaart.opgeruimd',
  again: false,
  compose: async ({ netwerk }) => ({
    send: true,
    summary: 'Deze kaart is opgeruimd',
    card: opgeruimdCard({ netwerk: netwerk.naam }),
  }),
};

/** What you can do here, for your role. It lists the commands of the other features; it knows none itself. */
export const createHelp = (commands: () => readonly Command[]): Feature => ({
  name: 'help',
  commands: [
    {
      name: 'help',
      right: 'inrichten-of-deelnemen',
      zin: 'Zie wat je hier kunt doen.',
      voorbeelden: ['/help'],
      run: async (turn) => ({
        kind: 'card',
        summary: 'Dit kun je hier doen',
        card: helpCard({
          rol: rolVan(turn.who.deelnemer),
          plek: plekVan(turn),
          netwerk: turn.netwerk.naam,
          ander: (await turn.netwerken()).length > 1,
          opdrachten: commands()
            .filter((command) => command.name !== 'help' && mayDo(command.right, turn.who).mag)
            .map(({ name, zin, voorbeelden }) => ({
              naam: `/${name}`,
              zin,
              ...(voorbeelden[0] === `/${name}` ? {} : { voorbeeld: voorbeelden[0] }),
            })),
        }),
      }),
    },
  ],
  messages: [opgeruimd],
  verbs: [
    verb('help.netwerk', 'inrichten-of-deelnemen', z.object({}), async (turn) => {
      const netwerken = await turn.netwerken();
      if (netwerken.length < 2)
        throw new UserError(`Hier is er één netwerk om uit te kiezen: ${turn.netwerk.naam}.`);
      return {
        kind: 'card',
        summary: 'Welk netwerk bedoel je?',
        card: welkNetwerkCard({ netwerken, plek: plekVan(turn), nu: turn.netwerk.naam }),
        busy: true,
      };
    }),
  ],
});
