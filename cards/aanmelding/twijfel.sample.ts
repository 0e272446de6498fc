import type { TwijfelView } from './twijfel.ts';

const velden = {
  vraag: 'Een jongen hangt elke avond alleen bij de flat. Is dit iets voor het netwerk?',
  leefdomeinen: 'thuissituatie,overlast',
  bellen: 'ja',
};

export const samples = {
  leeg: { velden: {}, fouten: [], concept: true, nieuw: 'n1' },
  naam: {
    velden: { ...velden, vraag: 'Hij heet Jan de Vries en hangt elke avond bij de flat.' },
    fouten: [
      'Kijk naar "Wat zie je, en waarover twijfel je?". Hier lijkt een voornaam met achternaam te staan. Haal de naam weg.',
    ],
    misschienNaam: true,
    concept: true,
    nieuw: 'n1',
  },
  verder: {
    velden,
    fouten: [],
    melding: 'Je was al begonnen. Je gaat verder waar je was.',
    concept: true,
    aanmelding: 'a1',
  },
  wijzigen: { velden, fouten: [], concept: false, aanmelding: 'a1' },
} satisfies Record<string, TwijfelView>;
