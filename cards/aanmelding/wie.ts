import type { Card } from '../../src/ports/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';
import { formulierStap, type StapView } from './stap.part.ts';

export type WieView = StapView;

/** Step 1: who it is. The birth date is typed once and thrown away. */
export const wieCard = (view: WieView): Card =>
  formulierStap(
    view,
    'Om wie gaat het?',
    [
      askText({
        id: 'initialen',
        label: 'Initialen (leeg als je anoniem aanmeldt)',
        placeholder: 'K.O.',
        value: view.velden.initialen,
        maxLength: 20,
      }),
      askText({
        id: 'geboren',
        label: 'Geboortedatum, of alleen het jaar',
        placeholder: '3-5-2010 of 2010',
        value: view.velden.geboren,
        maxLength: 30,
      }),
      askText({
        id: 'roepnaam',
        label: 'Roepnaam (mag leeg)',
        placeholder: 'Zonder achternaam',
        value: view.velden.roepnaam,
        maxLength: 30,
      }),
      askText({
        id: 'dossiernummer',
        label: 'Jouw dossiernummer (mag leeg)',
        value: view.velden.dossiernummer,
        maxLength: 40,
      }),
      askText({
        id: 'gezinsnummer',
        label: 'Gezinsnummer (mag leeg)',
        placeholder: 'Van het lokale team of Veilig Thuis',
        value: view.velden.gezinsnummer,
        maxLength: 30,
      }),
      askChoice({
        id: 'soort',
        label: 'Wat voor aanmelding is het?',
        look: 'compact',
        value: view.velden.soort ?? 'nieuw',
        choices: [
          { title: 'Nieuw', value: 'nieuw' },
          { title: 'Opnieuw: eerder al besproken', value: 'heraanmelding' },
          { title: 'Advies vragen (consultatie)', value: 'consultatie' },
          { title: 'Overdracht uit een ander netwerk', value: 'overdracht' },
        ],
      }),
    ],
    'De geboortedatum en het gezinsnummer bewaar ik niet: alleen het jaar, en een code. Daarmee herken ik dezelfde jongere, of een broer of zus, hier en in andere netwerken.',
  );
