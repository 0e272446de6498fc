import type { OverdrachtStapView } from './overdracht-stap.ts';

const basis = { overdracht: 'o1', naam: 'Casus ZN-2026-014', stappen: 4 };
const tekst = { soort: 'tekst' as const, langste: 1000, hint: 'Geen namen of andere persoonsgegevens.' };

export const samples = {
  casus: {
    ...basis,
    stap: 1,
    titel: 'De casus en wat er gebeurde',
    velden: [
      {
        soort: 'tekst',
        id: 'wie',
        label: 'Over wie gaat het?',
        hint: 'Initialen en geboortejaar, geen volledige naam.',
        kort: true,
        waarde: 'K.Z. (2010)',
        langste: 100,
      },
      {
        ...tekst,
        id: 'vraag',
        label: 'Wat was de vraag?',
        waarde: 'School en thuis trekken elk aan een kant. Wie doet wat?',
      },
      {
        ...tekst,
        id: 'verloop',
        label: 'Wat is er gedaan, en wat is besloten?',
        waarde: 'wo 28 okt: jongerenwerk zoekt een dagbesteding.\nwo 11 nov: volgen, het gaat beter.',
      },
      { ...tekst, id: 'plan', label: 'Hoe staat het plan ervoor?' },
    ],
  },
  waarom: {
    ...basis,
    stap: 2,
    titel: 'Waarom, en wat er wordt verwacht',
    velden: [
      { ...tekst, id: 'reden', label: 'Waarom draag je de casus over?' },
      { ...tekst, id: 'verwacht', label: 'Wat verwacht je van het andere netwerk?' },
      {
        soort: 'keuze',
        id: 'weet',
        label: 'Wie weet ervan?',
        waarde: ['jongere'],
        keuzes: ['jongere', 'ouders', 'casusregisseur', 'partners op de casus', 'aanmelder'].map((een) => ({
          title: een.charAt(0).toUpperCase() + een.slice(1),
          value: een,
        })),
      },
    ],
    fout: 'Nog niet ingevuld: Waarom draag je de casus over?',
  },
  partners: {
    ...basis,
    stap: 3,
    titel: 'Andere informatie en wie je kunt spreken',
    velden: [
      {
        soort: 'keuze',
        id: 'partners',
        label: 'Welke partners doen nu mee?',
        waarde: ['jongerenwerk', 'politie'],
        keuzes: [
          { title: 'Jongerenwerk', value: 'jongerenwerk' },
          { title: 'Politie', value: 'politie' },
          { title: 'Schoolmaatschappelijk werk', value: 'smw' },
        ],
      },
      {
        ...tekst,
        id: 'contact',
        label: 'Wie kan het andere netwerk spreken?',
        hint: 'Functie en organisatie, geen namen.',
        waarde: 'De jongerenwerker van de wijk.',
      },
      { ...tekst, id: 'verder', label: 'Wat moet het andere netwerk nog weten?' },
    ],
  },
  ouders: {
    ...basis,
    stap: 4,
    titel: 'Jongere en ouders',
    velden: [{ soort: 'toestemming', antwoord: 'geïnformeerd', op: '2026-11-20', tot: '2026-11-25' }],
  },
} satisfies Record<string, OverdrachtStapView>;
