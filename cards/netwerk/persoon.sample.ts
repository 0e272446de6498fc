import type { PersoonView } from './persoon.ts';

const velden = [
  { wat: 'naam', titel: 'Naam', waarde: 'Kevin Oosterhuis' },
  { wat: 'partner', titel: 'Organisatie', waarde: 'Jongerenwerk' },
  { wat: 'rol', titel: 'Rol', waarde: 'deelnemer' },
  { wat: 'vervanger', titel: 'Vervanger', waarde: 'geen' },
  { wat: 'email', titel: 'E-mailadres', waarde: 'k.oosterhuis@jongerenwerk.example' },
  { wat: 'team', titel: 'In het team', waarde: 'ja, gevonden op e-mailadres' },
];
const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', id: 'kevin', naam: 'Kevin Oosterhuis', velden };
const terug = {
  title: 'Naar de lijst',
  verb: 'netwerk.lijst',
  data: { waar: 'netwerk', wat: 'mensen' },
};

export const samples = {
  netwerk: {
    ...basis,
    waar: 'netwerk',
    melding: 'De rol is gewijzigd.',
    wijzigbaar: true,
    knoppen: [
      { title: 'Doet niet meer mee', verb: 'netwerk.verwijderVraag', data: { deelnemer: 'kevin' } },
      terug,
    ],
  },
  lijst: {
    ...basis,
    waar: 'lijst',
    let: 'Er zijn twee mensen in het team die zo heten.',
    wijzigbaar: true,
    knoppen: [
      { title: 'Overslaan', verb: 'netwerk.overslaan', data: { deelnemer: 'kevin', over: true } },
      terug,
    ],
  },
  weg: {
    ...basis,
    waar: 'netwerk',
    let: 'Kevin Oosterhuis doet niet meer mee sinds ma 2 nov.',
    wijzigbaar: false,
    knoppen: [{ title: 'Weer laten meedoen', verb: 'netwerk.terug', data: { deelnemer: 'kevin' } }, terug],
  },
} satisfies Record<string, PersoonView>;
