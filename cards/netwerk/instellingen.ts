import type { Card } from '../../src/ports/card.ts';
import { facts, list, section, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The settings in force. */
export type InstellingenView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly doelgroep: string;
  readonly bewaren: readonly (readonly [string, string])[];
  readonly protocol: readonly (readonly [string, string])[];
};

/** What holds now: retention and the days of the protocol. */
export const instellingenCard = (view: InstellingenView): Card =>
  card({
    context: view.netwerk,
    title: 'Instellingen',
    body: [
      view.melding && strong(view.melding),
      facts([['Doelgroep', view.doelgroep]]),
      section('Bewaren', [facts(view.bewaren)]),
      section('Protocol', facts(view.protocol)),
      section('Bestanden in Word en PDF', [
        list(
          [
            {
              name: 'Huisstijl',
              detail: 'Kleur, logo en de regel onderaan.',
              button: execute({ title: 'Huisstijl', verb: 'netwerk.huisstijl', inputs: 'none' }),
            },
          ],
          '',
        ),
      ]),
    ],
    buttons: [
      execute({ title: 'Protocol', verb: 'netwerk.protocol', inputs: 'none' }),
      execute({
        title: 'Bewaartermijnen',
        verb: 'netwerk.bewaartermijnen',
        inputs: 'none',
      }),
      execute({ title: 'Naam en doelgroep', verb: 'netwerk.gegevens', inputs: 'none' }),
      execute({ title: 'Aanmeldingen', verb: 'netwerk.aanmeldingen', inputs: 'none' }),
      execute({ title: 'Naar het overzicht', verb: 'netwerk.openen', inputs: 'none' }),
    ],
  });
