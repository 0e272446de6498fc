import { BRIEF_VELDEN, type BriefVeld } from './briefsjabloon.ts';

/** To whom a notificatiebrief goes. */
export const BRIEF_AAN = ['jongere', 'ouders'] as const;
export type BriefAan = (typeof BRIEF_AAN)[number];

/** What is filled in in the letter, in words. The bot does not know the name: that stays a blank. */
export type BriefWaarden = Readonly<Record<BriefVeld, string>>;

/** One part of the letter. */
export type BriefDeel = {
  readonly kop?: string;
  readonly alineas: readonly string[];
  readonly punten?: readonly string[];
};

const LEEG = '……………………………………';

/** How the letter begins, with a blank for the name. */
export const aanhefVan = (aan: BriefAan): string =>
  aan === 'jongere' ? `Beste ${LEEG},` : `Beste ouder(s) of verzorger(s) van ${LEEG},`;

const BRACES = Object.keys(BRIEF_VELDEN).map((veld) => [veld, `{${veld}}`]);

/** The words between braces in the place of what is filled in: the text a netwerk starts its own letter from. */
export const LEGE_WAARDEN = Object.fromEntries(BRACES) as BriefWaarden;

/**
 * The letter that tells a youth, or the parents, that they are discussed: who talks, why in general, what happens with what is written, and
 * what their rights are (AVG art. 14, and 15 to 21). Plain Dutch (B1); nothing of the casus stands in it.
 */
export const notificatiebrief = (aan: BriefAan, g: BriefWaarden): BriefDeel[] => {
  const jongere = aan === 'jongere';
  const je = jongere ? 'je' : 'u';
  const jou = jongere ? 'jou' : 'uw kind en uw gezin';
  return [
    {
      alineas: [
        `Aan: ${LEEG}\nAdres: ${LEEG}`,
        g.datum,
        jongere
          ? `Onderwerp: wij praten over hoe het met ${je} gaat`
          : 'Onderwerp: wij praten over hoe het met uw kind gaat',
        g.aanhef,
        jongere
          ? `Er zijn zorgen over ${je}. Daarom praten een paar organisaties met elkaar over hoe het met ${je} gaat. Dat doen zij ${g.overleg} in ${g.netwerk}. In deze brief lees ${je} wat dat betekent.`
          : `Er zijn zorgen over uw kind. Daarom praten een paar organisaties met elkaar over hoe het gaat met ${jou}. Dat doen zij ${g.overleg} in ${g.netwerk}. In deze brief leest u wat dat betekent.`,
      ],
    },
    {
      kop: 'Waarom doen we dit?',
      alineas: [
        jongere
          ? `We willen dat iedereen die ${je} helpt hetzelfde plan heeft. Dan hoef ${je} niet steeds opnieuw ${je} verhaal te vertellen.`
          : 'We willen dat iedereen die uw kind en uw gezin helpt hetzelfde plan heeft. Dan hoeft u niet steeds opnieuw uw verhaal te vertellen.',
        'We praten alleen over wat nodig is om te helpen.',
      ],
    },
    { kop: 'Wie praten mee?', alineas: [], punten: g.partners.split('\n') },
    {
      kop: 'Wat schrijven we op?',
      alineas: [
        'We schrijven op wat de zorgen zijn, wat we afspreken, wie dat doet en of het gelukt is. Alleen de organisaties die meehelpen kunnen dat lezen.',
        `We bewaren dit ${g.bewaren}. Daarna wissen we het.`,
      ],
    },
    {
      kop: jongere ? 'Wat kun je zelf doen?' : 'Wat kunt u zelf doen?',
      alineas: [jongere ? 'Je hebt rechten.' : 'U heeft rechten.'],
      punten: jongere
        ? [
            'Je mag meepraten, of iemand meenemen die je vertrouwt.',
            'Je mag vragen wat er over jou is opgeschreven.',
            'Klopt iets niet? Dan mag je vragen om het te verbeteren of te wissen.',
            'Ben je het er niet mee eens? Dan mag je bezwaar maken.',
            'Heb je een klacht? Die kun je ook sturen naar de Autoriteit Persoonsgegevens.',
          ]
        : [
            'U mag meepraten, of iemand meenemen die u vertrouwt.',
            'U mag vragen wat er over uw kind en uw gezin is opgeschreven.',
            'Klopt iets niet? Dan mag u vragen om het te verbeteren of te wissen.',
            'Bent u het er niet mee eens? Dan mag u bezwaar maken.',
            'Heeft u een klacht? Die kunt u ook sturen naar de Autoriteit Persoonsgegevens.',
          ],
    },
    {
      kop: jongere ? 'Heb je een vraag?' : 'Heeft u een vraag?',
      alineas: [`Neem dan contact op met ${g.contact}.`, `Met vriendelijke groet,\n\n${g.afzender}`],
    },
  ];
};

/** The letter as pieces of a document, in reading order. */
export const briefStuk = (
  delen: readonly BriefDeel[],
): {
  blokken: ({ soort: 'kop' | 'alinea'; tekst: string } | { soort: 'punten'; punten: readonly string[] })[];
} => ({
  blokken: delen.flatMap(({ kop, alineas, punten }) => [
    ...(kop === undefined ? [] : [{ soort: 'kop' as const, tekst: kop }]),
    ...alineas.map((tekst) => ({ soort: 'alinea' as const, tekst })),
    ...(punten === undefined ? [] : [{ soort: 'punten' as const, punten }]),
  ]),
});
