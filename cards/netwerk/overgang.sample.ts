import type { OvergangView } from './overgang.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';
const acties = { title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: 'acties' } };

export const samples = {
  coordinator: {
    netwerk,
    titel: 'Kevin Oosterhuis doet niet meer mee',
    zin: 'Kevin Oosterhuis is uit het team gegaan. De toegang is meteen gestopt.',
    regels: ['3 acties naar Dewi Santoso', 'de regie van 1 casus naar jou'],
    slot: 'Wie iets kreeg, heeft bericht gehad.',
    knoppen: [
      { title: 'Bekijken', verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: 'vertrokken' } },
      acties,
    ],
  },
  eigenaar: {
    netwerk,
    titel: 'Er kwam werk naar jou',
    zin: 'Kevin Oosterhuis doet niet meer mee. Jij bent de vervanger, dus dit is nu van jou:',
    regels: ['3 acties', 'de regie van 1 casus'],
    knoppen: [acties, { title: 'Casussen', verb: 'opdracht.start', data: { opdracht: 'casus' } }],
  },
} satisfies Record<string, OvergangView>;
