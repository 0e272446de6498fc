import {
  bullets,
  errorBox,
  facts,
  frame,
  labelled,
  list,
  section,
  strong,
  subtle,
  text,
  warning,
} from '../../cards/kit/blocks.ts';
import { execute, open } from '../../cards/kit/buttons.ts';
import { card } from '../../cards/kit/card.ts';
import { askChoice, askDate, askNumber, askText, askTime, askYesNo } from '../../cards/kit/inputs.ts';
import { paged } from '../../cards/kit/paged.ts';
import type { Sample } from './samples.ts';

const organisaties = ['Politie', 'Jeugdbescherming Noord', 'School en werk', 'GGD', 'Halt', 'Veilig Thuis'];
const choices = organisaties.map((title, index) => ({ title, value: `p${index}` }));
const wie = { id: 'partner', label: 'Van welke organisatie is de informatie nodig?', choices };
const send = execute({ title: 'Versturen', verb: 'proef.versturen', inputs: 'all', primary: true });
const back = execute({ title: 'Terug', verb: 'proef.terug', inputs: 'none' });
const opening = execute({ title: 'Openen', verb: 'proef.openen', data: { proef: 'x' }, inputs: 'none' });

const form = () =>
  card({
    context: 'Zorgnetwerk 12-23 Lindendaal',
    title: 'Wat vragen we van wie?',
    body: [
      errorBox('Kies een datum na vandaag.'),
      askText({ id: 'vraag', label: 'Waarom is samen bespreken nodig?', multiline: true, required: true }),
      askChoice(wie),
      askChoice({ id: 'domeinen', label: 'Waar gaat het over?', choices, multi: true, value: ['p1', 'p2'] }),
      askDate({ id: 'datum', label: 'Uiterlijk op', value: '2026-12-02', required: true }),
      askTime({ id: 'tijd', label: 'Hoe laat?', value: '09:30' }),
      askYesNo({ id: 'spoed', label: 'Is er haast bij?', value: 'nee' }),
    ],
    buttons: [send, back, execute({ title: 'Verwijderen', verb: 'proef.weg', inputs: 'none', danger: true })],
  });

const choosing = () =>
  card({
    title: 'Wie neemt dit op zich?',
    body: [
      askText({ id: 'naam', label: 'Naam', value: 'Zoë', placeholder: 'Voornaam en achternaam' }),
      askNumber({ id: 'minuten', label: 'Hoeveel minuten?', min: 5, max: 60, value: 15 }),
      askChoice({ ...wie, look: 'expanded' }),
      askChoice({ ...wie, id: 'ander', label: 'Zoek een ander', look: 'filtered' }),
    ],
    buttons: [send],
  });

const reading = () => {
  const acties = paged({
    items: Array.from({ length: 40 }, (_, index) => index + 1),
    row: (nummer) => ({
      name: `ZN-2026-${String(nummer).padStart(3, '0')} · Jeugdbescherming Noord`,
      state: nummer % 3 === 0 ? '3 dagen te laat' : 'Open, nog 5 dagen',
      detail: 'Contact opnemen met school, uiterlijk wo 2 dec',
      button: nummer % 4 === 0 ? execute({ ...otherTitle }) : opening,
    }),
    empty: 'Er zijn geen acties.',
    page: 2,
    verb: 'proef.pagina',
    size: 4,
  });
  return card({
    context: 'Overleg van wo 25 nov, 09:30',
    title: 'Acties die nog open staan',
    intro: 'Te late acties staan bovenaan.',
    body: [
      warning('voor drie acties is nog geen datum bekend.'),
      facts([
        ['Plaats', 'Stadhuis Lindendaal, kamer 2.14'],
        ['Voorzitter', 'Femke de Wit (coördinator)'],
      ]),
      labelled(
        'De vraag aan jou',
        'Wie kan er op korte termijn met het gezin praten?\nEn wat is er *nu* nodig?',
      ),
      frame([
        strong('Drie acties wachten op jou.'),
        bullets(['bel school', 'plan een huisbezoek']),
        subtle('Bijgewerkt om 14:05'),
      ]),
      section('Acties', acties.blocks),
      section('Gedaan', [list([], 'Nog niets.'), text('Einde van de lijst.')]),
    ],
    buttons: [open({ title: 'Naar het overleg', url: 'https://voorbeeld.nl/overleg' }), ...acties.buttons],
  });
};

const otherTitle = { title: 'Terugkoppeling geven', verb: 'proef.terugkoppeling', inputs: 'none' } as const;

/** Cards that together use everything the kit has; they are checked and photographed like real ones, and not kept. */
export const showcase = (): Sample[] => [
  { base: 'showcase/form', card: form() },
  { base: 'showcase/choosing', card: choosing() },
  { base: 'showcase/reading', card: reading() },
];
