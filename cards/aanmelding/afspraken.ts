import type { Card } from '../../src/ports/card.ts';
import { askChoice, askDate, askText } from '../kit/inputs.ts';
import { formulierStap, type StapView } from './stap.part.ts';

/** `vandaag` is a local date: what happened did so at the latest today. */
export type AfsprakenView = StapView & { readonly vandaag: string };

/** Step 4: who knows of it, on what ground it is shared, and how urgent it is. */
export const afsprakenCard = (view: AfsprakenView): Card =>
  formulierStap(
    view,
    'Weten de jongere en de ouders het?',
    [
      askChoice({
        id: 'geinformeerd',
        label: 'Zijn de jongere en de ouders geïnformeerd?',
        look: 'expanded',
        value: view.velden.geinformeerd,
        choices: [
          { title: 'Ja', value: 'ja' },
          { title: 'Nog niet: dat is niet veilig', value: 'veiligheid' },
          { title: 'Nog niet: er loopt een onderzoek', value: 'lopend onderzoek' },
          { title: 'Nog niet: niet bereikbaar', value: 'niet bereikbaar' },
        ],
      }),
      askDate({
        id: 'geinformeerdOp',
        label: 'Zo ja: op welke dag?',
        value: view.velden.geinformeerdOp,
        max: view.vandaag,
      }),
      askChoice({
        id: 'grondslag',
        label: 'Op welke grond deel je dit?',
        look: 'expanded',
        value: view.velden.grondslag,
        choices: [
          { title: 'Toestemming van ouders of jongere', value: 'toestemming' },
          { title: 'Wettelijke grond, zonder toestemming', value: 'wettelijk, geïnformeerd' },
          { title: 'Anoniem: alleen advies, geen casus', value: 'anoniem' },
        ],
      }),
      askDate({
        id: 'toestemmingOp',
        label: 'Bij toestemming: op welke dag?',
        value: view.velden.toestemmingOp,
        max: view.vandaag,
      }),
      askChoice({
        id: 'urgentie',
        label: 'Is er haast bij?',
        look: 'expanded',
        value: view.velden.urgentie ?? 'regulier',
        choices: [
          { title: 'Nee, regulier', value: 'regulier' },
          { title: 'Ja, spoed', value: 'spoed' },
        ],
      }),
      askText({
        id: 'spoedReden',
        label: 'Bij spoed: waarom kan het niet wachten?',
        value: view.velden.spoedReden,
        maxLength: 500,
      }),
    ],
    'Kies je anoniem? Dan wis ik de initialen, de roepnaam en het dossiernummer.',
  );
