import type { PersoonView } from './persoon.ts';

const wijzig = (waar: 'lijst' | 'netwerk', wat: string) => ({
  title: 'Wijzigen',
  verb: 'netwerk.vraag',
  data: { waar, deelnemer: 'kevin', wat },
});
const velden = (waar: 'lijst' | 'netwerk') => [
  { titel: 'Naam', waarde: 'Kevin Oosterhuis', knop: wijzig(waar, 'naam') },
  { titel: 'Organisatie', waarde: 'Jongerenwerk', knop: wijzig(waar, 'partner') },
  { titel: 'Hoort ook bij', waarde: 'Halt', knop: wijzig(waar, 'ook') },
  { titel: 'Rol', waarde: 'deelnemer', knop: wijzig(waar, 'rol') },
  { titel: 'Vervanger', waarde: 'geen', knop: wijzig(waar, 'vervanger') },
  { titel: 'E-mailadres', waarde: 'k.oosterhuis@jongerenwerk.example', knop: wijzig(waar, 'email') },
  { titel: 'In het team', waarde: 'ja, gevonden op e-mailadres', knop: wijzig(waar, 'team') },
];
const zonderKnop = ({ titel, waarde }: { titel: string; waarde: string }) => ({ titel, waarde });
const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', naam: 'Kevin Oosterhuis' };
const terug = {
  title: 'Naar de lijst',
  verb: 'netwerk.lijst',
  data: { waar: 'netwerk', wat: 'mensen' },
};
const wijzigPartner = (wat: string) => ({
  title: 'Wijzigen',
  verb: 'netwerk.partnerVraag',
  data: { waar: 'netwerk', partner: 'politie', wat },
});

export const samples = {
  netwerk: {
    ...basis,
    melding: 'De rol is gewijzigd.',
    velden: velden('netwerk'),
    knoppen: [
      { title: 'Doet niet meer mee', verb: 'netwerk.verwijderVraag', data: { deelnemer: 'kevin' } },
      terug,
    ],
  },
  lijst: {
    ...basis,
    let: 'Er zijn twee mensen in het team die zo heten.',
    velden: velden('lijst'),
    knoppen: [
      { title: 'Overslaan', verb: 'netwerk.overslaan', data: { deelnemer: 'kevin', over: true } },
      terug,
    ],
  },
  weg: {
    ...basis,
    let: 'Kevin Oosterhuis doet niet meer mee sinds ma 2 nov.',
    velden: velden('netwerk').map(zonderKnop),
    knoppen: [{ title: 'Weer laten meedoen', verb: 'netwerk.terug', data: { deelnemer: 'kevin' } }, terug],
  },
  partner: {
    ...basis,
    naam: 'Politie eenheid Midden-Nederland, basisteam Lindendaal-Noord',
    velden: [
      {
        titel: 'Naam',
        waarde: 'Politie eenheid Midden-Nederland, basisteam Lindendaal-Noord',
        knop: wijzigPartner('naam'),
      },
      { titel: 'Sector', waarde: 'veiligheid', knop: wijzigPartner('sector') },
      {
        titel: 'Hoe doet deze partner mee',
        waarde: 'kern: altijd bij het overleg',
        knop: wijzigPartner('binding'),
      },
      { titel: 'Leidinggevende', waarde: 'Teamchef', knop: wijzigPartner('leidinggevende') },
      { titel: 'Convenant getekend', waarde: 'ja', knop: wijzigPartner('getekend') },
      { titel: 'Mensen', waarde: 'Rachid Amrani, Joost Vermeer en Wim Dijkstra' },
    ],
    knoppen: [
      { title: 'Iemand toevoegen', verb: 'netwerk.toevoegen', data: { bij: 'politie' } },
      { title: 'Doet niet meer mee', verb: 'netwerk.partnerWegVraag', data: { partner: 'politie' } },
      { ...terug, title: 'Naar de partners', data: { waar: 'netwerk', wat: 'partners' } },
    ],
  },
} satisfies Record<string, PersoonView>;
