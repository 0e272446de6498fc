import type { VraagView } from './vraag.ts';

export const samples = {
  begonnen: {
    stap: 2,
    velden: {
      vraag:
        'Komt al zes weken niet op school en is vaak ’s nachts op straat. Alleen kom ik er niet verder mee.',
      leefdomeinen: 'school,thuissituatie',
    },
    fouten: [],
    melding: 'Je was al begonnen. Je gaat verder bij stap 2 van 4.',
    aanmelding: 'a1',
    concept: true,
  },
  geweigerd: {
    stap: 2,
    velden: { vraag: 'Bel moeder op 06 12345678.', leefdomeinen: 'school' },
    fouten: [
      'Kijk naar "Waarom is samen bespreken nodig?". Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie.',
    ],
    aanmelding: 'a1',
    concept: true,
  },
  naam: {
    stap: 2,
    velden: {
      vraag: 'De jongere zit bij een club, die heet Nieuwe Kracht. Daar gaat het mis.',
      leefdomeinen: 'school',
    },
    fouten: [
      'Kijk naar "Waarom is samen bespreken nodig?". Er staat misschien een voornaam met achternaam in. Schrijf alleen de initialen of de roepnaam.',
    ],
    misschienNaam: true,
    aanmelding: 'a1',
    concept: true,
  },
} satisfies Record<string, VraagView>;
