import type { LiveView } from './live.ts';

const soorten = [
  { title: 'Integrale aanpak', value: 'integrale aanpak' },
  { title: 'Volgen', value: 'volgen' },
  { title: 'Niets over de casus', value: 'geen' },
];
const mensen = [
  { title: 'Kevin Oosterhuis (Jongerenwerk)', value: 'kevin' },
  { title: 'Rachid Amrani (Politie)', value: 'rachid' },
  { title: 'Dewi Santoso (GGD Jeugdgezondheidszorg)', value: 'dewi' },
];
const basis = {
  overleg: 'o1',
  context: 'Overleg van wo 25 nov',
  punt: 'ZN-2026-014',
  was: '0f0f0f0f0f0f',
  titel: 'Punt 3: ZN-2026-014 (nieuw)',
  tijd: 'Nog 12 van 15 minuten',
  hierna: 'ZN-2026-003 (volgen)',
  let: [],
  soorten,
  mensen,
  acties: [],
  lezen: 'De vraag, en wat is voorbereid',
  vorige: true,
  ingevuld: {},
};

export const samples = {
  begin: basis,
  bezig: {
    ...basis,
    tijd: '4 minuten over de tijd van 15 minuten',
    let: ['Het overleg loopt 10 minuten uit.', 'De aanmelder is er niet en liet geen input achter.'],
    fout: 'Deze datum kan ik niet lezen. Typ bijvoorbeeld vr 4 dec, week 50 of volgend overleg.',
    acties: ['Mentor bellen over de ochtenden. Kevin Oosterhuis, uiterlijk vr 4 dec'],
    ingevuld: {
      soort: 'integrale aanpak',
      besluit: 'Samen optrekken: thuis is er te weinig zicht op hoe het gaat.',
      wat: 'Afspraak maken met de ouders',
      wie: 'rachid',
      wanneer: 'als het uitkomt',
    },
  },
  laatste: {
    ...basis,
    punt: 'rondvraag',
    titel: 'Punt 6: Rondvraag',
    tijd: 'Nog 5 van 5 minuten',
    hierna: undefined,
    soorten: undefined,
    lezen: undefined,
  },
} satisfies Record<string, LiveView>;
