import type { ToelichtenView } from './toelichten.ts';

const bij = { aanmelding: 'a1', naam: 'Aanmelding van di 3 nov' };

export const samples = {
  aanvullen: {
    ...bij,
    titel: 'Aanmelding aanvullen',
    vraag: 'Weet de leerplichtambtenaar hiervan?',
    label: 'Je antwoord',
    knop: 'Versturen',
    verb: 'aanmelding.aanvullen',
    fouten: [],
  },
  intrekken: {
    ...bij,
    titel: 'Aanmelding intrekken',
    intro: 'De coördinator ziet dat je de aanmelding intrekt, en waarom.',
    label: 'Waarom trek je de aanmelding in?',
    knop: 'Intrekken',
    verb: 'aanmelding.intrekken',
    fouten: ['Schrijf kort waarom je de aanmelding intrekt.'],
  },
} satisfies Record<string, ToelichtenView>;
